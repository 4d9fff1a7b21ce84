import { describe, expect, it } from '@jest/globals';
import { bridgePage, cutEntityPage } from '../../src/paths/findBreaks.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { UNLIMITED } from './askEngine.ts';
import { expectSame } from './expectSame.ts';
import { asked, linksOf, type Part, randomPart, slowComponents } from './slowNetwork.ts';
import { graphOf } from './smallGraph.ts';

const runner = createInlineRunner();
const WHOLE = { first: 1_000, after: null, budget: UNLIMITED };

describe('bridges and cut entities', () => {
  it('agree with taking away each in turn on random graphs', async () => {
    let [bridges, cuts] = [0, 0];
    for (let seed = 0; seed < 1_500; seed++) {
      const one = randomPart(seed);
      const found = await ask(one);
      const expected = { bridges: slowBridges(one), cuts: slowCuts(one) };
      expectSame([seed, found], [seed, expected]);
      bridges += expected.bridges.length;
      cuts += expected.cuts.length;
    }
    expect([bridges > 1_000, cuts > 500]).toEqual([true, true]);
  });

  it('are none where there is another way, or another relationship', async () => {
    expect(await ask(part('a-b b-c c-a'))).toEqual({ bridges: [], cuts: [] });
    expect(await ask(part('a-b b-a b-c'))).toEqual({
      bridges: [{ id: 'b-c', small: ['c', 1], large: ['b', 2] }],
      cuts: [{ id: 'b', parts: 2, cutOff: 1 }],
    });
  });

  it('come in pages', async () => {
    const { snapshot, query } = asked(part('a-b b-c c-d d-e e-f'));
    const bridges = async (first: number, after: { smallSize: number; largeSize: number; id: string } | null) => {
      const page = await bridgePage(snapshot, { ...query, first, after }, runner);
      return page.items.map(({ relationship, smallSide }) => `${snapshot.relationships.ids.at(relationship)} ${smallSide.size}`);
    };
    expect(await bridges(9, null)).toEqual(['c-d 3', 'b-c 2', 'd-e 2', 'a-b 1', 'e-f 1']);
    expect(await bridges(2, { smallSize: 2, largeSize: 4, id: 'b' })).toEqual(['d-e 2', 'a-b 1']);
    const cuts = async (after: { cutOff: number; parts: number; id: string } | null) => {
      const page = await cutEntityPage(snapshot, { ...query, first: 2, after }, runner);
      return page.items.map(({ entity, cutOff }) => `${snapshot.entities.ids.at(entity)} ${cutOff}`);
    };
    expect(await cuts(null)).toEqual(['c 2', 'd 2']);
    expect(await cuts({ cutOff: 2, parts: 2, id: 'd' })).toEqual(['b 1', 'e 1']);
  });

  it('are listed when the search is cut only of components that are whole', async () => {
    const { snapshot, query } = asked(part('a-b b-c d-e e-f'));
    const cut = await bridgePage(snapshot, { ...query, ...WHOLE, budget: { ...UNLIMITED, expansions: 10 } }, runner);
    const ids = cut.items.map(({ relationship }) => snapshot.relationships.ids.at(relationship));
    expect([cut.complete, cut.truncatedBy, ids]).toEqual([false, 'EXPANSIONS', ['a-b', 'b-c']]);
    expect((await bridgePage(snapshot, { ...query, ...WHOLE }, runner)).totalCount).toBe(4);
  });

  it('are found along very long chains', async () => {
    const ids = Array.from({ length: 30_000 }, (_, i) => `n${String(i).padStart(5, '0')}`);
    const { snapshot, query } = asked(
      part(
        ids
          .slice(1)
          .map((id, i) => `${ids.at(i)}-${id}`)
          .join(' '),
      ),
    );
    const bridges = await bridgePage(snapshot, { ...query, first: 1, after: null }, runner);
    expect([bridges.totalCount, bridges.items[0].smallSide.size]).toEqual([29_999, 15_000]);
    expect((await cutEntityPage(snapshot, { ...query, first: 1, after: null }, runner)).totalCount).toBe(29_998);
  });
});

function part(pairs: string): Part {
  const graph = graphOf(pairs);
  return { graph, within: graph.entities.map(({ id }) => id).filter((id) => id !== 'source/a'), criteria: null };
}

async function ask(one: Part) {
  const { snapshot, query } = asked(one);
  const { entities, relationships } = snapshot;
  const bridges = await bridgePage(snapshot, { ...query, ...WHOLE }, runner);
  const cuts = await cutEntityPage(snapshot, { ...query, ...WHOLE }, runner);
  return {
    bridges: bridges.items.map(({ relationship, smallSide, largeSide }) => ({
      id: relationships.ids.at(relationship),
      small: [entities.ids.at(smallSide.entity), smallSide.size],
      large: [entities.ids.at(largeSide.entity), largeSide.size],
    })),
    cuts: cuts.items.map(({ entity, parts, cutOff }) => ({ id: entities.ids.at(entity), parts, cutOff })),
  };
}

function slowBridges(one: Part) {
  const links = linksOf(one);
  const found = links.flatMap((link) => {
    const without = slowComponents(
      one.within,
      links.filter((other) => other !== link),
    );
    const sides = link.ends.map((end) => ({
      end,
      size: without.find((set) => set.includes(end))?.length as number,
      set: without.find((set) => set.includes(end)),
    }));
    if (sides[0].set === sides[1].set) return [];
    const [small, large] = sides.sort((a, b) => a.size - b.size || (a.end < b.end ? -1 : 1));
    return [{ id: link.id, small: [small.end, small.size] as const, large: [large.end, large.size] as const }];
  });
  return found.sort((a, b) => b.small[1] - a.small[1] || b.large[1] - a.large[1] || (a.small[0] < b.small[0] ? -1 : 1));
}

function slowCuts(one: Part) {
  const links = linksOf(one);
  const found = slowComponents(one.within, links).flatMap((set) =>
    set.flatMap((id) => {
      const rest = slowComponents(
        set.filter((other) => other !== id),
        links.filter(({ ends }) => set.includes(ends[0]) && !ends.includes(id)),
      );
      const largest = Math.max(...rest.map(({ length }) => length));
      return rest.length < 2 ? [] : [{ id, parts: rest.length, cutOff: set.length - 1 - largest }];
    }),
  );
  return found.sort((a, b) => b.cutOff - a.cutOff || b.parts - a.parts || (a.id < b.id ? -1 : 1));
}
