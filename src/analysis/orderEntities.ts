import { AtlasError } from '../errors.ts';
import { firstPlace } from '../lib/firstPlace.ts';
import { DAY_OPEN_START } from '../ontology/partialDate.ts';
import type { NameLanguage } from '../snapshot/EntityTexts.ts';
import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { nameCollator, type SortRanks, sortRanks } from './sortRanks.ts';

export interface OrderCriterion {
  readonly by: 'ID' | 'NAME' | 'DEGREE' | 'DATE';
  readonly direction: 'ASC' | 'DESC';
}

/** What the list is sorted by, one value an order, then the id: fit for JSON, and good for later versions of the graph too. */
export type PageKey = readonly (string | number | null)[];

/** The entities of the mask in order; ties by id, ascending. Here and below `graph` is as of when names and degrees are meant; null: whenever. */
export function orderedEntities(
  snapshot: Snapshot,
  mask: Uint8Array,
  orders: readonly OrderCriterion[],
  language: NameLanguage,
  graph: GraphAsOf | null = null,
): Uint32Array {
  let ordered = inOrderOfIds(snapshot, mask);
  // From the last criterion to the first, each pass keeping what the one before did among its equals.
  for (const { by, direction } of orders.toReversed()) ordered = sortedBy(ordered, sortRanks(snapshot, by, language, graph), direction);
  return ordered;
}

function inOrderOfIds({ topology: { byRank } }: Snapshot, mask: Uint8Array): Uint32Array {
  return byRank === null ? membersOf(mask) : byRank.filter((entity) => mask[entity] === 1);
}

/** Ascending numbers of the entities in a mask. */
export function membersOf(mask: Uint8Array): Uint32Array {
  const members = new Uint32Array(mask.length);
  let count = 0;
  for (let entity = 0; entity < mask.length; entity++) if (mask[entity] === 1) members[count++] = entity;
  return members.slice(0, count);
}

/** A stable counting sort. Entities without a rank stand last in both directions. */
function sortedBy(entities: Uint32Array, { rank, ranks }: SortRanks, direction: 'ASC' | 'DESC'): Uint32Array {
  const place = (entity: number) => (rank[entity] >= ranks ? ranks : direction === 'ASC' ? rank[entity] : ranks - 1 - rank[entity]);
  const next = new Uint32Array(ranks + 2);
  for (const entity of entities) next[place(entity) + 1]++;
  for (let i = 0; i <= ranks; i++) next[i + 1] += next[i];
  const sorted = new Uint32Array(entities.length);
  for (const entity of entities) sorted[next[place(entity)]++] = entity;
  return sorted;
}

export function pageKey(
  snapshot: Snapshot,
  entity: number,
  orders: readonly OrderCriterion[],
  language: NameLanguage,
  graph: GraphAsOf | null = null,
): PageKey {
  return [...orders.map(({ by }) => sortValue(snapshot, entity, by, language, graph)), snapshot.entities.ids.at(entity)];
}

export interface EntityPage {
  readonly entities: Uint32Array;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** The first entities after the key (null: from the start), whether or not its entity still exists. `ordered` must be in these orders. */
export function pageAfter(
  snapshot: Snapshot,
  ordered: Uint32Array,
  key: PageKey | null,
  orders: readonly OrderCriterion[],
  language: NameLanguage,
  first: number,
  graph: GraphAsOf | null = null,
): EntityPage {
  const start = key === null ? 0 : firstAfter(snapshot, ordered, checkedKey(key, orders), orders, language, graph);
  const entities = ordered.slice(start, start + first);
  return { entities, hasNextPage: start + entities.length < ordered.length, hasPreviousPage: start > 0 };
}

function firstAfter(
  snapshot: Snapshot,
  ordered: Uint32Array,
  key: PageKey,
  orders: readonly OrderCriterion[],
  language: NameLanguage,
  graph: GraphAsOf | null,
): number {
  const id = key.at(-1) as string;
  const isAfter = (entity: number): boolean => {
    for (const [i, { by, direction }] of orders.entries()) {
      const order = compareValues(sortValue(snapshot, entity, by, language, graph), key[i], by, direction, language);
      if (order !== 0) return order > 0;
    }
    return snapshot.entities.ids.at(entity) > id;
  };
  return firstPlace(ordered.length, (place) => isAfter(ordered[place]));
}

function sortValue({ entities }: Snapshot, entity: number, by: OrderCriterion['by'], language: NameLanguage, graph: GraphAsOf | null): string | number | null {
  switch (by) {
    case 'ID':
      return entities.ids.at(entity);
    case 'NAME':
      return graph?.name(entity, language) ?? entities.texts.name(entity, language);
    case 'DEGREE':
      return (graph?.degree ?? entities.degree)[entity];
    case 'DATE':
      return entities.since[entity] === DAY_OPEN_START ? null : entities.since[entity];
  }
}

/** Names by the collator, not by rank: ranks belong to one version, keys outlive it. */
function compareValues(
  a: string | number | null,
  b: string | number | null,
  by: OrderCriterion['by'],
  direction: 'ASC' | 'DESC',
  language: NameLanguage,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = by === 'NAME' ? nameCollator(language).compare(String(a), String(b)) : a < b ? -1 : a > b ? 1 : 0;
  return direction === 'ASC' ? order : -order;
}

/** Keys come back from outside, so their form is not taken on trust. */
function checkedKey(key: PageKey, orders: readonly OrderCriterion[]): PageKey {
  const fits = (value: unknown, by: OrderCriterion['by']) =>
    by === 'ID' || by === 'NAME' ? typeof value === 'string' : Number.isInteger(value) || (by === 'DATE' && value === null);
  if (key.length === orders.length + 1 && orders.every(({ by }, i) => fits(key[i], by)) && typeof key.at(-1) === 'string') return key;
  throw new AtlasError('BAD_USER_INPUT', ['after: this is no cursor of this list; pass a cursor as it was given'], { details: { argument: 'after' } });
}
