import { AtlasError } from '../errors.ts';
import type { PageInfoRef } from './refs.ts';

/**
 * Cursors are keysets: they hold the sort key of an item, not its place, so they stay good when items are added.
 * Text form: base64url of JSON [kind, ...key]; the kind keeps a cursor of one list from being used in another.
 */
export type CursorKey = readonly (string | number | null | readonly number[] | readonly string[])[];

export function encodeCursor(kind: string, key: CursorKey): string {
  return Buffer.from(JSON.stringify([kind, ...key])).toString('base64url');
}

/** Null when there is no cursor; BAD_USER_INPUT when it is none of this list's. `fits` checks the key's form. */
export function decodeCursor<Key extends CursorKey>(
  kind: string,
  cursor: string | null | undefined,
  fits: (key: CursorKey) => key is Key,
  argument: 'after' | 'before' = 'after',
): Key | null {
  if (cursor == null) return null;
  try {
    if (cursor.length <= 8_192 && /^[A-Za-z0-9_-]+$/.test(cursor)) {
      const [first, ...key] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, ...CursorKey];
      if (first === kind && fits(key)) return key;
    }
  } catch {
    // Not JSON: refused below like any other text that is no cursor.
  }
  const end = argument === 'after' ? 'endCursor' : 'startCursor';
  throw new AtlasError('BAD_USER_INPUT', [`${argument}: this is no cursor of this list; pass an edge’s \`cursor\` or \`pageInfo.${end}\` as it was given`], {
    details: { argument },
  });
}

/** A cursor of one date is none of another's list. */
export function kindAsOf(kind: string, asOf: string | undefined): string {
  return asOf === undefined ? kind : `${kind} as of ${asOf}`;
}

/** An edge whose cursor is written when it is asked for: most are not. */
export class LazyEdge<Node> {
  readonly node: Node;
  readonly write: () => string;

  constructor(node: Node, cursor: () => string) {
    this.node = node;
    this.write = cursor;
  }

  get cursor(): string {
    return this.write();
  }
}

/** The cursors of a page are written when they are asked for. */
export class LazyPageInfo implements PageInfoRef {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly edges: readonly { readonly cursor: string }[];

  constructor(edges: readonly { readonly cursor: string }[], hasNextPage: boolean, hasPreviousPage: boolean) {
    this.edges = edges;
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
  }

  get startCursor(): string | null {
    return this.edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }
}

export function pageInfo(edges: readonly { readonly cursor: string }[], page: Pick<PageInfoRef, 'hasNextPage' | 'hasPreviousPage'>): PageInfoRef {
  return new LazyPageInfo(edges, page.hasNextPage, page.hasPreviousPage);
}
