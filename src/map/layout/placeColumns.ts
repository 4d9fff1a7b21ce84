import { fitInOrder } from './fitInOrder.ts';
import type { LayoutBox, LayoutJob, LayoutPlaces } from './Layout.ts';
import { type Layered, layersOf } from './layersOf.ts';
import { orderLayers } from './orderLayers.ts';
import { onGrid } from './Plane.ts';

/** Between boxes of one column. */
const GAP = 16;
/** Between two columns: room for what is written on links; the higher the columns, the more, or links would be too steep to follow. */
const CHANNEL = { least: 110, most: 260, ofHeight: 0.09 };
const ROUNDS = 16;
/** How much more it matters that links that pass a column are straight, or they would not run where their way is kept free. */
const STRAIGHT = 30;

/** Each box in its column, ordered so that few links cross, and as level with what it is linked to as the others in its column allow. */
export function placeColumns({ boxes, links }: LayoutJob): LayoutPlaces {
  const layered = layersOf(boxes, links);
  const layers = orderLayers(layered);
  const y = heightsOf(layered, layers);
  const x = new Float64Array(boxes.length);
  const height = spanOf(y, layered.items);
  const channel = Math.min(CHANNEL.most, Math.max(CHANNEL.least, height * CHANNEL.ofHeight));
  let anchor = 0;
  layers.forEach((layer, i) => {
    const own = layer.filter((item) => item < boxes.length);
    if (i > 0) anchor += channel + Math.max(0, ...own.map((box) => boxes[box].anchorX));
    for (const box of own) x[box] = anchor;
    anchor += Math.max(0, ...own.map((box) => boxes[box].width - boxes[box].anchorX));
  });
  return { x: Array.from(x, onGrid), y: Array.from(y.subarray(0, boxes.length), onGrid) };
}

/** Where the anchor of each item lies. */
function heightsOf({ items, neighbours, boxCount }: Layered, layers: readonly (readonly number[])[]): Float64Array {
  const y = new Float64Array(items.length);
  const between = (above: LayoutBox, below: LayoutBox) => above.height - above.anchorY + GAP + below.anchorY;
  const level = (layer: readonly number[], wanted: (item: number) => number) => {
    const distances = layer.slice(1).map((item, i) => between(items[layer[i]], items[item]));
    const weights = layer.map((item) => 1 + neighbours[item].length * (item < boxCount ? 1 : STRAIGHT));
    fitInOrder(layer.map(wanted), weights, distances).forEach((place, i) => {
      y[layer[i]] = place;
    });
  };
  for (const layer of layers) level(layer, () => 0);
  const mean = (item: number) => {
    let [sum, weight] = [0, 0];
    for (const other of neighbours[item]) {
      const own = other < boxCount ? 1 : STRAIGHT;
      sum += own * y[other];
      weight += own;
    }
    return sum / weight;
  };
  const wanted = (item: number) => (neighbours[item].length === 0 ? y[item] : mean(item));
  for (let round = 0; round < ROUNDS; round++) for (const layer of round % 2 === 0 ? layers : layers.toReversed()) level(layer, wanted);
  return y;
}

function spanOf(y: Float64Array, items: readonly LayoutBox[]): number {
  let [top, bottom] = [0, 0];
  items.forEach(({ anchorY, height }, i) => {
    top = Math.min(top, y[i] - anchorY);
    bottom = Math.max(bottom, y[i] - anchorY + height);
  });
  return bottom - top;
}
