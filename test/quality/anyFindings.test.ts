import { describe, expect, it } from '@jest/globals';
import { SOURCE_QUALITIES, STATUSES } from '../../src/ontology/records.ts';
import { expectSame } from '../paths/expectSame.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { date, evidence, source, statement } from '../snapshot/records.ts';
import { lookThrough } from './lookThrough.ts';
import { edited, randomRecords, snapshotAt } from './randomRecords.ts';
import { isSlowlyFound, slowFindings } from './slowFindings.ts';
import type { Records } from './slowPaths.ts';

describe('what is found in any graph', () => {
  it('is what reading record after record finds, in the same order, whether the graph was built as a whole or from changes', async () => {
    let count = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const random = new RandomNumbers(seed);
      const records = furnished(random, seed % 3 === 0 ? edited(random, randomRecords(random)) : randomRecords(random));
      const found = await lookThrough([...records.entities.values()], [...records.relationships.values()], {
        asOf: '2024-06',
        years: 4,
        snapshot: snapshotAt(records, seed),
      });
      const expected = slowFindings(records, '2024-06', 4);
      expectSame([seed, found.filter(isSlowlyFound)], [seed, expected]);
      count += expected.length;
    }
    expect(count).toBeGreaterThan(3_000);
  });
});

const SOURCES = ['a', 'b', 'c', 'd'];

/** With documents, dates, states and values. */
function furnished(random: RandomNumbers, { entities, relationships }: Records): Records {
  const documents = SOURCES.map((slug) =>
    source(`source/${slug}`, { published: random.one([null, '2012', '2019-05', '2023-11-02', '2024']), quality: random.one(SOURCE_QUALITIES) }),
  );
  const some = () => {
    const told = SOURCES.filter(() => random.chance(0.35)).map((slug) => evidence(`source/${slug}`, random.one(['STATED', 'IMPLIED'])));
    return told.length > 0 ? told : [evidence('source/a')];
  };
  const furnish = [...entities.values()]
    .filter(({ type }) => type !== 'SOURCE')
    .map((record) => ({
      ...record,
      evidence: some(),
      statements: random.chance(0.5) ? [statement('remarkedOn', date('2015'), { evidence: some() })] : [],
    }));
  const links = [...relationships.values()].map((link) => {
    const when = random.one([{}, { since: random.one(['2010', '2023-07', '2024-08']) }, { on: '2020' }, { since: '2011', until: '2015' }]);
    return { ...link, ...when, status: random.one(STATUSES), evidence: some() };
  });
  return {
    entities: new Map([...furnish, ...documents].map((record) => [record.id, record])),
    relationships: new Map(links.map((record) => [record.id, record])),
  };
}
