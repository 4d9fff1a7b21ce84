import type { TextField } from '../snapshot/EntityTexts.ts';

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
