import type { RowDef } from 'hucre';
import type { Written } from './sheetCell.ts';

/** Not every program makes rows as high as their wrapped text needs, so they are told: in points, at most what a sheet takes. */
export function rowHeights(cells: ReadonlyMap<string, Written>, widths: readonly number[]): Map<number, RowDef> {
  const lines = new Map<number, number>();
  for (const [place, { value, style }] of cells) {
    const [row, column] = place.split(',').map(Number);
    const size = (style?.font?.size ?? STANDARD_SIZE) / STANDARD_SIZE;
    const count = typeof value === 'string' ? linesOf(value, widths[column] / (size * (style?.font?.bold === true ? BOLD : 1))) : 1;
    lines.set(row, Math.max(lines.get(row) ?? 1, count * size));
  }
  return new Map([...lines].map(([row, count]) => [row, { height: Math.min(MAX_HEIGHT, Math.round(count * LINE_HEIGHT) + 1) }]));
}

const STANDARD_SIZE = 11;
const LINE_HEIGHT = 15;
const MAX_HEIGHT = 409;
const BOLD = 1.1;

/** Widths are counted in digits; a Chinese character is as wide as two. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    let taken = 0;
    for (const character of line) taken += character > '\u2e7f' ? 2 : 1.05;
    lines += Math.max(1, Math.ceil(taken / Math.max(1, width - 1)));
  }
  return lines;
}
