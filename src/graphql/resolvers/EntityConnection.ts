import { rangeDays } from '../../analysis/filterInput.ts';
import { moneyTotals } from '../../analysis/moneyTotals.ts';
import { relationshipTotals } from '../../analysis/relationshipTotals.ts';
import { touchingRelationships } from '../../analysis/touchingRelationships.ts';
import { trend } from '../../analysis/trend.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { EntityConnectionResolvers } from '../generated.ts';
import { LIMITS, nonEmpty, plainText } from '../limits.ts';
import { moneyTypes } from '../moneyTypes.ts';
import { facets } from './Facets.ts';

type Shared = 'edges' | 'nodes' | 'pageInfo' | 'facets' | 'totals' | 'relationshipTotals' | 'trend';

/** Serves every list of entities: EntityConnection, InstitutionConnection and so on. */
export const EntityConnection: Required<Pick<EntityConnectionResolvers, Shared>> = {
  edges: async ({ page }) => (await page()).edges,
  nodes: async ({ page }) => (await page()).edges.map(({ node }) => node),
  pageInfo: async ({ page }) => (await page()).pageInfo,
  facets,
  totals: ({ mask }, { property }, { snapshot }) => moneyTotals(snapshot, mask, plainText('property', property)),
  relationshipTotals: ({ mask }, { types, direction }, { snapshot }) =>
    relationshipTotals(snapshot, touchingRelationships(snapshot, mask, { types: moneyTypes(snapshot.ontology, types), direction: direction ?? 'ANY' })),
  trend: ({ mask }, args, { snapshot }) => {
    const { entities, relationships } = snapshot;
    const within = args.within == null ? null : rangeDays(args.within, 'within');
    const options = { by: args.by ?? 'YEAR', within, mostBuckets: LIMITS.trendBuckets } as const;
    if (args.of !== 'RELATIONSHIPS') return trend(mask, entities, options);
    const touching = touchingRelationships(snapshot, mask, { types: typeNumbers(snapshot, args.types), direction: args.direction ?? 'ANY' });
    return trend(touching, relationships, options);
  },
};

function typeNumbers({ ontology }: Snapshot, types: readonly string[] | null | undefined): ReadonlySet<number> | null {
  return types == null ? null : new Set(nonEmpty('types', types).map((type) => ontology.relationshipTypeByName.get(type)?.index as number));
}
