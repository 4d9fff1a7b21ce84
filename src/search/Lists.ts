import { sortInSteps } from '../lib/sortInSteps.ts';
import type { Steps } from '../lib/steps.ts';
import { Postings } from './Postings.ts';
import { withoutUmlauts } from './pinyin.ts';
import type { TextRanks } from './RankedTexts.ts';

const KEYS_A_STEP = 256;

/** Lists of texts by key, in the making. */
export class Lists {
  readonly lists = new Map<string, number[]>();

  add(key: string, text: number): void {
    const list = this.lists.get(key);
    if (list === undefined) this.lists.set(key, [text]);
    else if (list[list.length - 1] !== text) list.push(text);
  }

  *sorted(ranks: TextRanks): Steps<[keys: string[], Postings]> {
    const keys = [...this.lists.keys()];
    const order = yield* sortInSteps(keys.length, (a, b) => (keys[a] < keys[b] ? -1 : 1));
    const ascending = Array.from(order, (key) => keys[key]);
    yield;
    return [
      ascending,
      yield* Postings.build(
        ascending.map((key) => this.lists.get(key) as number[]),
        ranks,
      ),
    ];
  }

  *numbered(ranks: TextRanks): Steps<[number: Map<string, number>, Postings]> {
    const numbers = new Map<string, number>();
    for (const key of this.lists.keys()) {
      numbers.set(key, numbers.size);
      if (numbers.size % KEYS_A_STEP === 0) yield;
    }
    return [numbers, yield* Postings.build([...this.lists.values()], ranks)];
  }
}

/** By two syllables that follow each other. Syllables are few and the same strings every time, so that looking them up apart is cheaper than joining them. */
export class SyllableLists {
  readonly #lists = new Map<string, Lists>();

  add(first: string, second: string, text: number): void {
    let lists = this.#lists.get(first);
    if (lists === undefined) {
      lists = new Lists();
      this.#lists.set(first, lists);
    }
    lists.add(second, text);
  }

  /** By both written as one, ü as u: fang and an, and fan and gan, are the same. */
  asOne(): Lists {
    const joined = new Lists();
    for (const [first, { lists }] of this.#lists) {
      for (const [second, list] of lists) {
        const key = withoutUmlauts(first + second);
        const known = joined.lists.get(key);
        joined.lists.set(key, known === undefined ? list : [...new Set([...known, ...list])].sort((a, b) => a - b));
      }
    }
    return joined;
  }
}
