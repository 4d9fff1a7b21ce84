/**
 * Whether a piece of a text may stand for a name, as far as capitals tell. Short forms in capitals (SARI, GE) are meant only where they are written so; a name of one or two
 * words only where its words have their capitals: "Novo" in a name is no "novo" of a sentence. Longer names are found in any case; Chinese has none.
 */
export function caseFits(name: string, found: string): boolean {
  const plainName = withoutMarks(name);
  const plainFound = withoutMarks(found);
  const words = plainName.match(WORD) ?? [];
  if (words.length === 0) return true;
  const letters = words.join('');
  if (letters.length <= SHORT && !/\p{Ll}/u.test(letters)) return asWritten(plainName) === asWritten(plainFound);
  if (words.length > 2) return true;
  const foundWords = plainFound.match(WORD) ?? [];
  return words.every((word, i) => !STARTS_WITH_CAPITAL.test(word) || (foundWords[i] !== undefined && STARTS_WITH_CAPITAL.test(foundWords[i])));
}

/** Letters in capitals that are an abbreviation, not a word that is shouted. */
const SHORT = 6;
const WORD = /[\p{Lu}\p{Ll}\p{Lt}\p{N}]+/gu;
const STARTS_WITH_CAPITAL = /^[\p{Lu}\p{Lt}]/u;

function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}]+/gu, '');
}

/** Blanks, hyphens and full stops apart: "J & J" is J&J, "JJ" is not. */
function asWritten(text: string): string {
  return text.replace(/[\s\p{Pd}'’.,()]+/gu, '');
}
