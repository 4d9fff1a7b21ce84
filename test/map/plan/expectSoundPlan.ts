import { expect } from '@jest/globals';
import type { MapRequest } from '../../../src/map/MapRequest.ts';
import { relationshipsOnMap } from '../../../src/map/plan/mapMasks.ts';
import type { PlannedNode, ScenePlan } from '../../../src/map/ScenePlan.ts';
import { mayWalk } from '../../../src/paths/kernels/WalkFilter.ts';
import { NO_KIND, type Snapshot } from '../../../src/snapshot/Snapshot.ts';

/** What holds of every map around some entities, whatever was asked. */
export function expectSoundFocus(snapshot: Snapshot, request: MapRequest, plan: ScenePlan): void {
  const { subject, size, filter } = request;
  if (subject?.form !== 'FOCUS') throw new Error('no map around entities');
  const { entities, ontology } = snapshot;
  const typeOf = (entity: number) => ontology.entityTypes[entities.type[entity]].name;
  const kindOf = (entity: number) => (entities.kind[entity] === NO_KIND ? null : ontology.kinds[entities.kind[entity]].name);
  const shown = plan.nodes.flatMap(({ entity }) => (entity === null ? [] : [entity]));
  const folds = plan.nodes.filter(({ entity }) => entity === null);
  const folded = folds.flatMap(({ members }) => members);

  // Each entity once, and no more than fit.
  expect(new Set([...shown, ...folded]).size).toBe(shown.length + folded.length);
  expect(shown.length).toBeLessThanOrEqual(size + subject.focus.length);
  expect(shown).toEqual(expect.arrayContaining([...subject.focus]));
  expect(plan.nodes.filter(({ isFocus }) => isFocus)).toHaveLength(new Set(subject.focus).size);
  const may = (entity: number) => subject.focus.includes(entity) || (typeOf(entity) !== 'SOURCE' && filter.types?.includes(typeOf(entity)) !== false);
  expect([...shown, ...folded].filter((entity) => !may(entity))).toEqual([]);

  // A fold holds what its name says, of a shown entity, and more than two where there is room.
  expect(new Set(folds.map(({ of, fold }) => `${of} ${fold?.type} ${fold?.kind}`)).size).toBe(folds.length);
  for (const { of, members, fold } of folds) {
    expect(shown).toContain(of);
    if (members.length < 3 && members.length > 0) expect(shown.length).toBeGreaterThanOrEqual(size - 1);
    expect(members.filter((member) => typeOf(member) !== fold?.type || kindOf(member) !== fold?.kind)).toEqual([]);
  }

  // All relationships between two shown entities, and between an entity and the members of its folds, each once.
  const { from, to, count, live } = snapshot.relationships;
  const walk = relationshipsOnMap(snapshot, filter, 'NEIGHBOURHOOD');
  const foldOf = new Map(folds.flatMap(({ of, members }) => members.map((member) => [member, of] as const)));
  const isShown = new Set(shown);
  const isDrawn = (a: number, b: number) => (isShown.has(a) && isShown.has(b)) || foldOf.get(a) === b || foldOf.get(b) === a;
  const wanted = Array.from({ length: count }, (_, r) => r).filter((r) => live?.[r] !== 0 && isDrawn(from[r], to[r]) && slotFits(snapshot, walk, r));
  expect(plan.relationships.toSorted((a, b) => a - b)).toEqual(wanted);

  // Everything hangs, in so many hops, on what is in the middle.
  const reached = new Set(subject.focus);
  for (let hop = 0; hop < subject.hops; hop++) {
    const middle = new Set(reached);
    for (const r of wanted) {
      if (middle.has(from[r])) reached.add(to[r]);
      if (middle.has(to[r])) reached.add(from[r]);
    }
  }
  expect([...shown, ...folded].filter((entity) => !reached.has(entity))).toEqual([]);
}

/** What one more step may change: of the fold that it opens the members, and of other folds those that are between two now. */
export function expectKept(before: ScenePlan, after: ScenePlan): void {
  const plain = ({ isFocus, fold, members, shown, ...kept }: PlannedNode) => ({ ...kept, type: fold?.type, kind: fold?.kind, firstCount: fold?.firstCount });
  expect(after.nodes.slice(0, before.nodes.length).map(plain)).toEqual(before.nodes.map(plain));
  before.nodes.forEach(({ members }, i) => {
    const had = new Set(members);
    expect(after.nodes[i].members.filter((member) => !had.has(member))).toEqual([]);
  });
}

function slotFits({ topology }: Snapshot, walk: ReturnType<typeof relationshipsOnMap>, relationship: number): boolean {
  if (walk === null) return true;
  const entity = topology.fromEntity[relationship];
  for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
    if (topology.relationship[slot] === relationship) return mayWalk(topology, walk, slot);
  }
  return false;
}
