import { firstDay, lastDay } from '../ontology/partialDate.ts';
import type { EntityCriteria, RelatedCriteria } from './EntityCriteria.ts';
import type { Facet } from './facetCounts.ts';
import { rangeDays } from './filterInput.ts';

/** A filter with its conditions on what a facet counts taken out, so that the count shows the other choices too. */
export interface FacetChoice {
  readonly others: EntityCriteria;
  /** The conditions taken out, each alone in a filter; all must hold. */
  readonly own: readonly EntityCriteria[];
}

const CONDITIONS = {
  TYPE: 'types',
  KIND: 'kinds',
  STATUS: 'status',
  PLACE: 'related',
  YEAR: 'began',
  SOURCE: 'source',
  RELATIONSHIP_TYPE: 'related',
} as const satisfies Record<Facet, keyof EntityCriteria>;

/** What stands in `or` and `not` is no choice of one value, and stays. */
export function facetChoice(criteria: EntityCriteria, facet: Facet): FacetChoice {
  const name = CONDITIONS[facet];
  const own: EntityCriteria[] = [];
  const without = (filter: EntityCriteria): EntityCriteria => {
    const isOwn = filter[name] != null && (name !== 'related' || isChoice(facet, filter.related as RelatedCriteria));
    if (isOwn) own.push({ [name]: filter[name] });
    return { ...filter, ...(isOwn ? { [name]: null } : {}), ...(filter.and == null ? {} : { and: filter.and.map(without) }) };
  };
  return { others: without(criteria), own };
}

function isChoice(facet: Facet, { quantifier, types, to, asOf, status }: RelatedCriteria): boolean {
  if ((quantifier ?? 'SOME') !== 'SOME' || asOf != null || status != null) return false;
  const isPlace = types?.length === 1 && types[0] === 'LOCATED_IN' && to != null;
  return facet === 'PLACE' ? isPlace : types != null && to == null;
}

/** Values that the conditions name one by one. */
export function namedValues(facet: Facet, own: readonly EntityCriteria[]): readonly string[] {
  return [...new Set(own.flatMap((filter) => namedIn(facet, filter) ?? []))].filter((value) =>
    own.every((filter) => namedIn(facet, filter)?.includes(value) ?? true),
  );
}

function namedIn(facet: Facet, { types, kinds, status, source, related }: EntityCriteria): readonly string[] | null {
  switch (facet) {
    case 'TYPE':
      return types ?? null;
    case 'KIND':
      return kinds ?? null;
    case 'STATUS':
      return status ?? null;
    case 'SOURCE':
      return source == null ? null : [source];
    case 'RELATIONSHIP_TYPE':
      return related?.types ?? null;
    case 'PLACE':
      return related?.to?.ids ?? null;
    case 'YEAR':
      return null;
  }
}

export function isYearAsked(year: string, own: readonly EntityCriteria[]): boolean {
  return own.every(({ began }) => {
    const [first, last] = rangeDays(began ?? {}, 'began');
    return firstDay(year) <= last && lastDay(year) >= first;
  });
}
