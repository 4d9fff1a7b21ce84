import { element } from '../element.ts';
import { EMBED_TEXTS } from './embedTexts.ts';

/** What stands in the shadow root: parts that pages may style, and slots that they may fill. */
export interface EmbedFrame {
  readonly root: HTMLElement;
  readonly title: HTMLElement;
  /** Around the drawing's container. */
  readonly area: HTMLElement;
  readonly canvas: HTMLElement;
  readonly toolbar: HTMLElement;
  readonly buttons: Readonly<Record<'zoomIn' | 'zoomOut' | 'fit' | 'paths' | 'back', HTMLButtonElement>>;
  /** Holds what is told of one thing, or the paths of a connection; these have no button of their own to close them. */
  readonly card: HTMLElement;
  readonly closeCard: HTMLButtonElement;
  readonly legend: HTMLElement;
  readonly notices: HTMLElement;
  readonly attribution: HTMLElement;
  /** In place of the map: one of loading, empty, error. */
  readonly messages: Readonly<Record<'loading' | 'empty' | 'error', HTMLElement>>;
  readonly errorText: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly hint: HTMLElement;
  /** For those who listen. */
  readonly live: HTMLElement;
}

export function embedFrame(): EmbedFrame {
  const title = element('p', { class: 'title', part: 'title' });
  const canvas = element('div', { class: 'canvas', part: 'map' });
  const buttons = {
    zoomIn: button('zoom-in', 'M12 5v14M5 12h14'),
    zoomOut: button('zoom-out', 'M5 12h14'),
    fit: button('fit', 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'),
    paths: button('paths', 'M5 6h.01M10 6h10M5 12h.01M10 12h10M5 18h.01M10 18h10'),
    back: button('back', 'M9 6l-5 6 5 6M4 12h16'),
  };
  const toolbar = element(
    'div',
    { class: 'toolbar', part: 'toolbar', role: 'group' },
    buttons.zoomIn,
    buttons.zoomOut,
    buttons.fit,
    buttons.paths,
    buttons.back,
  );
  const closeCard = button('close', 'M6 6l12 12M18 6L6 18');
  const card = element('div', { class: 'card-frame', part: 'card', hidden: true }, closeCard);
  const hint = element('p', { class: 'hint', part: 'hint', 'aria-hidden': 'true' });
  const errorText = element('p', { class: 'told' });
  const retry = element('button', { type: 'button', class: 'retry', part: 'button' });
  const messages = {
    loading: message('loading', element('p', { class: 'told' })),
    empty: message('empty', element('p', { class: 'told' })),
    error: message('error', element('p', { class: 'failed' }), errorText, retry),
  };
  const area = element('div', { class: 'area' }, canvas);
  const stage = element('div', { class: 'stage' }, area, toolbar, hint, ...Object.values(messages));
  const legend = element('div', { class: 'legend-frame', part: 'legend' });
  const notices = element('div', { class: 'notices', part: 'notices' });
  const attribution = element('p', { class: 'attribution', part: 'attribution' });
  const live = element('p', { class: 'live', 'aria-live': 'polite' });
  const root = element(
    'section',
    { class: 'frame', part: 'frame' },
    element('div', { class: 'header', part: 'header' }, slot('header', title)),
    element('div', { class: 'body' }, stage, legend, notices, card),
    element('div', { class: 'footer', part: 'footer' }, slot('footer'), attribution),
    live,
  );
  return { root, title, area, canvas, toolbar, buttons, card, closeCard, legend, notices, attribution, messages, errorText, retry, hint, live };
}

/** What stands in the frame whatever the map shows. */
export function labelFrame({ root, toolbar, buttons, closeCard, messages, retry }: EmbedFrame, language: 'en' | 'zh'): void {
  const texts = EMBED_TEXTS[language];
  root.lang = language === 'zh' ? 'zh-Hans' : 'en';
  toolbar.setAttribute('aria-label', texts.tools);
  for (const name of ['zoomIn', 'zoomOut', 'fit', 'paths', 'back'] as const) label(buttons[name], texts[name]);
  label(closeCard, texts.closeCard);
  (messages.loading.querySelector('.told') as HTMLElement).textContent = texts.loading;
  (messages.empty.querySelector('.told') as HTMLElement).textContent = texts.empty;
  (messages.error.querySelector('.failed') as HTMLElement).textContent = texts.failed;
  retry.textContent = texts.retry;
}

/** In place of the map; null: the map. */
export function showMessage({ messages, area }: EmbedFrame, shown: 'loading' | 'empty' | 'error' | null): void {
  for (const [name, box] of Object.entries(messages)) box.hidden = name !== shown;
  area.inert = shown === 'error' || shown === 'loading';
}

function label(of: HTMLElement, text: string): void {
  of.setAttribute('aria-label', text);
  of.title = text;
}

function message(name: 'loading' | 'empty' | 'error', ...children: Node[]): HTMLElement {
  const box = element('div', { class: `message ${name}`, part: `message ${name}`, role: name === 'error' ? 'alert' : 'status', hidden: true });
  box.append(slot(name, ...children));
  return box;
}

function slot(name: string, ...children: Node[]): HTMLSlotElement {
  return element('slot', { name }, ...children);
}

const SVG = 'http://www.w3.org/2000/svg';

function button(name: string, path: string): HTMLButtonElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  icon.append(line);
  const made = element('button', { type: 'button', class: `button ${name}`, part: 'button' });
  made.append(icon);
  return made;
}
