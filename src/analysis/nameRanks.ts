import { firstPlace } from '../lib/firstPlace.ts';
import { sortInSteps } from '../lib/sortInSteps.ts';
import { inRanges, type Steps } from '../lib/steps.ts';
import type { NameLanguage } from '../snapshot/EntityTexts.ts';
import type { Snapshot, SnapshotDelta } from '../snapshot/Snapshot.ts';
import type { SortRanks } from './sortRanks.ts';

const COLLATORS = {
  EN: new Intl.Collator('en'),
  /** By pinyin. */
  ZH: new Intl.Collator('zh-u-co-pinyin'),
};

export function nameCollator(language: NameLanguage): Intl.Collator {
  return COLLATORS[language];
}

/** `base`: the ranks of the snapshot that this one was made from; null where it was built as a whole. */
export function* nameRanks(snapshot: Snapshot, language: NameLanguage, base: SortRanks | null): Steps<SortRanks> {
  return snapshot.delta === null || base === null ? yield* collated(snapshot, language) : namesAfter(snapshot, snapshot.delta, language, base);
}

const NAMES_A_STEP = 512;

function* collated({ entities }: Snapshot, language: NameLanguage): Steps<SortRanks> {
  const { compare } = nameCollator(language);
  const own = new Array<string>(entities.count);
  yield* inRanges(own.length, NAMES_A_STEP, (begin, end) => {
    for (let entity = begin; entity < end; entity++) own[entity] = entities.texts.name(entity, language);
  });
  const order = yield* sortInSteps(own.length, (a, b) => (own[a] === own[b] ? 0 : compare(own[a], own[b])));
  const rank = new Uint32Array(own.length);
  const names: string[] = [];
  yield* inRanges(order.length, NAMES_A_STEP, (begin, end) => {
    for (let place = begin; place < end; place++) {
      const name = own[order[place]];
      if (names.length === 0 || compare(names[names.length - 1], name) !== 0) names.push(name);
      rank[order[place]] = names.length - 1;
    }
  });
  return { rank, ranks: names.length, values: names };
}

/** The ranks of the base, moved apart where changed entities have names between them. */
function namesAfter({ entities }: Snapshot, { base, entities: changed }: SnapshotDelta, language: NameLanguage, known: SortRanks): SortRanks {
  const { compare } = nameCollator(language);
  const names = known.values as readonly string[];
  const own = Array.from(changed, (entity) => ({ entity, name: entities.texts.name(entity, language) })).sort((a, b) => compare(a.name, b.name));
  const rank = new Uint32Array(entities.count);
  // Of each rank of the base, how many new ones stand before it.
  const moved = new Uint32Array(known.ranks + 1);
  const places: number[] = [];
  own.forEach(({ name }, i) => {
    if (i > 0 && compare(own[i - 1].name, name) === 0) places.push(places[i - 1]);
    else {
      const place = firstPlace(known.ranks, (rank) => compare(names[rank], name) >= 0);
      const isKnown = place < known.ranks && compare(names[place], name) === 0;
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
