/** Order of two decimal numbers written as text, exact: "8.5" and "8.50" are equal. */
export function compareDecimals(a: string, b: string): number {
  // A double keeps the order of decimals, but not every difference.
  const byDouble = Number(a) - Number(b);
  if (byDouble !== 0 || a === b) return Math.sign(byDouble);
  const scale = Math.max(fraction(a).length, fraction(b).length);
  const [one, other] = [whole(a, scale), whole(b, scale)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function whole(number: string, scale: number): bigint {
  return BigInt(number.split('.')[0] + fraction(number).padEnd(scale, '0'));
}

function fraction(number: string): string {
  return number.split('.')[1] ?? '';
}
