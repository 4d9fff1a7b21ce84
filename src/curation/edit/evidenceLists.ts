import type { EvidenceRecord, RelationshipRecord, StatementRecord } from '../../ontology/records.ts';
import { distinct, oneASource } from '../mergeFacts.ts';

/** The same place in the same document; when it saw a state hold is told of facts alone, not of the entities that they are about. */
export function isSamePlace(one: EvidenceRecord, other: EvidenceRecord): boolean {
  return one.source === other.source && one.locator === other.locator && one.stance === other.stance;
}

export function isSameEvidence(one: EvidenceRecord, other: EvidenceRecord): boolean {
  return isSamePlace(one, other) && one.asOf === other.asOf;
}

/**
 * The evidence of an entity after some facts about it are gone. What was its evidence because of them goes too, unless what is left of its statements and relationships
 * stands at the same place; their documents take its place as in seeds.
 */
export function evidenceWithout(
  evidence: readonly EvidenceRecord[],
  gone: readonly EvidenceRecord[],
  left: readonly (StatementRecord | RelationshipRecord)[],
): readonly EvidenceRecord[] {
  const facts = left.flatMap((fact) => fact.evidence);
  const has = (list: readonly EvidenceRecord[], item: EvidenceRecord) => list.some((one) => isSamePlace(one, item));
  const stays = evidence.filter((item) => !has(gone, item) || has(facts, item));
  return stays.length === evidence.length ? evidence : evidenceOf(stays, left);
}

/** The evidence of an entity by the rule of seeds: where documents name it, and what they say of it. */
export function evidenceOf(own: readonly EvidenceRecord[], facts: readonly (StatementRecord | RelationshipRecord)[]): readonly EvidenceRecord[] {
  return oneASource([...own, ...facts.flatMap(({ evidence }) => evidence)]);
}

/** With another document in the place of one. */
export function citing(evidence: readonly EvidenceRecord[], source: string, instead: string): readonly EvidenceRecord[] {
  if (!evidence.some((item) => item.source === source)) return evidence;
  return distinct(evidence.map((item) => (item.source === source ? { ...item, source: instead } : item)));
}
