import { simplifyCharacters } from '../../lib/simplifyCharacters.ts';
import { type Steps, toEnd } from '../../lib/steps.ts';
import { isCjk } from '../words.ts';

/** Between two words of a script that is written with blanks. */
export const SOFT_GAP = ' ';
/** Between two words that a comma, a full stop or an empty line holds apart; in Chinese text too. */
export const HARD_GAP = '\u0001';

export const UNIT = { GAP: 0, CHINESE: 1, WORD: 2 } as const;

/** A text folded for comparison, unit by unit, and where in the text each unit comes from. */
export interface FoldedStream {
  readonly units: string;
  /** Of each unit: a gap, Chinese, or part of a word. */
  readonly kind: Uint8Array;
  /** Of unit i: the first UTF-16 code unit of the text that it stands for, and the first one behind it, marks on it included. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/**
 * As lib/foldText.ts folds, but character by character, so that every unit has a place: width, case, accents and traditional characters make no difference. What is
 * neither letter nor digit becomes a gap: none beside Chinese (张江 集团 reads 张江集团), unless punctuation or an empty line makes it a hard one.
 */
export function foldedStream(text: string): FoldedStream {
  return toEnd(foldingSteps(text));
}

/** The same for a long text. */
export function* foldingSteps(text: string): Steps<FoldedStream> {
  const units: string[] = [];
  const kind: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  let gap: string | null = null;
  let gapText = '';
  let lastIsCjk = false;
  let at = 0;
  let done = 0;
  for (const character of text) {
    if (++done % CHARACTERS_A_PIECE === 0) yield;
    const from = at;
    at += character.length;
    const { folded, isChinese } = foldCharacter(character);
    if (folded === MARK) {
      if (gap === null && end.length > 0) end[end.length - 1] = at;
      continue;
    }
    if (folded === GAP) {
      gap = SOFT_GAP;
      // Long runs of blanks are one gap; only what decides about it is kept.
      if (gapText.length < LONGEST_GAP) gapText += character;
      continue;
    }
    if (gap !== null && units.length > 0) {
      const isHard = HARD.test(gapText);
      if (isHard || (!isChinese && !lastIsCjk)) {
        units.push(isHard ? HARD_GAP : SOFT_GAP);
        kind.push(UNIT.GAP);
        start.push(end[end.length - 1]);
        end.push(from);
      }
    }
    gap = null;
    gapText = '';
    for (let i = 0; i < folded.length; i++) {
      units.push(folded[i]);
      kind.push(isChinese ? UNIT.CHINESE : UNIT.WORD);
      start.push(from);
      end.push(at);
    }
    lastIsCjk = isChinese;
  }
  return { units: units.join(''), kind: Uint8Array.from(kind), start: Uint32Array.from(start), end: Uint32Array.from(end) };
}

const CHARACTERS_A_PIECE = 512;
const MARK = '';
const GAP = '\u0000';
const LONGEST_GAP = 16;
const HARD = /[.,;:!?…，。、；：！？“”「」『』《》|•]|\n\s*\n/;

interface FoldedCharacter {
  readonly folded: string;
  readonly isChinese: boolean;
}

const foldedCharacters = new Map<string, FoldedCharacter>();

/** Nothing around the character counts: Hangul stays decomposed, and the sigma at the end of a word is a sigma. */
function foldCharacter(character: string): FoldedCharacter {
  let known = foldedCharacters.get(character);
  if (known === undefined) {
    const plain = character
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replaceAll('ς', 'σ');
    const kept = simplifyCharacters(plain).replace(/[^\p{L}\p{N}]+/gu, '');
    known = { folded: kept !== '' ? kept : MARKS.test(character) ? MARK : GAP, isChinese: isCjk(kept) };
    // Every character there is would be over a million.
    if (foldedCharacters.size < MOST_KEPT) foldedCharacters.set(character, known);
  }
  return known;
}

/** Marks (variation selectors are some), zero-width joiners and soft hyphens: part of the character before. */
const MARKS = /^[\p{M}\p{Cf}]$/u;
const MOST_KEPT = 50_000;
