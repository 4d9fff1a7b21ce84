import { escapeXml } from '../../lib/picture/escapeXml.ts';
import { BOLD_WIDTH } from '../../lib/picture/pictureFont.ts';
import { textWidth } from '../../lib/picture/pictureText.ts';
import { tenth } from '../../ontology/words/entityLook.ts';
import { type FoldNode, LABEL, type MapScene, type SceneNode } from '../MapScene.ts';
import type { Area } from '../page/drawing/FreeSpace.ts';
import type { Theme } from '../page/drawing/themes.ts';
import { drawEdges, drawWords, type EdgeLine } from './drawEdges.ts';
import { drawSign } from './drawSign.ts';
import { edgeWords } from './edgeWords.ts';

/** How far a sign reaches from its middle, of its extent, with a little air; around what the map is about there is a ring. */
const REACH = 0.56;
const RING = { reach: 0.62, air: 2, width: 2 };
const STACK = 4;
const BADGE = { size: 9.5, height: 14, inset: 4.5 };

/** Lines, what is written on them, then signs with their labels; where the scene has them. */
export function drawMap({ nodes, edges }: Pick<MapScene, 'nodes' | 'edges'>, theme: Theme): string {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const lines = edges.flatMap((edge): EdgeLine[] => {
    const [from, to] = [nodeById.get(edge.from), nodeById.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    const [fromX, fromY] = edgeOfNode(from, to);
    const [toX, toY] = edgeOfNode(to, from);
    // Nodes beside each other whose labels meet: nothing is left between them.
    const isBetween = (toX - fromX) * (to.x - from.x) + (toY - fromY) * (to.y - from.y) > 0;
    return isBetween ? [{ edge, fromX, fromY, toX, toY }] : [];
  });
  const words = edgeWords(lines, nodes.flatMap(areasOf));
  return drawEdges(lines, theme) + drawWords(words, theme) + drawNodes(nodes, theme);
}

/** What is seen of a node: its sign and the lines of its label. */
export function areasOf(node: SceneNode): Area[] {
  const reach = reachOf(node);
  const sign = { left: node.x - reach, top: node.y - reach, right: node.x + reach, bottom: node.y + reach };
  return [sign, ...labelAreas(node)];
}

function isAbout(node: SceneNode): boolean {
  return node.form === 'ENTITY' && node.isFocus;
}

function reachOf(node: SceneNode): number {
  return isAbout(node) ? node.extent * RING.reach + RING.air + RING.width / 2 : node.extent * REACH;
}

function labelAreas(node: SceneNode): Area[] {
  const top = labelTop(node);
  return node.label.map((line, i) => {
    const half = textWidth(line, LABEL.size) / 2;
    return { left: node.x - half, top: top + i * LABEL.leading, right: node.x + half, bottom: top + (i + 1) * LABEL.leading };
  });
}

function labelTop({ y, extent }: SceneNode): number {
  return y + extent / 2 + LABEL.gap - 1;
}

/** Where a line that comes from the other node meets the first that is seen of this one. */
function edgeOfNode(node: SceneNode, other: SceneNode): [number, number] {
  const [dx, dy] = [other.x - node.x, other.y - node.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [node.x, node.y];
  let share = (reachOf(node) + 1) / length;
  for (const { left, top, right, bottom } of labelAreas(node)) {
    const leave = leaveOf(dx, dy, { left: left - node.x - 2, top: top - node.y - 1, right: right - node.x + 2, bottom: bottom - node.y + 1 });
    share = Math.max(share, leave);
  }
  return [node.x + dx * share, node.y + dy * share];
}

/** At which share of the way from 0, 0 it leaves the area; 0: it does not come through. */
function leaveOf(dx: number, dy: number, { left, top, right, bottom }: Area): number {
  let [enter, leave] = [0, Number.POSITIVE_INFINITY];
  for (const [change, low, high] of [
    [dx, left, right],
    [dy, top, bottom],
  ]) {
    if (change === 0) {
      if (low > 0 || high < 0) return 0;
      continue;
    }
    enter = Math.max(enter, Math.min(low / change, high / change));
    leave = Math.min(leave, Math.max(low / change, high / change));
  }
  return enter <= leave ? leave : 0;
}

function drawNodes(nodes: readonly SceneNode[], theme: Theme): string {
  const grounds = nodes.flatMap((node) =>
    labelAreas(node).map(
      ({ left, top, right, bottom }) => `<rect x="${tenth(left - 1)}" y="${tenth(top)}" width="${tenth(right - left + 2)}" height="${tenth(bottom - top)}"/>`,
    ),
  );
  const signs = nodes.map((node) => (node.form === 'FOLD' ? drawFold(node, theme) : drawEntity(node, theme)));
  return (
    `<g fill="${theme.paper}" fill-opacity="0.86">${grounds.join('')}</g>${signs.join('')}` +
    `<g font-size="${LABEL.size}" text-anchor="middle" fill="${theme.ink}">${nodes.map(drawLabel).join('')}</g>`
  );
}

function drawLabel(node: SceneNode): string {
  const foot = labelTop(node) + LABEL.size * 0.98;
  return node.label
    .map(
      (line, i) =>
        `<text x="${tenth(node.x)}" y="${tenth(foot + i * LABEL.leading)}"${isChief(node, line) ? ' font-weight="700"' : ''}>${escapeXml(line)}</text>`,
    )
    .join('');
}

/** What the map is about is bold, where that is no wider than its box. */
function isChief(node: SceneNode, line: string): boolean {
  return isAbout(node) && textWidth(line, LABEL.size * BOLD_WIDTH) <= node.box.width + 8;
}

function drawEntity(node: SceneNode & { readonly form: 'ENTITY' }, theme: Theme): string {
  const ring = node.isFocus
    ? `<circle cx="${tenth(node.x)}" cy="${tenth(node.y)}" r="${tenth(node.extent * RING.reach + RING.air)}" fill="${theme.paper}" stroke="${theme.accent}" stroke-width="${RING.width}"/>`
    : '';
  return ring + drawSign(node.type, node.x, node.y, node.extent, theme);
}

/** A second sign looks out from behind; in the corner stands how many there are. */
function drawFold(node: FoldNode, theme: Theme): string {
  const { x, y, extent, type, count, box } = node;
  const text = String(count);
  const width = Math.max(BADGE.height, textWidth(text, BADGE.size * BOLD_WIDTH) + 8);
  const left = Math.min(x + extent * 0.22, box.x + box.width - width);
  const top = y - extent / 2 - STACK - 1;
  return (
    `<g opacity="0.55">${drawSign(type, x + STACK, y - STACK, extent, theme)}</g>${drawSign(type, x, y, extent, theme)}` +
    `<rect x="${tenth(left)}" y="${tenth(top)}" width="${tenth(width)}" height="${BADGE.height}" rx="${BADGE.height / 2}" fill="${theme.ink}" stroke="${theme.paper}" stroke-width="1"/>` +
    `<text x="${tenth(left + width / 2)}" y="${tenth(top + BADGE.height - BADGE.inset + 0.6)}" font-size="${BADGE.size}" font-weight="700" text-anchor="middle" fill="${theme.paper}">${text}</text>`
  );
}
