import type { FreeSpace } from './FreeSpace.ts';

export interface WordsOfEdge {
  readonly id: string;
  /** Ends, where the signs are. */
  readonly fromX: number;
  readonly fromY: number;
  readonly fromReach: number;
  readonly toX: number;
  readonly toY: number;
  readonly toReach: number;
  /** Of the text, in pixels. */
  readonly width: number;
}

/** Middle of the words in pixels from the middle of the map, and the angle of the line, so that they can be read from below. */
export interface PlacedWords {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

export const WORDS_SIZE = 11;
/** Left free at each end of a line. */
const MARGIN = 12;
/** Words along a line are a row of squares. */
const SQUARE = 13;

/** Of the lines in this order those whose words fit between their ends, where nothing else is. `space` is taken up by them. */
export function placeEdgeWords(edges: readonly WordsOfEdge[], zoom: number, space: FreeSpace): Map<string, PlacedWords> {
  const placed = new Map<string, PlacedWords>();
  for (const edge of edges) {
    const [dx, dy] = [(edge.toX - edge.fromX) * zoom, (edge.toY - edge.fromY) * zoom];
    const length = Math.hypot(dx, dy);
    const free = length - (edge.fromReach + edge.toReach) * zoom - 2 * MARGIN;
    if (edge.width === 0 || free < edge.width) continue;
    const [alongX, alongY] = [dx / length, dy / length];
    const middle = edge.fromReach * zoom + MARGIN + free / 2;
    const [x, y] = [edge.fromX * zoom + alongX * middle, edge.fromY * zoom + alongY * middle];
    const squares = squaresAlong(x, y, alongX, alongY, edge.width);
    if (!squares.every((square) => space.isFree(square))) continue;
    for (const square of squares) space.take(square);
    const angle = Math.atan2(alongY, alongX);
    placed.set(edge.id, { x, y, angle: Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle });
  }
  return placed;
}

function squaresAlong(x: number, y: number, alongX: number, alongY: number, width: number) {
  const count = Math.max(1, Math.ceil(width / SQUARE));
  return Array.from({ length: count }, (_, i) => {
    const offset = (i + 0.5 - count / 2) * (width / count);
    const [cx, cy] = [x + alongX * offset, y + alongY * offset];
    return { left: cx - SQUARE / 2, top: cy - SQUARE / 2, right: cx + SQUARE / 2, bottom: cy + SQUARE / 2 };
  });
}
