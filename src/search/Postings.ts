import type { Steps } from '../lib/steps.ts';
import type { TextRange } from './PrefixTable.ts';
import { RankedTexts, type TextRanks } from './RankedTexts.ts';

const KEYS_A_STEP = 256;

/** Lists of ascending text numbers, one for each key, one after the other. */
export class Postings {
  /** The list of key k begins at `at[k]` and ends before `at[k + 1]`. */
  readonly #at: Uint32Array;
  readonly #list: RankedTexts;

  private constructor(at: Uint32Array, list: RankedTexts) {
    this.#at = at;
    this.#list = list;
  }

  static *build(lists: readonly (readonly number[])[], ranks: TextRanks): Steps<Postings> {
    const at = new Uint32Array(lists.length + 1);
    for (let key = 0; key < lists.length; key++) {
      at[key + 1] = at[key] + lists[key].length;
      if (key % KEYS_A_STEP === 0) yield;
    }
    const texts = new Uint32Array(at[lists.length]);
    for (let key = 0; key < lists.length; key++) {
      texts.set(lists[key], at[key]);
      if (key % KEYS_A_STEP === 0) yield;
    }
    return new Postings(at, yield* RankedTexts.build(texts, ranks));
  }

  /** The texts of the keys from `from` up to, not including, `to`. */
  of(from: number, to: number): TextRange {
    return { list: this.#list, from: this.#at[from], to: this.#at[to] };
  }
}
