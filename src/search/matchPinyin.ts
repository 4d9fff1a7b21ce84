import { MATCH } from './textScore.ts';

/** Letters that a beginning needs to say anything. */
export const FEWEST_LETTERS = 2;

/**
 * How the letters match the syllables of a text (see pinyinOf). They begin at the beginning of a syllable; a blank among them stands between two syllables. At
 * the beginning of the text they may end anywhere, so that a name is found while it is typed; further inside they must be two whole syllables or more.
 */
export function matchPinyin(pinyin: string, letters: string): number {
  let best: number = MATCH.NONE;
  for (let start = 0; start < pinyin.length; start = nextSyllable(pinyin, start)) {
    const end = endOfMatch(pinyin, start, letters);
    if (end === -1) continue;
    if (start === 0 && end === pinyin.length) return MATCH.PINYIN_WHOLE;
    if (start === 0 && letters.length >= FEWEST_LETTERS) best = MATCH.PINYIN_BEGINNING;
    const isInside = (end === pinyin.length || pinyin[end] === ' ') && pinyin.slice(start, end).includes(' ');
    if (isInside) best = Math.max(best, MATCH.PINYIN);
  }
  return best;
}

function nextSyllable(pinyin: string, from: number): number {
  const blank = pinyin.indexOf(' ', from);
  return blank === -1 ? pinyin.length : blank + 1;
}

/** -1 where they do not match. The ü of a text, written v there, may be typed as u. */
function endOfMatch(pinyin: string, start: number, letters: string): number {
  let at = start;
  for (const letter of letters) {
    if (letter !== ' ' && pinyin[at] === ' ') at++;
    const spoken = pinyin[at];
    if (spoken !== letter && !(spoken === 'v' && letter === 'u')) return -1;
    at++;
  }
  return at;
}
