import type { Authenticator } from '../../../src/auth/Authenticator.ts';
import type { Role } from '../../../src/auth/Principal.ts';
import { unknownToken } from '../../../src/auth/unknownToken.ts';

/** Knows tokens that are `<role>.<name>`. */
export const testAuthenticator: Authenticator = {
  authenticate: async (token) => {
    const [, role, who] = /^(contributor|curator|admin)\.(\w+)$/.exec(token) ?? [];
    if (role === undefined) throw unknownToken();
    return { role: role as Role, who, via: 'token', id: `token/${who}` };
  },
};

export const AS_CURATOR = { authorization: 'Bearer curator.Li' };
