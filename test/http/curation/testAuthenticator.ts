import type { Authenticator } from '../../../src/auth/Authenticator.ts';
import { ANONYMOUS, type Role } from '../../../src/auth/Principal.ts';
import { AtlasError } from '../../../src/errors.ts';

/** Knows `Bearer <role> <name>`. */
export const testAuthenticator: Authenticator = {
  authenticate: async (authorization) => {
    if (authorization === undefined) return ANONYMOUS;
    const [, role, who] = /^Bearer (contributor|curator|admin) (\w+)$/.exec(authorization) ?? [];
    if (role === undefined) throw new AtlasError('UNAUTHENTICATED', ['The token is not known here.']);
    return { role: role as Role, who, via: 'token', id: `token/${who}` };
  },
};

export const AS_CURATOR = { authorization: 'Bearer curator Li' };
