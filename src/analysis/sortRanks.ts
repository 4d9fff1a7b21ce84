import { compareDecimals } from '../lib/compareDecimals.ts';
import { type Steps, toEnd } from '../lib/steps.ts';
import { DAY_OPEN_START } from '../ontology/partialDate.ts';
import type { NameLanguage } from '../snapshot/EntityTexts.ts';
import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { eachStatement } from './eachStatement.ts';
import { collatedNames, namesAfter } from './nameRanks.ts';
import type { OrderCriterion } from './orderEntities.ts';

/** Place of each entity in an ascending order: equal values have equal ranks, from 0 to `ranks` - 1; NO_RANK has no value. */
export interface SortRanks {
  readonly rank: Uint32Array;
  readonly ranks: number;
  /** Of an order by names or amounts: one of each rank. */
  readonly values?: readonly string[];
}

export const NO_RANK = 0xffff_ffff;

const cache = new WeakMap<Snapshot | GraphAsOf, Map<string, SortRanks>>();
/** Amounts of so many properties and units are kept. */
const MOST_KEPT = 12;

/** Made once a snapshot, on first use. `graph`: as of when; null: whenever. */
export function sortRanks(snapshot: Snapshot, order: OrderCriterion, language: NameLanguage, graph: GraphAsOf | null = null): SortRanks {
  return toEnd(ranksInSteps(snapshot, order, language, graph));
}

/** The same in steps, since collating the names of a large graph takes seconds. */
export function* ranksInSteps(snapshot: Snapshot, order: OrderCriterion, language: NameLanguage, graph: GraphAsOf | null = null): Steps<SortRanks> {
  const dated = order.by === 'ID' || order.by === 'DATE' ? null : graph;
  let known = cache.get(dated ?? snapshot);
  if (known === undefined) {
    known = new Map();
    cache.set(dated ?? snapshot, known);
  }
  const key = keyOf(order, language);
  const ready = known.get(key);
  if (ready !== undefined) return ready;
  const ranks = yield* makeRanks(snapshot, order, language, dated);
  if (known.size >= MOST_KEPT) for (const old of known.keys()) if (old.startsWith('[')) known.delete(old);
  known.set(key, ranks);
  return ranks;
}

function keyOf(order: OrderCriterion, language: NameLanguage): string {
  if (order.by === 'AMOUNT') return JSON.stringify([order.property, order.form, order.unit]);
  return order.by === 'NAME' ? `NAME ${language}` : order.by;
}

function* makeRanks(snapshot: Snapshot, order: OrderCriterion, language: NameLanguage, graph: GraphAsOf | null): Steps<SortRanks> {
  const { entities, topology, delta } = snapshot;
  switch (order.by) {
    case 'ID':
      return { rank: topology.rank ?? Uint32Array.from({ length: entities.count }, (_, entity) => entity), ranks: entities.count };
    case 'NAME':
      if (delta === null && graph === null) return yield* collatedNames(snapshot, language);
      return namesAfter(snapshot, {
        base: yield* ranksInSteps(delta?.base ?? snapshot, order, language),
        baseCount: (delta?.base ?? snapshot).entities.count,
        changed: new Set([...(delta?.entities ?? []), ...(graph?.dated ?? [])]),
        language,
        graph,
      });
    case 'DEGREE':
      return ranksOf(graph?.degree ?? entities.degree, null);
    case 'DATE':
      return ranksOf(entities.since, DAY_OPEN_START);
    case 'AMOUNT':
      return amountRanks(snapshot, order, graph);
  }
}

/** By the preferred value of each entity, compared exactly. */
function amountRanks(snapshot: Snapshot, { property, form, unit }: Extract<OrderCriterion, { by: 'AMOUNT' }>, graph: GraphAsOf | null): SortRanks {
  const { entities } = snapshot;
  const amountOf = new Map<number, string>();
  eachStatement(snapshot, property, graph, (entity, statement, isPreferred) => {
    if (isPreferred && statement.form === form && statement.unit === unit) amountOf.set(entity, statement.value);
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
