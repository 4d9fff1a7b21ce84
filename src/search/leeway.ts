import type { SearchIndex } from './buildSearchIndex.ts';
import { beginningWith, pinyinCandidates, wordItself } from './candidates.ts';
import { matchPinyin } from './matchPinyin.ts';
import { maybeMisspelt, oneEditAway } from './oneEditAway.ts';
import type { TextRange } from './PrefixTable.ts';
import type { SearchQuery } from './parseSearchText.ts';
import { MATCH } from './textScore.ts';

/** An index and the entities that may be found. */
export interface SearchedPart {
  readonly index: SearchIndex;
  /** 1 for each. */
  readonly wanted: Uint8Array;
  /** Those of which it tells nothing any more. */
  readonly outdated: ReadonlySet<number> | null;
}

/** What is let pass where nothing matches as it is written: words that may be misspelt, and Chinese phrases in pieces. */
export class Leeway {
  readonly #words: ReadonlySet<string>;
  readonly #joined: string | null;
  readonly #near = new Map<SearchIndex, Map<string, readonly string[]>>();

  /** A word is held to be misspelt when nothing that may be found has it, or is read so. */
  constructor({ parts, letters, whole }: SearchQuery, searched: readonly SearchedPart[]) {
    this.#joined = parts.length > 1 && letters !== null && maybeMisspelt(whole) ? whole : null;
    const words = parts.flatMap((part) => (part.form === 'WORDS' ? part.words : []));
    this.#words = new Set(words.filter((word) => maybeMisspelt(word) && !searched.some((part) => isKnown(part, word))));
  }

  /** Texts with a word that was typed with blanks in it: astra zeneca. */
  joined(index: SearchIndex): readonly TextRange[] {
    return this.#joined === null ? [] : [wordItself(index, this.#joined)];
  }

  /** What the word may have been meant to be. */
  nearWords(index: SearchIndex, word: string): readonly string[] {
    if (!this.#words.has(word)) return [];
    const known = this.#near.get(index) ?? new Map<string, readonly string[]>();
    this.#near.set(index, known);
    let near = known.get(word);
    if (near === undefined) {
      near = oneEditAway(index.words, word).map((place) => index.words[place]);
      known.set(word, near);
    }
    return near;
  }
}

export function mayBeFound({ index, wanted, outdated }: SearchedPart, text: number): boolean {
  const entity = index.entity[text];
  return wanted[entity] === 1 && !outdated?.has(entity);
}

function isKnown(part: SearchedPart, word: string): boolean {
  const { index } = part;
  const { list, from, to } = beginningWith(index, word);
  for (let i = from; i < to; i++) if (mayBeFound(part, list.texts[i])) return true;
  return pinyinCandidates(index, word).some(({ list: spoken, from: first, to: end }) => {
    for (let i = first; i < end; i++) {
      const text = spoken.texts[i];
      if (mayBeFound(part, text) && matchPinyin(index.pinyin[text], word) !== MATCH.NONE) return true;
    }
    return false;
  });
}
