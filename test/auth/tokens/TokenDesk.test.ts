import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { authorize } from '../../../src/auth/authorize.ts';
import { OPERATOR } from '../../../src/auth/Principal.ts';
import { KnownTokens, REMEMBERED_MS } from '../../../src/auth/tokens/KnownTokens.ts';
import { TokenAuthenticator } from '../../../src/auth/tokens/TokenAuthenticator.ts';
import { MOST_TOKENS, TokenDesk } from '../../../src/auth/tokens/TokenDesk.ts';
import type { TokenShelf } from '../../../src/auth/tokens/TokenShelf.ts';
import { hashOf } from '../../../src/auth/tokens/tokenText.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { createLogger } from '../../../src/telemetry/logger.ts';

const DAY = 86_400_000;
const GRANT = authorize(OPERATOR, 'token:manage');

let store: Store;
let now: number;
let failures: unknown[];

beforeEach(async () => {
  store = await openStore({ path: ':memory:' }, { entityTypes: [], relationshipTypes: [] });
  now = Date.parse('2026-11-28T08:00:00.000Z');
  failures = [];
});

afterEach(() => store.close());

/** One process over the store. */
function processOver(shelf: TokenShelf = store): { desk: TokenDesk; who: TokenAuthenticator } {
  const known = new KnownTokens(shelf);
  const parts = { shelf, known, now: () => now };
  return {
    desk: new TokenDesk({ ...parts, logger: createLogger('silent') }),
    who: new TokenAuthenticator({ ...parts, onFailed: (error) => failures.push(error) }),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const code = (refused: Promise<unknown>) =>
  refused.then(
    () => 'none',
    ({ code: told, message }: { code: string; message: string }) => `${told}: ${message}`,
  );
const UNKNOWN = 'UNAUTHENTICATED: The token is not known here; ask an admin for another, or send none to read.';

describe('a token', () => {
  it('has a secret of 256 bits that is kept nowhere, and tells who has it', async () => {
    const { desk, who } = processOver();
    const { token, secret } = await desk.create(GRANT, '李伟 (curation)', 'curator', '90d');
    expect(secret).toMatch(new RegExp(`^atlas_${token.id}_[0-9A-Za-z]{43}$`));
    const facts = { id: token.id, name: '李伟 (curation)', role: 'curator', created: '2026-11-28T08:00:00.000Z', expires: '2027-02-26T08:00:00.000Z' };
    expect(token).toEqual({ ...facts, revoked: null, lastUsed: null, state: 'ACTIVE' });
    const [{ body }] = await store.listKept('token', null, 10);
    expect(body).toEqual({ ...facts, id: undefined, revoked: null, lastUsed: null, hash: hashOf(secret.split('_')[2]) });
    expect(JSON.stringify(body)).not.toContain(secret.split('_')[2]);
    expect(await who.authenticate(secret)).toEqual({ role: 'curator', who: '李伟 (curation)', via: 'token', id: token.id });
  });

  it('is never the same twice', async () => {
    const { desk } = processOver();
    const secrets = new Set<string>();
    for (let i = 0; i < 200; i++) secrets.add((await desk.create(GRANT, 'a', 'reader', '1d')).secret.slice(0, 40));
    expect(secrets.size).toBe(200);
  });

  it('with anything changed is unknown, whether its id is known or not', async () => {
    const { desk, who } = processOver();
    const { token, secret } = await desk.create(GRANT, 'a', 'admin', 'never');
    const last = secret.at(-1) === 'a' ? 'b' : 'a';
    const wrong = [
      `${secret.slice(0, -1)}${last}`,
      secret.slice(0, -1),
      `${secret}a`,
      secret.replace(token.id, '0'.repeat(11)),
      `atlas_${token.id}_`,
      'atlas_',
      '',
      secret.toUpperCase(),
      `${secret}\n`,
    ];
    for (const text of wrong) expect([text, await code(who.authenticate(text))]).toEqual([text, UNKNOWN]);
  });

  it('is looked up and compared in the same way where nobody has the id', async () => {
    const asked: string[] = [];
    const shelf: TokenShelf = {
      kept: (name, key) => {
        asked.push(key);
        return store.kept(name, key);
      },
      listKept: store.listKept.bind(store),
      keep: store.keep.bind(store),
    };
    const { desk, who } = processOver(shelf);
    const { token } = await desk.create(GRANT, 'a', 'admin', 'never');
    const nobody = '0'.repeat(11);
    // Each twice: what is remembered of both is the same.
    for (const id of [token.id, nobody, token.id, nobody]) await code(who.authenticate(`atlas_${id}_${'0'.repeat(43)}`));
    expect(asked).toEqual([token.id, nobody]);
  });

  it.each([
    ['90d', 90 * DAY],
    ['12h', DAY / 2],
    ['30m', DAY / 48],
    ['3650d', 3_650 * DAY],
  ])('of %s is good until then and no longer', async (lifetime, ms) => {
    const { desk, who } = processOver();
    const { secret, token } = await desk.create(GRANT, 'a', 'reader', lifetime);
    expect(Date.parse(token.expires as string)).toBe(now + ms);
    now += ms - 1;
    expect(await who.authenticate(secret)).toMatchObject({ role: 'reader' });
    now += 1;
    expect(await code(who.authenticate(secret))).toBe('UNAUTHENTICATED: The token has expired; ask an admin for another.');
    // The wall clock judges: set back, it makes the token good again.
    now -= 1;
    expect(await who.authenticate(secret)).toMatchObject({ role: 'reader' });
  });

  it('may be good for ever', async () => {
    const { desk, who } = processOver();
    const { secret, token } = await desk.create(GRANT, 'a', 'reader', 'never');
    now += 100 * 366 * DAY;
    expect([token.expires, (await who.authenticate(secret)).role]).toEqual([null, 'reader']);
  });

  it.each(['', '0d', '-1d', '90', '1.5d', '3651d', '9999999d', '90 d', 'Never', '1w', '1e3d'])('of %j is refused', async (lifetime) => {
    const refused = processOver().desk.create(GRANT, 'a', 'reader', lifetime);
    await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { argument: 'expires' } });
    expect(await store.listKept('token', null, 10)).toEqual([]);
  });

  it('without a name is called by its role and id', async () => {
    const { token } = await processOver().desk.create(GRANT, null, 'curator', '1d');
    expect(token.name).toBe(`curator ${token.id}`);
  });

  it.each(['', ' ', ' a', 'a  b', 'a\nb', 'a\u202eb', 'a\u0000', 'x'.repeat(101), 'operator', 'Seeds', 'cypher'])('for %j is refused', async (name) => {
    await expect(processOver().desk.create(GRANT, name, 'reader', '1d')).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { argument: 'name' } });
  });
});

describe('a revocation', () => {
  it('holds at once in its process, also for who is being looked up, and in others when they have forgotten', async () => {
    const [here, there] = [processOver(), processOver()];
    const { token, secret } = await here.desk.create(GRANT, 'a', 'curator', '1d');
    await Promise.all([here.who.authenticate(secret), there.who.authenticate(secret)]);
    await settled();
    const under = here.who.authenticate(secret);
    now += 5_000;
    expect(await here.desk.revoke(GRANT, token.id)).toMatchObject({ state: 'REVOKED', revoked: '2026-11-28T08:00:05.000Z' });
    await under;
    const revoked = 'UNAUTHENTICATED: The token has been revoked; ask an admin for another.';
    expect(await code(here.who.authenticate(secret))).toBe(revoked);
    await new Promise((resolve) => setTimeout(resolve, REMEMBERED_MS + 50));
    expect(await code(there.who.authenticate(secret))).toBe(revoked);
    expect(REMEMBERED_MS).toBeLessThan(5_000);
    // Again: nothing changes.
    now += 5_000;
    expect(await there.desk.revoke(GRANT, token.id)).toMatchObject({ revoked: '2026-11-28T08:00:05.000Z' });
    await expect(here.desk.revoke(GRANT, '0'.repeat(11))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const whole = here.desk.revoke(GRANT, secret);
    await expect(whole).rejects.toMatchObject({ code: 'NOT_FOUND', message: expect.not.stringContaining(secret) });
  });

  it('is never undone by a last use that is kept late', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: TokenShelf = { kept: store.kept.bind(store), listKept: store.listKept.bind(store), keep: (...args) => gate.then(() => store.keep(...args)) };
    const [fast, late] = [processOver(), processOver(slow)];
    const { token, secret } = await fast.desk.create(GRANT, 'a', 'curator', '1d');
    await late.who.authenticate(secret);
    await fast.desk.revoke(GRANT, token.id);
    release();
    await settled();
    expect((await store.kept('token', token.id))?.body).toMatchObject({ revoked: '2026-11-28T08:00:00.000Z', lastUsed: null });
    expect(failures).toEqual([expect.objectContaining({ code: 'CONFLICT' })]);
  });
});

describe('the last use', () => {
  it('is kept once a minute, and nobody waits for it', async () => {
    const written: number[] = [];
    const shelf: TokenShelf = {
      kept: store.kept.bind(store),
      listKept: store.listKept.bind(store),
      keep: (...args) => {
        written.push(now);
        return store.keep(...args);
      },
    };
    const { desk, who } = processOver(shelf);
    const { secret, token } = await desk.create(GRANT, 'a', 'reader', '1d');
    const start = now;
    for (let second = 0; second <= 150; second += 10) {
      now = start + second * 1_000;
      await who.authenticate(secret);
      await settled();
    }
    expect(written.slice(1).map((time) => (time - start) / 1_000)).toEqual([0, 60, 120]);
    expect((await desk.list(GRANT)).find(({ id }) => id === token.id)?.lastUsed).toBe('2026-11-28T08:02:00.000Z');
    // Also after the clock was set back.
    now = start - DAY;
    await who.authenticate(secret);
    await settled();
    expect((await desk.list(GRANT))[0].lastUsed).toBe('2026-11-27T08:00:00.000Z');
    expect(failures).toEqual([]);
  });

  it('that cannot be kept keeps nobody out', async () => {
    const { desk } = processOver();
    const { secret } = await desk.create(GRANT, 'a', 'reader', '1d');
    const broken: TokenShelf = { kept: store.kept.bind(store), listKept: store.listKept.bind(store), keep: () => Promise.reject(new Error('disk full')) };
    const { who } = processOver(broken);
    expect(await who.authenticate(secret)).toMatchObject({ role: 'reader' });
    await settled();
    expect(failures).toEqual([new Error('disk full')]);
  });
});

describe('the list', () => {
  it('is in the order of giving out, says what became of each, and forgets those that ended 90 days ago', async () => {
    const { desk } = processOver();
    const names = async () => (await desk.list(GRANT)).map(({ name, state }) => `${name} ${state}`);
    await desk.create(GRANT, 'short', 'reader', '1d');
    now += 1_000;
    const { token } = await desk.create(GRANT, 'taken back', 'reader', 'never');
    now += 1_000;
    await desk.create(GRANT, 'long', 'admin', 'never');
    await desk.revoke(GRANT, token.id);
    expect(await names()).toEqual(['short ACTIVE', 'taken back REVOKED', 'long ACTIVE']);
    now += 89 * DAY;
    expect(await names()).toEqual(['short EXPIRED', 'taken back REVOKED', 'long ACTIVE']);
    now += 2 * DAY;
    expect(await names()).toEqual(['long ACTIVE']);
    expect(await store.listKept('token', null, 10)).toHaveLength(1);
    expect(JSON.stringify(await desk.list(GRANT))).not.toContain('hash');
  });

  it('ends at a number of good tokens, and takes more when one is revoked', async () => {
    const { desk } = processOver();
    const record = { name: 'a', role: 'reader', hash: hashOf('a'), created: '2026-11-28T08:00:00.000Z', expires: null, revoked: null, lastUsed: null };
    for (let i = 0; i < MOST_TOKENS; i++) await store.keep('token', String(i).padStart(11, '0'), record, 0);
    expect(await desk.list(GRANT)).toHaveLength(MOST_TOKENS);
    const refused = desk.create(GRANT, 'b', 'reader', '1d');
    await expect(refused).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', details: { limit: 'tokens', value: 1_001, max: 1_000 } });
    await desk.revoke(GRANT, '00000000007');
    expect((await desk.create(GRANT, 'b', 'reader', '1d')).token.name).toBe('b');
  });
});
