import { LRUCache } from 'lru-cache';
import type { Authenticator } from '../Authenticator.ts';
import type { Principal } from '../Principal.ts';
import { unknownToken } from '../unknownToken.ts';
import type { KnownToken, KnownTokens } from './KnownTokens.ts';
import { endOf, type TokenShelf } from './TokenShelf.ts';
import { hashOf, isSecretOf, readToken } from './tokenText.ts';

export interface TokenAuthenticatorParts {
  readonly shelf: TokenShelf;
  readonly known: KnownTokens;
  /** Milliseconds of the wall clock. */
  readonly now: () => number;
  /** That the last use could not be kept. */
  readonly onFailed: (error: unknown) => void;
}

/** The last use of a token is kept this often. */
const USE_MS = 60_000;
const TOKENS_IN_USE = 10_000;
/** Compared with where nobody has the id, so that it takes as long. */
const NOBODYS = hashOf('');

/** Knows people by tokens of the atlas. */
export class TokenAuthenticator implements Authenticator {
  readonly #parts: TokenAuthenticatorParts;
  /** By id, when this process last kept a use. */
  readonly #noted = new LRUCache<string, number>({ max: TOKENS_IN_USE });

  constructor(parts: TokenAuthenticatorParts) {
    this.#parts = parts;
  }

  async authenticate(text: string): Promise<Principal> {
    const token = readToken(text);
    if (token === null) throw unknownToken();
    const { known, now } = this.#parts;
    const found = await known.find(token.id);
    const isRight = isSecretOf(token.secret, found?.record.hash ?? NOBODYS);
    // One answer for all: whoever has not the secret learns nothing about a token.
    if (found === null || !isRight) throw unknownToken(token.id);
    const { name, role } = found.record;
    if (endOf(found.record) <= now()) throw unknownToken(token.id, found.record.revoked === null ? 'expired' : 'revoked');
    this.#note(token.id, found);
    return { role, who: name, via: 'token', id: token.id };
  }

  /** Nobody waits for it. A change meanwhile, a revocation above all, goes before it. */
  #note(id: string, { record, revision }: KnownToken): void {
    const { shelf, known, now, onFailed } = this.#parts;
    const time = now();
    const last = Math.max(this.#noted.get(id) ?? 0, record.lastUsed === null ? 0 : Date.parse(record.lastUsed));
    // A clock that was set back must not stop it for good.
    if (Math.abs(time - last) < USE_MS) return;
    this.#noted.set(id, time);
    shelf.keep('token', id, { ...record, lastUsed: new Date(time).toISOString() }, revision).then(
      () => known.forget(id),
      (error: unknown) => onFailed(error),
    );
  }
}
