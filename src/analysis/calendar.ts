const DAY_MS = 86_400_000;

/** Days are counted from 1970-01-01. */
export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** Quarters are counted from that of January of the year 0. */
export function quarterOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}

/** Most things began on few days, and calendars are slow. */
export function remembering(bucketOf: (day: number) => number): (day: number) => number {
  const known = new Map<number, number>();
  return (day) => {
    let bucket = known.get(day);
    if (bucket === undefined) {
      bucket = bucketOf(day);
      known.set(day, bucket);
    }
    return bucket;
  };
}
