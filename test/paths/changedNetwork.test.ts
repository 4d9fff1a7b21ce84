import { describe, expect, it } from '@jest/globals';
import { bridgePage, cutEntityPage } from '../../src/paths/findBreaks.ts';
import { findCentral } from '../../src/paths/findCentral.ts';
import { componentMembers, findComponents } from '../../src/paths/findComponents.ts';
import { findInterlocks, sharedEntities } from '../../src/paths/findInterlocks.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { relationshipFilter } from '../../src/paths/relationshipFilter.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../src/snapshot/delta/changedSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { ChangingGraph } from '../snapshot/delta/changingGraph.ts';
import { LOADED_AT, ONTOLOGY } from '../snapshot/records.ts';
import { mask, numbers } from './askEngine.ts';
import { expectSame } from './expectSame.ts';

const runner = createInlineRunner();
const FIRST = 4;

describe('questions about the graph as a whole', () => {
  it('are answered after any run of changes as by a snapshot built from everything, page by page', async () => {
    let pairs = 0;
    for (let seed = 201; seed <= 240; seed++) {
      const graph = new ChangingGraph(seed, 30);
      const built = () => snapshotOf(ONTOLOGY, [...graph.entities.values()], [...graph.relationships.values()], { version: 1, loadedAt: LOADED_AT });
      let snapshot = built();
      for (let step = 0; step < 5; step++) {
        const changes = graph.change(6);
        const published = (id: string) => graph.entities.get(id)?.source?.published ?? null;
        snapshot = changedSnapshot(snapshot, changes, { version: graph.version, loadedAt: LOADED_AT, published }) as Snapshot;
      }
      const [changed, whole] = [await answers(snapshot, graph), await answers(built(), graph)];
      expectSame([seed, changed], [seed, whole]);
      pairs += whole.interlocks.length;
    }
    expect(pairs).toBeGreaterThan(200);
  });
});

/** In ids, each list read to its end by its own cursors. */
async function answers(snapshot: Snapshot, graph: ChangingGraph) {
  const { ids } = snapshot.entities;
  const entityIds = [...graph.entities.keys()];
  const ofType = (...types: string[]) => entityIds.filter((id) => types.includes(id.split('/')[0]));
  const filter = relationshipFilter(snapshot, null, 'PATHS');
  const part = { key: 'all', within: mask(snapshot, ofType('institution', 'person', 'fund', 'place')), filter, first: FIRST };
  const through = mask(snapshot, ofType('person', 'institution'));
  const pair = { key: 'pairs', of: numbers(snapshot.entities, ofType('institution')), with: null, through, filter, direction: 'ANY', first: FIRST } as const;

  const interlocks = await pages(
    (after: { shared: number; meeting: number; from: string; with: string } | null) => findInterlocks(snapshot, { ...pair, after }, runner),
    (one) => ({ shared: one.sharedCount, meeting: one.overlappingCount, from: ids.at(one.from), with: ids.at(one.with) }),
  );
  const components = await pages(
    (after: { size: number; earliest: string } | null) => findComponents(snapshot, { ...part, after }, runner),
    (one) => ({ size: one.size, earliest: ids.at(one.earliest) }),
  );
  const bridges = await pages(
    (after: { smallSize: number; largeSize: number; id: string } | null) => bridgePage(snapshot, { ...part, after }, runner),
    ({ smallSide, largeSide }) => ({ smallSize: smallSide.size, largeSize: largeSide.size, id: ids.at(smallSide.entity) }),
  );
  const cuts = await pages(
    (after: { cutOff: number; parts: number; id: string } | null) => cutEntityPage(snapshot, { ...part, after }, runner),
    (one) => ({ cutOff: one.cutOff, parts: one.parts, id: ids.at(one.entity) }),
  );
  const central = await pages(
    (after: { value: number; id: string } | null) => findCentral(snapshot, { ...part, measure: 'BETWEENNESS', where: through, after }, runner),
    (one) => ({ value: one.value, id: ids.at(one.entity) }),
  );
  return {
    interlocks: interlocks.map(([key, one]) => ({ ...key, who: sharedEntities(snapshot, pair, one).map(({ entity, meeting }) => [ids.at(entity), meeting]) })),
    components: components.map(([key, one]) => ({
      ...key,
      members: componentMembers(snapshot, one, 100, null).items.map(({ entity, neighbours }) => [ids.at(entity), neighbours]),
    })),
    bridges: bridges.map(([key, { relationship }]) => ({ ...key, relationship: snapshot.relationships.ids.at(relationship) })),
    cuts: cuts.map(([key]) => key),
    central: central.map(([key, { rank }]) => ({ ...key, rank })),
  };
}

/** Each item with its key; every page begins after the last item of the one before, and all of them hold as many as is said. */
async function pages<T, Key>(
  page: (after: Key | null) => Promise<{ items: readonly T[]; hasNextPage: boolean; totalCount: number }>,
  keyOf: (item: T) => Key,
): Promise<[Key, T][]> {
  const found: [Key, T][] = [];
  for (let after: Key | null = null; ; ) {
    const { items, hasNextPage, totalCount } = await page(after);
    found.push(...items.map((item): [Key, T] => [keyOf(item), item]));
    if (!hasNextPage) {
      expect(found.length).toBe(totalCount);
      return found;
    }
    after = found[found.length - 1][0];
  }
}
