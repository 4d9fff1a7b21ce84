import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { HttpConfig } from '../../src/config.ts';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

let atlas: RunningAtlas;
afterEach(() => atlas.close());

const open = async (settings: Partial<HttpConfig> = {}) => {
  atlas = await startAtlas({}, settings);
};
const QUERY = '/graphql?query={__typename}';
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${atlas.origin}${path}`, { headers: { accept: 'application/json', ...headers } });

describe('security headers', () => {
  const ALL = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
  const DATA = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

  it('are on every answer, whatever its kind and status', async () => {
    await open();
    for (const [path, status] of [
      [QUERY, 200],
      ['/graphql?query={', 200],
      ['/nowhere', 404],
      ['/health', 200],
    ] as const) {
      const { headers, status: got } = await get(path);
      expect([path, got]).toEqual([path, status]);
      expect(Object.fromEntries(headers)).toMatchObject({ ...ALL, 'content-security-policy': DATA, 'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) });
      for (const name of ['x-powered-by', 'server', 'strict-transport-security', 'set-cookie'])
        expect([path, name, headers.get(name)]).toEqual([path, name, null]);
    }
  });

  it('let pages do what each kind of page needs: no script on ours, only files on the playground', async () => {
    await open();
    const page = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    for (const path of ['/', '/docs/errors']) expect((await get(path, { accept: 'text/html' })).headers.get('content-security-policy')).toBe(page);
    const playground = await get('/graphql', { accept: 'text/html' });
    const policy = playground.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toMatch(/connect-src 'self'; .*frame-ancestors 'none'$/);
  });

  it('tell browsers to come by HTTPS alone where it is set', async () => {
    await open({ https: true });
    expect((await get(QUERY)).headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

describe('pages of other origins', () => {
  const cors = async (origin: string) => {
    const { headers } = await get(QUERY, { origin });
    return ['access-control-allow-origin', 'access-control-allow-credentials', 'vary'].map((name) => headers.get(name));
  };

  it('may all ask without credentials, and read when to come again', async () => {
    await open();
    expect(await cors('https://any.example')).toEqual(['*', null, 'Accept, Accept-Language, Accept-Encoding']);
    expect((await get(QUERY, { origin: 'https://any.example' })).headers.get('access-control-expose-headers')).toBe(
      'x-request-id, retry-after, ratelimit, ratelimit-policy, etag, x-atlas-version, x-atlas-complete, content-disposition, www-authenticate',
    );
    const preflight = await fetch(`${atlas.origin}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://any.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type, accept-language' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods'), preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'GET, POST',
      'content-type, accept-language',
    ]);
  });

  it('may ask where they are named, and caches keep the answers apart', async () => {
    await open({ corsOrigins: ['https://a.example', 'https://b.example:8443'] });
    expect(await cors('https://b.example:8443')).toEqual(['https://b.example:8443', null, 'Accept, Accept-Language, Accept-Encoding, origin']);
    for (const origin of ['https://c.example', 'https://a.example.evil.example', 'http://a.example', 'null']) expect((await cors(origin))[0]).toBeNull();
  });

  it('may not ask where it is off', async () => {
    await open({ corsOrigins: 'off' });
    expect(await cors('https://a.example')).toEqual([null, null, 'Accept, Accept-Language, Accept-Encoding']);
  });
});

describe('a forged request', () => {
  it('by form or as text is refused, while a link to a query is answered', async () => {
    await open();
    const query = '{ graph { version } }';
    for (const [type, body] of [
      ['application/x-www-form-urlencoded', `query=${encodeURIComponent(query)}`],
      ['text/plain', JSON.stringify({ query })],
      ['text/plain; application/json', JSON.stringify({ query })],
      ['multipart/form-data; boundary=x', `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${query}\r\n--x--`],
    ]) {
      const reply = await fetch(`${atlas.origin}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
      expect([type, reply.status, await reply.json()]).toEqual([
        type,
        415,
        { errors: [{ message: expect.stringMatching(/^Send the request as application\/json; /), extensions: { code: 'BAD_REQUEST' } }] },
      ]);
    }
    expect(await (await get(`/graphql?query=${encodeURIComponent(query)}`, { 'sec-fetch-site': 'cross-site' })).json()).toEqual({
      data: { graph: { version: 1 } },
    });
    const mutation = await get('/graphql?query=mutation{revokeToken(id:"a"){id}}');
    expect([mutation.status, mutation.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a hidden schema', () => {
  it('is not told, and no message suggests what is in it', async () => {
    await open({ introspection: false });
    const messages = async (query: string, variables?: Record<string, unknown>) => {
      const { errors = [] } = await atlas.ask(query, variables);
      return errors.map(({ message, extensions }) => [extensions.code, message]);
    };
    const hidden = [['INTROSPECTION_DISABLED', 'This server does not tell its schema; the documents say what can be asked.']];
    expect(await messages('{ __schema { types { name } } }')).toEqual(hidden);
    expect(await messages('{ a: __type(name: "Fund") { name } }')).toEqual(hidden);
    expect(await messages('{ ...F } fragment F on Query { __schema { description } }')).toEqual(hidden);
    expect(await atlas.data('{ __typename funds(first: 1) { nodes { __typename } } }')).toEqual({
      __typename: 'Query',
      funds: { nodes: [{ __typename: 'Fund' }] },
    });
    for (const [query, variables] of [
      ['{ graf { version } }'],
      ['{ funds(frist: 1) { totalCount } }'],
      ['{ funds { nodes { nme } } }'],
      ['{ entities { nodes { investments { totalCount } } } }'],
      ['{ ...F } fragment F on Quer { __typename }'],
      ['{ entities(where: { types: [FUNDS] }) { totalCount } }'],
      ['{ entities(where: { typs: [FUND] }) { totalCount } }'],
      ['{ __typename @skp(if: true) }'],
      ['query ($v: EntityFilter) { entities(where: $v) { totalCount } }', { v: { types: ['FUNDS'] } }],
      ['query ($v: EntityFilter) { entities(where: $v) { totalCount } }', { v: { typs: ['FUND'] } }],
      ['query ($v: EntityFiltr) { entities(where: $v) { totalCount } }'],
    ] as [string, Record<string, unknown>?][]) {
      const told = await messages(query, variables);
      expect([query, told.length > 0]).toEqual([query, true]);
      for (const [, message] of told) expect(message).not.toMatch(/did you mean/i);
    }
  });

  it('is told, with suggestions, where it is not hidden', async () => {
    await open();
    expect(await atlas.ask('{ graf { version } }')).toMatchObject({
      errors: [{ message: 'Cannot query field "graf" on type "Query". Did you mean "graph"?' }],
    });
  });
});

describe('the rate limit of a client', () => {
  const LIMITED = { rateLimit: 3, rateLimitLoopback: true };
  const headersOf = ({ status, headers }: Response) => [status, headers.get('ratelimit-policy'), headers.get('ratelimit'), headers.get('retry-after')];

  it('is told with each answer, and refuses what is over it until the minute is over', async () => {
    await open(LIMITED);
    for (const left of [2, 1, 0])
      expect(headersOf(await get(QUERY))).toEqual([200, '"default";q=3;w=60', expect.stringMatching(`^"default";r=${left};t=\\d+$`), null]);
    const refused = await get(QUERY, { origin: 'https://any.example' });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(headersOf(refused)).toEqual([429, '"default";q=3;w=60', `"default";r=0;t=${seconds}`, String(seconds)]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: `More than 3 requests came from here within a minute; ask again in ${seconds} seconds.`,
          extensions: { code: 'RATE_LIMITED', retryAfter: seconds, max: 3 },
        },
      ],
    });
    expect((await get('/', { accept: 'text/html' })).status).toBe(429);
    for (const path of ['/health', '/health/live', '/health/ready?x']) expect((await get(path)).status).toBe(200);
    expect((await get('/healthy')).status).toBe(429);
  });

  it('leaves this machine alone, unless it is told not to', async () => {
    await open({ rateLimit: 1 });
    for (let i = 0; i < 3; i++) expect(headersOf(await get(QUERY))).toEqual([200, null, null, null]);
  });

  it('counts the client behind a trusted proxy, and believes nobody else', async () => {
    await open({ rateLimit: 1, trustedProxies: ['loopback'] });
    const from = async (client: string) => (await get(QUERY, { 'x-forwarded-for': client })).status;
    expect([await from('203.0.113.7'), await from('203.0.113.8'), await from('203.0.113.7')]).toEqual([200, 200, 429]);
    // What the client wrote before the proxy did is not believed.
    expect([await from('198.51.100.1, 203.0.113.8'), await from('203.0.113.9, 203.0.113.8')]).toEqual([429, 429]);
    await atlas.close();
    await open({ rateLimit: 1, rateLimitLoopback: true });
    expect([await from('203.0.113.7'), await from('203.0.113.8')]).toEqual([200, 429]);
  });

  it('counts an IPv6 network as one client, and an IPv4 address in IPv6 as itself', async () => {
    await open({ rateLimit: 1, trustedProxies: ['loopback'] });
    const from = async (client: string) => (await get(QUERY, { 'x-forwarded-for': client })).status;
    expect([await from('2001:db8:1:2::1'), await from('2001:db8:1:2:ffff::9'), await from('2001:db8:1:3::1')]).toEqual([200, 429, 200]);
    expect([await from('203.0.113.7'), await from('::ffff:203.0.113.7')]).toEqual([200, 429]);
  });

  it('is off where it is set off', async () => {
    await open({ rateLimit: null, rateLimitLoopback: true });
    expect(headersOf(await get(QUERY))).toEqual([200, null, null, null]);
  });
});

it('what is no HTTP at all is answered without a word of how it was read', async () => {
  await open();
  const { port } = new URL(atlas.origin);
  const answer = await new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'));
    socket.on('data', (bytes) => {
      text += String(bytes);
    });
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(JSON.parse(answer.split('\r\n\r\n')[1])).toEqual({ errors: [{ message: 'The request is no valid HTTP.', extensions: { code: 'BAD_REQUEST' } }] });
});
