import { describe, expect, it } from '@jest/globals';
import { componentMembers, findComponents } from '../../src/paths/findComponents.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { UNLIMITED } from './askEngine.ts';
import { expectSame } from './expectSame.ts';
import { asked, linksOf, neighboursOf, type Part, randomPart, slowComponents } from './slowNetwork.ts';
import { graphOf } from './smallGraph.ts';

const runner = createInlineRunner();
const WHOLE = { first: 1_000, after: null, budget: UNLIMITED };

describe('findComponents', () => {
  it('agrees with a slow and obvious search on random graphs', async () => {
    let several = 0;
    for (let seed = 0; seed < 1_500; seed++) {
      const part = randomPart(seed);
      const { snapshot, query } = asked(part);
      const { items, complete, totalCount } = await findComponents(snapshot, { ...query, ...WHOLE }, runner);
      const found = items.map(({ size, relationshipCount, earliest, members, neighbours }) => ({
        ...{ size, relationshipCount, earliest: snapshot.entities.ids.at(earliest) },
        members: Array.from(members, (entity, i) => [snapshot.entities.ids.at(entity), neighbours[i]]),
      }));
      const expected = slow(part);
      expectSame([seed, complete, totalCount, found], [seed, true, expected.length, expected]);
      if (expected.length > 1) several++;
    }
    expect(several).toBeGreaterThan(500);
  });

  it('come in pages, and so do their members', async () => {
    const { snapshot, query } = asked(part('a-b b-c c-d e-f g-h i-j j-k'));
    const { ids } = snapshot.entities;
    const page = async (after: { size: number; earliest: string } | null) => {
      const { items, hasNextPage, hasPreviousPage } = await findComponents(snapshot, { ...query, first: 2, after }, runner);
      return [items.map(({ size, earliest }) => `${size} ${ids.at(earliest)}`), hasNextPage, hasPreviousPage];
    };
    expect(await page(null)).toEqual([['4 a', '3 i'], true, false]);
    expect(await page({ size: 3, earliest: 'i' })).toEqual([['2 e', '2 g'], false, true]);
    expect(await page({ size: 3, earliest: 'b' })).toEqual([['3 i', '2 e'], true, true]);
    const { items } = await findComponents(snapshot, { ...query, ...WHOLE }, runner);
    const members = (after: { neighbours: number; id: string } | null) =>
      componentMembers(snapshot, items[0], 3, after).items.map(({ entity, neighbours }) => `${ids.at(entity)} ${neighbours}`);
    expect(members(null)).toEqual(['b 2', 'c 2', 'a 1']);
    expect(members({ neighbours: 1, id: 'a' })).toEqual(['d 1']);
  });

  it('lists when it is cut only components that are whole, and does not keep them', async () => {
    const { snapshot, query } = asked(part('a-b b-c c-d e-f'));
    const cut = await findComponents(snapshot, { ...query, ...WHOLE, budget: { ...UNLIMITED, expansions: 11 } }, runner);
    expect([cut.complete, cut.truncatedBy, cut.items.map(({ size }) => size)]).toEqual([false, 'EXPANSIONS', [4]]);
    const late = await findComponents(snapshot, { ...query, ...WHOLE, budget: { ...UNLIMITED, expansions: 0 } }, runner);
    expect([late.complete, late.totalCount]).toEqual([false, 0]);
    const whole = await findComponents(snapshot, { ...query, ...WHOLE }, runner);
    expect([whole.complete, whole.items.map(({ size }) => size)]).toEqual([true, [4, 2]]);
  });

  it('walk very long chains', async () => {
    const ids = Array.from({ length: 30_000 }, (_, i) => `n${String(i).padStart(5, '0')}`);
    const chain = ids.slice(1).map((id, i) => `${ids.at(i)}-${id}`);
    const { snapshot, query } = asked(part(chain.join(' ')));
    const { items } = await findComponents(snapshot, { ...query, ...WHOLE }, runner);
    expect(items.map(({ size, relationshipCount }) => [size, relationshipCount])).toEqual([[30_000, 29_999]]);
  });
});

function part(pairs: string): Part {
  const graph = graphOf(pairs);
  return { graph, within: graph.entities.map(({ id }) => id).filter((id) => id !== 'source/a'), criteria: null };
}

function slow(one: Part) {
  const links = linksOf(one);
  const found = slowComponents(one.within, links).map((set) => {
    const members = set.map((id) => [id, neighboursOf(id, links).size] as const);
    members.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const relationshipCount = links.filter(({ ends }) => set.includes(ends[0])).length;
    return { size: set.length, relationshipCount, earliest: set[0], members };
  });
  return found.sort((a, b) => b.size - a.size || (a.earliest < b.earliest ? -1 : 1));
}
