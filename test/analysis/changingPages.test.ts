import { describe, expect, it } from '@jest/globals';
import { entityMask } from '../../src/analysis/entityMask.ts';
import { entityPage, type OrderCriterion, orderedEntities, type PageKey, pageKey } from '../../src/analysis/orderEntities.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { changedSnapshot } from '../../src/snapshot/delta/changedSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { ChangingGraph } from '../snapshot/delta/changingGraph.ts';
import { LOADED_AT, ONTOLOGY } from '../snapshot/records.ts';

const ORDERS: readonly (readonly OrderCriterion[])[] = [
  [],
  [{ by: 'NAME', direction: 'ASC' }],
  [{ by: 'DATE', direction: 'DESC' }],
  [
    { by: 'DEGREE', direction: 'DESC' },
    { by: 'NAME', direction: 'DESC' },
  ],
  [{ by: 'AMOUNT', direction: 'ASC', property: 'fundSize', form: 'money', unit: 'CNY' }],
];
const OPTIONS = { argument: 'where', maxDepth: 5, maxTextLength: 100, maxIds: 100 };

describe('pages of a list that changes between them', () => {
  it.each([true, false])('show each entity once that stays where it is, in order, whatever comes and goes around it; forward: %s', (isForward) => {
    let shownOnes = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const graph = new ChangingGraph(seed, 40);
      const random = new RandomNumbers(seed);
      const orders = ORDERS[seed % ORDERS.length];
      const language = random.one(['EN', 'ZH'] as const);
      let snapshot = snapshotOf(ONTOLOGY, [...graph.entities.values()], [...graph.relationships.values()], { version: 1, loadedAt: LOADED_AT });
      const versions = [keysOf(snapshot, orders, language)];
      const shown: string[] = [];
      for (let key: PageKey | null = null; ; ) {
        const ordered = orderedEntities(snapshot, entityMask(snapshot, {}, OPTIONS), orders, language);
        const place = { size: random.whole(1, 6), fromEnd: !isForward, after: isForward ? key : null, before: isForward ? null : key };
        const page = entityPage(snapshot, ordered, place, orders, language);
        const ids = Array.from(page.entities, (entity) => snapshot.entities.ids.at(entity));
        if (isForward) shown.push(...ids);
        else shown.unshift(...ids);
        if (!(isForward ? page.hasNextPage : page.hasPreviousPage)) break;
        const last = page.entities.at(isForward ? -1 : 0) as number;
        key = JSON.parse(JSON.stringify(pageKey(snapshot, last, orders, language))) as PageKey;
        const published = (id: string) => graph.entities.get(id)?.source?.published ?? null;
        snapshot = changedSnapshot(snapshot, graph.change(3), { version: graph.version, loadedAt: LOADED_AT, published }) as Snapshot;
        versions.push(keysOf(snapshot, orders, language));
      }
      const [start] = versions;
      const stayed = [...start.keys()].filter((id) => versions.every((keys) => keys.get(id) === start.get(id)));
      expect(shown.filter((id) => stayed.includes(id))).toEqual(stayed);
      shownOnes += stayed.length;
    }
    expect(shownOnes).toBeGreaterThan(200);
  });
});

/** The sort key of each entity, in order. */
function keysOf(snapshot: Snapshot, orders: readonly OrderCriterion[], language: 'EN' | 'ZH'): Map<string, string> {
  const ordered = orderedEntities(snapshot, entityMask(snapshot, {}, OPTIONS), orders, language);
  return new Map(Array.from(ordered, (entity) => [snapshot.entities.ids.at(entity), JSON.stringify(pageKey(snapshot, entity, orders, language))]));
}
