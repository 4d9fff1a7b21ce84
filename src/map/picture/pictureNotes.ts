import { pictureText } from '../../lib/picture/pictureText.ts';
import { dateInWords } from '../../ontology/words/dates.ts';
import { tenth } from '../../ontology/words/entityLook.ts';
import type { MapScene, ScenePath, SceneSource } from '../MapScene.ts';
import type { Theme } from '../page/drawing/themes.ts';
import { PICTURE_WORDS } from './pictureWords.ts';
import { type Block, columnWidth, inColumns, oneLine, paragraph, space, stack, textLine } from './textBlocks.ts';

/** Documents that are told of under a picture; the others are counted. */
const MOST_SOURCES = 20;
/** Of one path. */
const MOST_NUMBERS = 4;
/** No real sentence is so long, and what it rests on stands behind it. */
const MOST_CHARACTERS = 2_000;
const COLUMN_GAP = 36;

export interface NoteLook {
  readonly theme: Theme;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  readonly columns: number;
}

/** What the reader has to know, each behind a bar. */
export function noticeBlock({ notices }: MapScene, { theme, width, size }: NoteLook): Block {
  return stack(
    notices.flatMap((notice) => {
      const words = paragraph(notice, width - 14, { size, colour: theme.ink }, 4);
      const bar = (x: number, y: number) => `<rect x="${tenth(x)}" y="${tenth(y)}" width="3" height="${tenth(words.height)}" fill="${theme.accent}"/>`;
      return [{ height: words.height, draw: (x: number, y: number) => bar(x, y) + words.draw(x + 14, y) }, space(size * 0.6)];
    }),
  );
}

/** The documents that are told of, those of the best paths first; a path's sentence names them by their place here. */
export function namedSources({ paths, sources }: MapScene): SceneSource[] {
  const named = new Map<string, SceneSource>();
  for (const source of [...(paths ?? []).flatMap((path) => path.sources), ...sources]) if (!named.has(source.id)) named.set(source.id, source);
  return [...named.values()].slice(0, MOST_SOURCES);
}

/** The sentence of each path with the numbers of its documents. */
export function pathBlock(paths: readonly ScenePath[], named: readonly SceneSource[], language: MapScene['language'], look: NoteLook): Block {
  const words = PICTURE_WORDS[language];
  const numberOf = new Map(named.map(({ id }, i) => [id, i + 1]));
  const items = paths.map(({ sentence, sources }, i) => {
    const numbers = sources.flatMap(({ id }) => numberOf.get(id) ?? []).sort((a, b) => a - b);
    const shown = numbers.slice(0, MOST_NUMBERS).map(String);
    if (sources.length > shown.length) shown.push(words.moreSourcesOfPath(sources.length - shown.length));
    const [before, after] = words.brackets;
    const told = pictureText(sentence, MOST_CHARACTERS);
    const text = shown.length === 0 ? told : `${told}${before}${shown.join(words.comma)}${after}`;
    return numbered(i + 1, [paragraph(text, textRoom(look), { size: look.size, colour: look.theme.ink })], look);
  });
  return headed(words.paths, items, look);
}

/** Title, publisher, date and address of each document. */
export function sourceBlock(named: readonly SceneSource[], { language, sourceCount }: MapScene, look: NoteLook): Block {
  const words = PICTURE_WORDS[language];
  const { theme, size } = look;
  const room = textRoom(look);
  const items = named.map(({ title, publisher, date, url }, i) => {
    const whence = [publisher === null ? null : pictureText(publisher), date === null ? null : dateInWords(date, language)]
      .filter((part) => part !== null)
      .join(words.comma);
    const lines = [paragraph(title, room, { size, colour: theme.ink }, 3)];
    if (whence !== '') lines.push(paragraph(whence, room, { size, colour: theme.soft }));
    if (url !== null) lines.push(paragraph(url, room, { size: size * 0.9, colour: theme.accent }, 4));
    return numbered(i + 1, lines, look);
  });
  const more = sourceCount - named.length;
  const block = headed(words.sources, items, look);
  return more <= 0 ? block : stack([block, oneLine(words.moreSources(more), look.width, { size, colour: theme.soft })]);
}

function headed(title: string, items: readonly Block[], { theme, size, width, columns }: NoteLook): Block {
  if (items.length === 0) return space(0);
  const heading = oneLine(title, width, { size: size * 1.25, colour: theme.ink, isBold: true });
  return stack([heading, space(size * 0.5), inColumns(items, Math.min(columns, items.length), width, COLUMN_GAP)]);
}

function textRoom({ columns, width, size }: NoteLook): number {
  return columnWidth(columns, width, COLUMN_GAP) - numberRoom(size);
}

function numberRoom(size: number): number {
  return size * 2.4;
}

function numbered(number: number, lines: readonly Block[], { theme, size }: NoteLook): Block {
  const words = stack(lines);
  return {
    height: words.height + size * 0.55,
    draw: (x, y) =>
      textLine(String(number), x + numberRoom(size) - size * 0.7, y + size * 1.08, { size, colour: theme.soft }, 'end') + words.draw(x + numberRoom(size), y),
  };
}
