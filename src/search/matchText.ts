import type { QueryPart, SearchQuery } from './parseSearchText.ts';
import type { SearchIndex } from './SearchIndex.ts';
import { MATCH } from './textScore.ts';
import { isCjk, withoutBlanks } from './words.ts';

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
