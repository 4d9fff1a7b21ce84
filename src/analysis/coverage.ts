import { inRanges, type Steps } from '../lib/steps.ts';
import { DAY_OPEN_END, DAY_OPEN_START } from '../ontology/partialDate.ts';
import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** How much is known of relationships of one type. */
export interface Coverage {
  /** Its place in the ontology's list. */
  readonly type: number;
  readonly count: number;
  /** When it began, ended or happened is known. */
  readonly dated: number;
  readonly withAmount: number;
  /** Documents of two publishers or more say so; a document of an unknown publisher counts as one of its own. */
  readonly twoSources: number;
}

/** By type, those of which there is none left out. `publisherOf`: numbers that are equal for documents of one publisher. */
export function* coverage(snapshot: Snapshot, graph: GraphAsOf | null, publisherOf: (source: number) => number): Steps<Coverage[]> {
  const { relationships, ontology } = snapshot;
  const { type, since, until, evidenceAt, evidenceSource, live, amounts } = relationships;
  const counts = ontology.relationshipTypes.map((_, index) => ({ type: index, count: 0, dated: 0, withAmount: 0, twoSources: 0 }));
  const holds = (r: number) => live?.[r] !== 0 && (graph === null || graph.hasRelationship(r));
  yield* inRanges(relationships.count, 10_000, (begin, end) => {
    for (let r = begin; r < end; r++) {
      if (!holds(r)) continue;
      const of = counts[type[r]];
      of.count++;
      if (since[r] !== DAY_OPEN_START || until[r] !== DAY_OPEN_END) of.dated++;
      if (isOfTwo(evidenceSource.subarray(evidenceAt[r], evidenceAt[r + 1]), publisherOf)) of.twoSources++;
    }
  });
  amounts.each((r) => {
    if (holds(r)) counts[type[r]].withAmount++;
  });
  return counts.filter(({ count }) => count > 0);
}

function isOfTwo(sources: Uint32Array, publisherOf: (source: number) => number): boolean {
  if (sources.length < 2) return false;
  const first = publisherOf(sources[0]);
  return sources.some((source) => publisherOf(source) !== first);
}
