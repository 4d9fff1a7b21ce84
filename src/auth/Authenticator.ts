import { AtlasError } from '../errors.ts';
import type { Principal } from './Principal.ts';
import { ANONYMOUS } from './Principal.ts';

/** Tells who sends a request. */
export interface Authenticator {
  /** From the header `authorization`; without one the principal is anonymous. Rejects with UNAUTHENTICATED when it names nobody who is known and let in. */
  authenticate(authorization: string | undefined): Promise<Principal>;
}

/** Knows nobody. */
export const NOBODY: Authenticator = {
  authenticate: async (authorization) => {
    if (authorization === undefined) return ANONYMOUS;
    throw new AtlasError('UNAUTHENTICATED', ['The token is not known here.']);
  },
};
