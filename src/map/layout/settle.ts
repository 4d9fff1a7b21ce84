import { type Force, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { LayoutBox } from './Layout.ts';
import { MARGIN, STRETCH } from './Plane.ts';
import type { Piece, Places } from './pieces.ts';

/** A box as the simulation moves it: its anchor, in a plane that is pressed together from left to right, so that what becomes round there is wide on the map. */
interface Body extends SimulationNodeDatum {
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** From the anchor to the centre of the box. */
  readonly centreX: number;
  readonly centreY: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

interface Settling {
  /** By box: stays where it is. */
  readonly fixed: (box: number) => boolean;
  /** Whether all are drawn to 0, 0 a little, so that the map is compact. */
  readonly toMiddle: boolean;
}

const MOST_TICKS = 300;
/** Where most are fixed, the others come to rest soon. */
const JOINING_TICKS = 90;

/** Lets the boxes find places by forces: links pull, all push, and boxes give way to each other; fixed ones stay. They may still overlap a little. */
export function settle({ boxes, links }: Piece, { x, y }: Places, { fixed, toMiddle }: Settling): void {
  const bodies = boxes.map((box, i): Body => {
    const at = { x: x[i] / STRETCH, y: y[i] };
    return { ...shapeOf(box), ...at, vx: 0, vy: 0, ...(fixed(i) ? { fx: at.x, fy: at.y } : {}) };
  });
  const degree = new Uint32Array(boxes.length);
  const pairs = new Set<number>();
  for (const { from, to } of links) if (from !== to) pairs.add(Math.min(from, to) * boxes.length + Math.max(from, to));
  const springs = [...pairs].map((pair) => ({ source: Math.floor(pair / boxes.length), target: pair % boxes.length }));
  for (const { source, target } of springs) {
    degree[source]++;
    degree[target]++;
  }
  const size = bodies.reduce((sum, { halfWidth, halfHeight }) => sum + halfWidth + halfHeight, 0) / bodies.length;
  // Strength and length are asked for once, before the ends of links are bodies.
  const ends = springs.map(({ source, target }) => [source, target] as const);
  // It grows with the distance, and large maps reach far.
  const gravity = toMiddle ? 0.05 * Math.min(1, (80 / boxes.length) ** 0.6) : 0;
  const ticks = Math.min(ticksFor(boxes.length), toMiddle ? MOST_TICKS : JOINING_TICKS);
  const simulation = forceSimulation(bodies)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .velocityDecay(0.4)
    .force(
      'link',
      forceLink<Body, { source: number | Body; target: number | Body }>(springs)
        // Around a hub there is room only farther away.
        .distance((_, i) => size * (0.9 + 0.42 * Math.sqrt(Math.max(degree[ends[i][0]], degree[ends[i][1]]))))
        .strength((_, i) => 0.7 / Math.min(degree[ends[i][0]], degree[ends[i][1]]) ** 0.8),
    )
    .force(
      'push',
      forceManyBody<Body>()
        .strength(-size * 4.5)
        .distanceMax(size * 9),
    )
    .force('left', forceX<Body>(0).strength(gravity))
    .force('up', forceY<Body>(0).strength(gravity))
    .force('give way', giveWay());
  simulation.tick(ticks);
  bodies.forEach((body, i) => {
    if (fixed(i)) return;
    x[i] = body.x * STRETCH;
    y[i] = body.y;
  });
}

/** The more boxes, the fewer: they begin at good places. */
function ticksFor(count: number): number {
  return Math.max(80, Math.round(90_000 / count));
}

function shapeOf({ width, height, anchorX, anchorY }: LayoutBox) {
  return {
    halfWidth: (width + MARGIN) / 2 / STRETCH,
    halfHeight: (height + MARGIN) / 2,
    centreX: (width / 2 - anchorX) / STRETCH,
    centreY: height / 2 - anchorY,
  };
}

/** Boxes that overlap move apart, the way that is shorter. */
function giveWay(): Force<Body, undefined> {
  let order: Body[] = [];
  const force = (alpha: number) => {
    const strength = 0.25 + 0.45 * (1 - alpha);
    const left = (body: Body) => body.x + body.centreX - body.halfWidth;
    order.sort((a, b) => left(a) - left(b) || (a.index as number) - (b.index as number));
    for (let i = 0; i < order.length; i++) {
      const a = order[i];
      const right = a.x + a.centreX + a.halfWidth;
      for (let j = i + 1; j < order.length && left(order[j]) < right; j++) apart(a, order[j], strength);
    }
  };
  force.initialize = (given: Body[]) => {
    order = [...given];
  };
  return force;
}

function apart(a: Body, b: Body, strength: number): void {
  const dx = b.x + b.vx + b.centreX - a.x - a.vx - a.centreX;
  const dy = b.y + b.vy + b.centreY - a.y - a.vy - a.centreY;
  const overX = a.halfWidth + b.halfWidth - Math.abs(dx);
  const overY = a.halfHeight + b.halfHeight - Math.abs(dy);
  if (overX <= 0 || overY <= 0) return;
  const share = a.fx != null ? 0 : b.fx != null ? 1 : 0.5;
  if (overX < overY) {
    const push = (dx < 0 || (dx === 0 && (a.index as number) > (b.index as number)) ? -overX : overX) * strength;
    a.vx -= push * share;
    b.vx += push * (1 - share);
  } else {
    const push = (dy < 0 || (dy === 0 && (a.index as number) > (b.index as number)) ? -overY : overY) * strength;
    a.vy -= push * share;
    b.vy += push * (1 - share);
  }
}
