import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, type JWTPayload } from 'jose';
import { FRESH_MS, IssuerKeys, PAUSE_MS, STALE_MS } from '../../../src/auth/oidc/IssuerKeys.ts';
import { OidcAuthenticator } from '../../../src/auth/oidc/OidcAuthenticator.ts';
import type { Principal } from '../../../src/auth/Principal.ts';
import type { OidcConfig } from '../../../src/config.ts';
import { readConfig } from '../../../src/config.ts';
import { LocalIssuer, type SigningKey, unsignedToken } from './localIssuer.ts';

let issuer: LocalIssuer;
let key: SigningKey;
/** What is added to both clocks. */
let later = 0;
let failures: unknown[];

beforeEach(async () => {
  issuer = await new LocalIssuer().start();
  key = await issuer.addKey('first');
  later = 0;
  failures = [];
});

afterEach(() => issuer.stop());

/** With the settings as the environment gives them. */
function authenticator(more: Record<string, string> = {}): OidcAuthenticator {
  const env = { ATLAS_OIDC_ISSUER: issuer.address, ATLAS_OIDC_AUDIENCE: 'atlas', ...more };
  const settings = readConfig(env).oidc as OidcConfig;
  const keys = new IssuerKeys({ settings, now: () => performance.now() + later, onFailed: (error) => failures.push(error) });
  return new OidcAuthenticator({ settings, keys, now: () => Date.now() + later });
}

async function asked(who: OidcAuthenticator, token: string): Promise<Principal | string> {
  try {
    return await who.authenticate(token);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return `${code}: ${message}`;
  }
}

const UNKNOWN = 'UNAUTHENTICATED: The token is not known here; ask an admin for another, or send none to read.';
const EXPIRED = 'UNAUTHENTICATED: The token has expired; ask an admin for another.';
const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;

describe('a token of the issuer', () => {
  it('names its subject, with the role that its claim says', async () => {
    const who = authenticator();
    const principal = { who: 'user-1', via: 'jwt', id: `${issuer.address} user-1` };
    const roles: [unknown, string][] = [
      [undefined, 'reader'],
      ['curator', 'curator'],
      [['reader', 'admin', 'contributor'], 'admin'],
      ['openid contributor', 'contributor'],
      [['root', 7, null, 'constructor'], 'reader'],
      [{ curator: true }, 'reader'],
    ];
    for (const [told, role] of roles) expect(await asked(who, await issuer.sign(key, { roles: told }))).toEqual({ ...principal, role });
  });

  it.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('may be signed by %s', async (alg) => {
    const other = await issuer.addKey('other', alg);
    expect(await asked(authenticator(), await issuer.sign(other))).toMatchObject({ role: 'reader', via: 'jwt' });
  });

  it('may tell roles elsewhere, by other names', async () => {
    const who = authenticator({ ATLAS_OIDC_ROLE_CLAIM: 'realm_access.roles', ATLAS_OIDC_ROLES: 'editors=curator, owners of it=admin' });
    const role = async (claims: JWTPayload) => (await who.authenticate(await issuer.sign(key, claims))).role;
    expect(await role({ realm_access: { roles: ['editors'] } })).toBe('curator');
    expect(await role({ realm_access: { roles: ['owners of it'] } })).toBe('admin');
    expect(await role({ realm_access: { roles: ['curator', 'admin'] }, roles: ['editors'] })).toBe('reader');
    expect(await role({ 'realm_access.roles': 'editors' })).toBe('curator');
    expect(await role({ realm_access: null })).toBe('reader');
  });

  it('may be for others too', async () => {
    expect(await asked(authenticator(), await issuer.sign(key, { aud: ['mail', 'atlas'] }))).toMatchObject({ via: 'jwt' });
  });

  it('may be off by the skew of the clocks, and no more', async () => {
    const who = authenticator();
    expect(await asked(who, await issuer.sign(key, { exp: seconds(-50) }))).toMatchObject({ via: 'jwt' });
    expect(await asked(who, await issuer.sign(key, { exp: seconds(-61) }))).toBe(EXPIRED);
    expect(await asked(who, await issuer.sign(key, { nbf: seconds(50) }))).toMatchObject({ via: 'jwt' });
    expect(await asked(who, await issuer.sign(key, { nbf: seconds(70) }))).toBe(UNKNOWN);
    expect(await asked(authenticator({ ATLAS_OIDC_CLOCK_SKEW_SECONDS: '0' }), await issuer.sign(key, { exp: seconds(-1) }))).toBe(EXPIRED);
  });
});

describe('no token', () => {
  it.each<[string, JWTPayload]>([
    ['of another issuer', { iss: 'https://evil.example' }],
    ['of the issuer with a slash', { iss: '$/' }],
    ['for another audience', { aud: 'mail' }],
    ['for no audience', { aud: undefined }],
    ['that never ends', { exp: undefined }],
    ['of nobody', { sub: undefined }],
    ['of an empty subject', { sub: '' }],
    ['of a subject that is called as the operator is', { sub: 'operator' }],
    ['of a subject of 256 letters', { sub: 'x'.repeat(256) }],
  ])('%s is taken', async (_, claims) => {
    const iss = claims.iss?.replace('$', issuer.address);
    expect(await asked(authenticator(), await issuer.sign(key, { ...claims, ...(iss === undefined ? {} : { iss }) }))).toBe(UNKNOWN);
  });

  it('that is not signed, or by what everybody knows, is taken', async () => {
    const claims = { iss: issuer.address, aud: 'atlas', sub: 'user-1', exp: seconds(3_600), roles: ['admin'] };
    const who = authenticator();
    await who.authenticate(await issuer.sign(key));
    expect(await asked(who, unsignedToken(claims))).toBe(UNKNOWN);
    // HS256 with the public key as the secret, in each form in which it could be at hand.
    for (const secret of [await exportSPKI(key.publicKey), JSON.stringify(await exportJWK(key.publicKey))]) {
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const head = `${part({ alg: 'HS256', kid: 'first' })}.${part(claims)}`;
      expect(await asked(who, `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`)).toBe(UNKNOWN);
    }
  });

  it('whose text was changed, cut, or is none is taken', async () => {
    const who = authenticator();
    const good = await issuer.sign(key, { roles: ['reader'] });
    const [head, , signature] = good.split('.');
    const claims = Buffer.from(JSON.stringify({ iss: issuer.address, aud: 'atlas', sub: 'user-1', exp: seconds(3_600), roles: ['admin'] })).toString(
      'base64url',
    );
    const wrong = [`${head}.${claims}.${signature}`, good.slice(0, -4), `${head}.${claims}`, 'a.b.c', '...', 'x', `${good}.${good}`, `${head}.${claims}.`];
    for (const token of wrong) expect([token, await asked(who, token)]).toEqual([token, UNKNOWN]);
  });

  it('is taken whose algorithm is not allowed, though the issuer has a key for it', async () => {
    const other = await issuer.addKey('other', 'RS256');
    expect(await asked(authenticator({ ATLAS_OIDC_ALGORITHMS: 'ES256' }), await issuer.sign(other))).toBe(UNKNOWN);
  });

  it('signed by a key that the issuer does not have is taken, whatever it is called', async () => {
    const other = await new LocalIssuer().addKey('first');
    expect(await asked(authenticator(), await issuer.sign(other))).toBe(UNKNOWN);
    const unknown = await new LocalIssuer().addKey('nobody knows');
    expect(await asked(authenticator(), await issuer.sign(unknown))).toBe(UNKNOWN);
  });
});

describe('the keys of the issuer', () => {
  it('are fetched once for many tokens, and again for one that is new', async () => {
    const who = authenticator();
    await Promise.all(Array.from({ length: 20 }, async () => who.authenticate(await issuer.sign(key))));
    expect(issuer.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
    const second = await issuer.addKey('second');
    issuer.keys.shift();
    later = PAUSE_MS + 1;
    expect(await asked(who, await issuer.sign(second))).toMatchObject({ via: 'jwt' });
    // The first was withdrawn.
    expect(await asked(who, await issuer.sign(key))).toBe(UNKNOWN);
    expect(issuer.asked).toHaveLength(4);
  });

  it('are not fetched anew for each made-up name', async () => {
    const who = authenticator();
    const unknown = await new LocalIssuer().addKey('made up');
    for (let i = 0; i < 10; i++) expect(await asked(who, await issuer.sign({ ...unknown, kid: `made up ${i}` }))).toBe(UNKNOWN);
    expect(issuer.asked).toHaveLength(2);
  });

  it('that were withdrawn are no longer believed after a while', async () => {
    const who = authenticator();
    const token = await issuer.sign(key);
    await who.authenticate(token);
    issuer.keys.shift();
    later = FRESH_MS + 1;
    expect(await asked(who, token)).toBe(UNKNOWN);
  });

  it('go on while the issuer is away, for a day; new ones are unknown', async () => {
    const who = authenticator({ ATLAS_OIDC_CLOCK_SKEW_SECONDS: '0' });
    const exp = seconds(STALE_MS / 1000 + 3_600);
    const token = await issuer.sign(key, { exp });
    await who.authenticate(token);
    await issuer.stop();
    later = FRESH_MS + 1;
    expect(await asked(who, token)).toMatchObject({ via: 'jwt' });
    const second = await issuer.addKey('second');
    later += PAUSE_MS + 1;
    expect(await asked(who, await issuer.sign(second, { exp }))).toBe(UNKNOWN);
    expect(failures.length).toBeGreaterThanOrEqual(2);
    later = STALE_MS + 1;
    expect(await asked(who, token)).toBe(UNKNOWN);
    await issuer.start();
    later += PAUSE_MS + 1;
    expect(await asked(who, token)).toMatchObject({ via: 'jwt' });
  });

  it('of an issuer that was never there, never answers, or tells something else let nobody in', async () => {
    const token = await issuer.sign(key);
    issuer.told = { issuer: 'https://evil.example' };
    expect(await asked(authenticator(), token)).toBe(UNKNOWN);
    issuer.told = { jwks_uri: 'http://192.0.2.1/keys' };
    expect(await asked(authenticator(), token)).toBe(UNKNOWN);
    issuer.told = { jwks_uri: 7 };
    expect(await asked(authenticator(), token)).toBe(UNKNOWN);
    expect(await asked(authenticator({ ATLAS_OIDC_JWKS: `${issuer.address}/nothing` }), token)).toBe(UNKNOWN);
    issuer.isSilent = true;
    const before = performance.now();
    expect(await asked(authenticator(), token)).toBe(UNKNOWN);
    expect(performance.now() - before).toBeLessThan(10_000);
    await issuer.stop();
    expect(await asked(authenticator(), token)).toBe(UNKNOWN);
    expect(failures.map((error) => (error as Error).message)).toEqual([
      expect.stringContaining('tells of another issuer'),
      'http://192.0.2.1/keys is not https',
      expect.stringContaining('tells no jwks_uri'),
      expect.stringContaining('answers 404'),
      expect.stringContaining('timeout'),
      'fetch failed',
    ]);
    await issuer.start();
  });

  it('may be named by a setting, without asking the issuer where they are', async () => {
    await authenticator({ ATLAS_OIDC_JWKS: `${issuer.address}/keys` }).authenticate(await issuer.sign(key));
    expect(issuer.asked).toEqual(['/keys']);
  });
});

describe('settings of an issuer', () => {
  it.each<[Record<string, string>, string]>([
    [{ ATLAS_OIDC_ISSUER: 'https://login.example' }, 'ATLAS_OIDC_AUDIENCE must be set when ATLAS_OIDC_ISSUER is'],
    [{ ATLAS_OIDC_AUDIENCE: 'atlas' }, 'ATLAS_OIDC_ISSUER must be set when ATLAS_OIDC_AUDIENCE or ATLAS_OIDC_JWKS is'],
    [{ ATLAS_OIDC_ISSUER: 'http://login.example', ATLAS_OIDC_AUDIENCE: 'a' }, 'ATLAS_OIDC_ISSUER must be an address like https://login.example.org, '],
    [{ ATLAS_OIDC_ISSUER: 'http://127.0.0.1.evil.example', ATLAS_OIDC_AUDIENCE: 'a' }, 'ATLAS_OIDC_ISSUER must be an address like https'],
    [{ ATLAS_OIDC_ISSUER: 'https://a:b@login.example', ATLAS_OIDC_AUDIENCE: 'a' }, 'ATLAS_OIDC_ISSUER must be an address like https'],
    [{ ATLAS_OIDC_ALGORITHMS: 'RS256,none' }, 'ATLAS_OIDC_ALGORITHMS must be of RS256, '],
    [{ ATLAS_OIDC_ALGORITHMS: 'HS256' }, ', not "HS256"'],
    [{ ATLAS_OIDC_ROLES: 'editors' }, 'ATLAS_OIDC_ROLES must be pairs like atlas-editors=curator, '],
    [{ ATLAS_OIDC_ROLES: 'editors=root' }, 'ATLAS_OIDC_ROLES must be pairs'],
    [{ ATLAS_OIDC_CLOCK_SKEW_SECONDS: '3600' }, 'ATLAS_OIDC_CLOCK_SKEW_SECONDS must be a whole number from 0 to 600'],
  ])('%j is refused', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});
