import { element } from '../element.ts';
import { EXPLORER_TEXTS } from '../explorerTexts.ts';
import type { MapState } from '../MapState.ts';
import { sceneAddress } from '../sceneAddress.ts';
import { iconElement } from './iconElement.ts';

export interface ExportMenu {
  setLanguage(language: 'en' | 'zh'): void;
}

export interface ExportMenuParts {
  readonly container: HTMLElement;
  readonly language: 'en' | 'zh';
  readonly state: () => MapState;
  readonly onEmbed: () => void;
}

interface OfferedFormat {
  readonly name: string;
  readonly title: string;
  readonly explanation: string;
}

/** What can be taken away of the map that is shown: pictures, data in each format that the server offers, and what embeds it. */
export function createExportMenu({ container, language: first, state, onEmbed }: ExportMenuParts): ExportMenu {
  let language = first;
  const formats = new Map<'en' | 'zh', readonly OfferedFormat[]>();
  const list = element('div', { class: 'menu-list', id: 'export-list', hidden: true });
  const text = element('span');
  const button = element(
    'button',
    { type: 'button', class: 'tool', id: 'export', 'aria-expanded': 'false', 'aria-controls': 'export-list' },
    iconElement('take') as unknown as Node,
    text,
  );
  container.append(button, list);

  button.addEventListener('click', () => (list.hidden ? open() : close()));
  container.addEventListener('keydown', (event) => {
    const entries = [...list.querySelectorAll<HTMLElement>('a, button')];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape' && !list.hidden) {
      close();
      button.focus();
    } else if (event.key === 'ArrowDown' && !list.hidden) entries[(at + 1) % entries.length]?.focus();
    else if (event.key === 'ArrowUp' && !list.hidden) entries.at(at <= 0 ? -1 : at - 1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!list.hidden && !container.contains(event.target as Node)) close();
  });
  setLanguage(first);

  function open(): void {
    draw();
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    if (!formats.has(language)) void askFormats(language);
  }

  function close(): void {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  }

  async function askFormats(inLanguage: 'en' | 'zh'): Promise<void> {
    try {
      const reply = await fetch('/export', { headers: { accept: 'application/json', 'accept-language': inLanguage } });
      if (!reply.ok) return;
      formats.set(inLanguage, (await reply.json()) as readonly OfferedFormat[]);
      draw();
    } catch {
      // The pictures and the JSON are there without it; asked for again when the menu is opened again.
    }
  }

  function draw(): void {
    const texts = EXPLORER_TEXTS[language];
    const { data } = state();
    const query = sceneAddress(data, language);
    // A file has everything, one by one.
    const { open: _, size: __, ...unfolded } = data;
    const exported = sceneAddress(unfolded, language);
    const link = (path: string, title: string, format: string, asked: string, hint: string | null = null) => {
      const made = element(
        'a',
        { href: `${path}?${asked}`, title: hint, target: '_blank', rel: 'noopener' },
        element('span', {}, title),
        element('small', {}, format),
      );
      made.addEventListener('click', close);
      return made;
    };
    const embed = element('button', { type: 'button' }, texts.embed);
    embed.addEventListener('click', () => {
      close();
      onEmbed();
    });
    list.replaceChildren(
      element('h2', {}, texts.pictures),
      link('/map.svg', texts.svg, 'svg', query),
      link('/map.png', texts.png, 'png', query),
      element('h2', {}, texts.data),
      ...(formats.get(language) ?? []).map(({ name, title, explanation }) => link(`/export.${name}`, title, name, exported, explanation)),
      link('/map.json', texts.sceneJson, 'json', query),
      embed,
    );
  }

  function setLanguage(next: 'en' | 'zh'): void {
    language = next;
    const texts = EXPLORER_TEXTS[language];
    text.textContent = texts.take;
    button.title = texts.takeLabel;
    button.setAttribute('aria-label', texts.takeLabel);
    if (!list.hidden) draw();
  }

  return { setLanguage };
}
