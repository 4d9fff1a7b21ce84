import { escapeXml } from '../../lib/picture/escapeXml.ts';
import { BOLD_WIDTH, PICTURE_FONT } from '../../lib/picture/pictureFont.ts';
import { fitText, textWidth, wrapText } from '../../lib/picture/pictureText.ts';
import type { EntityType } from '../../ontology/records.ts';
import { LOOK_ORDER, sign, tenth } from '../../ontology/words/entityLook.ts';
import type { Figure } from '../ReportDoc.ts';

export const INK = '#17211f';
export const FAINT_INK = '#52605d';
export const LINE = '#6b7876';
const NAME_SIZE = 12;
const KIND_SIZE = 10;
const NAME_LEADING = 15;

/** An entity as pictures show it; texts are in the reader's language. */
export interface PictureEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** Kind, or the type where it has none. */
  readonly kind: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Plain SVG 1.1 on white, with its title and description. */
export function picture({ body, ...figure }: Omit<Figure, 'form' | 'svg'> & { readonly body: string }): Figure {
  const { title, description, width, height } = figure;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">` +
    `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/><g font-family="${PICTURE_FONT}">${body}</g></svg>`;
  return { form: 'FIGURE', ...figure, svg };
}

/** One line of text that is at most so wide. */
export function label(text: string, { x, y, size, width, ...look }: LabelLook): string {
  const { anchor = 'start', colour = INK, isBold = false } = look;
  const shown = fitText(text, size * (isBold ? BOLD_WIDTH : 1), width);
  if (shown === '') return '';
  const weight = isBold ? ' font-weight="700"' : '';
  return `<text x="${tenth(x)}" y="${tenth(y)}" font-size="${size}" text-anchor="${anchor}" fill="${colour}"${weight}>${escapeXml(shown)}</text>`;
}

interface LabelLook {
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour?: string;
  readonly isBold?: boolean;
}

/** A box with the entity's sign, its name in at most `lines` lines, and its kind. */
export function entityBox({ type, name, kind }: PictureEntity, box: Box, { lines, isBold = false }: { lines: number; isBold?: boolean }): string {
  const { x, y, width, height } = box;
  const room = width - 28;
  const shown = wrapText(name, NAME_SIZE * (isBold ? BOLD_WIDTH : 1), room, lines);
  const top = y + (height - shown.length * NAME_LEADING - KIND_SIZE - 3) / 2;
  const look = isBold ? `stroke="${INK}" stroke-width="2"` : 'stroke="#a9b5b2" stroke-width="1"';
  return (
    `<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}" rx="4" fill="#f7faf9" ${look}/>` +
    sign(type, x + 14, y + height / 2) +
    shown.map((line, i) => label(line, { x: x + 26, y: top + 12 + i * NAME_LEADING, size: NAME_SIZE, width: room + 0.5, isBold })).join('') +
    label(kind, { x: x + 26, y: top + 11 + shown.length * NAME_LEADING, size: KIND_SIZE, width: room, colour: FAINT_INK })
  );
}

/** A plain line. */
export function line(fromX: number, fromY: number, toX: number, toY: number): string {
  return `<line x1="${tenth(fromX)}" y1="${tenth(fromY)}" x2="${tenth(toX)}" y2="${tenth(toY)}" stroke="${LINE}" stroke-width="1.2"/>`;
}

/** The head of an arrow with its point here. */
export function arrowHead(x: number, y: number, towards: 'LEFT' | 'RIGHT'): string {
  const back = towards === 'RIGHT' ? x - 7 : x + 7;
  return `<polygon points="${tenth(x)},${tenth(y)} ${tenth(back)},${tenth(y - 4)} ${tenth(back)},${tenth(y + 4)}" fill="${LINE}"/>`;
}

/** Signs with their types, in as many rows as they need from a height on. */
export function legend(
  types: Iterable<EntityType>,
  word: (type: EntityType) => string,
  { x, y, width }: { x: number; y: number; width: number },
): { readonly body: string; readonly height: number } {
  const used = new Set(types);
  let [column, row, body] = [x, y, ''];
  for (const type of LOOK_ORDER.filter((one) => used.has(one))) {
    const text = word(type);
    const needed = 30 + textWidth(text, 11);
    if (column > x && column + needed > x + width) [column, row] = [x, row + 20];
    body += sign(type, column + 8, row + 10) + label(text, { x: column + 20, y: row + 14, size: 11, width: width - 20, colour: FAINT_INK });
    column += needed;
  }
  return { body, height: row + 20 - y };
}
