/**
 * Degree-weighted path count (Himmelstein & Baranzini, PLoS Comput Biol 2015): a path's score is the product of its hops' weights, a hop's
 * weight the sum over its relationships of (deg_t(u) · deg_t(v))^-½.
 *
 * Multiplied from the end with the smaller number, so that a path and its reverse have the same score to the last bit.
 */
export function pathScore(entities: ArrayLike<number>, hopWeights: Float64Array, length: number): number {
  let product = 1;
  if (entities[0] <= entities[length]) for (let hop = 0; hop < length; hop++) product *= hopWeights[hop];
  else for (let hop = length - 1; hop >= 0; hop--) product *= hopWeights[hop];
  return rounded(product);
}

/** To 12 significant digits, so that the last bits of a sum or product never decide an order. About 0.15 µs. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
