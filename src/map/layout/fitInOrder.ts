/**
 * The places nearest to those wanted (least weighted squares) that keep the order and at least these distances from each to the next: exact, by pooling
 * neighbours that would come too close (isotonic regression).
 */
export function fitInOrder(wanted: readonly number[], weights: readonly number[], distances: readonly number[]): number[] {
  // Without the distances the places only must not decrease.
  const offsets: number[] = [];
  wanted.forEach((_, i) => {
    offsets.push(i === 0 ? 0 : offsets[i - 1] + distances[i - 1]);
  });
  const pools: { sum: number; weight: number; count: number }[] = [];
  wanted.forEach((place, i) => {
    pools.push({ sum: (place - offsets[i]) * weights[i], weight: weights[i], count: 1 });
    for (let last = pools.length - 1; last > 0 && meanOf(pools[last - 1]) > meanOf(pools[last]); last--) {
      const { sum, weight, count } = pools.pop() as (typeof pools)[number];
      pools[last - 1].sum += sum;
      pools[last - 1].weight += weight;
      pools[last - 1].count += count;
    }
  });
  return pools.flatMap((pool) => new Array<number>(pool.count).fill(meanOf(pool))).map((place, i) => place + offsets[i]);
}

function meanOf({ sum, weight }: { readonly sum: number; readonly weight: number }): number {
  return sum / weight;
}
