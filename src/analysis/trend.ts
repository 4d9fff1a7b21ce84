import { AtlasError } from '../errors.ts';
import { DAY_OPEN_START } from '../ontology/partialDate.ts';
import { quarterOf, remembering, yearOf } from './calendar.ts';

export type TrendBy = 'YEAR' | 'QUARTER';

/** Days between which something began; DAY_OPEN_START in both where nobody knows. */
export interface BeginningColumns {
  readonly since: Int32Array;
  readonly sinceLatest: Int32Array;
}

export interface TrendOptions {
  readonly by: TrendBy;
  /** First and last day; null: all. */
  readonly within: readonly [first: number, last: number] | null;
  readonly mostBuckets: number;
}

export interface Trend {
  /** Without gaps. */
  readonly buckets: readonly TrendBucket[];
  readonly undatedCount: number;
  /** Of a date that spans more than one bucket: it is in none. */
  readonly coarseCount: number;
  readonly outsideCount: number;
}

export interface TrendBucket {
  /** 2019, or 2019-Q1. */
  readonly bucket: string;
  readonly from: string;
  readonly until: string;
  readonly count: number;
}

/** Counts what the mask holds by when it began. */
export function trend(mask: Uint8Array, { since, sinceLatest }: BeginningColumns, { by, within, mostBuckets }: TrendOptions): Trend {
  const counts = new Map<number, number>();
  const bucketOf = remembering(by === 'YEAR' ? yearOf : quarterOf);
  let [undatedCount, coarseCount, outsideCount] = [0, 0, 0];
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    if (since[i] === DAY_OPEN_START) undatedCount++;
    else if (within !== null && (since[i] > within[1] || sinceLatest[i] < within[0])) outsideCount++;
    else {
      const bucket = bucketOf(since[i]);
      if (bucketOf(sinceLatest[i]) === bucket) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
      else coarseCount++;
    }
  }
  return { buckets: withoutGaps(counts, by, mostBuckets), undatedCount, coarseCount, outsideCount };
}

function withoutGaps(counts: ReadonlyMap<number, number>, by: TrendBy, mostBuckets: number): TrendBucket[] {
  if (counts.size === 0) return [];
  const known = [...counts.keys()].sort((a, b) => a - b);
  const [first, last] = [known[0], known[known.length - 1]];
  const length = last - first + 1;
  if (length > mostBuckets) {
    throw new AtlasError(
      'LIMIT_EXCEEDED',
      [
        `within: from ${shown(first, by).bucket} to ${shown(last, by).bucket} there are ${length} buckets, more than ${mostBuckets}; name fewer days, or count by YEAR`,
      ],
      { details: { argument: 'within', limit: 'trendBuckets', value: length, max: mostBuckets } },
    );
  }
  return Array.from({ length }, (_, i) => ({ ...shown(first + i, by), count: counts.get(first + i) ?? 0 }));
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'];

function shown(bucket: number, by: TrendBy): { bucket: string; from: string; until: string } {
  if (by === 'YEAR') return { bucket: String(bucket), from: `${bucket}-01-01`, until: `${bucket}-12-31` };
  const [year, quarter] = [Math.floor(bucket / 4), bucket % 4];
  return { bucket: `${year}-Q${quarter + 1}`, from: `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`, until: `${year}-${QUARTER_ENDS[quarter]}` };
}
