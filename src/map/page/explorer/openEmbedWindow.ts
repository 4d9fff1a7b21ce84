import { copyText } from '../copyText.ts';
import { element } from '../element.ts';
import { EXPLORER_TEXTS } from '../explorerTexts.ts';
import type { MapState } from '../MapState.ts';
import { embedCode } from './embedCode.ts';

/** What to put into a page of one's own, to be copied. */
export function openEmbedWindow(state: MapState, title: string): void {
  const texts = EXPLORER_TEXTS[state.language];
  const code = embedCode(state, location.origin, title);
  const close = element('button', { type: 'button', class: 'map-button' }, texts.close);
  const part = (name: string, text: string) => {
    const area = element('textarea', { readonly: true, rows: 5, 'aria-label': name, spellcheck: 'false' });
    const copy = element('button', { type: 'button', class: 'map-button strong' }, texts.embedCopy);
    area.value = text;
    area.addEventListener('focus', () => area.select());
    copy.addEventListener('click', async () => {
      if (await copyText(text)) copy.textContent = texts.embedCopied;
      else area.select();
    });
    return [element('h3', {}, name), area, element('div', { class: 'row' }, element('span'), copy)];
  };
  const window = element(
    'dialog',
    { class: 'embed-window', 'aria-labelledby': 'embed-title' },
    element('h2', { id: 'embed-title' }, texts.embedTitle),
    ...part(texts.embedComponent, code.element),
    ...part(texts.embedFrame, code.frame),
    element('div', { class: 'row' }, element('a', { href: '/docs/embedding' }, texts.embedMore), close),
  );
  close.addEventListener('click', () => window.close());
  window.addEventListener('close', () => window.remove());
  document.body.append(window);
  window.showModal();
}
