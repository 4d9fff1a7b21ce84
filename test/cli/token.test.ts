import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LocalIssuer, unsignedToken } from '../auth/oidc/localIssuer.ts';
import { AtlasProcess } from './atlasProcess.ts';

let folder: string;
let issuer: LocalIssuer;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-token-'));
  issuer = await new LocalIssuer().start();
  await issuer.addKey('first');
  env = { ATLAS_DATA: join(folder, 'a.db'), ATLAS_LOG: 'debug', ATLAS_OIDC_ISSUER: issuer.address, ATLAS_OIDC_AUDIENCE: 'atlas', ATLAS_SNAPSHOT: 'off' };
});

afterAll(async () => {
  await issuer.stop();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => new AtlasProcess(['token', ...args], env).finished;

async function created(role: string, name: string): Promise<string> {
  const { code, stdout, stderr } = await run('create', '--role', role, '--expires', '90d', '--name', name);
  expect([code, stderr]).toEqual([0, '']);
  const [line, secret, ...rest] = stdout.split('\n');
  expect(line).toMatch(new RegExp(`^Token \\w{11} for ${name}: role ${role}, good until .*Z\\. This is shown once; keep it secret:$`));
  expect([secret, rest]).toEqual([expect.stringMatching(/^atlas_\w{11}_\w{43}$/), ['']]);
  return secret;
}

async function ask(address: string, query: string, token: string, path = '/graphql'): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return (await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
}

describe('tokens at a shell', () => {
  it('are given out, used, listed and taken back while the server runs, and no secret is written anywhere', async () => {
    const early = await created('curator', 'Li Wei');
    const server = new AtlasProcess(['serve'], env);
    const address = await server.address();
    const late = await created('admin', 'Anna');
    const refused = await Promise.all([
      run('create', '--role', 'root', '--name', 'x'),
      run('create', '--name', 'x'),
      run('create', '--role', 'reader', '--name', 'x', '--expires', 'tomorrow'),
      run('revoke', 'nobody'),
    ]);
    expect(refused.map(({ code, stdout, stderr }) => [code, stdout, stderr])).toEqual([
      [1, '', expect.stringContaining('Allowed choices are reader, contributor, curator, admin')],
      [1, '', expect.stringContaining("required option '--role <role>'")],
      [1, '', 'atlas: expires: a number of days, hours or minutes (90d, 12h, 30m), at most 3650d, or never\n'],
      [1, '', 'atlas: There is no token of this id; an id is what `atlas token list` shows, without the secret.\n'],
    ]);
    const source = 'mutation { addSource(input: { source: { id: "source/of-the-test", title: "T", language: "en", quality: WEAK } }) { version } }';
    expect(await ask(address, source, early)).toEqual({ data: { addSource: { version: expect.any(Number) } } });
    expect(await ask(address, '{ viewer { role who via } }', late)).toEqual({ data: { viewer: { role: 'ADMIN', who: 'Anna', via: 'TOKEN' } } });
    const jwt = await issuer.sign(issuer.keys[0], { roles: ['curator'] });
    expect(await ask(address, '{ viewer { role who via } }', jwt)).toEqual({ data: { viewer: { role: 'CURATOR', who: 'user-1', via: 'JWT' } } });

    const [, id, secret] = early.split('_');
    const wrong = [`atlas_${id}_${[...secret].reverse().join('')}`, unsignedToken({ sub: 'x' }), `${jwt.slice(0, -5)}AAAAA`, `${early}x`];
    for (const token of wrong) expect(await ask(address, '{ __typename }', token)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    for (const path of [`/graphql?access_token=${late}`, `/nothing?access_token=${late}`]) await ask(address, '{ __typename }', jwt, path);
    // A query that is refused and one that fails, with the token in it.
    await ask(address, `{ node(id: "${late}") { nothing } }`, late);
    await ask(address, `mutation { revokeToken(id: "${early}") { id } }`, late);

    const revoked = await run('revoke', id);
    expect(revoked.stdout).toMatch(new RegExp(`^Token ${id} of Li Wei is revoked since .*Z\\.\n$`));
    expect(await ask(address, '{ __typename }', early)).toMatchObject({ errors: [{ message: 'The token has been revoked; ask an admin for another.' }] });
    const { stdout: list } = await run('list');
    const minute = '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\dZ';
    expect(list.trim().split('\n')).toEqual([
      expect.stringMatching(/^id +role +state +expires +last used +name$/),
      expect.stringMatching(new RegExp(`^${id}  curator  revoked  ${minute}  ${minute}  Li Wei$`)),
      expect.stringMatching(new RegExp(`^${late.split('_')[1]}  admin    active   ${minute}  ${minute}  Anna$`)),
    ]);

    const stopped = await server.stop('SIGTERM');
    expect(stopped.code).toBe(0);
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
    const logged = `${stopped.stdout}${stopped.stderr}`;
    // The token in a query is the sender's own doing; what is refused of it is not logged either.
    for (const text of [secret, late.split('_')[2], jwt.split('.')[2], ...wrong.map((token) => token.slice(-40))]) {
      expect([logged, ...files].map((where) => where.includes(text))).toEqual([logged, ...files].map(() => false));
    }
    const refusals = logged
      .split('\n')
      .filter((line) => line.includes('a token was refused'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(refusals.map(({ token, why }) => [token, why])).toEqual([
      [id, 'unknown'],
      [null, 'unknown'],
      [null, 'unknown'],
      [null, 'unknown'],
      [null, 'invalid_request'],
      [null, 'invalid_request'],
      [id, 'revoked'],
    ]);
    for (const line of refusals) expect(Object.keys(line).sort()).toEqual(['level', 'msg', 'requestId', 'time', 'token', 'why']);
    expect(logged).not.toContain('127.0.0.1"');
    expect(files.some((text) => text.includes('Li Wei'))).toBe(true);
  });
});
