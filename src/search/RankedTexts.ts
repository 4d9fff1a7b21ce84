import type { Steps } from '../lib/steps.ts';

export const NO_PLACE = 0xffff_ffff;
const BLOCK_BITS = 6;
const TEXTS_A_STEP = 4_096;

/** What is known of each text by its number. */
export interface TextRanks {
  /** Place of its entity among all, those with most relationships first; NO_PLACE: not to be suggested. */
  readonly place: Uint32Array;
  /** Type of its entity. */
  readonly type: Uint8Array;
  readonly typeCount: number;
}

/** A list of texts of which the most popular in any stretch are found without looking at all of it: each block of 64 knows the best place of each type. */
export class RankedTexts {
  readonly texts: Uint32Array;
  readonly #ranks: TextRanks;
  /** By type, then by block. */
  readonly #best: Uint32Array;
  readonly #blocks: number;

  private constructor(texts: Uint32Array, ranks: TextRanks) {
    this.texts = texts;
    this.#ranks = ranks;
    this.#blocks = Math.ceil(texts.length / (1 << BLOCK_BITS));
    this.#best = new Uint32Array(ranks.typeCount * this.#blocks).fill(NO_PLACE);
  }

  static *build(texts: Uint32Array, ranks: TextRanks): Steps<RankedTexts> {
    const list = new RankedTexts(texts, ranks);
    for (let i = 0; i < texts.length; i++) {
      const slot = ranks.type[texts[i]] * list.#blocks + (i >>> BLOCK_BITS);
      list.#best[slot] = Math.min(list.#best[slot], ranks.place[texts[i]]);
      if (i % TEXTS_A_STEP === 0) yield;
    }
    return list;
  }

  /** Texts from place `from` up to, not including, `to`, of the `count` most popular entities of these types of which one is accepted, in that order. */
  top(from: number, to: number, types: readonly number[], count: number, accepts: (text: number) => boolean): number[] {
    const { place, type } = this.#ranks;
    const wanted = new Set(types);
    const [places, texts]: number[][] = [[], []];
    let limit = NO_PLACE;
    for (let begin = from; begin < to; begin = ((begin >>> BLOCK_BITS) + 1) << BLOCK_BITS) {
      if (!this.#mayHoldBetter(begin >>> BLOCK_BITS, types, limit)) continue;
      const end = Math.min(to, ((begin >>> BLOCK_BITS) + 1) << BLOCK_BITS);
      for (let i = begin; i < end; i++) {
        const text = this.texts[i];
        if (place[text] >= limit || !wanted.has(type[text]) || places.includes(place[text]) || !accepts(text)) continue;
        const at = places.findLastIndex((other) => other < place[text]) + 1;
        places.splice(at, 0, place[text]);
        texts.splice(at, 0, text);
        if (places.length > count) {
          places.pop();
          texts.pop();
        }
        if (places.length === count) limit = places[count - 1];
      }
    }
    return texts;
  }

  #mayHoldBetter(block: number, types: readonly number[], limit: number): boolean {
    return types.some((type) => this.#best[type * this.#blocks + block] < limit);
  }
}
