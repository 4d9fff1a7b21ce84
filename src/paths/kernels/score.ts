/**
 * Degree-weighted path count (Himmelstein & Baranzini, PLoS Comput Biol 2015): a path's score is the product of its hops' weights, rounded; a
 * hop's weight is the sum over its relationships of (deg_t(u) · deg_t(v))^-½.
 *
 * Multiplied from the end with the smaller number, so that a path and its reverse have the same score to the last bit.
 */
export function pathProduct(entities: ArrayLike<number>, hopWeights: Float64Array, length: number): number {
  let product = 1;
  if (entities[0] <= entities[length]) for (let hop = 0; hop < length; hop++) product *= hopWeights[hop];
  else for (let hop = length - 1; hop >= 0; hop--) product *= hopWeights[hop];
  return product;
}

/** Powers of ten that are exact in 64 bits. */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * To 12 significant digits, so that the last bits of a sum or product never decide an order: `Number(value.toPrecision(12))`, to the last
 * bit, in a tenth of its time.
 *
 * The value is scaled to 12 digits before the point, which is off by less than 0.001, so that the nearest whole number is the right one unless
 * it is nearly a tie. Whole number and power of ten are exact, and a division rounds as reading a decimal does.
 */
export function rounded(value: number): number {
  if (value < 1e-10 || value >= 1e11) return slowlyRounded(value);
  let exponent = 0;
  let scaled = value;
  while (scaled < 1e11) scaled = value * POWERS[++exponent];
  const whole = Math.floor(scaled);
  const rest = scaled - whole;
  if (rest > 0.499 && rest < 0.501) return slowlyRounded(value);
  return (rest < 0.5 ? whole : whole + 1) / POWERS[exponent];
}

function slowlyRounded(value: number): number {
  return Number(value.toPrecision(12));
}
