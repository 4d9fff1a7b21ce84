import { EXPLORER_TEXTS } from '../explorerTexts.ts';
import type { PanelName } from '../Panel.ts';
import { part } from './part.ts';

const NAMES: readonly PanelName[] = ['details', 'connect', 'filters'];
const PHONE = '(max-width: 48rem)';

export interface Side {
  /** Brings a panel to the front; where the side is folded, it opens. */
  reveal(name: PanelName): void;
  /** The same, but a side that is folded stays so. */
  bring(name: PanelName): void;
  /** A number beside the name of a panel; 0 shows none. */
  badge(name: PanelName, count: number): void;
  setLanguage(language: 'en' | 'zh'): void;
}

/** The tabs beside the map, on a phone a sheet below it (the tabs pattern of WAI-ARIA). */
export function createSide(first: 'en' | 'zh'): Side {
  const explorer = part('explorer');
  const fold = part<HTMLButtonElement>('fold-side');
  let language = first;
  let isOpen = !matchMedia(PHONE).matches;

  for (const [place, name] of NAMES.entries()) {
    const tab = part(`tab-${name}`);
    tab.addEventListener('click', () => {
      // On a phone the tab of the open panel puts the sheet away.
      const isShown = isOpen && tab.getAttribute('aria-selected') === 'true';
      show(name, !(isShown && matchMedia(PHONE).matches));
    });
    tab.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: NAMES.length - 1, Home: NAMES.length - place, End: NAMES.length - 1 - place }[event.key];
      if (step === undefined) return;
      const next = NAMES[(place + step) % NAMES.length];
      event.preventDefault();
      show(next, isOpen);
      part(`tab-${next}`).focus();
    });
  }
  fold.addEventListener('click', () => open(!isOpen));
  open(isOpen);

  function show(name: PanelName, opened: boolean): void {
    for (const one of NAMES) {
      const tab = part(`tab-${one}`);
      tab.setAttribute('aria-selected', String(one === name));
      tab.tabIndex = one === name ? 0 : -1;
      part(`panel-${one}`).hidden = one !== name;
    }
    open(opened);
  }

  function open(opened: boolean): void {
    isOpen = opened;
    const label = EXPLORER_TEXTS[language][isOpen ? 'hidePanel' : 'showPanel'];
    explorer.classList.toggle('folded', !isOpen);
    part('panels').hidden = !isOpen;
    fold.setAttribute('aria-expanded', String(isOpen));
    fold.setAttribute('aria-label', label);
    fold.title = label;
  }

  return {
    reveal: (name) => show(name, true),
    bring: (name) => show(name, isOpen),
    badge(name, count) {
      const badge = part(`badge-${name}`);
      badge.hidden = count === 0;
      badge.textContent = String(count);
    },
    setLanguage(next) {
      language = next;
      open(isOpen);
    },
  };
}
