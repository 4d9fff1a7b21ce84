import type { EntityCriteria } from '../analysis/EntityCriteria.ts';
import { facetChoice, isYearAsked, namedValues } from '../analysis/facetChoice.ts';
import { type Facet, type FacetCount, facetCounts } from '../analysis/facetCounts.ts';
import { keptList } from '../analysis/keptLists.ts';
import { membersOf } from '../analysis/orderEntities.ts';
import type { EntityType } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { FacetCountsRef } from './refs.ts';
import { maskOptions } from './selection.ts';

/** Counts a list by a facet, without the filter's own conditions on it. */
export function listFacet(snapshot: Snapshot, type: EntityType | null, criteria: EntityCriteria, facet: Facet): FacetCountsRef {
  const { others, own } = facetChoice(criteria, facet);
  const { mask } = keptList(snapshot, type, others, maskOptions('where'));
  return countedFacet(snapshot, membersOf(mask), facet, own);
}

/** `own`: the conditions that were set aside; all must hold of a value that is selected. */
export function countedFacet(snapshot: Snapshot, members: Uint32Array, facet: Facet, own: readonly EntityCriteria[]): FacetCountsRef {
  const named = namedValues(facet, own);
  const isSelected = own.length === 0 ? () => false : selection(snapshot, facet, own, new Set(named));
  const { values, withoutCount } = facetCounts(snapshot, members, facet, named);
  return { by: facet, values: values.map((value) => ({ ...value, selected: isSelected(value) })), withoutCount };
}

function selection(snapshot: Snapshot, facet: Facet, own: readonly EntityCriteria[], named: ReadonlySet<string>): (value: FacetCount) => boolean {
  if (facet === 'YEAR') return ({ value }) => isYearAsked(value, own);
  if (facet !== 'PLACE') return ({ value }) => named.has(value);
  const places = own.map(({ related }) => keptList(snapshot, null, related?.to ?? {}, maskOptions('where')).mask);
  return ({ entity }) => entity !== null && places.every((mask) => mask[entity] === 1);
}
