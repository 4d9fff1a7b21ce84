import { element } from '../../element.ts';
import type { PanelWords } from '../PanelWords.ts';
import { pressButton } from '../pressButton.ts';
import { CONNECT_TEXTS } from './connectTexts.ts';

export interface PathPlayer {
  readonly element: HTMLElement;
  show(place: number | null): void;
  stop(): void;
}

const REST_MS = 2_600;

/** Buttons that light one path after the other, by hand or by themselves until the last. */
export function createPathPlayer(words: PanelWords, count: number, onLight: (place: number) => void): PathPlayer {
  let place: number | null = null;
  let timer: ReturnType<typeof setInterval> | null = null;
  const named = (text: string, label: (typeof CONNECT_TEXTS)['play' | 'previous' | 'next'], press: () => void) =>
    pressButton(text, press, { 'aria-label': words.say(label), title: words.say(label) });
  const stop = (): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
    tellPlay();
  };
  const step = (by: number): void => {
    stop();
    onLight(Math.min(count, Math.max(1, (place ?? (by > 0 ? 0 : 2)) + by)));
  };
  const tick = (): void => {
    // Whoever took the list away stops it too.
    const isOver = !root.isConnected || place === null || place >= count;
    if (!isOver) onLight((place ?? 0) + 1);
    if (isOver || place === count) stop();
  };
  const start = (): void => {
    timer = setInterval(tick, REST_MS);
    onLight(place === null || place >= count ? 1 : place);
    tellPlay();
  };
  const previous = named('‹', CONNECT_TEXTS.previous, () => step(-1));
  const next = named('›', CONNECT_TEXTS.next, () => step(1));
  const play = named('▶', CONNECT_TEXTS.play, () => (timer === null ? start() : stop()));
  const tellPlay = (): void => {
    const label = words.say(timer === null ? CONNECT_TEXTS.play : CONNECT_TEXTS.pause);
    play.textContent = timer === null ? '▶' : '❚❚';
    play.setAttribute('aria-label', label);
    play.title = label;
  };
  const told = element('span', { class: 'at-detail' });
  const root = element('div', { class: 'at-player', role: 'group', 'aria-label': words.say(CONNECT_TEXTS.paths) }, previous, play, next, told);
  const show = (lit: number | null): void => {
    place = lit;
    told.textContent = place === null ? '' : words.say(CONNECT_TEXTS.place, { place, count });
  };
  return { element: root, show, stop };
}
