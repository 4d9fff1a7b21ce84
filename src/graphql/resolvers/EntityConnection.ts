import { facetCounts } from '../../analysis/facetCounts.ts';
import { moneyTotals, refuseUnknown } from '../../analysis/moneyTotals.ts';
import { AtlasError } from '../../errors.ts';
import { GraphAsOf } from '../../snapshot/GraphAsOf.ts';
import type { EntityConnectionResolvers, FacetValueResolvers } from '../generated.ts';
import { plainText } from '../limits.ts';
import { moneyAsOf } from '../moneyAsOf.ts';

/** Serves every list of entities: EntityConnection, InstitutionConnection and so on. */
export const EntityConnection: Required<Pick<EntityConnectionResolvers, 'nodes' | 'facets' | 'totals'>> = {
  nodes: ({ edges }) => edges.map(({ node }) => node),
  facets: ({ mask }, { by }, { snapshot, asOf }) => {
    if (by.length === 0) throw new AtlasError('BAD_USER_INPUT', ['by: the list is empty; name at least one facet'], { details: { argument: 'by' } });
    return [...new Set(by)].map((facet) => ({ by: facet, values: facetCounts(snapshot, mask, facet, GraphAsOf.of(snapshot, asOf)) }));
  },
  totals: async ({ mask }, args, context) => {
    const property = plainText('property', args.property);
    refuseUnknown(context.snapshot, property);
    const each = context.asOf === undefined ? undefined : await moneyAsOf(context, mask, property);
    return moneyTotals(context.snapshot, mask, property, each);
  },
};

export const FacetValue: FacetValueResolvers = {
  entity: ({ entity }) => (entity === null ? null : { entity }),
};
