/** Invisible characters turn or break a line of a picture. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]+/gu;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60…—†\p{Extended_Pictographic}]/u;
const NARROW = /[\sijltfr.,:;'"!|()[\]/·-]/;
const BROAD = /[A-Z&+]/;
const BROADEST = /[MWmw@%]/;
/** No line begins with these. */
const CLOSING = /[†)）」』】》，。、；：…·]/;
/** No line ends with these. */
const OPENING = /[(（「『【《]$/;
const MARK = /\p{M}/u;
/** More is not shown in any line of a picture. */
const MOST_CHARACTERS = 200;

/** In one line, without what cannot be seen. */
export function pictureText(text: string, most: number = MOST_CHARACTERS): string {
  const seen = text
    .slice(0, most * 4)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .trim();
  const characters = [...seen];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : seen;
}

/** How wide it is at most, about, in a font that nobody knows. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += knownWidth(character);
  return ems * size;
}

/** Of characters that one unit of UTF-16 holds, so that it cannot grow without end. */
const widths = new Map<string, number>();

function knownWidth(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = widthOf(character);
  if (character.length === 1) widths.set(character, width);
  return width;
}

function widthOf(character: string): number {
  if (MARK.test(character)) return 0;
  if (WIDE.test(character)) return 1;
  if (NARROW.test(character)) return 0.36;
  if (BROADEST.test(character)) return 0.95;
  return BROAD.test(character) ? 0.74 : 0.57;
}

/** In one line of this width, cut with an ellipsis. */
export function fitText(text: string, size: number, width: number): string {
  return wrapText(text, size, width, 1)[0] ?? '';
}

/** In so many lines of this width; what has no room is cut with an ellipsis. */
export function wrapText(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(pictureText(text, MOST_CHARACTERS * most), size, width)) {
    if (textWidth((line + piece).trimEnd(), size) <= width) {
      line += piece;
      continue;
    }
    if (lines.length === most - 1) return [...lines, shortened(line + piece, size, width)];
    if (line.trim() !== '') lines.push(line.trim());
    line = piece.trimStart();
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** Where lines may be broken: behind spaces and hyphens, before each Chinese character, and within a word that is wider than a line. */
function piecesOf(text: string, size: number, width: number): string[] {
  const pieces: string[] = [];
  let word = '';
  const end = () => {
    if (word !== '') pieces.push(word);
    word = '';
  };
  for (const character of text) {
    if (word === '' && CLOSING.test(character) && pieces.length > 0) {
      pieces.push(pieces.pop() + character);
      continue;
    }
    const isOpen = OPENING.test(word);
    if (OPENING.test(character) || textWidth(word + character, size) > width || (WIDE.test(character) && !isOpen && !CLOSING.test(character))) end();
    word += character;
    if (WIDE.test(character) || character === ' ' || character === '-') end();
  }
  end();
  return pieces;
}

function shortened(text: string, size: number, width: number): string {
  const characters = [...text.trimEnd()];
  while (characters.length > 0 && textWidth(`${characters.join('').trimEnd()}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
