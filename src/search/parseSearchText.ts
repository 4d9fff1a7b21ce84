import { AtlasError } from '../errors.ts';
import { foldText } from '../lib/foldText.ts';
import { isCjk, runsOf, withoutBlanks } from './words.ts';

/** A piece of a query; every piece must match. */
export type QueryPart =
  | { readonly form: 'PHRASE'; readonly phrase: string }
  /** Each word must begin a word of the text, or `compound` (the words as one, where only punctuation held them apart) must, or `letters` must be how it is read. */
  | { readonly form: 'WORDS'; readonly words: readonly string[]; readonly compound: string | null; readonly letters: string | null };

export interface SearchQuery {
  readonly parts: readonly QueryPart[];
  /** Folded, without blanks. */
  readonly whole: string;
  /** All of it, blanks kept, where it may be pinyin; else null. */
  readonly letters: string | null;
}

/** Refuses a text that says nothing. */
export function searchQueryOf(text: string): SearchQuery {
  const query = parseSearchText(text);
  if (query.parts.length > 0) return query;
  throw new AtlasError('BAD_USER_INPUT', ['text: it holds no letter and no digit; give some words of a name'], { details: { argument: 'text' } });
}

/** No parts when nothing is left after folding. */
export function parseSearchText(text: string): SearchQuery {
  const parts: QueryPart[] = [];
  for (const token of text.split(/\s+/)) {
    let words: string[] = [];
    for (const run of [...runsOf(foldText(token)), null]) {
      if (run !== null && !isCjk(run)) words.push(run);
      else {
        if (words.length > 0) parts.push({ form: 'WORDS', words, compound: words.length > 1 ? words.join('') : null, letters: lettersOf(words.join(' ')) });
        if (run !== null) addPhrase(parts, run);
        words = [];
      }
    }
  }
  const folded = foldText(text);
  return { parts, whole: withoutBlanks(folded), letters: lettersOf(folded) };
}

export function queryOf(parts: readonly QueryPart[]): SearchQuery {
  const written = parts.map((part) => (part.form === 'PHRASE' ? part.phrase : part.words.join(' '))).join(' ');
  return { parts, whole: withoutBlanks(written), letters: lettersOf(written) };
}

function lettersOf(words: string): string | null {
  return /^[a-z ]+$/.test(words) ? words : null;
}

/** A single Chinese character says nothing: next to another phrase it was meant to be one with it (王 丹). */
function addPhrase(parts: QueryPart[], phrase: string): void {
  const last = parts.at(-1);
  if (last?.form === 'PHRASE' && (last.phrase.length === 1 || phrase.length === 1)) parts[parts.length - 1] = { form: 'PHRASE', phrase: last.phrase + phrase };
  else parts.push({ form: 'PHRASE', phrase });
}
