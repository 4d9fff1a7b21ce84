import type { Steps } from '../../lib/steps.ts';
import { NAME_USES, type NameUse } from '../../ontology/records.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { pinyinOf } from '../pinyin.ts';
import { SnapshotIndex } from '../SnapshotIndex.ts';
import { isCjk, runsOf, withoutBlanks } from '../words.ts';
import { type NameForm, nameForm } from './NameForm.ts';

export type ResolveField = NameUse | 'IDENTIFIER' | 'ID';

/** A text that a spreadsheet may hold for an entity. */
export interface KnownName extends NameForm {
  readonly entity: number;
  readonly field: ResolveField;
  readonly text: string;
  /** Syllables as one word; '' where it holds no Chinese, or something besides. */
  readonly pinyin: string;
}

/** Names of some entities by what is compared; lists hold numbers of `names`, ascending. */
export interface ResolveIndex {
  readonly names: readonly KnownName[];
  /** By the key of each of its forms, its words in order of the alphabet, its pinyin. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** By a half that a typo in the other half leaves whole (see `halvesOf`). */
  readonly byHalf: ReadonlyMap<string, readonly number[]>;
  /** By each word and pair of Chinese characters (see `gramsOf`). */
  readonly byGram: ReadonlyMap<string, readonly number[]>;
}

/** `loadPinyin` must have ended. */
export const resolveIndexes = new SnapshotIndex<ResolveIndex>(buildIndex);

/** The words and the pairs of Chinese characters, each once. */
export function gramsOf(form: string): readonly string[] {
  const grams = new Set<string>();
  for (const run of runsOf(form)) {
    if (!isCjk(run)) grams.add(run);
    else for (let i = 0; i + 2 <= run.length; i++) grams.add(run.slice(i, i + 2));
  }
  return [...grams];
}

/** "jin li" and "li jin" alike; '' where there are not several words. */
export function wordsInOrder(form: string): string {
  const words = form.split(' ');
  return words.length < 2 || words.some(isCjk) ? '' : words.sort().join(' ');
}

/** Keys of the first and of the second half of a text of `length`; one of them stays as it is when one character of the text is wrong. */
export function halvesOf(key: string, length: number): readonly [first: string, second: string] {
  const half = length >> 1;
  return [`${length}<${key.slice(0, half)}`, `${length}>${key.slice(key.length - (length - half))}`];
}

export function mayHaveTypo(key: string): boolean {
  return key.length >= (isCjk(key) ? 4 : 5) && key.length <= LONGEST_WITH_TYPO;
}

const LONGEST_WITH_TYPO = 100;
const ENTITIES_A_PIECE = 8;

function* buildIndex({ entities, ontology }: Snapshot, members: Iterable<number>): Steps<ResolveIndex> {
  const names: KnownName[] = [];
  const [byKey, byHalf, byGram] = [new Map<string, number[]>(), new Map<string, number[]>(), new Map<string, number[]>()];
  let done = 0;
  for (const entity of members) {
    const isPerson = ontology.entityTypes[entities.type[entity]].name === 'PERSON';
    for (const { field, text, folded } of entities.texts.of(entity)) {
      const isName = (NAME_USES as readonly string[]).includes(field);
      if (!isName && field !== 'IDENTIFIER') continue;
      const spoken = isName ? pinyinOf(folded, isPerson) : '';
      const form: NameForm = isName ? nameForm(text) : plainForm(withoutBlanks(folded));
      const number = names.push({ ...form, entity, field: field as ResolveField, text, pinyin: spoken.includes('|') ? '' : withoutBlanks(spoken) }) - 1;
      const keys = [form.whole, form.bare, form.core, wordsInOrder(form.words), names[number].pinyin];
      for (const key of new Set(keys)) if (key !== '') add(byKey, key, number);
      if (!isName) continue;
      if (mayHaveTypo(form.core)) for (const half of halvesOf(form.core, form.core.length)) add(byHalf, half, number);
      for (const gram of gramsOf(form.words)) add(byGram, gram, number);
    }
    if (++done % ENTITIES_A_PIECE === 0) yield;
  }
  return { names, byKey, byHalf, byGram };
}

function plainForm(key: string): NameForm {
  return { whole: key, bare: key, core: key, city: null, words: key };
}

function add(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [number]);
  else list.push(number);
}
