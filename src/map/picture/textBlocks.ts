import { escapeXml } from '../../lib/picture/escapeXml.ts';
import { BOLD_WIDTH } from '../../lib/picture/pictureFont.ts';
import { fitText, wrapText } from '../../lib/picture/pictureText.ts';
import { tenth } from '../../ontology/words/entityLook.ts';

/** Something that takes a height, and is drawn where there is room for it: with its upper left corner at x, y. */
export interface Block {
  readonly height: number;
  draw(x: number, y: number): string;
}

export interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly isBold?: boolean;
}

/** From line to line, of the size of the letters. */
const LEADING = 1.45;
/** From the top of a line to the foot of its letters. */
const FOOT = 1.08;

/** One line, as wide as it is; `y` is that of the foot of the letters. */
export function textLine(text: string, x: number, y: number, { size, colour, isBold = false }: TextLook, anchor: 'start' | 'middle' | 'end' = 'start'): string {
  const attributes = `${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${isBold ? ' font-weight="700"' : ''}`;
  return `<text x="${tenth(x)}" y="${tenth(y)}" font-size="${tenth(size)}" fill="${colour}"${attributes}>${escapeXml(text)}</text>`;
}

/** Lines of a width, at most so many. */
export function paragraph(text: string, width: number, look: TextLook, most: number = Number.POSITIVE_INFINITY): Block {
  const lines = wrapText(text, look.size * (look.isBold === true ? BOLD_WIDTH : 1), width, most);
  return {
    height: lines.length * look.size * LEADING,
    draw: (x, y) => lines.map((line, i) => textLine(line, x, y + look.size * (FOOT + i * LEADING), look)).join(''),
  };
}

/** One line that is cut where it has no room. */
export function oneLine(text: string, width: number, look: TextLook): Block {
  const shown = fitText(text, look.size * (look.isBold === true ? BOLD_WIDTH : 1), width);
  return { height: shown === '' ? 0 : look.size * LEADING, draw: (x, y) => (shown === '' ? '' : textLine(shown, x, y + look.size * FOOT, look)) };
}

export function space(height: number): Block {
  return { height, draw: () => '' };
}

/** One below the other. */
export function stack(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw: (x, y) => {
      let top = y;
      return blocks
        .map((block) => {
          const body = block.draw(x, top);
          top += block.height;
          return body;
        })
        .join('');
    },
  };
}

/** In so many columns of a width, read one after the other, as level as the order allows. */
export function inColumns(blocks: readonly Block[], columns: number, width: number, gap: number): Block {
  const split = (limit: number) => {
    const parts: Block[][] = [[]];
    let filled = 0;
    for (const block of blocks) {
      if (filled > 0 && filled + block.height > limit) {
        parts.push([]);
        filled = 0;
      }
      parts[parts.length - 1].push(block);
      filled += block.height;
    }
    return parts;
  };
  const whole = blocks.reduce((sum, { height }) => sum + height, 0);
  let limit = Math.max(whole / columns, ...blocks.map(({ height }) => height));
  while (split(limit).length > columns) limit += 2;
  const parts = split(limit).map(stack);
  const each = (width - (columns - 1) * gap) / columns;
  return {
    height: Math.max(0, ...parts.map(({ height }) => height)),
    draw: (x, y) => parts.map((part, i) => part.draw(x + i * (each + gap), y)).join(''),
  };
}

export function columnWidth(columns: number, width: number, gap: number): number {
  return (width - (columns - 1) * gap) / columns;
}
