import { facetCounts } from '../../analysis/facetCounts.ts';
import { moneyTotals } from '../../analysis/moneyTotals.ts';
import { AtlasError } from '../../errors.ts';
import type { EntityConnectionResolvers, FacetValueResolvers } from '../generated.ts';
import { plainText } from '../limits.ts';

/** Serves every list of entities: EntityConnection, InstitutionConnection and so on. */
export const EntityConnection: Required<Pick<EntityConnectionResolvers, 'nodes' | 'facets' | 'totals'>> = {
  nodes: ({ edges }) => edges.map(({ node }) => node),
  facets: ({ mask }, { by }, { snapshot }) => {
    if (by.length === 0) throw new AtlasError('BAD_USER_INPUT', ['by: the list is empty; name at least one facet'], { details: { argument: 'by' } });
    return [...new Set(by)].map((facet) => ({ by: facet, values: facetCounts(snapshot, mask, facet) }));
  },
  totals: ({ mask }, { property }, { snapshot }) => moneyTotals(snapshot, mask, plainText('property', property)),
};

export const FacetValue: FacetValueResolvers = {
  entity: ({ entity }) => (entity === null ? null : { entity }),
};
