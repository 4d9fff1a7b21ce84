import type { Principal } from './Principal.ts';
import { unknownToken } from './unknownToken.ts';

/** Tells who sends a request. */
export interface Authenticator {
  /** By what stands behind `Bearer` in the header `authorization`. Rejects with UNAUTHENTICATED when it names nobody who is known and let in. */
  authenticate(token: string): Promise<Principal>;
}

/** Knows nobody. */
export const NOBODY: Authenticator = {
  authenticate: async () => {
    throw unknownToken();
  },
};

/** Tokens of the atlas and those of an issuer, told apart by how they begin. */
export function eitherOf(tokens: Authenticator, issuer: Authenticator): Authenticator {
  return { authenticate: (token) => (token.startsWith('atlas_') ? tokens : issuer).authenticate(token) };
}
