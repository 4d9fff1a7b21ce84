/** Names the neighbours of one entity that are of one type and kind: `fund/sbpic~INSTITUTION~COMPANY`; without a kind `-` stands for it. */
export function foldKey(of: string, type: string, kind: string | null): string {
  return `${of}~${type}~${kind ?? '-'}`;
}

/** How far a fold is open, and since when. */
export interface FoldOpened {
  /** The first so many of them are shown. */
  readonly shown: number;
  /** Step of the map's history with which they came; null: not said. */
  readonly step: number | null;
}

/** Names a fold and tells how it was opened: `fund/sbpic~INSTITUTION~COMPANY~24@1.48@3` shows the first 24 since step 1, and 24 more since step 3. */
export function openingKey(fold: string, openings: readonly FoldOpened[]): string {
  return `${fold}~${openings.map(({ shown, step }) => (step === null ? String(shown) : `${shown}@${step}`)).join('.')}`;
}

export interface FoldKey {
  readonly of: string;
  readonly type: string;
  readonly kind: string | null;
  readonly openings: readonly FoldOpened[];
}

/** Null: this is no such key. */
export function readFoldKey(key: string): FoldKey | null {
  const [, of, type, kind, opened] = /^(.+)~([A-Z_]+)~([A-Z_]+|-)~(\d{1,6}(?:@\d{1,6})?(?:\.\d{1,6}(?:@\d{1,6})?)*)$/.exec(key) ?? [];
  if (of === undefined) return null;
  const openings = opened.split('.').map((part) => {
    const [shown, step] = part.split('@').map(Number);
    return { shown, step: step ?? null };
  });
  return { of, type, kind: kind === '-' ? null : kind, openings };
}
