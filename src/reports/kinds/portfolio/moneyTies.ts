import { yearOf } from '../../../analysis/calendar.ts';
import { type RelationshipTotals, totalsOf } from '../../../analysis/relationshipTotals.ts';
import { compareTexts } from '../../../lib/compareTexts.ts';
import { DAY_OPEN_START } from '../../../ontology/partialDate.ts';
import { type MoneyRecord, STATUSES } from '../../../ontology/records.ts';
import type { Snapshot } from '../../../snapshot/Snapshot.ts';

/** Relationships that are alike: one type, one status and, where they are told apart by it, one year. */
export interface TieGroup extends RelationshipTotals {
  readonly type: string;
  /** Null: no document dates them. Left out where years are not told apart. */
  readonly year?: number | null;
  readonly relationships: readonly number[];
}

/** What has an amount, read from the snapshot: totals hold all relationships, also those that a table has no room for. */
export function amountsOf({ relationships }: Snapshot, wanted: readonly number[]): Map<number, MoneyRecord> {
  const isWanted = new Set(wanted);
  const amounts = new Map<number, MoneyRecord>();
  relationships.amounts.each((relationship, amount) => {
    if (isWanted.has(relationship)) amounts.set(relationship, amount);
  });
  return amounts;
}

/** In order of type as in the ontology, of status, then the latest year first and the undated last. */
export function groupTies(
  { relationships: columns, ontology }: Snapshot,
  relationships: readonly number[],
  amounts: ReadonlyMap<number, MoneyRecord>,
  { byYear }: { readonly byYear: boolean },
): TieGroup[] {
  const groups = new Map<string, number[]>();
  const yearAt = (r: number) => (columns.since[r] === DAY_OPEN_START ? null : yearOf(columns.since[r]));
  for (const r of relationships) {
    const key = `${columns.type[r]} ${columns.status[r]}${byYear ? ` ${yearAt(r)}` : ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [r]);
    else group.push(r);
  }
  const told = [...groups.values()].map((members): TieGroup => {
    const [one] = members;
    const type = ontology.relationshipTypes[columns.type[one]].name;
    const known = members.flatMap((r) => amounts.get(r) ?? []);
    return { ...totalsOf(STATUSES[columns.status[one]], members.length, known), type, relationships: members, ...(byYear ? { year: yearAt(one) } : {}) };
  });
  const placeOfType = (type: string) => ontology.relationshipTypeByName.get(type)?.index ?? 0;
  return told.sort(
    (a, b) =>
      placeOfType(a.type) - placeOfType(b.type) ||
      STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
      (b.year ?? Number.NEGATIVE_INFINITY) - (a.year ?? Number.NEGATIVE_INFINITY) ||
      compareTexts(a.type, b.type),
  );
}
