import { DAY_OPEN_START } from '../ontology/partialDate.ts';
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

const cache = new WeakMap<Snapshot, Map<string, SortRanks>>();

/** Made once a snapshot, on first use: collating names is slow. */
export function sortRanks(snapshot: Snapshot, by: 'ID' | 'NAME' | 'DEGREE' | 'DATE', language: 'EN' | 'ZH'): SortRanks {
  let known = cache.get(snapshot);
  if (known === undefined) {
    known = new Map();
    cache.set(snapshot, known);
  }
  const key = by === 'NAME' ? `NAME ${language}` : by;
  let ranks = known.get(key);
  if (ranks === undefined) {
    ranks = makeRanks(snapshot, by, language);
    known.set(key, ranks);
  }
  return ranks;
}

function makeRanks({ entities }: Snapshot, by: 'ID' | 'NAME' | 'DEGREE' | 'DATE', language: 'EN' | 'ZH'): SortRanks {
  const all = Uint32Array.from({ length: entities.count }, (_, entity) => entity);
  switch (by) {
    case 'ID':
      return { rank: all, ranks: entities.count };
    case 'NAME':
      return nameRanks(
        Array.from(all, (entity) => entities.texts.name(entity, language)),
        nameCollator(language),
      );
    case 'DEGREE':
      return ranksBy(all, (a, b) => entities.degree[a] - entities.degree[b]);
    case 'DATE':
      return ranksBy(
        all.filter((entity) => entities.since[entity] !== DAY_OPEN_START),
        (a, b) => entities.since[a] - entities.since[b],
        entities.count,
      );
  }
}

/** Equal names are collated once. */
function nameRanks(names: readonly string[], collator: Intl.Collator): SortRanks {
  const distinct = [...new Set(names)].sort(collator.compare);
  const rankByName = new Map<string, number>();
  let last = -1;
  distinct.forEach((name, i) => {
    if (i === 0 || collator.compare(distinct[i - 1], name) !== 0) last++;
    rankByName.set(name, last);
  });
  return { rank: Uint32Array.from(names, (name) => rankByName.get(name) as number), ranks: last + 1 };
}

function ranksBy(entities: Uint32Array, compare: (a: number, b: number) => number, count: number = entities.length): SortRanks {
  const rank = new Uint32Array(count).fill(NO_RANK);
  const sorted = entities.toSorted(compare);
  let last = -1;
  sorted.forEach((entity, i) => {
    if (i === 0 || compare(sorted[i - 1], entity) !== 0) last++;
    rank[entity] = last;
  });
  return { rank, ranks: last + 1 };
}
