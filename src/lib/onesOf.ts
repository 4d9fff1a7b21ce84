/** Places of the ones in a mask, ascending. */
export function* onesOf(mask: Uint8Array): Iterable<number> {
  for (let place = mask.indexOf(1); place !== -1; place = mask.indexOf(1, place + 1)) yield place;
}
