import { compareDecimals } from '../lib/compareDecimals.ts';
import { type Steps, toEnd } from '../lib/steps.ts';
import { DAY_OPEN_START } from '../ontology/partialDate.ts';
import type { NameLanguage } from '../snapshot/EntityTexts.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { nameRanks } from './nameRanks.ts';
import type { OrderCriterion } from './orderEntities.ts';

/** Place of each entity in an ascending order: equal values have equal ranks, from 0 to `ranks` - 1; NO_RANK has no value. */
export interface SortRanks {
  readonly rank: Uint32Array;
  readonly ranks: number;
  /** Of an order by names or amounts: one of each rank. */
  readonly values?: readonly string[];
}

export const NO_RANK = 0xffff_ffff;

const cache = new WeakMap<Snapshot, Map<string, SortRanks>>();
/** Amounts of so many properties and units are kept. */
const MOST_KEPT = 12;

/** Made once a snapshot, on first use. */
export function sortRanks(snapshot: Snapshot, order: OrderCriterion, language: NameLanguage): SortRanks {
  return toEnd(ranksInSteps(snapshot, order, language));
}

/** The same in steps, since collating the names of a large graph takes seconds. */
export function* ranksInSteps(snapshot: Snapshot, order: OrderCriterion, language: NameLanguage): Steps<SortRanks> {
  let known = cache.get(snapshot);
  if (known === undefined) {
    known = new Map();
    cache.set(snapshot, known);
  }
  const key = keyOf(order, language);
  const ready = known.get(key);
  if (ready !== undefined) return ready;
  const ranks = yield* makeRanks(snapshot, order, language);
  if (known.size >= MOST_KEPT) for (const old of known.keys()) if (old.startsWith('[')) known.delete(old);
  known.set(key, ranks);
  return ranks;
}

function keyOf(order: OrderCriterion, language: NameLanguage): string {
  if (order.by === 'AMOUNT') return JSON.stringify([order.property, order.form, order.unit]);
  return order.by === 'NAME' ? `NAME ${language}` : order.by;
}

function* makeRanks(snapshot: Snapshot, order: OrderCriterion, language: NameLanguage): Steps<SortRanks> {
  const { entities, topology, delta } = snapshot;
  switch (order.by) {
    case 'ID':
      return { rank: topology.rank ?? Uint32Array.from({ length: entities.count }, (_, entity) => entity), ranks: entities.count };
    case 'NAME':
      return yield* nameRanks(snapshot, language, delta === null ? null : yield* ranksInSteps(delta.base, order, language));
    case 'DEGREE':
      return ranksOf(entities.degree, null);
    case 'DATE':
      return ranksOf(entities.since, DAY_OPEN_START);
    case 'AMOUNT':
      return amountRanks(snapshot, order);
  }
}

/** By the preferred value of each entity, compared exactly. */
function amountRanks({ entities }: Snapshot, { property, form, unit }: Extract<OrderCriterion, { by: 'AMOUNT' }>): SortRanks {
  const amountOf = new Map<number, string>();
  entities.statements.each(property, (entity, statement) => {
    if (statement.isPreferred && statement.form === form && statement.unit === unit) amountOf.set(entity, statement.value);
  });
  const rankByValue = new Map<string, number>();
  const values: string[] = [];
  for (const value of [...new Set(amountOf.values())].sort(compareDecimals)) {
    if (values.length === 0 || compareDecimals(values[values.length - 1], value) !== 0) values.push(value);
    rankByValue.set(value, values.length - 1);
  }
  const rank = new Uint32Array(entities.count).fill(NO_RANK);
  for (const [entity, value] of amountOf) rank[entity] = rankByValue.get(value) as number;
  return { rank, ranks: values.length, values };
}

/** `unknown`: what stands for no value. */
function ranksOf(values: Uint32Array | Int32Array, unknown: number | null): SortRanks {
  const distinct = Float64Array.from(new Set(values)).sort();
  const rankOf = new Map<number, number>();
  for (const value of distinct) if (value !== unknown) rankOf.set(value, rankOf.size);
  return { rank: Uint32Array.from(values, (value) => rankOf.get(value) ?? NO_RANK), ranks: rankOf.size };
}
