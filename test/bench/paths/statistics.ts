/** Figures of figures. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The least value that so large a part of them does not exceed (nearest rank). */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** How the values grow with the sizes: the slope of the best line through their logarithms; 1: in proportion. */
export function growthExponent(sizes: readonly number[], values: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), values.map(Math.log)];
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const rise = x.reduce((sum, value, i) => sum + (value - meanX) * (y[i] - meanY), 0);
  return rise / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}
