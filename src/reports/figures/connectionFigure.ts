import { wrapText } from '../../lib/picture/pictureText.ts';
import { tenth } from '../../ontology/words/entityLook.ts';
import type { Figure } from '../ReportDoc.ts';
import { arrowHead, entityBox, FAINT_INK, LINE, label, legend, type PictureEntity, picture } from './drawing.ts';

/** A path, from one side to the other. */
export interface PicturePath {
  /** By place on the path. */
  readonly entities: readonly PictureEntity[];
  /** Between each two: what parallel relationships say, and which way they point; BOTH: some this way, some that. */
  readonly hops: readonly { readonly words: readonly string[]; readonly direction: 'FORWARD' | 'BACK' | 'BOTH' | 'NONE' }[];
  /** Places of what links the two sides, which is drawn with a bold frame; the first of them stands in the middle. */
  readonly connectors: readonly number[];
}

export interface ConnectionPicture {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Of the first and the last column. */
  readonly headings: readonly [from: string, to: string];
  readonly paths: readonly PicturePath[];
  readonly typeWord: (type: PictureEntity['type']) => string;
}

const EDGE = 8;
const TOP = 34;
const BOX = { width: 150, height: 66 };
const GAP = 86;
const ROW = 76;

/**
 * A row a path, a column a place. Where the same entity stands in one column in rows that follow each other it is drawn once. Lines run level in their own row,
 * under words that no other row reaches, and slope only next to what several rows share.
 */
export function connectionFigure({ paths, headings, typeWord, ...figure }: ConnectionPicture): Figure {
  const rows = inOrder(paths);
  const columns = Math.max(...rows.map(({ entities }) => entities.length));
  const width = 2 * EDGE + columns * BOX.width + (columns - 1) * GAP;
  const placed = rows.map((path) => path.entities.map((_, place) => columnOf(path, place, columns)));
  const centres = centresOf(rows, placed);
  const bottom = TOP + rows.length * ROW;
  const drawn = new Set<string>();
  const [lines, boxes]: [string[], string[]] = [[], []];
  rows.forEach((path, row) => {
    path.entities.forEach((entity, place) => {
      const column = placed[row][place];
      const y = centres[row][place];
      const key = `${column} ${y}`;
      if (!drawn.has(key)) {
        const box = { x: xOf(column), y: y - BOX.height / 2, ...BOX };
        boxes.push(entityBox(entity, box, { lines: 3, isBold: path.connectors.includes(place) }));
      }
      drawn.add(key);
      if (place === 0) return;
      const hop = { fromX: xOf(placed[row][place - 1]) + BOX.width, fromY: centres[row][place - 1], toX: xOf(column), toY: y };
      const line = `${hop.fromX} ${hop.fromY} ${hop.toX} ${hop.toY}`;
      if (!drawn.has(line)) lines.push(hopLine(path.hops[place - 1], hop, middleOf(row)));
      drawn.add(line);
    });
  });
  const heads = [
    label(headings[0], { x: EDGE, y: 20, size: 12, width: BOX.width, colour: FAINT_INK, isBold: true }),
    label(headings[1], { x: xOf(columns - 1), y: 20, size: 12, width: BOX.width, colour: FAINT_INK, isBold: true }),
  ];
  const types = rows.flatMap(({ entities }) => entities.map(({ type }) => type));
  const key = legend(types, typeWord, { x: EDGE, y: bottom + 8, width: width - 2 * EDGE });
  const body = heads.join('') + lines.join('') + boxes.join('') + key.body;
  return picture({ ...figure, width, height: Math.ceil(bottom + 8 + key.height + EDGE), body });
}

/** Paths with the same beginning stand together, and among them those with the same end; else as given. */
function inOrder(paths: readonly PicturePath[]): PicturePath[] {
  const place = (end: (path: PicturePath) => string) => {
    const ids = [...new Set(paths.map(end))];
    return (path: PicturePath) => ids.indexOf(end(path));
  };
  const begin = place(({ entities }) => entities[0].id);
  const last = place(({ entities }) => entities[entities.length - 1].id);
  return paths.toSorted((a, b) => begin(a) - begin(b) || last(a) - last(b));
}

/** What stands before the connector is counted from the left, what stands behind it from the right; the connector is as near to the middle as it can. */
function columnOf({ entities, connectors: [connector] }: PicturePath, place: number, columns: number): number {
  const shift = columns - entities.length;
  if (place < connector) return place;
  if (place > connector) return place + shift;
  return Math.min(Math.max(Math.floor((columns - 1) / 2), place), place + shift);
}

/** The height of each entity of each row: the middle of all rows that follow each other and have it in the same column. */
function centresOf(rows: readonly PicturePath[], placed: readonly (readonly number[])[]): number[][] {
  const idAt = (row: number, column: number) => rows[row]?.entities[placed[row].indexOf(column)]?.id;
  return rows.map(({ entities }, row) =>
    entities.map(({ id }, place) => {
      const column = placed[row][place];
      let [first, last] = [row, row];
      while (idAt(first - 1, column) === id) first--;
      while (idAt(last + 1, column) === id) last++;
      return (middleOf(first) + middleOf(last)) / 2;
    }),
  );
}

function xOf(column: number): number {
  return EDGE + column * (BOX.width + GAP);
}

function middleOf(row: number): number {
  return TOP + row * ROW + BOX.height / 2;
}

interface Ends {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

const SLOPE = 12;
const WORD_SIZE = 10.5;

function hopLine({ words, direction }: PicturePath['hops'][number], { fromX, fromY, toX, toY }: Ends, ownY: number): string {
  // What both ends share is drawn once, at their height.
  const y = fromY === toY ? fromY : ownY;
  const [begin, end] = [fromX + SLOPE, toX - SLOPE];
  const path = `<path d="M${tenth(fromX)} ${tenth(fromY)}L${tenth(begin)} ${tenth(y)}H${tenth(end)}L${tenth(toX)} ${tenth(toY)}" fill="none" stroke="${LINE}" stroke-width="1.2"/>`;
  // Next to a slope the words keep to the level part.
  const width = (fromY === y && toY === y ? toX - fromX - 6 : end - begin) - 2;
  const lines = words.length === 1 ? wrapText(words[0], WORD_SIZE, width, 2) : [words[0], words.slice(1).join(' · ')];
  // The first line stands on the line, the second one hangs below it.
  const text = lines
    .map((one, i) => label(one, { x: (begin + end) / 2, y: i === 0 ? y - 6 : y + 15, size: WORD_SIZE, width: width + 1, anchor: 'middle' }))
    .join('');
  const right = direction === 'FORWARD' || direction === 'BOTH' ? arrowHead(end, y, 'RIGHT') : '';
  const left = direction === 'BACK' || direction === 'BOTH' ? arrowHead(begin, y, 'LEFT') : '';
  return path + text + right + left;
}
