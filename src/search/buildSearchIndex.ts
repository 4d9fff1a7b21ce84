import { foldText } from '../lib/foldText.ts';
import { sortInSteps } from '../lib/sortInSteps.ts';
import type { Steps } from '../lib/steps.ts';
import { NAME_USES } from '../ontology/records.ts';
import type { FoldedText, TextField } from '../snapshot/EntityTexts.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { rankOf } from '../snapshot/Topology.ts';
import { Lists, SyllableLists } from './Lists.ts';
import type { Postings } from './Postings.ts';
import { PrefixTable } from './PrefixTable.ts';
import { BREAK, initialsOfSyllables, syllablesOf, withoutUmlauts } from './pinyin.ts';
import { NO_PLACE, type TextRanks } from './RankedTexts.ts';
import { scoreLimit } from './textScore.ts';
import { compoundsOf, initialsOf, isCjk, runsOf, withoutBlanks, withoutCjkBlanks } from './words.ts';

/** Texts of some entities that are searched by words (all but ids), numbered in order of the entities. */
export interface SearchIndex {
  readonly texts: readonly FoldedText[];
  readonly entity: Uint32Array;
  /** Length without blanks. */
  readonly length: Uint32Array;
  /** What no score of a match in it can exceed. */
  readonly limit: Float64Array;
  /** For phrases: a name's folded text without the blanks between Chinese characters; the folded text itself for the rest. */
  readonly phrases: readonly string[];
  /** Words that do not stand between blanks in the folded text, each after a blank; '' where there are none. */
  readonly hidden: readonly string[];
  /** How a name's Chinese is read (see pinyinOf); '' for the rest. */
  readonly pinyin: readonly string[];
  /** Ascending (UTF-16 code units). */
  readonly words: readonly string[];
  readonly textsByWord: Postings;
  readonly bigramNumber: ReadonlyMap<string, number>;
  readonly textsByBigram: Postings;
  /** By two syllables that follow each other, written as one, ü as u. */
  readonly syllablesNumber: ReadonlyMap<string, number>;
  readonly textsBySyllables: Postings;
  /** By their phrases. */
  readonly beginnings: PrefixTable;
  /** By pinyin without blanks, ü as u. */
  readonly pinyinBeginnings: PrefixTable;
  readonly pinyinInitials: PrefixTable;
  /** By those of an English name. */
  readonly initials: PrefixTable;
}

const ENTITIES_A_STEP = 8;
const KEYS_A_STEP = 256;

/** Stops after each piece of the work. The members ascend. */
export function* buildSearchIndex(snapshot: Snapshot, members: readonly number[]): Steps<SearchIndex> {
  const { entities, ontology } = snapshot;
  const texts: FoldedText[] = [];
  const owners: number[] = [];
  const [phrases, hidden, pinyin, pinyinKeys, initialsKeys, englishKeys]: string[][] = [[], [], [], [], [], []];
  const [spoken, abbreviated, shortened]: number[][] = [[], [], []];
  const [byWord, byBigram, bySyllables] = [new Lists(), new Lists(), new SyllableLists()];
  const take = (own: FoldedText, entity: number) => {
    const number = texts.push(own) - 1;
    owners.push(entity);
    const { field, folded, text } = own;
    const phrase = isName(field) ? withoutCjkBlanks(folded) : folded;
    const runs = runsOf(phrase);
    const plain = runs.filter((run) => !isCjk(run));
    const compounds = compoundsOf(text, foldText);
    for (const word of plain) byWord.add(word, number);
    for (const word of compounds) byWord.add(word, number);
    for (const run of runs) {
      if (isCjk(run)) for (let i = 0; i + 2 <= run.length; i++) byBigram.add(run.slice(i, i + 2), number);
    }
    for (const initials of isName(field) ? initialsOf(text, folded, foldText) : []) {
      englishKeys.push(initials);
      shortened.push(number);
    }
    phrases.push(phrase);
    hidden.push([...(plain.length < runs.length ? plain : []), ...compounds].map((word) => ` ${word}`).join(''));
    const isPerson = ontology.entityTypes[entities.type[entity]].name === 'PERSON';
    const syllables = isName(field) && plain.length < runs.length ? syllablesOf(phrase, isPerson) : [];
    pinyin.push(syllables.join(' '));
    if (syllables.length === 0) return;
    for (let i = 0; i + 2 <= syllables.length; i++) {
      if (syllables[i] !== BREAK && syllables[i + 1] !== BREAK) bySyllables.add(syllables[i], syllables[i + 1], number);
    }
    if (syllables[0] !== BREAK) {
      pinyinKeys.push(withoutUmlauts(syllables.join('')));
      spoken.push(number);
    }
    const initials = initialsOfSyllables(syllables);
    if (initials !== '') {
      initialsKeys.push(initials);
      abbreviated.push(number);
    }
  };
  for (let i = 0; i < members.length; i++) {
    for (const text of entities.texts.of(members[i])) if (text.field !== 'ID' && text.folded !== '') take(text, members[i]);
    if (i % ENTITIES_A_STEP === 0) yield;
  }
  const ranks = yield* ranksOf(snapshot, members, owners, texts);
  const length = new Uint32Array(texts.length);
  for (let text = 0; text < texts.length; text++) {
    length[text] = withoutBlanks(texts[text].folded).length;
    if (text % KEYS_A_STEP === 0) yield;
  }
  const [words, textsByWord] = yield* byWord.sorted(ranks);
  const [bigramNumber, textsByBigram] = yield* byBigram.numbered(ranks);
  const [syllablesNumber, textsBySyllables] = yield* bySyllables.asOne().numbered(ranks);
  return {
    ...{ texts, entity: Uint32Array.from(owners), length, limit: Float64Array.from(texts, ({ field }) => scoreLimit(field)) },
    ...{ phrases, hidden, pinyin, words, textsByWord, bigramNumber, textsByBigram, syllablesNumber, textsBySyllables },
    beginnings: yield* PrefixTable.build(phrases, [...texts.keys()], ranks),
    pinyinBeginnings: yield* PrefixTable.build(pinyinKeys, spoken, ranks),
    pinyinInitials: yield* PrefixTable.build(initialsKeys, abbreviated, ranks),
    initials: yield* PrefixTable.build(englishKeys, shortened, ranks),
  };
}

function isName(field: TextField): boolean {
  return (NAME_USES as readonly string[]).includes(field);
}

function* ranksOf(
  { entities, topology, ontology }: Snapshot,
  members: readonly number[],
  owners: readonly number[],
  texts: readonly FoldedText[],
): Steps<TextRanks> {
  const { degree, type } = entities;
  const order = yield* sortInSteps(members.length, (a, b) => {
    const [one, other] = [members[a], members[b]];
    return degree[other] - degree[one] || rankOf(topology, one) - rankOf(topology, other);
  });
  const placeOfMember = new Uint32Array(members.length);
  for (let place = 0; place < order.length; place++) placeOfMember[order[place]] = place;
  yield;
  const place = new Uint32Array(texts.length);
  let member = 0;
  for (let text = 0; text < texts.length; text++) {
    while (members[member] !== owners[text]) member++;
    place[text] = texts[text].field === 'SUMMARY' ? NO_PLACE : placeOfMember[member];
    if (text % KEYS_A_STEP === 0) yield;
  }
  return { place, type: Uint8Array.from(owners, (entity) => type[entity]), typeCount: ontology.entityTypes.length };
}
