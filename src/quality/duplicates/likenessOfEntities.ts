import { isGeneric } from '../../search/genericWords.ts';
import { likenessOf, type Reason } from '../../search/resolve/compareNames.ts';
import type { KnownName } from '../../search/resolve/ResolveIndex.ts';
import { isCjk } from '../../search/words.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { NameTable } from './NameTable.ts';
import { isAbbreviation } from './nameKeys.ts';

/** Why two entities may be one. */
export interface DuplicateLikeness {
  /** From 0 to 1. */
  readonly score: number;
  readonly reason: Reason | 'IDENTIFIER' | 'INITIALS';
  /** The names that are alike, as printed. */
  readonly names: readonly [string, string];
  readonly sharedNeighbours: number;
}

const FIELD_PENALTY: Readonly<Record<string, number>> = { ALIAS: 0.01, ABBREVIATION: 0.05, FORMER: 0.05, IDENTIFIER: 0, PRIMARY: 0 };
const SAME_IDENTIFIER = 0.97;
const SAME_INITIALS = 0.55;
/** For neighbours that both have, at most. */
const MOST_FOR_NEIGHBOURS = 0.12;
/** What it comes to where something speaks against it. */
const OTHER_KIND = 0.75;
const OTHER_NUMBERS = 0.4;
const RELATED = 0.6;
/** Both have a name in the other language too, and these are not alike: Merck & Co. and Merck KGaA are 默沙东 and 默克. */
const OTHER_LANGUAGE_DIFFERS = 0.75;
const UNLIKE = 0.5;
/** In so few letters one letter makes another word. */
const LONGEST_WITHOUT_TYPO = 6;
/** People who share a name and nothing else. */
const NAMESAKES = 0.7;
/** Of a person, in which one letter more or less is the same name. */
const LONG_NAME = 10;
/** Another Chinese character is mostly another name. */
const OTHER_CHARACTER = 0.85;
/** A rare word that both hold. */
const SHARED_WORDS = 0.85;
/** One of them is of another sort, or a part: a university and its school of medicine. */
const OTHER_SORT = 0.7;

/** Null: in no way. Both must be of one type. */
export function likenessOfEntities(snapshot: Snapshot, names: NameTable, a: number, b: number): DuplicateLikeness | null {
  const { kind, type } = snapshot.entities;
  let best: Pick<DuplicateLikeness, 'score' | 'reason' | 'names'> | null = null;
  const compared = new Map<boolean, number>();
  for (const one of names.namesOf(a)) {
    for (const other of names.namesOf(b)) {
      const found = likenessOfNames(names, one, other);
      const isSameScript = isCjk(one.whole) === isCjk(other.whole) && isProper(one) && isProper(other);
      if (isSameScript) compared.set(isCjk(one.whole), Math.max(compared.get(isCjk(one.whole)) ?? 0, found?.score ?? 0));
      if (found !== null && found.score > (best?.score ?? 0)) best = { ...found, names: [one.text, other.text] };
    }
  }
  if (best === null) return null;
  const { shared, share, isRelated } = neighboursOf(snapshot, a, b);
  let score = best.score + (1 - best.score) * MOST_FOR_NEIGHBOURS * share * (shared > 1 ? 2 : 1);
  if (best.reason !== 'IDENTIFIER') {
    if (kind[a] !== kind[b]) score *= OTHER_KIND;
    if (best.reason === 'ONE_TYPO' && isCjk(best.names[0]) && shared === 0) score *= OTHER_CHARACTER;
    if (isRelated) score *= RELATED;
    if ([...compared.values()].some((likeness) => likeness < UNLIKE)) score *= OTHER_LANGUAGE_DIFFERS;
    if (snapshot.ontology.entityTypes[type[a]].name === 'PERSON') {
      if (best.reason === 'SHARED_WORDS' || (best.reason === 'ONE_TYPO' && best.names[0].length < LONG_NAME)) return null;
      if (shared === 0) score *= NAMESAKES;
    }
  }
  return { ...best, score: Math.round(Math.min(score, 1) * 1_000) / 1_000, sharedNeighbours: shared };
}

function likenessOfNames(table: NameTable, one: KnownName, other: KnownName): Pick<DuplicateLikeness, 'score' | 'reason'> | null {
  const isIdentifier = one.field === 'IDENTIFIER';
  if (isIdentifier !== (other.field === 'IDENTIFIER')) return null;
  if (isIdentifier) return one.whole === other.whole ? { score: SAME_IDENTIFIER, reason: 'IDENTIFIER' } : null;
  const penalty = FIELD_PENALTY[one.field] + FIELD_PENALTY[other.field];
  if (isAbbreviation(one) && !isAbbreviation(other)) return initialsAre(table, one, other);
  if (isAbbreviation(other) && !isAbbreviation(one)) return initialsAre(table, other, one);
  if (isCjk(one.whole) !== isCjk(other.whole)) return spokenAlike(table, one, other, penalty);
  const likeness = likenessOf(one, other, table.weight);
  if (likeness === null) return null;
  if (likeness.reason === 'ONE_TYPO' && !isCjk(one.core) && Math.min(one.core.length, other.core.length) <= LONGEST_WITHOUT_TYPO) return null;
  const factor =
    (likeness.reason === 'SHARED_WORDS' ? SHARED_WORDS * (areOtherSorts(one, other) ? OTHER_SORT : 1) : 1) *
    (hasOtherNumbers(one.whole, other.whole) ? OTHER_NUMBERS : 1);
  return { score: (likeness.score - penalty) * factor, reason: likeness.reason };
}

/** Chinese names say at their end what something is, English ones in words that name a sort. */
function areOtherSorts({ words: one }: KnownName, { words: other }: KnownName): boolean {
  if (isCjk(one) && isCjk(other)) return one.slice(-2) !== other.slice(-2);
  const [inOne, inOther] = [one.split(' '), other.split(' ')];
  const extra = [...inOne.filter((word) => !inOther.includes(word)), ...inOther.filter((word) => !inOne.includes(word))];
  return extra.some((word) => word !== '' && isGeneric(word));
}

function isProper({ field }: KnownName): boolean {
  return field === 'PRIMARY' || field === 'ALIAS' || field === 'FORMER';
}

/** A Chinese name and one in letters are alike only as the one is spoken. */
function spokenAlike(table: NameTable, one: KnownName, other: KnownName, penalty: number): Pick<DuplicateLikeness, 'score' | 'reason'> | null {
  const [chinese, letters] = isCjk(one.whole) ? [one, other] : [other, one];
  if (chinese.pinyin === '' || chinese.pinyin !== letters.bare) return null;
  const likeness = likenessOf(letters, chinese, table.weight);
  return likeness === null ? null : { score: likeness.score - penalty, reason: likeness.reason };
}

function initialsAre(table: NameTable, { whole }: KnownName, written: KnownName): Pick<DuplicateLikeness, 'score' | 'reason'> | null {
  return table.initials(written).includes(whole) ? { score: SAME_INITIALS, reason: 'INITIALS' } : null;
}

/** What is numbered is told apart by its number: the ninth forum is not the tenth, HLX10 is not HLX11, a Series A is no Series B. */
export function hasOtherNumbers(one: string, other: string): boolean {
  return numbersIn(one) !== numbersIn(other);
}

const NUMBERS = /\d+|[一二三四五六七八九十]+(?=[届期轮号次批院])|第[一二三四五六七八九十百]+|(?<=series)[a-h](?![a-z])|[a-h](?=轮)/gu;

function numbersIn(name: string): string {
  return (name.match(NUMBERS) ?? []).join(' ');
}

interface Neighbours {
  readonly shared: number;
  /** Of the neighbours of the one that has fewer. */
  readonly share: number;
  /** A document tells of them as of two. */
  readonly isRelated: boolean;
}

/** Neighbours that hundreds have, as a city, tell nothing. */
const MANY = 200;

function neighboursOf({ topology: { at, end, to } }: Snapshot, a: number, b: number): Neighbours {
  const [few, more] = end[a] - at[a] <= end[b] - at[b] ? [a, b] : [b, a];
  const near = new Set<number>(to.subarray(at[few], Math.min(end[few], at[few] + MOST_NEIGHBOURS)));
  let shared = 0;
  const counted = new Set<number>();
  for (let slot = at[more]; slot < end[more]; slot++) {
    const other = to[slot];
    if (near.has(other) && !counted.has(other) && end[other] - at[other] <= MANY) {
      counted.add(other);
      shared++;
    }
  }
  return { shared, share: near.size === 0 ? 0 : shared / near.size, isRelated: near.has(more) };
}

const MOST_NEIGHBOURS = 10_000;
