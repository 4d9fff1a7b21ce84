import { describe, expect, it } from '@jest/globals';
import { type Trend, trend } from '../../src/analysis/trend.ts';
import { DAY_OPEN_START, firstDay, lastDay } from '../../src/ontology/partialDate.ts';
import { randomGraph } from '../snapshot/randomGraph.ts';

const DATES = ['2019', '2019-05', '2020-04-01', null, '2020-06', '2020-03-31', '1850'];
const columns = {
  since: Int32Array.from(DATES, (date) => (date === null ? DAY_OPEN_START : firstDay(date))),
  sinceLatest: Int32Array.from(DATES, (date) => (date === null ? DAY_OPEN_START : lastDay(date))),
};
const mask = Uint8Array.of(1, 1, 1, 1, 1, 1, 0);
const short = ({ buckets, ...counts }: Trend) => [buckets.map(({ bucket, count }) => `${bucket}: ${count}`), counts];

describe('trend', () => {
  it('counts by year, each bucket with its days', () => {
    expect(trend(mask, columns, { by: 'YEAR', within: null, mostBuckets: 2 })).toEqual({
      buckets: [
        { bucket: '2019', from: '2019-01-01', until: '2019-12-31', count: 2 },
        { bucket: '2020', from: '2020-01-01', until: '2020-12-31', count: 3 },
      ],
      undatedCount: 1,
      coarseCount: 0,
      outsideCount: 0,
    });
  });

  it('counts by quarter without gaps, and puts what is known by its year alone into none', () => {
    const answer = trend(mask, columns, { by: 'QUARTER', within: null, mostBuckets: 100 });
    expect(short(answer)).toEqual([
      ['2019-Q2: 1', '2019-Q3: 0', '2019-Q4: 0', '2020-Q1: 1', '2020-Q2: 2'],
      { undatedCount: 1, coarseCount: 1, outsideCount: 0 },
    ]);
    expect(answer.buckets.map(({ from, until }) => `${from} ${until}`)).toEqual([
      '2019-04-01 2019-06-30',
      '2019-07-01 2019-09-30',
      '2019-10-01 2019-12-31',
      '2020-01-01 2020-03-31',
      '2020-04-01 2020-06-30',
    ]);
  });

  it('counts apart what lies outside of the days asked for', () => {
    const within = [firstDay('2020-04'), lastDay('2020-05')] as const;
    expect(short(trend(mask, columns, { by: 'QUARTER', within, mostBuckets: 100 }))).toEqual([
      ['2020-Q2: 1'],
      { undatedCount: 1, coarseCount: 0, outsideCount: 4 },
    ]);
  });

  it('is empty where nothing is dated, and refuses more buckets than there may be', () => {
    expect(short(trend(Uint8Array.of(0, 0, 0, 1), columns, { by: 'YEAR', within: null, mostBuckets: 1 }))).toEqual([
      [],
      { undatedCount: 1, coarseCount: 0, outsideCount: 0 },
    ]);
    expect(() =>
      trend(
        mask.map(() => 1),
        columns,
        { by: 'YEAR', within: null, mostBuckets: 100 },
      ),
    ).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED', details: { argument: 'within', limit: 'trendBuckets', value: 171, max: 100 } }));
  });

  it('counts each relationship and entity of a graph somewhere, by the dates of its records', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { snapshot, relationships } = randomGraph(seed);
      const dates = relationships.map(({ on, since }) => on ?? since);
      const quarters = new Map<string, number>();
      for (const date of dates) {
        if (date === null || date.length === 4) continue;
        const quarter = `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
        quarters.set(quarter, (quarters.get(quarter) ?? 0) + 1);
      }
      const answer = trend(new Uint8Array(relationships.length).fill(1), snapshot.relationships, { by: 'QUARTER', within: null, mostBuckets: 100 });
      expect(answer.buckets.filter(({ count }) => count > 0).map(({ bucket, count }) => [bucket, count])).toEqual([...quarters].sort());
      expect([answer.undatedCount, answer.coarseCount]).toEqual([
        dates.filter((date) => date === null).length,
        dates.filter((date) => date?.length === 4).length,
      ]);
    }
  });
});
