import { firstPlace } from '../lib/firstPlace.ts';
import { DAY_OPEN_START } from '../ontology/partialDate.ts';
import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** Place of each entity in an ascending order: equal values have equal ranks, from 0 to `ranks` - 1; NO_RANK has no value. */
export interface SortRanks {
  readonly rank: Uint32Array;
  readonly ranks: number;
}

export const NO_RANK = 0xffff_ffff;

const COLLATORS = {
  EN: new Intl.Collator('en'),
  /** By pinyin. */
  ZH: new Intl.Collator('zh-u-co-pinyin'),
};

export function nameCollator(language: 'EN' | 'ZH'): Intl.Collator {
  return COLLATORS[language];
}

const cache = new WeakMap<Snapshot | GraphAsOf, Map<string, SortRanks>>();

/** Made once a snapshot, on first use: collating names is slow. `graph`: as of when; null: whenever. */
export function sortRanks(snapshot: Snapshot, by: 'ID' | 'NAME' | 'DEGREE' | 'DATE', language: 'EN' | 'ZH', graph: GraphAsOf | null = null): SortRanks {
  const dated = by === 'NAME' || by === 'DEGREE' ? graph : null;
  let known = cache.get(dated ?? snapshot);
  if (known === undefined) {
    known = new Map();
    cache.set(dated ?? snapshot, known);
  }
  const key = by === 'NAME' ? `NAME ${language}` : by;
  let ranks = known.get(key);
  if (ranks === undefined) {
    ranks = makeRanks(snapshot, by, language, dated);
    known.set(key, ranks);
  }
  return ranks;
}

function makeRanks(snapshot: Snapshot, by: 'ID' | 'NAME' | 'DEGREE' | 'DATE', language: 'EN' | 'ZH', graph: GraphAsOf | null): SortRanks {
  const { entities, topology, delta } = snapshot;
  switch (by) {
    case 'ID':
      return { rank: topology.rank ?? Uint32Array.from({ length: entities.count }, (_, entity) => entity), ranks: entities.count };
    case 'NAME':
      if (delta === null && graph === null) return nameRanks(snapshot, language);
      return namesAfter(snapshot, delta?.base ?? snapshot, new Set([...(delta?.entities ?? []), ...(graph?.dated ?? [])]), language, graph);
    case 'DEGREE':
      return ranksOf(graph?.degree ?? entities.degree, null);
    case 'DATE':
      return ranksOf(entities.since, DAY_OPEN_START);
  }
}

interface NameRanks extends SortRanks {
  /** One name of each rank. */
  readonly names: readonly string[];
}

/** Equal names are collated once. */
function nameRanks({ entities }: Snapshot, language: 'EN' | 'ZH'): NameRanks {
  const { compare } = nameCollator(language);
  const own = Array.from({ length: entities.count }, (_, entity) => entities.texts.name(entity, language));
  const rankByName = new Map<string, number>();
  const names: string[] = [];
  for (const name of [...new Set(own)].sort(compare)) {
    if (names.length === 0 || compare(names[names.length - 1], name) !== 0) names.push(name);
    rankByName.set(name, names.length - 1);
  }
  return { rank: Uint32Array.from(own, (name) => rankByName.get(name) as number), ranks: names.length, names };
}

/** The ranks of the base, which was built as a whole, moved apart where entities that are called otherwise have names between them. */
function namesAfter({ entities }: Snapshot, base: Snapshot, changed: ReadonlySet<number>, language: 'EN' | 'ZH', graph: GraphAsOf | null): SortRanks {
  const { compare } = nameCollator(language);
  const known = sortRanks(base, 'NAME', language) as NameRanks;
  const nameOf = (entity: number) => graph?.name(entity, language) ?? entities.texts.name(entity, language);
  const own = Array.from(changed, (entity) => ({ entity, name: nameOf(entity) })).sort((a, b) => compare(a.name, b.name));
  const rank = new Uint32Array(entities.count);
  // Of each rank of the base, how many new ones stand before it.
  const moved = new Uint32Array(known.ranks + 1);
  const places: number[] = [];
  own.forEach(({ name }, i) => {
    if (i > 0 && compare(own[i - 1].name, name) === 0) places.push(places[i - 1]);
    else {
      const place = firstPlace(known.ranks, (rank) => compare(known.names[rank], name) >= 0);
      const isKnown = place < known.ranks && compare(known.names[place], name) === 0;
      if (!isKnown) moved[place]++;
      places.push(isKnown ? place : -1 - place);
    }
  });
  for (let i = 1; i <= known.ranks; i++) moved[i] += moved[i - 1];
  for (let entity = 0; entity < base.entities.count; entity++) rank[entity] = known.rank[entity] + moved[known.rank[entity]];
  let added = 0;
  own.forEach(({ entity, name }, i) => {
    const place = places[i];
    if (place < 0 && (i === 0 || compare(own[i - 1].name, name) !== 0)) added++;
    rank[entity] = place < 0 ? -1 - place + added - 1 : place + moved[place];
  });
  return { rank, ranks: known.ranks + moved[known.ranks] };
}

/** `unknown`: what stands for no value. */
function ranksOf(values: Uint32Array | Int32Array, unknown: number | null): SortRanks {
  const distinct = Float64Array.from(new Set(values)).sort();
  const rankOf = new Map<number, number>();
  for (const value of distinct) if (value !== unknown) rankOf.set(value, rankOf.size);
  return { rank: Uint32Array.from(values, (value) => rankOf.get(value) ?? NO_RANK), ranks: rankOf.size };
}
