import { firstDay, lastDay, type PartialDate, periodDays } from '../ontology/partialDate.ts';
import { preferredFirst } from '../ontology/preferredStatements.ts';
import type { EntityRecord, EvidenceRecord, StatementRecord } from '../ontology/records.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { StatementRef } from './refs.ts';

/** Statements of an entity, grouped by property, preferred first. */
export async function statementsOf(
  context: Pick<AtlasContext, 'loaders' | 'snapshot'>,
  entity: number,
  filter: { property?: string | null; asOf?: PartialDate | null } = {},
): Promise<StatementRef[]> {
  const record = await context.loaders.entity.load(entity);
  const chosen = record.statements.filter(
    (statement) => (filter.property == null || statement.property === filter.property) && (filter.asOf == null || holdsAsOf(statement, filter.asOf)),
  );
  if (chosen.length === 0) return [];
  const published = await publicationDates(
    context,
    chosen.flatMap(({ evidence }) => evidence),
  );
  return preferredFirst(chosen, (source) => published.get(source) ?? null).map((statement) => ({ ...statement, about: { entity } }));
}

/** A dated value is known from its date on; an undated one always passes. */
function holdsAsOf(statement: StatementRecord, asOf: PartialDate): boolean {
  const date = statement.value.form === 'date' ? statement.value.date : statement.asOf;
  if (date === null) return true;
  const period = periodDays({ since: date, until: null });
  return period.since <= lastDay(asOf) && period.until >= firstDay(asOf);
}

async function publicationDates(
  context: Pick<AtlasContext, 'loaders' | 'snapshot'>,
  evidence: readonly EvidenceRecord[],
): Promise<Map<string, PartialDate | null>> {
  const ids = [...new Set(evidence.map(({ source }) => source))].filter((id) => context.snapshot.entities.ids.find(id) !== undefined);
  const records = await Promise.all(ids.map((id) => context.loaders.entity.load(context.snapshot.entities.ids.find(id) as number)));
  return new Map(records.map((record: EntityRecord) => [record.id, record.source?.published ?? null]));
}
