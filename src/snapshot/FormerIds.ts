import { growingNumbers } from '../lib/GrowingArray.ts';
import { firstNotBelow, type PackedTexts, type TextColumn, TextsBuilder } from '../lib/PackedTexts.ts';

/** Former ids of a graph that was built from everything, ascending; text i belongs to number `numbers[i]`. */
export interface FormerIdSections {
  readonly texts: PackedTexts;
  readonly numbers: Uint32Array;
}

/** Ids that lead to another one. Where several claim one, it leads to the first of them by id. */
export class FormerIds {
  readonly sections: FormerIdSections;
  /** Of numbers whose former ids are not those of the sections any more. */
  readonly #anew: ReadonlyMap<number, readonly string[]>;
  readonly #claimants: ReadonlyMap<string, readonly number[]>;

  constructor(sections: FormerIdSections, anew: ReadonlyMap<number, readonly string[]> = new Map()) {
    this.sections = sections;
    this.#anew = anew;
    const claimants = new Map<string, number[]>();
    for (const [number, ids] of anew) for (const id of ids) claimants.set(id, [...(claimants.get(id) ?? []), number]);
    this.#claimants = claimants;
  }

  /** The same after some numbers got others, or none. */
  with(changed: Iterable<readonly [number: number, ids: readonly string[]]>): FormerIds {
    const ofSections = new Set(this.sections.numbers);
    const anew = new Map(this.#anew);
    let isSame = true;
    for (const [number, ids] of changed) {
      if (ids.length === 0 && !ofSections.has(number) && !anew.has(number)) continue;
      anew.set(number, ids);
      isSame = false;
    }
    return isSame ? this : new FormerIds(this.sections, anew);
  }

  find(id: string, ids: TextColumn): number | undefined {
    const { texts, numbers } = this.sections;
    const found = [...(this.#claimants.get(id) ?? [])];
    for (let i = firstNotBelow(texts, id); i < texts.length && texts.at(i) === id; i++) if (!this.#anew.has(numbers[i])) found.push(numbers[i]);
    if (found.length < 2) return found[0];
    return found.reduce((first, number) => (ids.at(number) < ids.at(first) ? number : first));
  }
}

/** Takes former ids number by number, in any order. */
export class FormerIdsBuilder {
  readonly #all: [id: string, number: number][] = [];

  add(number: number, ids: readonly string[] = []): void {
    for (const id of ids) this.#all.push([id, number]);
  }

  build(): FormerIds {
    const texts = new TextsBuilder();
    const numbers = growingNumbers();
    this.#all.sort(([one, a], [other, b]) => (one < other ? -1 : one > other ? 1 : a - b));
    for (const [id, number] of this.#all) {
      texts.push(id);
      numbers.push(number);
    }
    return new FormerIds({ texts: texts.build(), numbers: numbers.toArray() });
  }
}
