import { isTrustedAddress } from '../lib/isTrustedAddress.ts';
import type { Form } from './Setting.ts';

/** By a public key, all of them: whoever knows the key of the others could sign too, and it would be in the set that everybody may fetch. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;
const ROLES = ['reader', 'contributor', 'curator', 'admin'] as const;
type RoleName = (typeof ROLES)[number];

/** ''; nobody. */
export const ISSUER: Form<string> = {
  values: 'an address `https://…`; `http://` on this machine alone',
  read: (given, refuse) => {
    if (given !== '' && !isTrustedAddress(given))
      refuse('an address like https://login.example.org, without user or password in it; http on this machine alone', '');
    return given;
  },
};

export const SIGNATURES: Form<readonly string[]> = {
  values: `${ALGORITHMS.map((name) => `\`${name}\``).join(' ')}, with commas between`,
  read: (given, refuse) => {
    const names = given.split(',').map((name) => name.trim());
    for (const name of names) if (!ALGORITHMS.some((known) => known === name)) refuse(`of ${ALGORITHMS.join(', ')}, with commas between`, name);
    return names;
  },
};

/** Each of our roles may have several names there. */
export const ROLE_NAMES: Form<ReadonlyMap<string, RoleName>> = {
  values: '`theirs=ours` with commas between: `atlas-editors=curator`',
  read: (given, refuse) => {
    if (given === '') return new Map(ROLES.map((role) => [role, role]));
    const pairs = given.split(',').map((pair) => {
      const at = pair.lastIndexOf('=');
      const [theirs, ours] = [pair.slice(0, at).trim(), ROLES.find((role) => role === pair.slice(at + 1).trim())];
      if (at < 1 || theirs === '' || ours === undefined)
        refuse(`pairs like atlas-editors=curator, with commas between, of the roles ${ROLES.join(', ')}`, pair.trim());
      return [theirs, ours ?? 'reader'] as const;
    });
    return new Map(pairs);
  },
};
