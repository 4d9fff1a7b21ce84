import { inRanges, type Steps } from '../../lib/steps.ts';
import { SOURCE_QUALITIES, STANCES } from '../../ontology/records.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { FindingCollector } from '../FindingColumns.ts';

const A_STEP = 2_048;
/** By the quality of the document, best first: what a party says itself needs a second voice less than what somebody repeats. */
const BY_QUALITY = [0.3, 0.5, 0.7, 0.9];
/** For what the document does not say in so many words. */
const MORE_WHEN_IMPLIED = 0.1;

/** Facts that one document alone tells: relationships, and entities with values (statements) of which that is so. */
export function* oneDocument(snapshot: Snapshot, found: FindingCollector): Steps<void> {
  yield* relationships(snapshot, found);
  yield* values(snapshot, found);
}

function* relationships(
  { relationships: { count, live, evidenceAt, evidenceSource, evidenceStance }, entities: { quality } }: Snapshot,
  found: FindingCollector,
): Steps<void> {
  const stated = STANCES.indexOf('STATED');
  yield* inRanges(count, A_STEP, (begin, end) => {
    for (let r = begin; r < end; r++) {
      const source = evidenceSource[evidenceAt[r]];
      let isOne = evidenceAt[r] < evidenceAt[r + 1] && live?.[r] !== 0;
      let isStated = false;
      for (let e = evidenceAt[r]; e < evidenceAt[r + 1]; e++) {
        if (evidenceSource[e] !== source) isOne = false;
        if (evidenceStance[e] === stated) isStated = true;
      }
      if (isOne) found.add('ONE_DOCUMENT_RELATIONSHIP', r, 0, scoreOf(quality[source], isStated));
    }
  });
}

function scoreOf(quality: number, isStated: boolean): number {
  return BY_QUALITY[quality] + (isStated ? 0 : MORE_WHEN_IMPLIED);
}

function* values(snapshot: Snapshot, found: FindingCollector): Steps<void> {
  const { statements, ownSources, count, quality } = snapshot.entities;
  const isAlone = new Uint8Array(count);
  for (const form of ['money', 'quantity', 'date', 'text'] as const) {
    for (const property of statements.properties(form)) {
      statements.each(property, (entity, { sources }) => {
        if (sources === 1) isAlone[entity] = 1;
      });
      yield;
    }
  }
  yield* inRanges(count, A_STEP, (begin, end) => {
    for (let entity = begin; entity < end; entity++) {
      if (isAlone[entity] === 0) continue;
      // Which of its documents tells which value is in no column: the best of them stands for all.
      const best = ownSources.of(entity).reduce((least, source) => Math.min(least, quality[source]), SOURCE_QUALITIES.length - 1);
      found.add('ONE_DOCUMENT_VALUES', entity, 0, scoreOf(best, true));
    }
  });
}
