import { foldText } from '../../lib/foldText.ts';
import { formOf, saysLittle } from '../../search/resolve/NameForm.ts';
import type { KnownName, ResolveField } from '../../search/resolve/ResolveIndex.ts';
import { type IndexPart, searchIndexes } from '../../search/SearchIndex.ts';
import { initialsOf, isCjk, withoutBlanks } from '../../search/words.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';

const LITTLE = 0.2;
/** Forms of names kept for comparing: entities that share names are met again soon. */
const MOST_KEPT = 60_000;

/** Names as they are compared, from the index that searches use: its folded texts, its pinyin, and how many names hold a word. `searchReady` must have ended. */
export class NameTable {
  readonly #parts: readonly IndexPart[];
  readonly #textCount: number;
  readonly #kept = new Map<number, readonly KnownName[]>();
  readonly #weights = new Map<string, number>();

  constructor(snapshot: Snapshot) {
    this.#parts = searchIndexes(snapshot);
    this.#textCount = this.#parts.reduce((sum, { index }) => sum + index.texts.length, 0);
  }

  /** The texts of an index part stand by entity, so each is met once, with all its names and identifiers. */
  *entities(): Generator<number> {
    for (const { index, outdated } of this.#parts) {
      let last = -1;
      for (const entity of index.entity) {
        if (entity !== last && outdated?.has(entity) !== true) yield entity;
        last = entity;
      }
    }
  }

  namesOf(entity: number): readonly KnownName[] {
    let names = this.#kept.get(entity);
    if (names === undefined) {
      names = this.#read(entity);
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      this.#kept.set(entity, names);
    }
    return names;
  }

  /** How many texts hold a word or pair of characters. */
  frequency = (gram: string): number => {
    let count = 0;
    for (const { index } of this.#parts) {
      if (isCjk(gram)) {
        const number = index.bigramNumber.get(gram);
        if (number === undefined) continue;
        const { from, to } = index.textsByBigram.of(number, number + 1);
        count += to - from;
      } else count += wordCount(index, gram);
    }
    return count;
  };

  /** Much for what few names hold. */
  weight = (gram: string): number => {
    let weight = this.#weights.get(gram);
    if (weight === undefined) {
      weight = Math.log(1 + this.#textCount / (1 + this.frequency(gram))) * (saysLittle(gram) ? LITTLE : 1);
      this.#weights.set(gram, weight);
    }
    return weight;
  };

  initials(name: KnownName): readonly string[] {
    return name.field === 'IDENTIFIER' || isCjk(name.whole) ? [] : initialsOf(name.text, foldText(name.text), foldText);
  }

  #read(entity: number): readonly KnownName[] {
    const names: KnownName[] = [];
    for (const { index, outdated } of this.#parts) {
      if (outdated?.has(entity) === true) continue;
      for (let text = firstTextOf(index.entity, entity); index.entity[text] === entity; text++) {
        const { field, text: written, folded } = index.texts[text];
        if (field === 'SUMMARY' || field === 'ID') continue;
        const plain = withoutBlanks(folded);
        const form = field === 'IDENTIFIER' ? { whole: plain, bare: plain, core: plain, city: null, words: plain } : formOf(folded);
        const spoken = index.pinyin[text];
        names.push({ ...form, entity, field: field as ResolveField, text: written, pinyin: spoken.includes('|') ? '' : withoutBlanks(spoken) });
      }
    }
    return names;
  }
}

function firstTextOf(owners: Uint32Array, entity: number): number {
  let [low, high] = [0, owners.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (owners[middle] < entity) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordCount({ words, textsByWord }: IndexPart['index'], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  if (words[low] !== word) return 0;
  const { from, to } = textsByWord.of(low, low + 1);
  return to - from;
}
