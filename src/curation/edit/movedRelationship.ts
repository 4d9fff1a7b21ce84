import { withFormerIds } from '../../ontology/formerIds.ts';
import type { Ontology } from '../../ontology/Ontology.ts';
import { type RelationshipRecord, relationshipId } from '../../ontology/records.ts';

/** The relationship with another entity at one end. Its id follows from its ends, unless somebody gave it one that does not; the one that it had leads to it. */
export function movedRelationship(ontology: Ontology, record: RelationshipRecord, end: string, instead: string): RelationshipRecord {
  const key = keyOf(record);
  const ends = [record.from, record.to].map((id) => (id === end ? instead : id));
  const isSwapped = ontology.relationshipTypeByName.get(record.type)?.symmetric === true && ends[0] > ends[1];
  const [from, to] = isSwapped ? ends.reverse() : ends;
  const id = key === undefined ? record.id : relationshipId(record.type, from, to, key);
  return withFormerIds({ ...record, id, from, to }, [...(record.formerIds ?? []), record.id]);
}

/** What tells the relationship from others of its type between the same two; undefined: its id does not follow from its ends. */
function keyOf({ id, type, from, to }: RelationshipRecord): string | null | undefined {
  const bare = relationshipId(type, from, to, null);
  if (id === bare) return null;
  return id.startsWith(`${bare}:`) ? id.slice(bare.length + 1) : undefined;
}
