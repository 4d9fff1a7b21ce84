/** 1 where one of the two masks has 1; null stands for a mask without any. */
export function eitherMask(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
  if (a === null || b === null) return a ?? b;
  return a.map((value, i) => value | b[i]);
}
