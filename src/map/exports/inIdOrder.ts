import { inRanges, type Steps } from '../../lib/steps.ts';
import { compareRelationships, type Snapshot } from '../../snapshot/Snapshot.ts';
import { entityAt } from '../../snapshot/Topology.ts';

const A_STEP = 8_192;

/** Numbers of the entities of a mask, in order of their ids. */
export function* entitiesInOrder({ topology }: Snapshot, mask: Uint8Array): Steps<Uint32Array> {
  const found = new Uint32Array(yield* countOf(mask));
  let next = 0;
  yield* inRanges(topology.entityCount, A_STEP, (begin, end) => {
    for (let place = begin; place < end; place++) {
      const entity = entityAt(topology, place);
      if (mask[entity] === 1) found[next++] = entity;
    }
  });
  return found;
}

/** Numbers of the relationships of a mask, in order of their ids. Those that a later version added, which come behind, are few. */
export function* relationshipsInOrder(snapshot: Snapshot, mask: Uint8Array): Steps<Uint32Array> {
  const ordered = snapshot.delta?.base.relationships.count ?? mask.length;
  const added = numbersOf(mask, ordered, mask.length).sort((a, b) => compareRelationships(snapshot, a, b));
  const found = new Uint32Array(yield* countOf(mask));
  let next = 0;
  let nextAdded = 0;
  yield* inRanges(ordered, A_STEP, (begin, end) => {
    for (const r of numbersOf(mask, begin, end)) {
      while (nextAdded < added.length && compareRelationships(snapshot, added[nextAdded], r) < 0) found[next++] = added[nextAdded++];
      found[next++] = r;
    }
  });
  found.set(added.slice(nextAdded), next);
  return found;
}

function* countOf(mask: Uint8Array): Steps<number> {
  let count = 0;
  yield* inRanges(mask.length, A_STEP * 8, (begin, end) => {
    for (let i = begin; i < end; i++) count += mask[i];
  });
  return count;
}

function numbersOf(mask: Uint8Array, begin: number, end: number): number[] {
  const numbers: number[] = [];
  for (let i = begin; i < end; i++) if (mask[i] === 1) numbers.push(i);
  return numbers;
}
