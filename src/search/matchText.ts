import type { TextField } from '../snapshot/Snapshot.ts';
import type { QueryPart, SearchQuery } from './parseSearchText.ts';
import type { SearchIndex } from './SearchIndex.ts';
import { isCjk, withoutBlanks } from './words.ts';

/**
 * How a text matches, and what that is worth. A score is the worth of the match, less a penalty for the field it stands in, less at most
 * LENGTH_PENALTY for what the text holds besides the query. The steps are so wide that the match decides first, then the field, then the length.
 */
export const MATCH = { NONE: 0, INSIDE: 0.4, BEGINNING: 0.6, WORD: 0.8, INITIALS: 0.9, WHOLE: 1 } as const;

const FIELD_PENALTY: Record<TextField, number> = { PRIMARY: 0, ALIAS: 0.04, ABBREVIATION: 0.04, FORMER: 0.08, IDENTIFIER: 0.12, ID: 0.16, SUMMARY: 0 };
const LENGTH_PENALTY = 0.03;
/** A summary that matches best still stands behind the worst match of a name. */
const SUMMARY_SHARE = 0.2;

export function scoreOf(match: number, field: TextField, queryLength: number, textLength: number): number {
  const surplus = match === MATCH.WHOLE || match === MATCH.INITIALS ? 0 : LENGTH_PENALTY * (1 - Math.min(queryLength / textLength, 1));
  const worth = match - FIELD_PENALTY[field] - surplus;
  return field === 'SUMMARY' ? worth * SUMMARY_SHARE : worth;
}

/** What no match in this field can exceed. */
export function scoreLimit(field: TextField): number {
  return field === 'SUMMARY' ? SUMMARY_SHARE : MATCH.WHOLE - FIELD_PENALTY[field];
}

/** The worst match among the parts of the query, NONE when one part does not match; WHOLE when the text says nothing else. */
export function matchOf(index: SearchIndex, text: number, { parts, whole }: SearchQuery): number {
  let worst: number = MATCH.WHOLE;
  for (const part of parts) {
    const match = partMatch(index, text, part, parts.length === 1);
    if (match === MATCH.NONE) return MATCH.NONE;
    if (match < worst) worst = match;
  }
  return index.length[text] === whole.length && withoutBlanks(index.texts[text].folded) === whole ? MATCH.WHOLE : worst;
}

function partMatch(index: SearchIndex, text: number, part: QueryPart, alone: boolean): number {
  if (part.form === 'PHRASE') return phraseMatch(index.phrases[text], part.phrase, alone);
  const { folded } = index.texts[text];
  const hidden = index.hidden[text];
  if (alone && part.words.length === 1 && part.words[0].length === 1) return letterMatch(folded, hidden, part.words[0]);
  let worst: number = MATCH.WORD;
  for (const word of part.words) {
    const match = wordMatch(folded, hidden, word);
    // The letters of "J&J" are words, not the beginnings of Janssen and Jin.
    const isLetterOfCompound = part.compound !== null && word.length === 1;
    worst = Math.min(worst, isLetterOfCompound && match === MATCH.BEGINNING ? MATCH.NONE : match);
  }
  return part.compound === null ? worst : Math.max(worst, wordMatch(folded, hidden, part.compound));
}

/** Among Chinese characters no word can be told from its neighbours: only a phrase that fills a whole run counts as a word. */
function phraseMatch(text: string, phrase: string, alone: boolean): number {
  let best: number = MATCH.NONE;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if ((at === 0 || !isCjk(text[at - 1])) && (end === text.length || !isCjk(text[end]))) return MATCH.WORD;
    best = Math.max(best, at === 0 ? MATCH.BEGINNING : MATCH.INSIDE);
  }
  // One character alone is found nearly everywhere and means little inside a text.
  return best === MATCH.INSIDE && alone && phrase.length === 1 ? MATCH.NONE : best;
}

/** A letter alone is looked for as a word, or where the text begins. */
function letterMatch(folded: string, hidden: string, letter: string): number {
  const match = wordMatch(folded, hidden, letter);
  return match === MATCH.BEGINNING && !folded.startsWith(letter) ? MATCH.NONE : match;
}

function wordMatch(folded: string, hidden: string, word: string): number {
  const plain = wordIn(folded, word);
  return plain === MATCH.WORD || hidden === '' ? plain : Math.max(plain, wordIn(hidden, word));
}

/** Whether the word stands in the text, or begins a word of it. Words stand between blanks. */
function wordIn(text: string, word: string): number {
  let best: number = MATCH.NONE;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at > 0 && text[at - 1] !== ' ') continue;
    const end = at + word.length;
    if (end === text.length || text[end] === ' ') return MATCH.WORD;
    best = MATCH.BEGINNING;
  }
  return best;
}
