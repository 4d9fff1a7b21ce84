import type { LimitName } from './limits.ts';
import type { DocumentSize } from './measureDocument.ts';

/** One number for what a query may take: the formula is published in docs/limits.md. */
export function queryCost({ values, items, searches, networkSearches, counts }: DocumentSize): number {
  return values + items + SEARCH_COST * (searches - networkSearches) + NETWORK_SEARCH_COST * networkSearches + COUNT_COST * counts;
}

/** A search of 2 s at most weighs as much as a long page. */
const SEARCH_COST = 2_500;
/** One of the graph as a whole may take five times as long, and twice as much memory; a report is made of several. */
const NETWORK_SEARCH_COST = 25_000;

/** A facet, total or trend passes over the graph, within some hundredths of a second. */
const COUNT_COST = 2_500;

/** What is measured of a query, by the limits that it is held against; they are looked at in this order. */
export function measuredSizes(size: DocumentSize): Readonly<Record<QueryLimit, number>> {
  return {
    queryDepth: size.depth,
    queryFields: size.fields,
    queryItems: size.items,
    queryValues: size.values,
    querySearches: size.searches,
    queryRootFields: size.rootFields,
    queryAliases: size.aliases,
    queryDirectives: size.directives,
    queryCost: queryCost(size),
  };
}

export type QueryLimit = Extract<
  LimitName,
  'queryDepth' | 'queryAliases' | 'queryRootFields' | 'queryDirectives' | 'queryFields' | 'queryItems' | 'queryValues' | 'querySearches' | 'queryCost'
>;
