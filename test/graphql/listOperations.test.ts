import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSeeds } from '../../src/curation/loadSeeds.ts';
import { readOperations } from '../../src/http/operations/readOperations.ts';
import { type Data, type RunningAtlas, startAtlas } from '../http/startAtlas.ts';
import { ONTOLOGY } from '../snapshot/records.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

async function ask(name: string, more: Record<string, unknown> = {}): Promise<Data> {
  const operation = readOperations().find((one) => one.name === name);
  if (operation === undefined) throw new Error(`there is no operation ${name}`);
  return atlas.data(operation.document, { ...operation.variables, ...more });
}

describe('operations of lists, with their example values', () => {
  it('platforms-by-number gives what is as large, the largest first', async () => {
    const { platforms } = await ask('platforms-by-number');
    const areas = platforms.nodes.map(({ statements }: Data) => Number(statements[0].value.number));
    expect([areas.length, areas.toSorted((a: number, b: number) => b - a), Math.min(...areas) >= 4500]).toEqual([platforms.totalCount, areas, true]);
    expect(areas.length).toBeGreaterThan(1);
  });

  it('funds-by-size gives the largest first and those without a size last, and its totals are the sum', async () => {
    const { funds } = await ask('funds-by-size', { first: 200 });
    const sizes = funds.nodes.map(({ size }: Data) => size.find(({ value }: Data) => value.money.currency === 'CNY')?.value.money.value ?? null);
    const known = sizes.filter((size: string | null) => size !== null).map(Number);
    expect(sizes.slice(known.length)).toEqual(Array(sizes.length - known.length).fill(null));
    expect(known).toEqual(known.toSorted((a: number, b: number) => b - a));
    const total = known.reduce((sum: number, size: number) => sum + size, 0);
    expect(funds.totals.find(({ currency }: Data) => currency === 'CNY')).toEqual({ currency: 'CNY', total: String(total), count: known.length });
  });

  it('institution-facets shows other kinds than the one chosen, and counts that a list confirms', async () => {
    const { institutions } = await ask('institution-facets');
    const kinds = institutions.facets.find(({ by }: Data) => by === 'KIND').values;
    expect(kinds.filter(({ selected }: Data) => selected).map(({ value, count }: Data) => [value, count])).toEqual([['HOSPITAL', institutions.totalCount]]);
    expect(kinds.length).toBeGreaterThan(1);
    for (const { value, count } of kinds) {
      const where = { kinds: [value], related: { types: ['LOCATED_IN'], direction: 'OUT', to: { kinds: ['DISTRICT', 'AREA', 'ZONE'] } } };
      expect([value, (await ask('institution-facets', { where })).institutions.totalCount]).toEqual([value, count]);
    }
  });

  it('agreements-by-year counts every agreement somewhere', async () => {
    const { agreements } = await ask('agreements-by-year');
    const { buckets, undatedCount, coarseCount, outsideCount } = agreements.trend;
    const counted = buckets.reduce((sum: number, { count }: Data) => sum + count, 0);
    expect([counted + undatedCount, coarseCount, outsideCount]).toEqual([agreements.totalCount, 0, 0]);
    expect(buckets.length).toBeGreaterThan(5);
  });

  it('investment-totals adds what the relationships themselves say, each once', async () => {
    const { entities } = await ask('investment-totals');
    const types = ['INVESTED_IN', 'COMMITTED_TO', 'FINANCED'];
    const relationships = loadSeeds(ONTOLOGY).relationships.filter(({ type }) => types.includes(type));
    for (const { status, count, undisclosed, totals } of entities.relationshipTotals) {
      const own = relationships.filter((one) => one.status === status);
      expect([status, count, undisclosed]).toEqual([status, own.length, own.filter(({ amount }) => amount === null).length]);
      for (const { currency, total } of totals) {
        const shares = own.filter(({ amount }) => amount?.scope === 'OWN' && amount.currency === currency);
        expect([currency, total]).toEqual([currency, String(shares.reduce((sum, { amount }) => sum + Number(amount?.value), 0))]);
      }
    }
    expect(entities.relationshipTotals.length).toBeGreaterThan(1);
  });

  it('events-backward gives the end of the list, then what stands before it', async () => {
    const { events } = await ask('events-backward');
    const { events: before } = await ask('events-backward', { before: events.pageInfo.startCursor });
    const { events: all } = await ask('events-backward', { last: 200 });
    expect([...before.nodes, ...events.nodes]).toEqual(all.nodes.slice(-10));
  });
});
