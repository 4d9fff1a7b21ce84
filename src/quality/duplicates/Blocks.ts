import { GrowingArray, growingNumbers } from '../../lib/GrowingArray.ts';
import { sortInSteps } from '../../lib/sortInSteps.ts';
import { inRanges, type Steps } from '../../lib/steps.ts';

/** What more entities than this have in common tells nothing. */
const LARGEST_BLOCK = 40;
const BLOCKS_A_STEP = 256;
const PAIRS_A_STEP = 4_096;
/** Beyond so many no more are looked for: minutes of comparing. */
const MOST_PAIRS = 12_000_000;
const ENTITIES = 2 ** 26;

/**
 * Entities by what their names have in common. A key is kept as a number of 52 bits: two that come to the same number only make two entities be compared for nothing.
 */
export class Blocks {
  readonly #keys = new GrowingArray((length) => new Float64Array(length));
  readonly #entities = growingNumbers();

  /** `isHint`: only a part of two names is the same, as happens by chance. */
  add(key: string, entity: number, isHint: boolean): void {
    this.#keys.push(numberOf(key) * 2 + Number(isHint));
    this.#entities.push(entity);
  }

  /** Each two entities that share a key, once, as `pairOf` reads them; `asked`: at least one of them is among these. */
  *pairs(asked: ((entity: number) => boolean) | null): Steps<{ readonly pairs: Float64Array; readonly isWhole: boolean }> {
    const [keys, entities] = [this.#keys.toArray(), this.#entities.toArray()];
    const order = yield* sortInSteps(keys.length, (a, b) => keys[a] - keys[b] || entities[a] - entities[b]);
    const found = new GrowingArray((length) => new Float64Array(length));
    let done = 0;
    for (let begin = 0; begin < order.length && found.length < MOST_PAIRS; ) {
      const block: number[] = [];
      let end = begin;
      for (; end < order.length && keys[order[end]] === keys[order[begin]]; end++) {
        const entity = entities[order[end]];
        if (block.at(-1) !== entity && block.length <= LARGEST_BLOCK) block.push(entity);
      }
      const hint = keys[order[begin]] % 2;
      begin = end;
      if (block.length <= LARGEST_BLOCK) addPairs(block, hint, asked, found);
      if (++done % BLOCKS_A_STEP === 0) yield;
    }
    const pairs = found.toArray();
    const sorted = yield* sortInSteps(pairs.length, (a, b) => pairs[a] - pairs[b]);
    const unique = new GrowingArray((length) => new Float64Array(length));
    let last = -1;
    yield* inRanges(sorted.length, PAIRS_A_STEP, (begin, end) => {
      for (let i = begin; i < end; i++) {
        const pair = Math.floor(pairs[sorted[i]] / 2);
        // What is more than a hint comes first.
        if (pair !== last) unique.push(pairs[sorted[i]]);
        last = pair;
      }
    });
    return { pairs: unique.toArray(), isWhole: found.length < MOST_PAIRS };
  }
}

export interface BlockedPair {
  readonly first: number;
  readonly second: number;
  /** They share nothing else. */
  readonly isHint: boolean;
}

export function pairOf(code: number): BlockedPair {
  const pair = Math.floor(code / 2);
  const first = Math.floor(pair / ENTITIES);
  return { first, second: pair - first * ENTITIES, isHint: code % 2 === 1 };
}

function addPairs(block: readonly number[], hint: number, asked: ((entity: number) => boolean) | null, found: GrowingArray<Float64Array>): void {
  for (let i = 0; i < block.length; i++) {
    for (let j = i + 1; j < block.length; j++) {
      if (asked === null || asked(block[i]) || asked(block[j])) found.push((block[i] * ENTITIES + block[j]) * 2 + hint);
    }
  }
}

/** FNV-1a, twice with other beginnings. */
function numberOf(key: string): number {
  let [low, high] = [0x811c9dc5, 0x1234567];
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000193) + i;
  }
  return (low >>> 0) + (high & 0xfffff) * 0x1_0000_0000;
}
