import { isDeepStrictEqual } from 'node:util';
import { withFormerIds } from '../ontology/formerIds.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import { type RelationshipRecord, relationshipId } from '../ontology/records.ts';
import type { Say } from './EntityDraft.ts';
import { distinct } from './mergeFacts.ts';
import { asList, dateText, evidenceRecord, moneyRecord, type RelationshipItem } from './seedContent.ts';

export interface ToldRelationship {
  readonly record: RelationshipRecord;
  readonly isStatusGiven: boolean;
  /** The item has the ends the other way round: the type is symmetric. */
  readonly isSwapped: boolean;
}

/** What one item says. */
export function toldRelationship(ontology: Ontology, item: RelationshipItem, onlySource: string | null): ToldRelationship {
  const isSwapped = ontology.relationshipTypeByName.get(item.type)?.symmetric === true && item.from > item.to;
  const [from, to] = isSwapped ? [item.to, item.from] : [item.from, item.to];
  const record: RelationshipRecord = {
    id: relationshipId(item.type, from, to, item.key ?? null),
    type: item.type,
    from,
    to,
    role: item.role ?? null,
    status: item.status ?? 'ACTUAL',
    since: dateText(item.since),
    until: dateText(item.until),
    on: dateText(item.on),
    amount: item.amount === undefined ? null : moneyRecord(item.amount),
    note: item.note ?? null,
    evidence: asList(item.evidence).map((evidence) => evidenceRecord(evidence, onlySource)),
  };
  return { isSwapped, isStatusGiven: item.status !== undefined, record: withFormerIds(record, item.formerIds ?? []) };
}

/** A relationship as the items that were added so far make it, beginning from what is stored, if anything is. */
export class RelationshipDraft {
  #record: RelationshipRecord | null;
  #where: string;
  #isStatusGiven = false;

  /** `where` the stored one is. */
  constructor(stored: RelationshipRecord | null, where: string) {
    this.#record = stored;
    this.#where = where;
  }

  get record(): RelationshipRecord | null {
    return this.#record;
  }

  add({ record, isStatusGiven }: ToldRelationship, where: string, say: Say): void {
    if (this.#record === null) {
      this.#record = record;
      this.#where = where;
      this.#isStatusGiven = isStatusGiven;
      return;
    }
    const merged: { -readonly [K in keyof RelationshipRecord]: RelationshipRecord[K] } = { ...this.#record };
    for (const field of ['role', 'since', 'until', 'on', 'amount'] as const) {
      const [one, other] = [merged[field], record[field]];
      if (other === null) continue;
      if (one === null) (merged as Record<string, unknown>)[field] = other;
      else if (!isDeepStrictEqual(one, other)) {
        say(
          [field],
          `${record.id} has another ${field} in ${this.#where} (${JSON.stringify(one)}); if they are two, give each a key, otherwise make them agree`,
        );
      }
    }
    if (isStatusGiven) {
      if (this.#isStatusGiven && merged.status !== record.status) say(['status'], `${record.id} is ${merged.status} in ${this.#where}; they must agree`);
      else merged.status = record.status;
      this.#isStatusGiven = true;
    }
    merged.note = record.note ?? merged.note;
    merged.evidence = distinct([...merged.evidence, ...record.evidence]);
    this.#record = withFormerIds(merged, [...(merged.formerIds ?? []), ...(record.formerIds ?? [])]);
  }
}
