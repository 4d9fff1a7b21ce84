import { AtlasError } from '../../errors.ts';

const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const FORM = /^([1-9]\d{0,6})([mhd])$/;
const LONGEST_DAYS = 3_650;

/** When what begins now ends, as RFC 3339: `90d`, `12h`, `30m`, at most ten years; null for `never`. */
export function endAfter(lifetime: string, now: number): string | null {
  if (lifetime === 'never') return null;
  const [, count, unit] = FORM.exec(lifetime) ?? [];
  const ms = count === undefined ? Number.NaN : Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS];
  if (ms <= LONGEST_DAYS * UNIT_MS.d) return new Date(now + ms).toISOString();
  const message = `expires: a number of days, hours or minutes (90d, 12h, 30m), at most ${LONGEST_DAYS}d, or never`;
  throw new AtlasError('BAD_USER_INPUT', [message], { details: { argument: 'expires' } });
}
