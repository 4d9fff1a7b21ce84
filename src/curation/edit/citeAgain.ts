import type { EntityRecord, EvidenceRecord, RelationshipRecord } from '../../ontology/records.ts';
import { statementId } from '../../ontology/statementId.ts';
import { isSameEvidence, isSamePlace } from './evidenceLists.ts';
import type { Merge } from './findMerge.ts';
import type { PendingRecords } from './PendingRecords.ts';
import type { PlanParts } from './planEdits.ts';
import { allEvidence, entityNow, relationshipNow } from './whatTouches.ts';

/** What cited the merged source cites it again, where it still cites the other one in its place. */
export async function citeAgain(parts: PlanParts, records: PendingRecords, { gone, into, changes }: Merge): Promise<void> {
  const again = (now: readonly EvidenceRecord[], was: readonly EvidenceRecord[]) => citedAgain(now, was, gone.id, into.id);
  for (const { id, before } of changes) {
    if (before === null || id === into.id || !allEvidence(before).some(({ source }) => source === gone.id)) continue;
    if ('names' in before) {
      const now = await entityNow(parts, records, id);
      const [record] = now === null ? [null] : await records.entities([now]);
      if (record !== null) await records.putEntity(record.id, entityCiting(record, before, [gone.id, into.id], again));
    } else {
      const record: RelationshipRecord | null = await relationshipNow(parts, records, id);
      if (record !== null) await records.putRelationship(record.id, { ...record, evidence: again(record.evidence, before.evidence) });
    }
  }
}

type Again = (now: readonly EvidenceRecord[], was: readonly EvidenceRecord[]) => readonly EvidenceRecord[];

function entityCiting(now: EntityRecord, was: EntityRecord, sources: readonly string[], again: Again): EntityRecord {
  return {
    ...now,
    identifiers: now.identifiers.map((one) => {
      const before = was.identifiers.find(({ scheme, value }) => scheme === one.scheme && value === one.value);
      return before === undefined ? one : { ...one, evidence: again(one.evidence, before.evidence) };
    }),
    statements: now.statements.map((one) => {
      const before = was.statements.find((other) => statementId(other) === statementId(one));
      return before === undefined ? one : { ...one, evidence: again(one.evidence, before.evidence) };
    }),
    evidence: restored(again(now.evidence, was.evidence), was.evidence, sources),
  };
}

/** Both where both were cited at the same place. */
function citedAgain(now: readonly EvidenceRecord[], was: readonly EvidenceRecord[], source: string, instead: string): readonly EvidenceRecord[] {
  const its = was.filter((item) => item.source === source);
  return now.flatMap((item) => {
    const cited = its.find((one) => isSameEvidence({ ...one, source: instead }, item));
    if (cited === undefined) return [item];
    return was.some((one) => isSameEvidence(one, item)) ? [cited, item] : [cited];
  });
}

/** A merge leaves an entity one piece of evidence of each source: where both were there, the one that was left out comes back, in its place. */
function restored(again: readonly EvidenceRecord[], was: readonly EvidenceRecord[], sources: readonly string[]): readonly EvidenceRecord[] {
  const leftOut = was.filter((item) => sources.includes(item.source) && !again.some(({ source }) => source === item.source));
  const placeOf = (item: EvidenceRecord) => was.findIndex((one) => isSamePlace(one, item));
  const all = [...again, ...leftOut];
  return [...all.filter((item) => placeOf(item) >= 0).sort((a, b) => placeOf(a) - placeOf(b)), ...all.filter((item) => placeOf(item) < 0)];
}
