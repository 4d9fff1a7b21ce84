import { fitText, textWidth } from '../../lib/picture/pictureText.ts';
import { type Area, FreeSpace } from '../page/drawing/FreeSpace.ts';
import { type EdgeLine, WORDS_SIZE } from './drawEdges.ts';
import { LineGrid } from './LineGrid.ts';

/** Words on a line: their middle, and the angle of the line so that they are read from below. */
export interface PlacedWords {
  readonly text: string;
  readonly width: number;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** Shares of a line at which its words may stand, the best first. */
const PLACES = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2];
/** Left free on each side. */
const AIR = 8;
const HALF_HEIGHT = WORDS_SIZE * 0.75;
/** Words on a line are a row of squares. */
const SQUARE = 14;
const WIDEST = 150;

/** Words of those lines on which they have room between the ends, and touch no sign, no label, no other line and no other words. */
export function edgeWords(lines: readonly EdgeLine[], taken: readonly Area[]): PlacedWords[] {
  const space = new FreeSpace();
  for (const area of taken) space.take(area);
  const grid = new LineGrid(lines);
  const placed: PlacedWords[] = [];
  lines.forEach((line, i) => {
    const text = fitText(line.edge.label, WORDS_SIZE, WIDEST);
    const width = textWidth(text, WORDS_SIZE);
    const [dx, dy] = [line.toX - line.fromX, line.toY - line.fromY];
    const length = Math.hypot(dx, dy);
    if (text === '' || length < width + 2 * AIR) return;
    const [alongX, alongY] = [dx / length, dy / length];
    for (const share of PLACES) {
      const at = share * length;
      if (at - width / 2 < AIR || at + width / 2 > length - AIR) continue;
      const [x, y] = [line.fromX + alongX * at, line.fromY + alongY * at];
      const squares = squaresAlong(x, y, alongX, alongY, width);
      if (!squares.every((square) => space.isFree(square))) continue;
      if (grid.crosses({ x, y, alongX, alongY, halfWidth: width / 2 + 3, halfHeight: HALF_HEIGHT }, i)) continue;
      for (const square of squares) space.take(square);
      const angle = Math.atan2(alongY, alongX);
      placed.push({ text, width, x, y, angle: Math.abs(angle) > Math.PI / 2 ? angle - Math.sign(angle) * Math.PI : angle });
      break;
    }
  });
  return placed;
}

function squaresAlong(x: number, y: number, alongX: number, alongY: number, width: number): Area[] {
  const count = Math.max(1, Math.ceil(width / SQUARE));
  return Array.from({ length: count }, (_, i) => {
    const offset = (i + 0.5 - count / 2) * (width / count);
    const [cx, cy] = [x + alongX * offset, y + alongY * offset];
    return { left: cx - SQUARE / 2, top: cy - SQUARE / 2, right: cx + SQUARE / 2, bottom: cy + SQUARE / 2 };
  });
}
