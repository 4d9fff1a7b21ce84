import { AtlasError, hasCode } from '../../errors.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Grant } from '../authorize.ts';
import { RESERVED_NAMES, type Role } from '../Principal.ts';
import type { KnownTokens } from './KnownTokens.ts';
import { endAfter } from './lifetime.ts';
import { endOf, type TokenRecord, type TokenShelf } from './TokenShelf.ts';
import { hashOf, isTokenId, newToken, writeToken } from './tokenText.ts';

/** What may be seen of a token. */
export interface TokenFacts extends Omit<TokenRecord, 'hash'> {
  readonly id: string;
  readonly state: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
}

export interface TokenDeskParts {
  readonly shelf: TokenShelf;
  readonly known: KnownTokens;
  /** Milliseconds of the wall clock. */
  readonly now: () => number;
  readonly logger: Logger;
}

/** That are good at the same time. */
export const MOST_TOKENS = 1_000;
export const LONGEST_NAME = 100;
/** One that is of no use any more is listed for so long, then forgotten with its name. */
const LISTED_AFTER_END_MS = 90 * 86_400_000;
const PAGE = 500;
const ATTEMPTS = 20;
/** Letters, marks, digits, signs and single blanks between them: nothing that could change how a log or a page is read. */
const NAME = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+(?: [\p{L}\p{M}\p{N}\p{P}\p{S}]+)*$/u;

/** Where tokens are given out and taken back. */
export class TokenDesk {
  readonly #parts: TokenDeskParts;

  constructor(parts: TokenDeskParts) {
    this.#parts = parts;
  }

  /** `secret` is the whole token, told this once. `lifetime` as in lifetime.ts. Without a name it is called by its role and id. */
  async create(grant: Grant<'token:manage'>, name: string | null, role: Role, lifetime: string): Promise<{ token: TokenFacts; secret: string }> {
    const { shelf, logger } = this.#parts;
    const now = this.#parts.now();
    if (name !== null && (name.length > LONGEST_NAME || !NAME.test(name) || RESERVED_NAMES.has(name.toLowerCase()))) {
      const message = `name: at most ${LONGEST_NAME} letters, digits and signs with single blanks between them, by which people know who has the token; not ${[...RESERVED_NAMES].join(', ')}`;
      throw new AtlasError('BAD_USER_INPUT', [message], { details: { argument: 'name' } });
    }
    const expires = endAfter(lifetime, now);
    const active = (await this.list(grant)).filter(({ state }) => state === 'ACTIVE').length;
    if (active >= MOST_TOKENS) {
      const details = { limit: 'tokens', value: active + 1, max: MOST_TOKENS };
      throw new AtlasError('LIMIT_EXCEEDED', [`${active} tokens are good, as many as there may be; revoke one that is not needed`], { details });
    }
    const token = newToken();
    const created = new Date(now).toISOString();
    const record: TokenRecord = { name: name ?? `${role} ${token.id}`, role, hash: hashOf(token.secret), created, expires, revoked: null, lastUsed: null };
    await shelf.keep('token', token.id, record, 0);
    logger.info({ token: token.id, role, expires, by: grant.principal.id }, 'a token was given out');
    return { token: factsOf(token.id, record, now), secret: writeToken(token) };
  }

  /** Oldest first, with those that ended lately; what ended long ago is forgotten. */
  async list(_: Grant<'token:manage'>): Promise<readonly TokenFacts[]> {
    const { shelf } = this.#parts;
    const now = this.#parts.now();
    const found: TokenFacts[] = [];
    for (let after: string | null = null; ; ) {
      const page = await shelf.listKept('token', after, PAGE);
      for (const { key, body, revision } of page) {
        const record = body as TokenRecord;
        if (endOf(record) + LISTED_AFTER_END_MS > now) found.push(factsOf(key, record, now));
        else await shelf.keep('token', key, null, revision).catch(unlessConflict);
      }
      if (page.length < PAGE) break;
      after = page.at(-1)!.key;
    }
    return found.sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1));
  }

  /** It holds at once in this process, and within seconds in others. Revoking it again changes nothing. */
  async revoke(grant: Grant<'token:manage'>, id: string): Promise<TokenFacts> {
    const { shelf, known, logger } = this.#parts;
    for (let attempt = 1; ; attempt++) {
      const kept = isTokenId(id) ? await shelf.kept('token', id) : null;
      if (kept === null) throw new AtlasError('NOT_FOUND', ['There is no token of this id; an id is what `atlas token list` shows, without the secret.']);
      const now = this.#parts.now();
      const record = kept.body as TokenRecord;
      if (record.revoked !== null) return factsOf(id, record, now);
      const revoked: TokenRecord = { ...record, revoked: new Date(now).toISOString() };
      try {
        await shelf.keep('token', id, revoked, kept.revision);
      } catch (error) {
        // Its last use was kept meanwhile.
        unlessConflict(error);
        if (attempt === ATTEMPTS) throw error;
        continue;
      } finally {
        known.forget(id);
      }
      logger.info({ token: id, by: grant.principal.id }, 'a token was revoked');
      return factsOf(id, revoked, now);
    }
  }
}

function factsOf(id: string, { hash: _, ...rest }: TokenRecord, now: number): TokenFacts {
  const state = rest.revoked !== null ? 'REVOKED' : endOf(rest) <= now ? 'EXPIRED' : 'ACTIVE';
  return { id, ...rest, state };
}

function unlessConflict(error: unknown): void {
  if (!hasCode(error, 'CONFLICT')) throw error;
}
