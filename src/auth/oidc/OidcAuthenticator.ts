import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { OidcConfig } from '../../config.ts';
import type { Authenticator } from '../Authenticator.ts';
import { type Principal, RESERVED_NAMES, ROLES, type Role } from '../Principal.ts';
import { unknownToken } from '../unknownToken.ts';

export interface OidcParts {
  readonly settings: OidcConfig;
  readonly keys: { readonly find: JWTVerifyGetKey };
  /** Milliseconds of the wall clock, by which issuers date their tokens. */
  readonly now: () => number;
}

const LONGEST_SUBJECT = 255;

/** Knows people by the JSON Web Tokens of one OpenID Connect issuer. */
export class OidcAuthenticator implements Authenticator {
  readonly #parts: OidcParts;

  constructor(parts: OidcParts) {
    this.#parts = parts;
  }

  async authenticate(token: string): Promise<Principal> {
    const claims = await this.#verified(token);
    const { issuer, roleClaim, roles } = this.#parts.settings;
    const { sub } = claims;
    if (sub === undefined || sub === '' || sub.length > LONGEST_SUBJECT || RESERVED_NAMES.has(sub)) throw unknownToken();
    return { role: highest(claimed(claims, roleClaim), roles), who: sub, via: 'jwt', id: `${issuer} ${sub}` };
  }

  async #verified(token: string): Promise<JWTPayload> {
    const { settings, keys, now } = this.#parts;
    const { issuer, audience, algorithms, clockSkewSeconds } = settings;
    try {
      const { payload } = await jwtVerify(token, keys.find, {
        ...{ issuer, audience, algorithms: [...algorithms], clockTolerance: clockSkewSeconds },
        ...{ requiredClaims: ['sub', 'exp'], currentDate: new Date(now()) },
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw unknownToken(null, 'expired');
      if (error instanceof errors.JOSEError || isUnreadable(error)) throw unknownToken();
      throw error;
    }
  }
}

/** What a key cannot verify (a curve or a length that its algorithm does not have) is thrown by the platform. */
function isUnreadable(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name !== 'AbortError');
}

/** A claim whose name holds dots goes before a way through several. */
function claimed(claims: JWTPayload, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined), claims);
}

/** Of a list, or of words with blanks between. Who has none of ours reads. */
function highest(value: unknown, roles: ReadonlyMap<string, Role>): Role {
  const names: readonly unknown[] = typeof value === 'string' ? value.split(' ') : Array.isArray(value) ? value : [];
  const places = names.map((name) => ROLES.indexOf(roles.get(String(name)) ?? 'reader'));
  return ROLES[Math.max(0, ...places)];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
