import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Data, type RunningAtlas, startAtlas } from '../http/startAtlas.ts';
import { startSmallAtlas } from './smallAtlas.ts';

const HOSPITALS_TO_FUNDS = 'from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }';

describe('types of paths', () => {
  let atlas: RunningAtlas;
  let small: RunningAtlas;
  beforeAll(async () => {
    atlas = await startAtlas();
    small = await startSmallAtlas();
  });
  afterAll(async () => {
    await atlas?.close();
    await small?.close();
  });

  it('say in words and arrows what stands on the paths and how it is related', async () => {
    const { paths } = await small.data(`{
      paths(from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] }, mode: ALL, relationships: { types: [PARTNERS_WITH, PARTY_TO, INVESTED_IN, SUPPORTS] }) {
        nodes { score entities { id } }
        pathTypes { pattern count score example { entities { id } } }
      }
    }`);
    expect(paths.pathTypes.map(({ pattern, count }: Data) => [pattern, count])).toEqual([
      ['Hospital –PARTNERS_WITH– Company ←INVESTED_IN+SUPPORTS– Fund', 1],
      ['Hospital –PARTY_TO→ Agreement ←PARTY_TO– Company ←INVESTED_IN+SUPPORTS– Fund', 1],
      ['Hospital ←SUPPORTS– Government body –SUPPORTS→ Company ←INVESTED_IN– Fund', 1],
    ]);
    for (const { example, score } of paths.pathTypes) expect(paths.nodes).toContainEqual({ score, entities: example.entities });
  });

  it('count all paths, whichever page is shown, as a plain recount of all pages does', async () => {
    const counts = new Map<string, { count: number; score: number }>();
    const types: unknown[] = [];
    let after: string | null = null;
    do {
      const { paths }: Data = await atlas.data(
        `query ($after: String) {
          paths(${HOSPITALS_TO_FUNDS}, mode: ALL, maxHops: 4, first: 100, after: $after) {
            totalCount pageInfo { hasNextPage endCursor }
            pathTypes(first: 200) { pattern count score example { length } }
            nodes { score entities { type kind } hops { from { id } relationships { type from { id } } } }
          }
          limits { pathTypesPaths }
        }`,
        { after },
      );
      for (const path of paths.nodes) {
        const shape = shapeOf(path);
        const known = counts.get(shape) ?? { count: 0, score: 0 };
        counts.set(shape, { count: known.count + 1, score: known.score + path.score });
      }
      types.push(paths.pathTypes);
      after = paths.pageInfo.hasNextPage ? paths.pageInfo.endCursor : null;
    } while (after !== null);
    const [found] = types as Data[][];
    expect(types.length).toBeGreaterThan(1);
    for (const same of types) expect(same).toEqual(found);
    expect(found.length).toBe(counts.size);
    expect(found.map(({ count }) => count).toSorted((a, b) => a - b)).toEqual([...counts.values()].map(({ count }) => count).toSorted((a, b) => a - b));
    const scores = (list: number[]) => list.toSorted((a, b) => a - b).map((score) => score.toPrecision(9));
    expect(scores(found.map(({ score }) => score))).toEqual(scores([...counts.values()].map(({ score }) => score)));
    expect(found).toEqual(found.toSorted((a, b) => b.count - a.count || b.score - a.score || (a.pattern < b.pattern ? -1 : 1)));
  }, 60_000);

  it('are as many as are asked for, and count as a search', async () => {
    const { paths } = await atlas.data(`{ paths(${HOSPITALS_TO_FUNDS}, mode: ALL, first: 1) { pathTypes(first: 2) { count } } }`);
    expect(paths.pathTypes).toHaveLength(2);
    const many = Array.from({ length: 20 }, (_, i) => `t${i}: pathTypes(first: 1) { count }`).join(' ');
    const refused = await atlas.ask(`{ paths(${HOSPITALS_TO_FUNDS}, first: 1) { ${many} } }`);
    expect(refused.errors?.[0].extensions.code).toBe('LIMIT_EXCEEDED');
    const zero = await atlas.ask(`{ paths(${HOSPITALS_TO_FUNDS}, first: 1) { pathTypes(first: 0) { count } } }`);
    expect(zero.errors?.[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });
});

/** One text for paths that are alike, made in another way than the engine does. */
function shapeOf({ entities, hops }: Data): string {
  const nodes = entities.map(({ type, kind }: Data) => (type === 'INSTITUTION' ? kind : type));
  const steps = hops.map(({ from, relationships }: Data) => {
    const types = relationships.map((one: Data) => `${one.type === 'PARTNERS_WITH' ? 'both' : one.from.id === from.id} ${one.type}`);
    return [...new Set(types)].sort().join();
  });
  return JSON.stringify([nodes, steps]);
}
