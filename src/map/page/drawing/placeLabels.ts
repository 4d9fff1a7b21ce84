import { LABEL } from '../../MapScene.ts';
import { type Area, FreeSpace } from './FreeSpace.ts';

export interface LabelOfNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Of the sign, from its middle. */
  readonly reach: number;
  /** Where the text begins, below the middle of the sign at zoom 1. */
  readonly below: number;
  /** Of the text in its usual size. */
  readonly width: number;
  readonly lineCount: number;
  /** Also where it covers the sign of another. */
  readonly isChief: boolean;
}

export interface PlacedLabels {
  readonly zoom: number;
  /** In the order in which they were placed; areas are in pixels from the middle of the map. */
  readonly labels: ReadonlyMap<string, Area>;
  /** All that is taken by labels and signs. */
  readonly space: FreeSpace;
}

const [SMALLEST, LARGEST] = [11, 15];
/** From line to line, of the size. */
export const LEADING = LABEL.leading / LABEL.size;

/** Text grows with the map, within what can be read and what need not be larger. */
export function textSize(zoom: number): number {
  return Math.min(Math.max(LABEL.size * zoom, SMALLEST), LARGEST);
}

/**
 * Which labels are shown at a zoom: the first of `nodes` that have room, so that none lies on another or on a sign. It does not depend on what part of the map is in the
 * window: nothing comes and goes while the map is moved.
 */
export function placeLabels(nodes: readonly LabelOfNode[], zoom: number): PlacedLabels {
  const [labelSpace, space] = [new FreeSpace(), new FreeSpace()];
  const signs = nodes.map(({ x, y, reach }) => around(x * zoom, y * zoom, reach * zoom));
  for (const sign of signs) space.take(sign);
  const labels = new Map<string, Area>();
  nodes.forEach((node, i) => {
    if (node.lineCount === 0) return;
    const area = labelArea(node, zoom);
    if (!(node.isChief ? labelSpace : space).isFree(area, signs[i])) return;
    labels.set(node.id, area);
    labelSpace.take(area);
    space.take(area);
  });
  return { zoom, labels, space };
}

/** Below the sign, centred. */
export function labelArea({ x, y, reach, below, width, lineCount }: LabelOfNode, zoom: number): Area {
  const size = textSize(zoom);
  const half = (width * size) / LABEL.size / 2;
  const top = y * zoom + Math.max(below * zoom, reach * zoom + LABEL.gap);
  return { left: x * zoom - half, top, right: x * zoom + half, bottom: top + lineCount * size * LEADING };
}

function around(x: number, y: number, reach: number): Area {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
