import type { NetworkQuery } from '../paths/NetworkQuery.ts';
import { relationshipFilter } from '../paths/relationshipFilter.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { EntityFilter, RelationshipFilter } from './generated.ts';
import { filterMask, relationshipCriteria } from './selection.ts';

/** Sources take no relationships: left in, each would be a component of its own. */
const ALL_BUT_SOURCES: EntityFilter = { not: { types: ['SOURCE'] } };

export function networkQuery(
  snapshot: Snapshot,
  { within, relationships }: { readonly within?: EntityFilter | null; readonly relationships?: RelationshipFilter | null },
): NetworkQuery {
  return {
    key: JSON.stringify([within ?? null, relationships ?? null]),
    within: filterMask(snapshot, 'within', within ?? ALL_BUT_SOURCES) as Uint8Array,
    filter: relationshipFilter(snapshot, relationshipCriteria(snapshot, relationships), 'PATHS'),
  };
}
