import { foldText } from '../lib/foldText.ts';
import { smallest } from '../lib/smallest.ts';
import type { EntityType } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { rankOf } from '../snapshot/Topology.ts';
import { pinyinInitialRanges } from './bestTexts.ts';
import type { SearchIndex } from './buildSearchIndex.ts';
import { candidates, pinyinBeginnings, pinyinCandidates } from './candidates.ts';
import { Leeway } from './leeway.ts';
import { kindOfMatch } from './matchKind.ts';
import { matchPinyin } from './matchPinyin.ts';
import { matchOf } from './matchText.ts';
import type { TextRange } from './PrefixTable.ts';
import { type SearchQuery, searchQueryOf } from './parseSearchText.ts';
import { type IndexPart, searchIndexes } from './SearchIndex.ts';
import type { SearchHit } from './searchEntities.ts';
import { MATCH } from './textScore.ts';
import { typesWanted, wantedOf } from './wanted.ts';
import { withoutBlanks, withoutCjkBlanks } from './words.ts';

export interface Suggestion {
  readonly entity: number;
  readonly match: SearchHit['match'];
}

export interface SuggestOptions {
  /** Null: all but sources. */
  readonly types: readonly EntityType[] | null;
  readonly first: number;
}

/** Texts that one way of matching looks at, at most: a type-ahead must not wait for a rare match among many texts that hold the same words. */
const MOST_LOOKED_AT = 2_000;

/** One way in which texts match, tried for as long as there are too few suggestions. */
interface Way {
  readonly ranges: (index: SearchIndex) => readonly TextRange[];
  /** MATCH.NONE: not at all. */
  readonly matchOf: (index: SearchIndex, text: number) => number;
}

/**
 * What someone may be about to type. First come names that are the text, then those that begin with it, then those that hold it or words that begin so, then
 * initials and the beginnings of pinyin, then pinyin inside of names; what is misspelt or stands in pieces only where there is nothing else. Within each of these
 * the entity with the most relationships comes first, then the id. Summaries and ids are not looked at.
 */
export function suggestEntities(snapshot: Snapshot, text: string, { types, first }: SuggestOptions): Suggestion[] {
  const query = searchQueryOf(text);
  const suggestions: Suggestion[] = [];
  const seen = new Set<number>();
  const suggest = (way: Way) => {
    for (const { entity, part, text: number } of mostPopular(snapshot, way, typesWanted(snapshot, types), seen, first - suggestions.length)) {
      const { field, text: kept } = part.index.texts[number];
      seen.add(entity);
      suggestions.push({ entity, match: { field, text: kept, how: kindOfMatch(way.matchOf(part.index, number)) } });
    }
  };
  for (const way of waysOf(query, withoutCjkBlanks(foldText(text)))) {
    if (suggestions.length === first) return suggestions;
    suggest(way);
  }
  if (suggestions.length === 0) {
    const wanted = wantedOf(snapshot, types);
    const leeway = new Leeway(
      query,
      searchIndexes(snapshot).map((part) => ({ ...part, wanted })),
    );
    suggest({ ranges: (index) => candidates(index, query.parts, leeway), matchOf: (index, number) => matchOf(index, number, query, leeway) });
    if (suggestions.length < first) suggest({ ranges: (index) => leeway.joined(index), matchOf: () => MATCH.SPELLING });
  }
  return suggestions;
}

function* waysOf(query: SearchQuery, typed: string): Iterable<Way> {
  const { parts, whole, letters } = query;
  yield { ranges: ({ beginnings }) => [beginnings.equalTo(typed)], matchOf: () => MATCH.WHOLE };
  yield { ranges: ({ beginnings }) => [beginnings.beginningWith(typed)], matchOf: () => MATCH.BEGINNING };
  yield { ranges: (index) => candidates(index, parts, null), matchOf: (index, text) => matchOf(index, text, query, null) };
  yield { ranges: ({ initials }) => [initials.equalTo(whole)], matchOf: () => MATCH.INITIALS };
  if (letters === null) return;
  const read = (index: SearchIndex, text: number) => matchPinyin(index.pinyin[text], letters);
  yield { ranges: (index) => pinyinBeginnings(index, letters), matchOf: read };
  const [complete, beginning] = pinyinInitialRanges(withoutBlanks(letters));
  yield { ranges: complete, matchOf: () => MATCH.PINYIN_INITIALS };
  yield { ranges: beginning, matchOf: () => MATCH.PINYIN_BEGINNING };
  yield { ranges: (index) => pinyinCandidates(index, letters), matchOf: read };
}

interface Popular {
  readonly entity: number;
  readonly part: IndexPart;
  readonly text: number;
}

function mostPopular(snapshot: Snapshot, way: Way, types: readonly number[], seen: ReadonlySet<number>, count: number): Popular[] {
  const { entities, topology } = snapshot;
  const found = searchIndexes(snapshot).flatMap((part): Popular[] => {
    const { index, outdated } = part;
    let left = MOST_LOOKED_AT;
    const accepts = (text: number) => {
      const entity = index.entity[text];
      if (seen.has(entity) || outdated?.has(entity) || entities.live?.[entity] === 0) return false;
      return left-- > 0 && way.matchOf(index, text) !== MATCH.NONE;
    };
    return way
      .ranges(index)
      .flatMap(({ list, from, to }) => list.top(from, to, types, count, accepts).map((text) => ({ entity: index.entity[text], part, text })));
  });
  // Where an entity was found in several ranges, its first text stands for it.
  const byEntity = new Map<number, Popular>();
  for (const one of found) if (one.text < (byEntity.get(one.entity)?.text ?? Number.POSITIVE_INFINITY)) byEntity.set(one.entity, one);
  const best = smallest(byEntity.keys(), count, (a, b) => entities.degree[b] - entities.degree[a] || rankOf(topology, a) - rankOf(topology, b));
  return best.map((entity) => byEntity.get(entity) as Popular);
}
