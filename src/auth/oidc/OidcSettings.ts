import type { Role } from '../Principal.ts';

/** Whose JSON Web Tokens are believed, and what is read from them. */
export interface OidcSettings {
  /** As the claim `iss` has it, letter by letter. */
  readonly issuer: string;
  readonly audience: string;
  /** Null: where the issuer's /.well-known/openid-configuration says. */
  readonly jwks: string | null;
  /** None of them symmetric: whoever knows a public key could sign then. */
  readonly algorithms: readonly string[];
  /** Where the roles stand: a claim, or a way to it with dots between (`realm_access.roles`). */
  readonly roleClaim: string;
  /** What the issuer calls our roles. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly clockSkewSeconds: number;
}

/** What may be allowed. */
export const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'] as const;
