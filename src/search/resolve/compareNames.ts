import { isCjk } from '../words.ts';
import { type NameForm, saysLittle } from './NameForm.ts';
import { gramsOf, type KnownName, mayHaveTypo, wordsInOrder } from './ResolveIndex.ts';

/** How a name that was given is like one that is known, the surest first. */
export const REASONS = ['SAME', 'WITHOUT_LEGAL_FORM', 'WORD_ORDER', 'WITHOUT_CITY', 'PINYIN', 'ONE_TYPO', 'SHARED_WORDS'] as const;
export type Reason = (typeof REASONS)[number];

export interface Likeness {
  readonly reason: Reason;
  /** Above 0, at most 1; before what the field takes off. */
  readonly score: number;
}

/** The surest way in which they are alike; null: in none. `weight` tells how much a word or pair of characters says: rare ones more. */
export function likenessOf(given: NameForm, known: KnownName, weight: (gram: string) => number): Likeness | null {
  if (given.whole === known.whole) return { reason: 'SAME', score: 1 };
  // An identifier is either the same or another.
  if (known.field === 'IDENTIFIER') return null;
  if (given.bare === known.bare) return { reason: 'WITHOUT_LEGAL_FORM', score: 0.96 };
  const words = wordsInOrder(given.words);
  if (words !== '' && words === wordsInOrder(known.words)) return { reason: 'WORD_ORDER', score: 0.94 };
  const isElsewhere = given.city !== null && known.city !== null && given.city !== known.city;
  if (given.core === known.core && !isElsewhere) return { reason: 'WITHOUT_CITY', score: 0.92 };
  if (known.pinyin !== '' && (given.bare === known.pinyin || given.whole === known.pinyin)) {
    return { reason: 'PINYIN', score: known.text.length >= SURE_SYLLABLES ? 0.9 : 0.8 };
  }
  if (!isElsewhere && hasOneTypo(given.core, known.core)) {
    // Another Chinese character is more often another name: 华山医院 and 中山医院.
    return { reason: 'ONE_TYPO', score: (isCjk(given.core) ? 0.85 : 0.97) - 1 / given.core.length };
  }
  const shared = sharedShare(given.words, known.words, weight) * (isElsewhere ? ELSEWHERE : 1);
  return shared < LEAST_SHARED ? null : { reason: 'SHARED_WORDS', score: MOST_FOR_SHARED * shared };
}

/** One character too many, too few or wrong, or two changed about; digits are never mistyped, for HLX10 is not HLX11. */
export function hasOneTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b || !mayHaveTypo(a)) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  if (isDigit(a[start]) || isDigit(b[start])) return false;
  if (a.length > b.length) return a.slice(start + 1) === b.slice(start);
  if (a.length < b.length) return a.slice(start) === b.slice(start + 1);
  if (a.slice(start + 1) === b.slice(start + 1)) return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9';
}

/** Fewer syllables are said of many names. */
const SURE_SYLLABLES = 4;
const LEAST_SHARED = 0.3;
const MOST_FOR_SHARED = 0.8;
const ELSEWHERE = 0.5;
/** What it is worth when all of the shorter one stands in the longer one. */
const ALL_OF_SHORTER = 0.8;

/** From 0 to 1: how much of both they share (Dice), or of the shorter one. */
function sharedShare(a: string, b: string, weight: (gram: string) => number): number {
  const [inA, inB] = [gramsOf(a), gramsOf(b)];
  const sum = (grams: readonly string[]) => grams.reduce((total, gram) => total + weight(gram), 0);
  const shared = inA.filter((gram) => inB.includes(gram));
  if (shared.every(saysLittle)) return 0;
  const both = sum(shared);
  const [ofA, ofB] = [sum(inA), sum(inB)];
  return Math.max((2 * both) / (ofA + ofB), (ALL_OF_SHORTER * both) / Math.min(ofA, ofB) - (1 - ALL_OF_SHORTER));
}
