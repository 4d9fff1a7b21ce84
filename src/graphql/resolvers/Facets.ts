import type { Facet } from '../../analysis/facetCounts.ts';
import type { FacetCountsResolvers, FacetValueResolvers } from '../generated.ts';
import { inRange, nonEmpty } from '../limits.ts';
import type { Faceted, Searched } from '../refs.ts';

/** Of every connection whose items are counted. */
export function facets({ facetOf }: Faceted | Searched, { by }: { readonly by: readonly Facet[] }) {
  return [...new Set(nonEmpty('by', by))].map((facet) => facetOf(facet));
}

export const FacetCounts: FacetCountsResolvers = {
  values: ({ values }, { first }) => values.slice(0, inRange('first', first, 100, 1, 'facetValues')),
  valueCount: ({ values }) => values.length,
};

export const FacetValue: FacetValueResolvers = {
  entity: ({ entity }) => (entity === null ? null : { entity }),
};
