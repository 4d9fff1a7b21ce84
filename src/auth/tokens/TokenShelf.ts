import type { Role } from '../Principal.ts';

/** What is kept of a token: never its secret. */
export interface TokenRecord {
  /** The name of whoever has it: what the change log says of their changes. */
  readonly name: string;
  readonly role: Role;
  /** Of the secret (tokenText.ts). */
  readonly hash: string;
  /** Instants are RFC 3339, UTC. */
  readonly created: string;
  /** Null: never. */
  readonly expires: string | null;
  readonly revoked: string | null;
  /** To the minute or so. Null: it was never used. */
  readonly lastUsed: string | null;
}

interface Kept {
  readonly key: string;
  /** A TokenRecord. */
  readonly body: unknown;
  readonly revision: number;
}

/** Where tokens are kept, under their ids: a store has it, and its words on order, durability and conflicts hold. */
export interface TokenShelf {
  kept(shelf: 'token', key: string): Promise<Kept | null>;
  listKept(shelf: 'token', after: string | null, limit: number): Promise<readonly Kept[]>;
  keep(shelf: 'token', key: string, body: TokenRecord | null, expected: number | null): Promise<number>;
}

/** When it is of no use any more. The wall clock judges: whoever sets it back makes old tokens good again, and forward, new ones old. */
export function endOf({ expires, revoked }: Pick<TokenRecord, 'expires' | 'revoked'>): number {
  return Math.min(instant(expires), instant(revoked));
}

function instant(text: string | null): number {
  return text === null ? Number.POSITIVE_INFINITY : Date.parse(text);
}
