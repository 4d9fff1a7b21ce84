import { escapeXml } from '../../lib/picture/escapeXml.ts';
import { tenth } from '../../ontology/words/entityLook.ts';
import type { SceneEdge } from '../MapScene.ts';
import type { Theme } from '../page/drawing/themes.ts';
import type { PlacedWords } from './edgeWords.ts';

/** What is seen of an edge: from where it leaves one node to where it meets the other. */
export interface EdgeLine {
  readonly edge: SceneEdge;
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

export const WORDS_SIZE = 10;
const HEAD = { length: 8, halfWidth: 3.4 };

export function drawEdges(lines: readonly EdgeLine[], { line }: Theme): string {
  return `<g stroke="${line}" fill="none">${lines.map(drawLine).join('')}</g><g fill="${line}">${lines.map(drawHead).join('')}</g>`;
}

/** How the line of a relationship is written: planned, implied by documents only, over. */
export function strokeOf({ status, stance, count }: Pick<SceneEdge, 'status' | 'stance' | 'count'>): string {
  const dashes = status === 'PLANNED' ? (stance === 'IMPLIED' ? '7 3 1.5 3' : '7 4') : stance === 'IMPLIED' ? '1.5 3' : null;
  const width = tenth(Math.min(1 + Math.log2(count) * 0.8, 6));
  return `stroke-width="${width}"${dashes === null ? '' : ` stroke-dasharray="${dashes}"`}${status === 'ENDED' ? ' stroke-opacity="0.45"' : ''}`;
}

function drawLine({ edge, ...line }: EdgeLine): string {
  const { fromX, fromY } = line;
  const [toX, toY] = hasHead({ edge, ...line }) ? footOfHead(line) : [line.toX, line.toY];
  return `<path d="M${tenth(fromX)} ${tenth(fromY)}L${tenth(toX)} ${tenth(toY)}" ${strokeOf(edge)}/>`;
}

function drawHead(line: EdgeLine): string {
  if (!hasHead(line)) return '';
  const { fromX, fromY, toX, toY, edge } = line;
  const length = Math.hypot(toX - fromX, toY - fromY);
  const [alongX, alongY] = [(toX - fromX) / length, (toY - fromY) / length];
  const [footX, footY] = footOfHead(line);
  const side = (sign: number) => `${tenth(footX - alongY * HEAD.halfWidth * sign)},${tenth(footY + alongX * HEAD.halfWidth * sign)}`;
  return `<polygon points="${tenth(toX)},${tenth(toY)} ${side(1)} ${side(-1)}"${edge.status === 'ENDED' ? ' fill-opacity="0.45"' : ''}/>`;
}

/** Of a line so short there is nothing else to be seen. */
function hasHead({ edge, fromX, fromY, toX, toY }: EdgeLine): boolean {
  return edge.direction === 'FORWARD' && Math.hypot(toX - fromX, toY - fromY) > HEAD.length * 1.5;
}

function footOfHead({ fromX, fromY, toX, toY }: Omit<EdgeLine, 'edge'>): [number, number] {
  const share = HEAD.length / Math.hypot(toX - fromX, toY - fromY);
  return [toX - (toX - fromX) * share, toY - (toY - fromY) * share];
}

/** Along their lines, on paper. */
export function drawWords(words: readonly PlacedWords[], { paper, soft }: Theme): string {
  const each = words.map(({ text, width, x, y, angle }) => {
    const place = `transform="translate(${tenth(x)} ${tenth(y)}) rotate(${tenth((angle * 180) / Math.PI)})"`;
    const ground = `<rect x="${tenth(-width / 2 - 2)}" y="-6.5" width="${tenth(width + 4)}" height="13" fill="${paper}"/>`;
    return `<g ${place}>${ground}<text y="3.5">${escapeXml(text)}</text></g>`;
  });
  return `<g font-size="${WORDS_SIZE}" text-anchor="middle" fill="${soft}">${each.join('')}</g>`;
}
