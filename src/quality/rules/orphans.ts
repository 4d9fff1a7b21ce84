import { inRanges, type Steps } from '../../lib/steps.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { FindingCollector } from '../FindingColumns.ts';

const A_STEP = 4_096;
const ORPHAN = 0.5;

/** Entities that are related to nothing, and documents that nothing rests on. */
export function* orphans({ entities, relationships, ontology }: Snapshot, found: FindingCollector): Steps<void> {
  const { count, live, type, degree, ownSources } = entities;
  const source = ontology.entityTypes.findIndex(({ name }) => name === 'SOURCE');
  const isCited = new Uint8Array(count);
  yield* inRanges(relationships.count, A_STEP, (begin, end) => {
    for (let r = begin; r < end; r++) {
      if (relationships.live?.[r] === 0) continue;
      for (let e = relationships.evidenceAt[r]; e < relationships.evidenceAt[r + 1]; e++) isCited[relationships.evidenceSource[e]] = 1;
    }
  });
  yield* inRanges(count, A_STEP, (begin, end) => {
    for (let entity = begin; entity < end; entity++)
      if (live?.[entity] !== 0) for (const cited of ownSources.of(entity)) if (cited !== entity) isCited[cited] = 1;
  });
  yield* inRanges(count, A_STEP, (begin, end) => {
    for (let entity = begin; entity < end; entity++) {
      if (live?.[entity] === 0) continue;
      if (type[entity] === source) {
        if (isCited[entity] === 0) found.add('UNCITED_DOCUMENT', entity, 0, ORPHAN);
      } else if (degree[entity] === 0) found.add('NO_RELATIONSHIPS', entity, 0, ORPHAN);
    }
  });
}
