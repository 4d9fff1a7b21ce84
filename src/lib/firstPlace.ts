/** Of an ordered list the first place, from `start` on and before `end`, from which on all items come after something; `end` where none does. */
export function firstPlace(end: number, isAfter: (place: number) => boolean, start = 0): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
