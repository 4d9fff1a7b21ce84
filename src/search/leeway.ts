import type { SearchIndex } from './buildSearchIndex.ts';
import { beginningWith, pinyinCandidates } from './candidates.ts';
import { matchPinyin } from './matchPinyin.ts';
import { maybeMisspelt, oneEditAway } from './oneEditAway.ts';
import type { SearchQuery } from './parseSearchText.ts';
import { MATCH } from './textScore.ts';

/** An index and the entities that may be found in it. */
export interface SearchedPart {
  readonly index: SearchIndex;
  /** 1 for each. */
  readonly wanted: Uint8Array;
}

/** What is let pass where nothing matches as it is written: words that may be misspelt, and Chinese phrases in pieces. */
export class Leeway {
  readonly #words: ReadonlySet<string>;
  readonly #near = new Map<SearchIndex, Map<string, readonly string[]>>();

  /** A word is held to be misspelt when nothing that may be found has it, or is read so. */
  constructor({ parts }: SearchQuery, searched: readonly SearchedPart[]) {
    const words = parts.flatMap((part) => (part.form === 'WORDS' ? part.words : []));
    this.#words = new Set(words.filter((word) => maybeMisspelt(word) && !searched.some((part) => isKnown(part, word))));
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

function isKnown({ index, wanted }: SearchedPart, word: string): boolean {
  const { list, from, to } = beginningWith(index, word);
  for (let i = from; i < to; i++) if (wanted[index.entity[list.texts[i]]] === 1) return true;
  return pinyinCandidates(index, word).some(({ list: spoken, from: first, to: end }) => {
    for (let i = first; i < end; i++) {
      const text = spoken.texts[i];
      if (wanted[index.entity[text]] === 1 && matchPinyin(index.pinyin[text], word) !== MATCH.NONE) return true;
    }
    return false;
  });
}
