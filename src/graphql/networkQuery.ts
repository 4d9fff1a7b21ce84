import type { NetworkQuery } from '../paths/NetworkQuery.ts';
import { relationshipFilter } from '../paths/relationshipFilter.ts';
import type { EntityFilter, RelationshipFilter } from './generated.ts';
import { filterMask, relationshipCriteria, type Selected } from './selection.ts';

/** Sources take no relationships: left in, each would be a component of its own. */
const ALL_BUT_SOURCES: EntityFilter = { not: { types: ['SOURCE'] } };

export function networkQuery(
  selected: Selected,
  { within, relationships }: { readonly within?: EntityFilter | null; readonly relationships?: RelationshipFilter | null },
): NetworkQuery {
  return {
    key: JSON.stringify([within ?? null, relationships ?? null, selected.asOf ?? null]),
    within: filterMask(selected, 'within', within ?? ALL_BUT_SOURCES) as Uint8Array,
    filter: relationshipFilter(selected.snapshot, relationshipCriteria(selected, relationships), 'PATHS'),
  };
}
