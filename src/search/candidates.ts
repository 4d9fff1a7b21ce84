import { firstPlace } from '../lib/firstPlace.ts';
import type { SearchIndex } from './buildSearchIndex.ts';
import type { Leeway } from './leeway.ts';
import { FEWEST_LETTERS } from './matchPinyin.ts';
import type { TextRange } from './PrefixTable.ts';
import type { QueryPart } from './parseSearchText.ts';
import { withoutUmlauts } from './pinyin.ts';
import { hasPieces } from './standsInPieces.ts';
import { withoutBlanks } from './words.ts';

/** Texts among which all matches are: those of the part that the fewest texts can match. The lists of one part may share texts. */
export function candidates(index: SearchIndex, parts: readonly QueryPart[], leeway: Leeway | null): readonly TextRange[] {
  const alone = parts.length === 1;
  const lists = parts
    .map((part) => (part.form === 'PHRASE' ? phraseCandidates(index, part.phrase, alone, leeway) : wordCandidates(index, part, alone, leeway)))
    .filter((list) => list !== null);
  return lists.length === 0 ? [] : fewest(lists);
}

/** Texts among which all are that are read so. */
export function pinyinCandidates(index: SearchIndex, letters: string): readonly TextRange[] {
  const typed = withoutUmlauts(withoutBlanks(letters));
  if (typed.length < FEWEST_LETTERS) return [];
  const [first, last]: TextRange[][] = [[], []];
  for (let length = 2; length <= Math.min(typed.length, LONGEST_SYLLABLES); length++) {
    first.push(...syllables(index, typed.slice(0, length)));
    last.push(...syllables(index, typed.slice(-length)));
  }
  return [...pinyinBeginnings(index, letters), ...fewest([first, last])];
}

/** Among these all are that begin so when they are read. */
export function pinyinBeginnings(index: SearchIndex, letters: string): readonly TextRange[] {
  const typed = withoutUmlauts(withoutBlanks(letters));
  return typed.length < FEWEST_LETTERS ? [] : [index.pinyinBeginnings.beginningWith(typed)];
}

export function beginningWith(index: SearchIndex, beginning: string): TextRange {
  const { words, textsByWord } = index;
  const low = firstPlace(words.length, (place) => words[place] >= beginning);
  return textsByWord.of(
    low,
    firstPlace(words.length, (place) => !words[place].startsWith(beginning), low),
  );
}

/** Two of the longest, as in zhuangchuang. */
const LONGEST_SYLLABLES = 12;

/** Null: a single character next to other parts, which find it better. */
function phraseCandidates(index: SearchIndex, phrase: string, alone: boolean, leeway: Leeway | null): readonly TextRange[] | null {
  if (phrase.length === 1) return alone ? [index.beginnings.beginningWith(phrase)] : null;
  // In whatever pieces it stands, its first two characters and its last two stand together.
  const places = leeway !== null && hasPieces(phrase) ? [0, phrase.length - 2] : Array.from({ length: phrase.length - 1 }, (_, i) => i);
  return fewest(places.map((i) => bigram(index, phrase.slice(i, i + 2))));
}

function wordCandidates(index: SearchIndex, part: QueryPart & { form: 'WORDS' }, alone: boolean, leeway: Leeway | null): readonly TextRange[] {
  const { words, compound, letters } = part;
  if (alone && words.length === 1 && words[0].length === 1) return [index.beginnings.beginningWith(words[0]), wordItself(index, words[0])];
  const written = fewest(words.map((word) => [beginningWith(index, word), ...(leeway?.nearWords(index, word) ?? []).map((near) => wordItself(index, near))]));
  return [...written, ...(compound === null ? [] : [beginningWith(index, compound)]), ...(letters === null ? [] : pinyinCandidates(index, letters))];
}

export function wordItself({ words, textsByWord }: SearchIndex, word: string): TextRange {
  const at = firstPlace(words.length, (place) => words[place] >= word);
  return textsByWord.of(at, words[at] === word ? at + 1 : at);
}

function bigram({ bigramNumber, textsByBigram }: SearchIndex, characters: string): TextRange[] {
  const number = bigramNumber.get(characters);
  return number === undefined ? [] : [textsByBigram.of(number, number + 1)];
}

function syllables({ syllablesNumber, textsBySyllables }: SearchIndex, both: string): TextRange[] {
  const number = syllablesNumber.get(both);
  return number === undefined ? [] : [textsBySyllables.of(number, number + 1)];
}

function fewest(lists: readonly (readonly TextRange[])[]): readonly TextRange[] {
  return lists.reduce((few, list) => (size(list) < size(few) ? list : few));
}

function size(ranges: readonly TextRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}
