import type { StylesheetJson } from 'cytoscape';
import { cornersOf, LOOK_ORDER, lookOf } from '../../../ontology/words/entityLook.ts';
import type { Theme } from './themes.ts';

/** So far does the second sign of a fold look out from behind the first. */
export const STACK_STEP = 4;

/** Signs are drawn in a square of 12 units. */
const SIGN = 12;

/** How signs and lines look; classes are those of sceneElements.ts and of who brings out and fades. */
export function drawingStyle(theme: Theme): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        ...{ width: 'data(size)', height: 'data(size)', 'border-width': 1.2, 'border-color': theme.outline, 'border-join': 'round' },
        ...{ events: 'no', 'overlay-opacity': 0 },
      },
    },
    ...LOOK_ORDER.map((type) => {
      const { colour, shape } = lookOf(type);
      const points = signPoints(type);
      const ring = shape === 'RING' ? { 'background-opacity': 0, 'border-width': 3 } : {};
      const form = points === null ? { shape: 'ellipse' } : { shape: 'polygon', 'shape-polygon-points': points.join(' ') };
      return { selector: `node.${type}`, style: { 'background-color': colour, ...form, ...ring } } as StylesheetJson[number];
    }),
    // A second sign looks out from behind: a stack.
    { selector: 'node.FOLD', style: { ghost: 'yes', 'ghost-offset-x': STACK_STEP, 'ghost-offset-y': -STACK_STEP, 'ghost-opacity': 0.55 } },
    {
      selector: 'edge',
      style: {
        ...{ 'curve-style': 'straight', width: 'data(width)', 'line-color': theme.line, 'target-arrow-color': theme.line, 'arrow-scale': 0.7 },
        ...{ events: 'no', 'overlay-opacity': 0, 'target-distance-from-node': 2 },
      },
    },
    { selector: 'edge.FORWARD', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.PLANNED', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 4] } },
    { selector: 'edge.IMPLIED', style: { 'line-style': 'dashed', 'line-dash-pattern': [1.5, 3] } },
    { selector: 'edge.PLANNED.IMPLIED', style: { 'line-dash-pattern': [7, 3, 1.5, 3] } },
    { selector: 'edge.ENDED', style: { 'line-opacity': 0.45 } },
    { selector: 'edge.near', style: { 'line-color': theme.lineNear, 'target-arrow-color': theme.lineNear } },
    {
      selector: 'edge.lit',
      style: {
        ...{ 'line-color': theme.bright, 'target-arrow-color': theme.bright, width: 'data(litWidth)', 'line-opacity': 1 },
        ...{ 'transition-property': 'line-color, target-arrow-color, width', 'transition-duration': 240 },
      },
    },
    { selector: '.dim', style: { opacity: 0.22 } },
  ] as StylesheetJson;
}

/** How far a sign reaches from its middle, of its `extent`. */
export function signReach(type: Parameters<typeof lookOf>[0]): number {
  const corners = cornersOf(lookOf(type).shape);
  return corners.length === 0 ? 5.5 / SIGN : Math.max(...corners.flat().map(Math.abs)) / SIGN;
}

/** Of a circle around a sign, of its `extent`. */
export function signRadius(type: Parameters<typeof lookOf>[0]): number {
  const corners = cornersOf(lookOf(type).shape);
  return corners.length === 0 ? 5.5 / SIGN : Math.max(...corners.map(([x, y]) => Math.hypot(x, y))) / SIGN;
}

/** As Cytoscape wants them: within -1 and 1 of the sign's own square. */
function signPoints(type: Parameters<typeof lookOf>[0]): number[] | null {
  const corners = cornersOf(lookOf(type).shape);
  if (corners.length === 0) return null;
  const reach = signReach(type) * SIGN;
  return corners.flat().map((value) => Math.round((value / reach) * 1000) / 1000);
}
