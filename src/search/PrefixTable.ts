import { firstPlace } from '../lib/firstPlace.ts';
import { sortInSteps } from '../lib/sortInSteps.ts';
import type { Steps } from '../lib/steps.ts';
import { RankedTexts, type TextRanks } from './RankedTexts.ts';

const KEYS_A_STEP = 4_096;

/** A stretch of a list of texts. */
export interface TextRange {
  readonly list: RankedTexts;
  readonly from: number;
  readonly to: number;
}

/** Texts in the order of their keys (UTF-16 code units, then their numbers), so that those whose key begins in some way stand side by side. */
export class PrefixTable {
  readonly #keys: readonly string[];
  readonly #list: RankedTexts;

  private constructor(keys: readonly string[], list: RankedTexts) {
    this.#keys = keys;
    this.#list = list;
  }

  /** One key for each text; a text may be given more than once. */
  static *build(keys: readonly string[], texts: readonly number[], ranks: TextRanks): Steps<PrefixTable> {
    const order = yield* sortInSteps(keys.length, (a, b) => (keys[a] < keys[b] ? -1 : keys[a] > keys[b] ? 1 : 0));
    const sorted: string[] = [];
    const numbers = new Uint32Array(order.length);
    for (let i = 0; i < order.length; i++) {
      sorted.push(keys[order[i]]);
      numbers[i] = texts[order[i]];
      if (i % KEYS_A_STEP === 0) yield;
    }
    return new PrefixTable(sorted, yield* RankedTexts.build(numbers, ranks));
  }

  beginningWith(start: string): TextRange {
    const from = firstPlace(this.#keys.length, (at) => this.#keys[at] >= start);
    const to = firstPlace(this.#keys.length, (at) => !this.#keys[at].startsWith(start), from);
    return { list: this.#list, from, to };
  }

  equalTo(key: string): TextRange {
    const { list, from } = this.beginningWith(key);
    return { list, from, to: firstPlace(this.#keys.length, (at) => this.#keys[at] !== key, from) };
  }
}
