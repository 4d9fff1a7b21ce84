import { AtlasError } from '../../errors.ts';
import type { EntityRecord, EvidenceRecord, RelationshipRecord } from '../../ontology/records.ts';
import { MOST_CHANGES } from './Edit.ts';
import type { PendingRecords } from './PendingRecords.ts';
import type { PlanParts } from './planEdits.ts';

/** The relationships that an entity takes part in, as pending edits leave them, by id. */
export async function relationshipsOf(parts: PlanParts, records: PendingRecords, id: string): Promise<RelationshipRecord[]> {
  const isOf = ({ from, to }: RelationshipRecord) => from === id || to === id;
  const known = (await parts.touching(id)).relationships;
  return allOf(records.pendingRelationshipsOf(id), known, (ids) => records.relationships(ids), isOf);
}

/** What has a source as evidence, as pending edits leave it. */
export async function citersOf(
  parts: PlanParts,
  records: PendingRecords,
  source: string,
): Promise<{ entities: EntityRecord[]; relationships: RelationshipRecord[] }> {
  const known = await parts.touching(source);
  const cites = (record: EntityRecord | RelationshipRecord) => allEvidence(record).some((item) => item.source === source);
  return {
    entities: await allOf(records.pendingEntities().filter(cites), known.entities, (ids) => records.entities(ids), cites),
    relationships: await allOf(records.pendingRelationships().filter(cites), known.relationships, (ids) => records.relationships(ids), cites),
  };
}

/** The id of the entity that has the id or had it formerly, as pending edits leave it; null: none. */
export async function entityNow(parts: PlanParts, records: PendingRecords, id: string): Promise<string | null> {
  const [own] = await records.entities([id]);
  if (own !== null) return id;
  const pending = records.formerlyEntity(id);
  if (pending !== null) return pending.id;
  const survivor = await parts.survivorOf(id);
  const [record] = survivor === null ? [null] : await records.entities([survivor]);
  return record?.formerIds?.includes(id) ? record.id : null;
}

export async function relationshipNow(parts: PlanParts, records: PendingRecords, id: string): Promise<RelationshipRecord | null> {
  const [own] = await records.relationships([id]);
  if (own !== null) return own;
  const pending = records.formerlyRelationship(id);
  if (pending !== null) return pending;
  const survivor = await parts.survivorOf(id);
  const [record] = survivor === null ? [null] : await records.relationships([survivor]);
  return record?.formerIds?.includes(id) ? record : null;
}

export function allEvidence(record: EntityRecord | RelationshipRecord): EvidenceRecord[] {
  if (!('names' in record)) return [...record.evidence];
  return [record, ...record.statements, ...record.identifiers].flatMap(({ evidence }) => evidence);
}

async function allOf<R extends { readonly id: string }>(
  pending: readonly R[],
  known: readonly string[],
  read: (ids: readonly string[]) => Promise<(R | null)[]>,
  fits: (record: R) => boolean,
): Promise<R[]> {
  const ids = [...new Set([...known, ...pending.map(({ id }) => id)])].sort();
  refuseTooMany(ids.length);
  return (await read(ids)).filter((record) => record !== null && fits(record)) as R[];
}

export function refuseTooMany(changes: number): void {
  if (changes <= MOST_CHANGES) return;
  const message = `The edit would change ${changes} entities and relationships, and at most ${MOST_CHANGES} may change at once.`;
  throw new AtlasError('LIMIT_EXCEEDED', [message], { details: { limit: 'changesAtOnce', value: changes, max: MOST_CHANGES } });
}
