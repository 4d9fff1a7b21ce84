import { daysOf, overlaps, type PartialDate, periodDays } from '../ontology/partialDate.ts';
import { preferredFirst } from '../ontology/preferredStatements.ts';
import type { EntityRecord, EvidenceRecord, StatementRecord } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** Reads entities by number, of the snapshot's version. */
export interface EntityReader {
  readonly entity: { load(entity: number): Promise<EntityRecord> };
}

export interface StatementChoice {
  /** Null and left out: all. */
  readonly property?: string | null;
  /** Null: whenever they held. */
  readonly asOf: PartialDate | null;
}

/** Statements of an entity, grouped by property, preferred first. */
export async function preferredStatementsOf(records: EntityReader, snapshot: Snapshot, entity: number, choice: StatementChoice): Promise<StatementRecord[]> {
  const { property = null, asOf } = choice;
  const record = await records.entity.load(entity);
  const chosen = record.statements.filter(
    (statement) => (property === null || statement.property === property) && (asOf === null || holdsAsOf(statement, asOf)),
  );
  if (chosen.length === 0) return [];
  const published = await publicationDates(
    records,
    snapshot,
    chosen.flatMap(({ evidence }) => evidence),
  );
  return preferredFirst(chosen, (source) => published.get(source) ?? null);
}

/** A dated value is known from its date on; an undated one always passes. */
export function holdsAsOf(statement: StatementRecord, asOf: PartialDate): boolean {
  const date = statement.value.form === 'date' ? statement.value.date : statement.asOf;
  if (date === null) return true;
  return overlaps(periodDays({ since: date, until: null }), daysOf(asOf));
}

async function publicationDates(
  records: EntityReader,
  { entities: { ids } }: Snapshot,
  evidence: readonly EvidenceRecord[],
): Promise<Map<string, PartialDate | null>> {
  const numbers = [...new Set(evidence.map(({ source }) => source))].flatMap((id) => ids.find(id) ?? []);
  const sources = await Promise.all(numbers.map((source) => records.entity.load(source)));
  return new Map(sources.map((record) => [record.id, record.source?.published ?? null]));
}
