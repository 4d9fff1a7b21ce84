import { LABEL } from '../../MapScene.ts';
import { type Area, FreeSpace } from './FreeSpace.ts';
import { type Badge, placeBadges } from './placeBadges.ts';

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
  /** Rather on the sign of another than not at all. */
  readonly mayCover: boolean;
  readonly badges: readonly Badge[];
}

export interface PlacedLabels {
  readonly zoom: number;
  /** Where beside its sign each stands, in the order in which they were placed. */
  readonly spots: ReadonlyMap<string, Spot>;
  /** Whose badges are under a label. */
  readonly covered: ReadonlySet<string>;
  /** All that is taken by labels, signs and badges. */
  readonly space: FreeSpace;
}

/** Where the label is, seen from its sign. BELOW has room at zoom 1: boxes of scenes are made for it. */
export type Spot = 'BELOW' | 'RIGHT' | 'LEFT' | 'ABOVE';
const SPOTS: readonly Spot[] = ['BELOW', 'RIGHT', 'LEFT', 'ABOVE'];

const EVERYWHERE: Area = { left: Number.NEGATIVE_INFINITY, top: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };

const [SMALLEST, LARGEST] = [11, 15];
/** From line to line, of the size. */
export const LEADING = LABEL.leading / LABEL.size;

/** Text grows with the map, within what can be read and what need not be larger. */
export function textSize(zoom: number): number {
  return Math.min(Math.max(LABEL.size * zoom, SMALLEST), LARGEST);
}

/**
 * Which labels are shown at a zoom: the first of `nodes` that have room, so that none lies on another, nor on a sign or a badge unless it may. It does not depend on what
 * part of the map is in the window: nothing comes and goes while the map is moved. None leaves `within`, in pixels from the middle of the map.
 */
export function placeLabels(nodes: readonly LabelOfNode[], zoom: number, within: Area = EVERYWHERE): PlacedLabels {
  const [labelSpace, space] = [new FreeSpace(), new FreeSpace()];
  const signs = nodes.map(({ x, y, reach }) => around(x * zoom, y * zoom, reach * zoom));
  const badges = nodes.map((node) => placeBadges(node, zoom).map(({ area }) => movedBy(area, node.x * zoom, node.y * zoom)));
  for (const taken of [...signs, ...badges.flat()]) space.take(taken);
  const spots = new Map<string, Spot>();
  nodes.forEach((node, i) => {
    if (node.lineCount === 0) return;
    const areas = SPOTS.map((spot) => ({ spot, area: labelArea(node, zoom, spot) })).filter(({ area }) => isWithin(area, within));
    const roomIn = (where: FreeSpace) => areas.find(({ area }) => where.isFree(area, signs[i]));
    const placed = roomIn(space) ?? (node.mayCover ? roomIn(labelSpace) : undefined);
    if (placed === undefined) return;
    const { spot, area } = placed;
    spots.set(node.id, spot);
    labelSpace.take(area);
    space.take(area);
  });
  const covered = new Set(nodes.filter((_, i) => !badges[i].every((area) => labelSpace.isFree(area))).map(({ id }) => id));
  return { zoom, spots, covered, space };
}

/** In pixels from the middle of the map. */
export function labelArea({ x, y, reach, below, width, lineCount, badges }: Omit<LabelOfNode, 'id'>, zoom: number, spot: Spot): Area {
  const size = textSize(zoom);
  const [wide, high] = [(width * size) / LABEL.size, lineCount * size * LEADING];
  const edge = reach * zoom;
  const beside = placeBadges({ badges, reach }, zoom).map(({ area }) => area);
  const offset = {
    BELOW: { left: -wide / 2, top: Math.max(below * zoom, edge + LABEL.gap) },
    RIGHT: { left: Math.max(edge, ...beside.map(({ right }) => right)) + LABEL.gap, top: -high / 2 },
    LEFT: { left: Math.min(-edge, ...beside.map(({ left }) => left)) - LABEL.gap - wide, top: -high / 2 },
    ABOVE: { left: -wide / 2, top: Math.min(-below * zoom, -edge - LABEL.gap, ...beside.map(({ top }) => top)) - high },
  }[spot];
  return movedBy({ ...offset, right: offset.left + wide, bottom: offset.top + high }, x * zoom, y * zoom);
}

function isWithin(area: Area, { left, top, right, bottom }: Area): boolean {
  return left <= area.left && top <= area.top && area.right <= right && area.bottom <= bottom;
}

function movedBy({ left, top, right, bottom }: Area, x: number, y: number): Area {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function around(x: number, y: number, reach: number): Area {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
