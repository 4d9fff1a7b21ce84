import type { Layered } from './layersOf.ts';

const SWEEPS = 16;

/**
 * Orders each layer so that few links cross: layer by layer to and fro, each item goes to the mean place of its neighbours, then neighbours in a layer change places
 * where that takes crossings away (Sugiyama's method). The best order met is taken; at equal the first, which is that of the job.
 */
export function orderLayers({ layers, neighbours, items }: Layered): number[][] {
  const order = layers.map((layer) => [...layer]);
  const layerOf = new Int32Array(items.length);
  const place = new Float64Array(items.length);
  const number = (layer: readonly number[]) =>
    layer.forEach((item, i) => {
      place[item] = i;
    });
  order.forEach((layer, i) => {
    for (const item of layer) layerOf[item] = i;
    number(layer);
  });
  const onSide = (item: number, layer: number) => neighbours[item].filter((other) => layerOf[other] === layer);
  const before = items.map((_, item) => onSide(item, layerOf[item] - 1));
  const behind = items.map((_, item) => onSide(item, layerOf[item] + 1));

  let best = order.map((layer) => [...layer]);
  let fewest = crossings();
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const isForward = sweep % 2 === 0;
    for (const layer of isForward ? order : order.toReversed()) {
      sortByMean(layer, isForward ? before : behind);
      exchange(layer);
    }
    const count = crossings();
    if (count >= fewest) continue;
    fewest = count;
    best = order.map((layer) => [...layer]);
  }
  return best;

  function sortByMean(layer: number[], sides: readonly (readonly number[])[]): void {
    const wanted = new Map(
      layer.map((item) => {
        const others = sides[item];
        return [
          item,
          others.length === 0 ? place[item] : (others.reduce((sum, other) => sum + place[other] / spread(other), 0) / others.length) * layer.length,
        ];
      }),
    );
    layer.sort((a, b) => (wanted.get(a) as number) - (wanted.get(b) as number) || place[a] - place[b]);
    number(layer);
  }

  function spread(item: number): number {
    return order[layerOf[item]].length;
  }

  /** Until nothing is won any more, or for so long as there are items. */
  function exchange(layer: number[]): void {
    for (let round = 0, isBetter = true; isBetter && round < 8; round++) {
      isBetter = false;
      for (let i = 0; i + 1 < layer.length; i++) {
        const [a, b] = [layer[i], layer[i + 1]];
        if (crossingsOf(a, b) <= crossingsOf(b, a)) continue;
        [layer[i], layer[i + 1]] = [b, a];
        place[b] = i;
        place[a] = i + 1;
        isBetter = true;
      }
    }
  }

  /** Of the links of two items of a layer, where the first stands above the second. */
  function crossingsOf(above: number, below: number): number {
    let count = 0;
    for (const sides of [before, behind]) {
      for (const one of sides[above]) for (const other of sides[below]) if (place[one] > place[other]) count++;
    }
    return count;
  }

  function crossings(): number {
    let count = 0;
    for (const layer of order.slice(0, -1)) {
      const ends = layer.flatMap((item) => behind[item].map((other) => place[other]).sort((a, b) => a - b));
      count += inversions(ends, order[layerOf[layer[0]] + 1].length);
    }
    return count;
  }
}

/** Pairs of which the larger number stands first; numbers are below `size`. Counted with sums over halves (a Fenwick tree). */
function inversions(numbers: readonly number[], size: number): number {
  const tree = new Uint32Array(size + 1);
  let count = 0;
  numbers.forEach((value, seen) => {
    let below = 0;
    for (let i = value + 1; i > 0; i -= i & -i) below += tree[i];
    count += seen - below;
    for (let i = value + 1; i <= size; i += i & -i) tree[i]++;
  });
  return count;
}
