/** A neighbourhood of so many is shown whole; of a larger one about as many are shown one by one. */
export const SMALL = 24;
/** A group of fewer is no fold: its name would tell less than its members' names. */
export const LEAST_FOLDED = 3;
/** Of one group, when others could be folded. */
const MOST_BEST = 8;
/** Of each group, where there is room, however many groups there are. */
const LEAST_BEST = 2;

/**
 * How many of each group are shown one by one, given the groups' sizes, those that matter most first, and the room that is left. Groups too small for a fold are
 * shown first; then each large group has its best one shown, then its second best, and so on. The rest of a group that has at least LEAST_FOLDED left is to be
 * folded; a smaller rest finds no room.
 */
export function shareRoom(sizes: readonly number[], room: number): number[] {
  let left = room;
  const shown = sizes.map((size) => {
    const whole = size < LEAST_FOLDED ? Math.min(size, left) : 0;
    left -= whole;
    return whole;
  });
  const large = sizes.flatMap((size, i) => (size < LEAST_FOLDED ? [] : [i]));
  let quota = Math.min(left, Math.max(SMALL - (room - left), LEAST_BEST * large.length));
  for (let round = 0; round < MOST_BEST && quota > 0; round++) {
    for (const i of large) {
      if (quota === 0 || shown[i] === sizes[i]) continue;
      shown[i]++;
      quota--;
      left--;
    }
  }
  for (const i of large) {
    const rest = sizes[i] - shown[i];
    if (rest === 0 || rest >= LEAST_FOLDED) continue;
    const given = rest <= left ? rest : rest - LEAST_FOLDED;
    shown[i] += given;
    left -= given;
  }
  return shown;
}
