import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldKey } from '../../../src/map/foldKey.ts';
import { FocusWalk } from '../../../src/map/plan/FocusWalk.ts';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import { Projector } from '../../../src/snapshot/Projector.ts';
import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import { openSqlite } from '../../../src/store/sqlite/openSqlite.ts';
import type { Change } from '../../../src/store/store.ts';
import { type RunningAtlas, startAtlas } from '../../http/startAtlas.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import { ChangingGraph } from '../../snapshot/delta/changingGraph.ts';
import { LOADED_AT, ONTOLOGY } from '../../snapshot/records.ts';
import { expectKept, expectSoundFocus } from './expectSoundPlan.ts';
import { graphOf, nodeLines, planOf, relationshipLines, requestOf } from './planMaker.ts';

const TYPES = ['INVESTED_IN', 'SUPPORTS', 'PARTNERS_WITH', 'LOCATED_IN'];

/** Up to 160 entities of a few types, of which some are related to half of all. */
function hubGraph(random: RandomNumbers): Snapshot {
  const ids = Array.from(
    { length: random.one([8, 40, 100, 160]) },
    (_, i) => `${random.one(['fund/f', 'institution/company', 'institution/lab', 'person/p', 'place/x'])}${i}`,
  );
  const hubs = ids.slice(0, 4);
  const lines = new Set<string>();
  for (const id of ids) {
    for (const hub of hubs) if (hub !== id && random.chance(0.5)) lines.add(`${hub} ${random.one(TYPES)} ${id}`);
    const other = random.one(ids);
    if (other !== id) lines.add(`${id} ${random.one(TYPES)} ${other}`);
  }
  return graphOf([...lines], {}, ids);
}

function randomParameters(random: RandomNumbers): Record<string, string> {
  return {
    size: String(random.one([1, 5, 20, 40, 80, 200])),
    hops: String(random.one([1, 1, 2, 3])),
    ...(random.chance(0.2) ? { types: random.one(['INSTITUTION', 'FUND,INSTITUTION', 'PERSON,PLACE']) } : {}),
    ...(random.chance(0.2) ? { relationships: random.one(['INVESTED_IN,SUPPORTS', 'LOCATED_IN']) } : {}),
  };
}

describe('a map around entities, whatever is asked', () => {
  it('is sound, is the same each time, and each step keeps what was there', async () => {
    let [opened, focused] = [0, 0];
    for (let seed = 0; seed < 60; seed++) {
      const random = new RandomNumbers(seed);
      const snapshot = hubGraph(random);
      const idOf = (entity: number) => snapshot.entities.ids.at(entity);
      const parameters = randomParameters(random);
      const focus = [idOf(random.one([0, 1, 2, 3, 7]))];
      const openings = new Map<string, string>();
      const asked = () => ({ ...parameters, focus: focus.join(','), open: [...openings.values()].join(',') });
      let plan = await planOf(snapshot, asked());
      for (let step = 1; step < 5; step++) {
        expectSoundFocus(snapshot, requestOf(snapshot, asked()), plan);
        expect(await planOf(snapshot, asked())).toEqual(plan);
        const folds = plan.nodes.filter(({ entity, members }) => entity === null && members.length > 0);
        if (folds.length > 0 && random.chance(0.6)) {
          const { of, fold } = random.one(folds);
          openings.set(foldKey(idOf(of as number), fold?.type ?? '', fold?.kind ?? null), fold?.opening ?? '');
          opened++;
        } else {
          const others = plan.nodes.flatMap(({ entity, members }) => (entity === null ? members : [entity])).map(idOf);
          const next = random.one(others);
          if (focus.includes(next)) break;
          focus.push(next);
          focused++;
        }
        const after = await planOf(snapshot, asked());
        expectKept(plan, after);
        plan = after;
      }
    }
    expect(opened).toBeGreaterThan(30);
    expect(focused).toBeGreaterThan(30);
  });

  it('changes of the folds only the one that is opened', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = new RandomNumbers(seed + 1_000);
      const snapshot = hubGraph(random);
      const focus = snapshot.entities.ids.at(random.whole(0, 3));
      const before = await planOf(snapshot, { focus, hops: 2 });
      const fold = before.nodes.findIndex(({ entity }) => entity === null);
      if (fold === -1) continue;
      const after = await planOf(snapshot, { focus, hops: 2, open: before.nodes[fold].fold?.opening ?? '' });
      before.nodes.forEach((node, i) => {
        if (i !== fold) expect(after.nodes[i].members).toEqual(node.members);
      });
      expect(after.nodes[fold].members.length).toBeLessThanOrEqual(before.nodes[fold].members.length);
    }
  });

  it('walks each row once, in steps, of a hub with 20,000 neighbours as of one with 10,000', () => {
    const walked = (neighbours: number) => {
      const snapshot = graphOf(Array.from({ length: neighbours }, (_, i) => `fund/hub INVESTED_IN institution/company${i}`));
      const hub = snapshot.entities.ids.find('fund/hub') as number;
      const filter = { types: null, kinds: null, relationships: null, status: null, stance: null, quality: null, source: null };
      const walk = new FocusWalk(snapshot, filter, 80);
      const steps = [...walk.focus(hub, 1, 0)].length;
      const [fold] = [...walk.board.folds];
      expect([walk.board.shown.length, fold.members.length, walk.omitted]).toEqual([9, neighbours - 8, 0]);
      return steps;
    };
    const [steps, twice] = [walked(10_000), walked(20_000)];
    expect(steps).toBeGreaterThan(25);
    expect(twice).toBeGreaterThan(steps * 1.8);
    expect(twice).toBeLessThan(steps * 2.5);
  });
});

describe('a map of a version that was made from changes', () => {
  it('is that of the same graph built from everything', async () => {
    const put = (record: object): Change =>
      ('names' in record ? { op: 'PUT_ENTITY', entity: record } : { op: 'PUT_RELATIONSHIP', relationship: record }) as Change;
    for (let seed = 1; seed <= 4; seed++) {
      const graph = new ChangingGraph(seed, 40);
      const store = await openSqlite(':memory:');
      await store.append([...graph.entities.values(), ...graph.relationships.values()].map(put), 0, { who: 'test', why: 'test' });
      const projector = await Projector.start(store, ONTOLOGY, { now: () => LOADED_AT });
      for (let step = 0; step < 3; step++) {
        const changes = graph.change(8).map(({ id, before, after }): Change => {
          if (after !== null) return put(after);
          return { op: before !== null && 'names' in before ? 'DELETE_ENTITY' : 'DELETE_RELATIONSHIP', id };
        });
        await store.append(changes, null, { who: 'test', why: 'test' });
      }
      const changed = await projector.catchUp();
      const built = snapshotOf(ONTOLOGY, [...graph.entities.values()], [...graph.relationships.values()], { version: 1, loadedAt: LOADED_AT });
      expect(changed.delta).not.toBeNull();
      const ids = [...graph.entities.values()].filter(({ type }) => type !== 'SOURCE').map(({ id }) => id);
      const questions: Record<string, string>[] = [{}, { size: '7' }, { types: 'INSTITUTION,PLACE' }, { from: 'INSTITUTION', to: ids[0] }];
      for (const focus of ids) questions.push({ focus }, { focus, hops: '2', size: '5' });
      for (const question of questions) {
        const inWords = async (snapshot: Snapshot) => {
          const plan = await planOf(snapshot, question);
          return [nodeLines(snapshot, plan), relationshipLines(snapshot, plan), plan.omitted];
        };
        expect([question, await inWords(changed)]).toEqual([question, await inWords(built)]);
      }
      await store.close();
    }
  });
});

describe('maps of the founding documents', () => {
  let atlas: RunningAtlas;
  beforeAll(async () => {
    atlas = await startAtlas();
  });
  afterAll(() => atlas.close());

  it('show all at first sight as one piece that is no tangle', async () => {
    const snapshot = atlas.atlas.projector.current;
    const plan = await planOf(snapshot, {});
    expect(plan.nodes).toHaveLength(80);
    expect(nodeLines(snapshot, plan).filter((line) => line.includes(' place/'))).toEqual([]);
    const { from, to } = snapshot.relationships;
    const links = new Set(plan.relationships.map((r) => `${Math.min(from[r], to[r])} ${Math.max(from[r], to[r])}`));
    expect(links.size).toBeLessThanOrEqual(160);
    const reached = new Set([plan.nodes[0].entity as number]);
    for (const entity of reached) {
      for (const r of plan.relationships) {
        if (from[r] === entity) reached.add(to[r]);
        if (to[r] === entity) reached.add(from[r]);
      }
    }
    expect(reached.size).toBe(80);
  });

  it('are sound around each entity', async () => {
    const snapshot = atlas.atlas.projector.current;
    const { entities, ontology } = snapshot;
    const isSource = (entity: number) => ontology.entityTypes[entities.type[entity]].name === 'SOURCE';
    // Each tenth, and all that have something to fold.
    const chosen = Array.from({ length: entities.count }, (_, entity) => entity).filter(
      (entity) => !isSource(entity) && (entity % 10 === 0 || entities.degree[entity] > 24),
    );
    expect(chosen.length).toBeGreaterThan(80);
    for (const entity of chosen) {
      const parameters = { focus: entities.ids.at(entity), hops: 1 + (entity % 2) };
      expectSoundFocus(snapshot, requestOf(snapshot, parameters), await planOf(snapshot, parameters));
    }
  });
});
