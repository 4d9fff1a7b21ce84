import type { MapScene, ScenePath, SceneSource } from '../../../MapScene.ts';
import { element } from '../../element.ts';
import { outsideLink } from '../outsideLink.ts';
import type { PanelWords } from '../PanelWords.ts';
import { pressButton } from '../pressButton.ts';
import { SourceNumbers } from '../SourceNumbers.ts';
import { sourceItem } from '../sourceItem.ts';
import { CONNECT_TEXTS, SCORES } from './connectTexts.ts';
import { signedName } from './signedName.ts';
import { stepsInWords } from './stepsInWords.ts';

export interface PathListEvents {
  /** Places count from 1; null: none. */
  readonly onLight: (place: number | null) => void;
  /** A pointer rests on it, or on none any more. */
  readonly onHover: (place: number | null) => void;
}

export interface PathList {
  readonly element: HTMLElement;
  /** Shows which path is lit. With `focus` the focus goes there too. */
  light(place: number | null, focus: boolean): void;
}

/** The ranked paths: whom each goes through, its sentence, how long and how close it is, and its documents, numbered over the list. */
export function createPathList(words: PanelWords, scene: MapScene, { onLight, onHover }: PathListEvents): PathList {
  const paths = scene.paths ?? [];
  const numbers = new SourceNumbers<SceneSource>();
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  let lit: number | null = null;
  const heads = paths.map((path, i) => {
    const steps = path.nodes.flatMap((id, at) => {
      const node = nodes.get(id);
      const name = node === undefined ? element('span', {}, id) : signedName(node.type, node.name);
      return at === 0 ? [name] : [element('span', { class: 'at-link' }, ' — '), name];
    });
    const rank = element('span', { class: 'at-rank' }, String(i + 1));
    return pressButton([rank, element('span', { class: 'at-chain' }, ...steps)], () => onLight(lit === i + 1 ? null : i + 1), { 'aria-pressed': 'false' });
  });
  const items = paths.map((path, i) => {
    const item = element(
      'li',
      { part: 'path' },
      heads[i],
      element('p', { class: 'at-sentence' }, path.sentence),
      element('p', { class: 'at-detail' }, `${stepsInWords(words, path.length)} · `, scoreElement(words, path)),
      sourceLinks(words, numbers, path),
    );
    item.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && onHover(i + 1));
    item.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && onHover(null));
    return item;
  });
  const list = element('ol', { class: 'at-paths', 'aria-label': words.say(CONNECT_TEXTS.paths) }, ...items);
  list.addEventListener('keydown', (event) => {
    const place = { ArrowDown: (lit ?? 0) + 1, ArrowUp: (lit ?? 2) - 1, Home: 1, End: paths.length }[event.key];
    if (place === undefined || !heads.some((head) => head === event.target)) return;
    event.preventDefault();
    if (place < 1 || place > paths.length) return;
    onLight(place);
    heads[place - 1].focus();
  });
  const { all } = numbers;
  const documents = all.map((source, i) => sourceItem(words, i + 1, source));
  return {
    element: element(
      'div',
      {},
      list,
      all.length === 0 ? null : element('h3', {}, words.say(CONNECT_TEXTS.documents, { count: words.number(all.length) })),
      all.length === 0 ? null : element('ul', { class: 'at-sources' }, ...documents),
    ),
    light(place, focus) {
      lit = place;
      for (const [i, head] of heads.entries()) {
        head.setAttribute('aria-pressed', String(i + 1 === place));
        items[i].classList.toggle('at-lit', i + 1 === place);
      }
      if (place === null) return;
      items[place - 1]?.scrollIntoView({ block: 'nearest' });
      if (focus) heads[place - 1]?.focus();
    },
  };
}

function scoreElement(words: PanelWords, { score, length }: ScenePath): HTMLElement {
  const mean = score ** (1 / length);
  const told = SCORES.find(({ least }) => mean >= least) ?? SCORES[SCORES.length - 1];
  const text = words.say(CONNECT_TEXTS.score, { words: words.say(told.words), score: score.toPrecision(2) });
  return element('span', { title: words.say(CONNECT_TEXTS.scoreHelp) }, text);
}

/** The numbers of its documents, each of which leads to the document. */
function sourceLinks(words: PanelWords, numbers: SourceNumbers<SceneSource>, { sources }: ScenePath): HTMLElement | null {
  if (sources.length === 0) return null;
  const links = sources.map((source) => {
    const number = String(numbers.of(source));
    return element('li', {}, outsideLink(number, source.url, { class: 'at-number', title: source.title, 'aria-label': `${number}: ${source.title}` }));
  });
  return element('div', { class: 'at-cited' }, element('span', { class: 'at-detail' }, words.say(CONNECT_TEXTS.sources)), element('ul', {}, ...links));
}
