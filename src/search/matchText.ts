import type { SearchIndex } from './buildSearchIndex.ts';
import type { Leeway } from './leeway.ts';
import { matchPinyin } from './matchPinyin.ts';
import type { QueryPart, SearchQuery } from './parseSearchText.ts';
import { hasPieces, standsInPieces } from './standsInPieces.ts';
import { MATCH } from './textScore.ts';
import { isCjk, withoutBlanks } from './words.ts';

/** The worst match among the parts of the query, NONE when one part does not match; WHOLE when the text says nothing else. */
export function matchOf(index: SearchIndex, text: number, { parts, whole }: SearchQuery, leeway: Leeway | null): number {
  let worst: number = MATCH.WHOLE;
  for (const part of parts) {
    const match = partMatch(index, text, part, parts.length === 1, leeway);
    if (match === MATCH.NONE) return MATCH.NONE;
    if (match < worst) worst = match;
  }
  return index.length[text] === whole.length && withoutBlanks(index.texts[text].folded) === whole ? MATCH.WHOLE : worst;
}

/** How much of the text the query is, of what is read where it matched as it is read. */
export function shareOf(index: SearchIndex, text: number, { whole }: SearchQuery, match: number): number {
  const isRead = (match === MATCH.PINYIN || match === MATCH.PINYIN_BEGINNING) && index.pinyin[text] !== '';
  return whole.length / (isRead ? withoutBlanks(index.pinyin[text]).length : index.length[text]);
}

function partMatch(index: SearchIndex, text: number, part: QueryPart, alone: boolean, leeway: Leeway | null): number {
  if (part.form === 'PHRASE') {
    const match = phraseMatch(index.phrases[text], part.phrase, alone);
    // In a summary anything stands in pieces somewhere.
    if (match !== MATCH.NONE || leeway === null || !hasPieces(part.phrase) || index.texts[text].field === 'SUMMARY') return match;
    return standsInPieces(index.phrases[text], part.phrase) ? MATCH.PIECES : MATCH.NONE;
  }
  const match = wordsMatch(index, text, part, alone, leeway);
  if (match > MATCH.SPELLING || part.letters === null || index.pinyin[text] === '') return match;
  return Math.max(match, matchPinyin(index.pinyin[text], part.letters));
}

function wordsMatch(index: SearchIndex, text: number, { words, compound }: QueryPart & { form: 'WORDS' }, alone: boolean, leeway: Leeway | null): number {
  const { folded } = index.texts[text];
  const hidden = index.hidden[text];
  if (alone && words.length === 1 && words[0].length === 1) return letterMatch(folded, hidden, words[0]);
  let worst: number = MATCH.WORD;
  for (const word of words) {
    let match = wordMatch(folded, hidden, word);
    // The letters of "J&J" are words, not the beginnings of Janssen and Jin.
    if (compound !== null && word.length === 1 && match === MATCH.BEGINNING) match = MATCH.NONE;
    if (match === MATCH.NONE && leeway?.nearWords(index, word).some((near) => wordMatch(folded, hidden, near) === MATCH.WORD)) match = MATCH.SPELLING;
    worst = Math.min(worst, match);
  }
  return compound === null ? worst : Math.max(worst, wordMatch(folded, hidden, compound));
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
