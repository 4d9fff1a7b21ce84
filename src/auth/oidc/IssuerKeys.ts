import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { OidcConfig } from '../../config.ts';
import { fetchJson } from './fetchJson.ts';

export interface IssuerKeysParts {
  readonly settings: Pick<OidcConfig, 'issuer' | 'jwks'>;
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
  /** That the issuer could not be asked. */
  readonly onFailed: (error: unknown) => void;
}

/** Keys are looked up anew when they are older than this: one that the issuer withdrew is no longer believed then. */
export const FRESH_MS = 10 * 60_000;
/** Keys of an issuer that does not answer are believed so long. */
export const STALE_MS = 24 * 3_600_000;
/** The issuer is not asked again sooner, whoever makes up names of keys. */
export const PAUSE_MS = 10_000;

/** The public keys of an issuer, fetched when they are needed. While it is away, those known go on. */
export class IssuerKeys {
  readonly #parts: IssuerKeysParts;
  #known: { readonly find: JWTVerifyGetKey; readonly fetched: number } | null = null;
  #tried = Number.NEGATIVE_INFINITY;
  #fetching: Promise<void> | null = null;

  constructor(parts: IssuerKeysParts) {
    this.#parts = parts;
  }

  /** Rejects where no key of the issuer fits the token. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.#age() > FRESH_MS) await this.#fetch();
    const { find } = this.#usable();
    try {
      return await find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      // It may be new.
      await this.#fetch();
      return this.#usable().find(header, token);
    }
  };

  #age(): number {
    return this.#known === null ? Number.POSITIVE_INFINITY : this.#parts.now() - this.#known.fetched;
  }

  #usable(): { readonly find: JWTVerifyGetKey } {
    if (this.#known === null || this.#age() > STALE_MS) throw new errors.JWKSNoMatchingKey();
    return this.#known;
  }

  /** Never rejects: what is known goes on. */
  #fetch(): Promise<void> {
    if (this.#fetching !== null) return this.#fetching;
    const { now, onFailed } = this.#parts;
    if (now() - this.#tried < PAUSE_MS) return Promise.resolve();
    this.#tried = now();
    this.#fetching = this.#read()
      .then((keys) => {
        this.#known = { find: createLocalJWKSet(keys), fetched: now() };
      }, onFailed)
      .finally(() => {
        this.#fetching = null;
      });
    return this.#fetching;
  }

  async #read(): Promise<JSONWebKeySet> {
    const { issuer, jwks } = this.#parts.settings;
    // createLocalJWKSet looks at the form.
    return (await fetchJson(jwks ?? (await discovered(issuer)))) as unknown as JSONWebKeySet;
  }
}

/** OpenID Connect Discovery 1.0, section 4. */
async function discovered(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const { issuer: told, jwks_uri: jwks } = await fetchJson(address);
  if (told !== issuer) throw new Error(`${address} tells of another issuer`);
  if (typeof jwks !== 'string') throw new Error(`${address} tells no jwks_uri`);
  return jwks;
}
