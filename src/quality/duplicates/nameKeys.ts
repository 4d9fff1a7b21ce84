import type { KnownName } from '../../search/resolve/ResolveIndex.ts';
import { gramsOf, halvesOf, mayHaveTypo, wordsInOrder } from '../../search/resolve/ResolveIndex.ts';
import { isCjk } from '../../search/words.ts';
import type { TextField } from '../../snapshot/EntityTexts.ts';

/** A word or pair of characters that so many names hold at most makes them worth comparing. */
const RARE = 12;
const LONGEST_ABBREVIATION = 8;
const SHORTEST_ABBREVIATION = 3;
const SHORTEST_IDENTIFIER = 5;
/** Fewer letters of pinyin are many names. */
const SHORTEST_PINYIN = 6;

/**
 * What a name has in common with one that may be of the same entity: two names are compared only if they share a key. Besides itself and what is left of it without legal form and city
 * these are its words in any order, its pinyin, the halves of which a typo leaves one whole, rare words, and what its initials come to.
 */
export function nameKeys(name: KnownName, initials: readonly string[], frequency: (gram: string) => number): string[] {
  if (name.field === 'IDENTIFIER') return name.whole.length < SHORTEST_IDENTIFIER ? [] : [`i ${name.whole}`];
  const keys = [`n ${name.whole}`, `n ${name.bare}`, `n ${name.core}`];
  const ordered = wordsInOrder(name.words);
  if (ordered !== '') keys.push(`o ${ordered}`);
  const spoken = name.pinyin !== '' ? name.pinyin : isCjk(name.bare) ? '' : name.bare;
  if (spoken.length >= SHORTEST_PINYIN) keys.push(`p ${spoken}`);
  if (mayHaveTypo(name.core)) {
    // With those of a text that has one character more, so that the two meet.
    for (const length of [name.core.length, name.core.length + 1]) keys.push(...halvesOf(name.core, length).map((half) => `h ${half}`));
  }
  for (const gram of gramsOf(name.words)) {
    const known = frequency(gram);
    if (known > 1 && known <= RARE) keys.push(`g ${gram}`);
  }
  for (const letters of initials) keys.push(`a ${letters}`);
  if (isAbbreviation(name)) keys.push(`a ${name.whole}`);
  return keys;
}

/** Whether the key is that of a half. */
export function isHalf(key: string): boolean {
  return key.startsWith('h ');
}

export function isAbbreviation({ field, whole }: { readonly field: TextField; readonly whole: string }): boolean {
  return field === 'ABBREVIATION' && !isCjk(whole) && whole.length >= SHORTEST_ABBREVIATION && whole.length <= LONGEST_ABBREVIATION;
}
