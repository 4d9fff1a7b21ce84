import { EXPLORER_TEXTS, filled } from '../explorerTexts.ts';
import type { MapState } from '../MapState.ts';
import { part } from './part.ts';

const THEMES = ['auto', 'light', 'dark'] as const;

export interface Theme {
  /** What is seen now. */
  readonly current: 'light' | 'dark';
  update(state: MapState): void;
}

/** The reader's choice of light and dark; left to the system it follows that, whenever it changes. */
export function createTheme(first: MapState, onChange: (theme: 'light' | 'dark') => void, choose: (theme: MapState['theme']) => void): Theme {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen = first.theme;
  let current = seen();
  system.addEventListener('change', tell);
  part('theme').addEventListener('click', () => choose(THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length]));

  function seen(): 'light' | 'dark' {
    return chosen === 'auto' ? (system.matches ? 'dark' : 'light') : chosen;
  }

  function tell(): void {
    if (seen() === current) return;
    current = seen();
    onChange(current);
  }

  return {
    get current() {
      return current;
    },
    update({ theme, language }) {
      const texts = EXPLORER_TEXTS[language];
      chosen = theme;
      document.documentElement.dataset['theme'] = theme;
      part('theme-name').textContent = texts.themeShort[theme];
      part('theme').title = filled(texts.theme, texts.themes[theme]);
      part('theme').setAttribute('aria-label', filled(texts.theme, texts.themeShort[theme]));
      tell();
    },
  };
}
