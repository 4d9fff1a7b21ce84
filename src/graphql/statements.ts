import { preferredStatementsOf } from '../analysis/preferredStatementsOf.ts';
import type { PartialDate } from '../ontology/partialDate.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { StatementRef } from './refs.ts';

/** Statements of an entity, grouped by property, preferred first: as of the filter's date, else of the request's. */
export async function statementsOf(
  { loaders, snapshot, asOf }: Pick<AtlasContext, 'loaders' | 'snapshot' | 'asOf'>,
  entity: number,
  filter: { property?: string | null; asOf?: PartialDate | null } = {},
): Promise<StatementRef[]> {
  const choice = { property: filter.property ?? null, asOf: filter.asOf ?? asOf ?? null };
  return (await preferredStatementsOf(loaders, snapshot, entity, choice)).map((statement) => ({ ...statement, about: { entity } }));
}
