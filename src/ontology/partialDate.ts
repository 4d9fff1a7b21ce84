/**
 * Dates of reduced precision (ISO 8601): "2012", "2017-05", "2023-05-24". Years 1000 to 9999, Gregorian calendar.
 * A date stands for all its days, so it has a first and a last day. Days are counted from 1970-01-01 (day 0).
 */
export type PartialDate = string;

/** Open bounds of a period, as day numbers. */
export const DAY_OPEN_START = -0x8000_0000;
export const DAY_OPEN_END = 0x7fff_ffff;

const FORM = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;

export function isPartialDate(text: string): boolean {
  const parts = FORM.exec(text);
  if (parts === null) return false;
  if (parts[2] === undefined) return true;
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return false;
  if (parts[3] === undefined) return true;
  const day = Number(parts[3]);
  return day >= 1 && day <= daysInMonth(Number(parts[1]), month);
}

/** First day of the year, month or day. The text must be a PartialDate. */
export function firstDay(date: PartialDate): number {
  const [year, month, day] = parse(date);
  return dayNumber(year, month ?? 1, day ?? 1);
}

/** Last day of the year, month or day. The text must be a PartialDate. */
export function lastDay(date: PartialDate): number {
  const [year, month, day] = parse(date);
  return dayNumber(year, month ?? 12, day ?? daysInMonth(year, month ?? 12));
}

/** The period in which something holds, first and last day included; what happened `on` a day holds from then on. */
export function periodDays(period: { since: PartialDate | null; until: PartialDate | null; on?: PartialDate | null }): { since: number; until: number } {
  const start = period.on ?? period.since;
  return {
    since: start === null ? DAY_OPEN_START : firstDay(start),
    until: period.until === null ? DAY_OPEN_END : lastDay(period.until),
  };
}

/** The last day on which it may have begun: a year, where no more is known, may mean its last day. Open where the beginning is. */
export function latestStart(period: { since: PartialDate | null; on?: PartialDate | null }): number {
  const start = period.on ?? period.since;
  return start === null ? DAY_OPEN_START : lastDay(start);
}

function parse(date: PartialDate): [number, number | undefined, number | undefined] {
  const parts = FORM.exec(date);
  if (parts === null) throw new RangeError(`not a PartialDate: ${date}`);
  return [Number(parts[1]), parts[2] === undefined ? undefined : Number(parts[2]), parts[3] === undefined ? undefined : Number(parts[3])];
}

function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
