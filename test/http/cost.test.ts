import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../src/graphql/limits.ts';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

async function send(query: string, extensions: unknown) {
  const reply = await fetch(`${atlas.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, extensions }),
  });
  return { text: await reply.clone().text(), ...((await reply.json()) as { data: unknown; errors?: unknown[]; extensions?: { cost: Cost } }) };
}

interface Cost {
  readonly measured: Record<string, number>;
  readonly allowed: Record<string, number>;
  readonly spent: Record<string, number>;
}

const QUERY = `{ all: funds(first: 10) { nodes { id name @include(if: true) } }
  paths(from: { ids: ["institution/ruijin-hospital"] }, to: { where: { types: [FUND] } }, first: 2) { totalCount explored } }`;

describe('the cost of a query', () => {
  it('counts what is told of a whole list once, however long the page beside it', async () => {
    const itemsWith = async (first: number, counts: string) =>
      (await send(`{ institutions(first: ${first}) { nodes { id } ${counts} } }`, { cost: true })).extensions?.cost.measured['queryItems'] as number;
    const trends = 'trend(by: YEAR) { buckets { count } } byQuarter: trend(by: QUARTER) { buckets { count } } facets(by: [KIND]) { values { count } }';
    const alone = await itemsWith(1, trends);
    expect([await itemsWith(1, ''), await itemsWith(200, '')]).toEqual([1, 200]);
    expect(alone).toBeGreaterThan(1 + 2 * LIMITS.trendBuckets);
    expect(await itemsWith(200, trends)).toBe(alone + 199);
  });

  it('is part of the answer when the request asks for it, and the same for a link', async () => {
    const byExtension = await send(QUERY, { cost: true });
    const { measured, allowed, spent } = (byExtension.extensions as { cost: Cost }).cost;
    expect(measured).toEqual({
      queryDepth: 3,
      queryFields: 7,
      queryItems: 12,
      queryValues: expect.any(Number),
      querySearches: 1,
      queryRootFields: 2,
      queryAliases: 1,
      queryDirectives: 1,
      queryCost: measured['queryValues'] + 12 + 2_500,
    });
    expect(allowed).toEqual(Object.fromEntries(Object.keys(measured).map((name) => [name, LIMITS[name as keyof typeof LIMITS]])));
    const { paths } = byExtension.data as { paths: { explored: number } };
    expect(spent).toEqual({ searches: 1, explored: paths.explored, responseBytes: Buffer.byteLength(JSON.stringify({ data: byExtension.data })) });
    expect(paths.explored).toBeGreaterThan(0);
    const link = `${atlas.origin}/graphql?${new URLSearchParams({ query: QUERY, extensions: '{"cost":true}' })}`;
    expect(await (await fetch(link, { headers: { accept: 'application/json' } })).text()).toBe(byExtension.text);
  });

  it('is told of a refused query too, and of no query that does not ask', async () => {
    const refused = await send('{ institutions(first: 200) { nodes { partners(first: 200) { nodes { partners(first: 2) { totalCount } } } } } }', {
      cost: true,
    });
    expect(refused).toMatchObject({ errors: [{ extensions: { limit: 'queryItems', value: refused.extensions?.cost.measured['queryItems'] } }] });
    expect(refused.extensions?.cost.spent).toMatchObject({ searches: 0, explored: 0 });
    for (const extensions of [undefined, {}, { cost: false }, { cost: 'true' }, { cost: 1 }])
      expect(await send(QUERY, extensions)).not.toHaveProperty('extensions');
    expect((await send('{ broken', { cost: true })).extensions).toBeUndefined();
  });

  it('weighs searches of the graph as a whole ten times', async () => {
    const { extensions } = await send('{ bridges(first: 1) { totalCount } }', { cost: true });
    expect(extensions?.cost.measured).toMatchObject({ querySearches: 1, queryCost: 25_000 + 2 + 1 });
    expect(extensions?.cost.spent['explored']).toBeGreaterThan(0);
  });
});
