/** Names the neighbours of one entity that are of one type and kind, of which so many are shown: `fund/sbpic~INSTITUTION~COMPANY~40`; without a kind `-` stands for it. */
export function foldKey(of: string, type: string, kind: string | null, shown: number): string {
  return `${of}~${type}~${kind ?? '-'}~${shown}`;
}

/** Null: this is no such key. */
export function readFoldKey(key: string): { readonly of: string; readonly type: string; readonly kind: string | null; readonly shown: number } | null {
  const [, of, type, kind, shown] = /^(.+)~([A-Z_]+)~([A-Z_]+|-)~(\d{1,6})$/.exec(key) ?? [];
  return of === undefined ? null : { of, type, kind: kind === '-' ? null : kind, shown: Number(shown) };
}
