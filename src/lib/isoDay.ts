const DAY_MS = 86_400_000;

/** "2023-05-24" of a day counted from 1970-01-01, within the years 0000 to 9999. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
