import type { EntityCriteria } from '../analysis/EntityCriteria.ts';
import { facetChoice, isYearAsked, namedValues } from '../analysis/facetChoice.ts';
import { type Facet, type FacetCount, type FacetCounts, facetCounts } from '../analysis/facetCounts.ts';
import { keptList } from '../analysis/keptLists.ts';
import { membersOf } from '../analysis/orderEntities.ts';
import type { EntityType } from '../ontology/records.ts';
import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { FacetCountsRef } from './refs.ts';
import { maskOptions, type Selected } from './selection.ts';

/** Counts a list by a facet, without the filter's own conditions on it. */
export function listFacet(selected: Selected, type: EntityType | null, criteria: EntityCriteria, facet: Facet): FacetCountsRef {
  const { others, own } = facetChoice(criteria, facet);
  const { mask } = keptList(selected.snapshot, type, others, maskOptions('where', selected.asOf));
  return countedFacet(selected, membersOf(mask), facet, own);
}

/** `own`: the conditions that were set aside; all must hold of a value that is selected. */
export function countedFacet(selected: Selected, members: Uint32Array, facet: Facet, own: readonly EntityCriteria[]): FacetCountsRef {
  return chosenFacet(selected, facet, own, (named) => facetCounts(selected.snapshot, members, facet, named, GraphAsOf.of(selected.snapshot, selected.asOf)));
}

/** `count` is told which values have to be in it even where none has them. */
export function chosenFacet(
  selected: Selected,
  facet: Facet,
  own: readonly EntityCriteria[],
  count: (named: readonly string[]) => FacetCounts,
): FacetCountsRef {
  const named = namedValues(facet, own);
  const isSelected = own.length === 0 ? () => false : selection(selected, facet, own, new Set(named));
  const { values, withoutCount } = count(named);
  return { by: facet, values: values.map((value) => ({ ...value, selected: isSelected(value) })), withoutCount };
}

function selection({ snapshot, asOf }: Selected, facet: Facet, own: readonly EntityCriteria[], named: ReadonlySet<string>): (value: FacetCount) => boolean {
  if (facet === 'YEAR') return ({ value }) => isYearAsked(value, own);
  if (facet !== 'PLACE') return ({ value }) => named.has(value);
  const places = own.map(({ related }) => keptList(snapshot, null, related?.to ?? {}, maskOptions('where', asOf)).mask);
  return ({ entity }) => entity !== null && places.every((mask) => mask[entity] === 1);
}
