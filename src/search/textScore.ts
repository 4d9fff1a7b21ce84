import type { TextField } from '../snapshot/EntityTexts.ts';

/**
 * How a text matches, the better the higher. Each is worth a step more than the one before it; a score is that worth, less a penalty for the field, less at most
 * LENGTH_PENALTY for what the text holds besides the query. A step is wider than all penalties: the match decides first, then the field, then the length.
 */
export const MATCH = {
  NONE: 0,
  /** One letter apart. */
  SPELLING: 1,
  /** Some of the syllables. */
  PINYIN: 2,
  /** The first syllables, or initials. */
  PINYIN_BEGINNING: 3,
  PINYIN_INITIALS: 4,
  /** All of the syllables. */
  PINYIN_WHOLE: 5,
  /** Chinese in pieces. */
  PIECES: 6,
  /** Inside a Chinese text. */
  INSIDE: 7,
  BEGINNING: 8,
  WORD: 9,
  INITIALS: 10,
  WHOLE: 11,
} as const;

const STEP = 0.085;
const FIELD_PENALTY: Record<TextField, number> = { PRIMARY: 0, ALIAS: 0.015, ABBREVIATION: 0.015, FORMER: 0.03, IDENTIFIER: 0.045, ID: 0.06, SUMMARY: 0 };
const LENGTH_PENALTY = 0.02;
const COMPLETE: ReadonlySet<number> = new Set([MATCH.WHOLE, MATCH.INITIALS, MATCH.PINYIN_WHOLE, MATCH.PINYIN_INITIALS]);
/** A summary that matches best still stands behind the worst match of a name. */
const SUMMARY_SHARE = 0.05;

/** `share`: how much of the text the query is, from 0 to 1. */
export function scoreOf(match: number, field: TextField, share: number): number {
  const surplus = COMPLETE.has(match) ? 0 : LENGTH_PENALTY * (1 - Math.min(share, 1));
  const worth = 1 - (MATCH.WHOLE - match) * STEP - FIELD_PENALTY[field] - surplus;
  return field === 'SUMMARY' ? worth * SUMMARY_SHARE : worth;
}

/** What no match in this field can exceed. */
export function scoreLimit(field: TextField): number {
  return field === 'SUMMARY' ? SUMMARY_SHARE : 1 - FIELD_PENALTY[field];
}

/** Whether only a match in a summary can be worth so little. */
export function isOfSummary(score: number): boolean {
  return score <= SUMMARY_SHARE;
}
