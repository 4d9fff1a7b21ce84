import { AtlasError } from '../errors.ts';
import { compareDecimals } from '../lib/compareDecimals.ts';
import { compareTexts } from '../lib/compareTexts.ts';
import { firstPlace } from '../lib/firstPlace.ts';
import { type PageRequest, pageWindow } from '../lib/pageWindow.ts';
import type { Steps } from '../lib/steps.ts';
import { isDecimal } from '../ontology/checkRecords.ts';
import { DAY_OPEN_START } from '../ontology/partialDate.ts';
import type { NameLanguage } from '../snapshot/EntityTexts.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { nameCollator } from './nameRanks.ts';
import { ranksInSteps, type SortRanks, sortRanks } from './sortRanks.ts';

export type OrderCriterion =
  | { readonly by: 'ID' | 'NAME' | 'DEGREE' | 'DATE'; readonly direction: 'ASC' | 'DESC' }
  | { readonly by: 'AMOUNT'; readonly direction: 'ASC' | 'DESC'; readonly property: string; readonly form: 'money' | 'quantity'; readonly unit: string };

/** What the list is sorted by, one value an order, then the id: fit for JSON, and good for later versions of the graph too. */
export type PageKey = readonly (string | number | null)[];

/** The entities of the mask in order; ties by id, ascending. */
export function orderedEntities(snapshot: Snapshot, mask: Uint8Array, orders: readonly OrderCriterion[], language: NameLanguage): Uint32Array {
  let ordered = inOrderOfIds(snapshot, mask);
  // From the last criterion to the first, each pass keeping what the one before did among its equals.
  for (const order of orders.toReversed()) ordered = sortedBy(ordered, sortRanks(snapshot, order, language), order.direction);
  return ordered;
}

/** After these steps the orders of the snapshot cost no more than a pass over it. */
export function* prepareOrders(snapshot: Snapshot, orders: readonly OrderCriterion[], language: NameLanguage): Steps<void> {
  for (const order of orders) yield* ranksInSteps(snapshot, order, language);
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

export function pageKey(snapshot: Snapshot, entity: number, orders: readonly OrderCriterion[], language: NameLanguage): PageKey {
  return [...orders.map((order) => sortValue(snapshot, entity, order, language)), snapshot.entities.ids.at(entity)];
}

export interface EntityPage {
  readonly entities: Uint32Array;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface PagePlace extends PageRequest {
  /** Keys of the last entity before the page and of the first behind it, whether or not these still exist; null: the list's start and end. */
  readonly after: PageKey | null;
  readonly before: PageKey | null;
}

/** `ordered` must be in these orders. */
export function entityPage(
  snapshot: Snapshot,
  ordered: Uint32Array,
  { after, before, ...request }: PagePlace,
  orders: readonly OrderCriterion[],
  language: NameLanguage,
): EntityPage {
  const start = after === null ? null : firstBehind(snapshot, ordered, checkedKey('after', after, orders), orders, language, (order) => order > 0);
  const end = before === null ? null : firstBehind(snapshot, ordered, checkedKey('before', before, orders), orders, language, (order) => order >= 0);
  const window = pageWindow(ordered.length, start, end, request);
  return { entities: ordered.slice(window.start, window.end), hasNextPage: window.hasNextPage, hasPreviousPage: window.hasPreviousPage };
}

/** The first place whose entity compares to the key as asked. */
function firstBehind(
  snapshot: Snapshot,
  ordered: Uint32Array,
  key: PageKey,
  orders: readonly OrderCriterion[],
  language: NameLanguage,
  isBehind: (order: number) => boolean,
): number {
  const id = key.at(-1) as string;
  const compared = (entity: number): number => {
    for (const [i, order] of orders.entries()) {
      const difference = compareValues(sortValue(snapshot, entity, order, language), key[i], order.by, order.direction, language);
      if (difference !== 0) return difference;
    }
    return compareTexts(snapshot.entities.ids.at(entity), id);
  };
  return firstPlace(ordered.length, (place) => isBehind(compared(ordered[place])));
}

function sortValue(snapshot: Snapshot, entity: number, order: OrderCriterion, language: NameLanguage): string | number | null {
  const { entities } = snapshot;
  switch (order.by) {
    case 'ID':
      return entities.ids.at(entity);
    case 'NAME':
      return entities.texts.name(entity, language);
    case 'DEGREE':
      return entities.degree[entity];
    case 'DATE':
      return entities.since[entity] === DAY_OPEN_START ? null : entities.since[entity];
    case 'AMOUNT': {
      const { rank, values } = sortRanks(snapshot, order, language);
      return values?.[rank[entity]] ?? null;
    }
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
  const order =
    by === 'NAME' ? nameCollator(language).compare(String(a), String(b)) : by === 'AMOUNT' ? compareDecimals(String(a), String(b)) : a < b ? -1 : a > b ? 1 : 0;
  return direction === 'ASC' ? order : -order;
}

/** Keys come back from outside, so their form is not taken on trust. */
function checkedKey(argument: 'after' | 'before', key: PageKey, orders: readonly OrderCriterion[]): PageKey {
  if (key.length === orders.length + 1 && orders.every(({ by }, i) => fits(key[i], by)) && typeof key.at(-1) === 'string') return key;
  throw new AtlasError('BAD_USER_INPUT', [`${argument}: this is no cursor of this list; pass a cursor as it was given`], { details: { argument } });
}

function fits(value: unknown, by: OrderCriterion['by']): boolean {
  switch (by) {
    case 'ID':
    case 'NAME':
      return typeof value === 'string';
    case 'DEGREE':
      return Number.isInteger(value);
    case 'DATE':
      return value === null || Number.isInteger(value);
    case 'AMOUNT':
      return value === null || (typeof value === 'string' && isDecimal(value));
  }
}
