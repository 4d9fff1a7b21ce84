import { request as send } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { authorize } from '../../src/auth/authorize.ts';
import { OPERATOR, type Role } from '../../src/auth/Principal.ts';
import { KnownTokens } from '../../src/auth/tokens/KnownTokens.ts';
import { TokenDesk } from '../../src/auth/tokens/TokenDesk.ts';
import type { HttpConfig } from '../../src/config.ts';
import { AtlasError } from '../../src/errors.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

const VIEWER = '{ viewer { role who via } }';
const ANONYMOUS = { data: { viewer: { role: 'READER', who: null, via: 'ANONYMOUS' } } };
const NOT_KNOWN = 'The token is not known here; ask an admin for another, or send none to read.';

let open: RunningAtlas[] = [];

afterEach(async () => {
  await Promise.all(open.map((running) => running.close()));
  open = [];
});

async function start(settings: Partial<HttpConfig> = {}): Promise<RunningAtlas> {
  const running = await startAtlas({ seedsFolder: null }, settings);
  open.push(running);
  return running;
}

function deskOf({ atlas: { store } }: RunningAtlas): TokenDesk {
  return new TokenDesk({ shelf: store, known: new KnownTokens(store), now: Date.now, logger: createLogger('silent') });
}

async function tokenOf(running: RunningAtlas, role: Role, name: string = role): Promise<string> {
  return (await deskOf(running).create(authorize(OPERATOR, 'token:manage'), name, role, '1d')).secret;
}

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

async function get({ origin }: RunningAtlas, path: string, headers: Record<string, string> = {}): Promise<Reply> {
  const reply = await fetch(`${origin}${path}`, { headers: { accept: 'application/json', ...headers } });
  const text = await reply.text();
  return { status: reply.status, headers: reply.headers, body: text.startsWith('{') ? JSON.parse(text) : text };
}

const viewer = (running: RunningAtlas, authorization?: string, more: Record<string, string> = {}) =>
  get(running, `/graphql?query=${encodeURIComponent(VIEWER)}`, { ...(authorization === undefined ? {} : { authorization }), ...more });

function told({ status, headers, body }: Reply): unknown {
  const [error] = (body as { errors?: { message: string; extensions: { code: string } }[] }).errors ?? [];
  return [status, headers.get('www-authenticate'), error?.extensions.code, error?.message];
}

describe('the header authorization', () => {
  let running: RunningAtlas;
  let token: string;

  beforeAll(async () => {
    running = await startAtlas({ seedsFolder: null }, { tokenFailureLimit: null });
    token = await tokenOf(running, 'curator', 'Li Wei');
  });

  afterAll(() => running.close());

  it('names who sends the request; without it nobody is named', async () => {
    const known = { data: { viewer: { role: 'CURATOR', who: 'Li Wei', via: 'TOKEN' } } };
    for (const scheme of ['Bearer ', 'bearer ', 'BEARER  ']) expect((await viewer(running, `${scheme}${token}`)).body).toEqual(known);
    expect((await viewer(running)).body).toEqual(ANONYMOUS);
  });

  it.each([
    ['another scheme', 'Basic dXNlcjpwYXNz', 'Bearer realm="atlas"', /^Of the header `authorization` only the scheme Bearer is taken/],
    ['no scheme', '$', 'Bearer realm="atlas"', /only the scheme Bearer/],
    ['a scheme that begins alike', 'BearerX $', 'Bearer realm="atlas"', /only the scheme Bearer/],
    ['nothing behind the scheme', 'Bearer', 'Bearer realm="atlas", error="invalid_token"', /holds no token of the form/],
    ['two tokens', 'Bearer $ $', 'Bearer realm="atlas", error="invalid_token"', /holds no token of the form/],
    ['a list of schemes', 'Bearer $, Basic x', 'Bearer realm="atlas", error="invalid_token"', /holds no token of the form/],
    ['signs that no token has', 'Bearer "$"', 'Bearer realm="atlas", error="invalid_token"', /holds no token of the form/],
    ['more than a token can have', `Bearer ${'a'.repeat(LIMITS.authorizationBytes)}`, 'Bearer realm="atlas", error="invalid_token"', /in at most 8192 bytes/],
    ['a token that nobody has', 'Bearer x', 'Bearer realm="atlas", error="invalid_token"', /^The token is not known here/],
  ])('with %s is refused', async (_, authorization, challenge, message) => {
    for (const path of ['/graphql?query={__typename}', '/health', '/docs/limits', '/nothing/at/all']) {
      const reply = await get(running, path, { authorization: authorization.replaceAll('$', token) });
      expect([path, told(reply)]).toEqual([path, [401, challenge, 'UNAUTHENTICATED', expect.stringMatching(message)]]);
      expect(JSON.stringify(reply.body)).not.toContain(token.split('_')[2]);
      expect(reply.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('that is there twice is refused, whichever is good', async () => {
    const { port } = new URL(running.origin);
    for (const [first, second] of [
      [token, 'x'],
      ['x', token],
      [token, token],
    ]) {
      const text = await new Promise<string>((resolve, reject) => {
        let all = '';
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(
            `GET /graphql?query={__typename} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${first}\r\nauthorization: Bearer ${second}\r\nConnection: close\r\n\r\n`,
          );
        });
        socket.on('data', (piece) => {
          all += piece;
        });
        socket.on('end', () => resolve(all)).on('error', reject);
      });
      expect(text).toMatch(/^HTTP\/1\.1 400 /);
      expect(text).toMatch(/www-authenticate: Bearer realm="atlas", error="invalid_request"/);
      expect(text).toContain('stands there more than once');
    }
  });

  it.each(['/graphql?query={__typename}&access_token=$', '/?access_token=$', '/map.json?id=x&ACCESS_TOKEN=$', '/nothing?access_token=$'])(
    'is the only place for a token: %s is refused',
    async (path) => {
      for (const headers of [{}, { authorization: `Bearer ${token}` }] as Record<string, string>[]) {
        expect(told(await get(running, path.replace('$', token), headers))).toEqual([
          400,
          'Bearer realm="atlas", error="invalid_request"',
          'BAD_REQUEST',
          expect.stringMatching(/^A token does not belong into an address/),
        ]);
      }
    },
  );

  it('is answered as not available, not as our mistake, while the store does not answer', async () => {
    const { store } = running.atlas;
    const kept = store.kept;
    store.kept = () => Promise.reject(new AtlasError('STORE_UNAVAILABLE', ['gone']));
    try {
      const reply = await viewer(running, `Bearer atlas_${'1'.repeat(11)}_${'1'.repeat(43)}`);
      expect([told(reply), reply.headers.get('retry-after')]).toEqual([[503, null, 'STORE_UNAVAILABLE', 'The store does not answer: gone.'], '1']);
      expect((await viewer(running)).body).toEqual(ANONYMOUS);
    } finally {
      store.kept = kept;
    }
  });
});

describe('tokens that are no good', () => {
  it('are answered ten times in a minute; whoever has a good one, or none, is let in from the same place', async () => {
    const running = await start();
    const token = await tokenOf(running, 'reader', 'Victim');
    const statuses = [];
    for (let i = 0; i < 12; i++) statuses.push((await viewer(running, `Bearer wrong-${i}`)).status);
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
    const refused = await viewer(running, 'Basic x');
    expect(told(refused)).toEqual([
      429,
      null,
      'RATE_LIMITED',
      expect.stringMatching(/^More than 10 requests whose token is no good came from here within a minute; ask again in \d+ seconds, or with a good one\.$/),
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await viewer(running, `Bearer ${token}`)).body).toEqual({ data: { viewer: { role: 'READER', who: 'Victim', via: 'TOKEN' } } });
    expect((await viewer(running)).body).toEqual(ANONYMOUS);
  });

  it('are counted for each client behind a proxy that is believed', async () => {
    const running = await start({ trustedProxies: ['loopback'], tokenFailureLimit: 1, rateLimit: null });
    const from = async (client: string) => (await viewer(running, 'Bearer x', { 'x-forwarded-for': client })).status;
    expect([await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.2')]).toEqual([401, 429, 401]);
    // One household.
    expect([await from('2001:db8::1'), await from('2001:db8::2'), await from('2001:db8:0:1::1')]).toEqual([401, 429, 401]);
  });
});

describe('answers to whoever sent a token', () => {
  let running: RunningAtlas;

  beforeAll(async () => {
    running = await startAtlas({ seedsFolder: null });
  });

  afterAll(() => running.close());

  it('are kept by no cache that others share, and are told apart by tag', async () => {
    const [curator, reader] = [`Bearer ${await tokenOf(running, 'curator')}`, `Bearer ${await tokenOf(running, 'reader')}`];
    const kept = ({ status, headers }: Reply) => [status, headers.get('cache-control'), /\bauthorization\b/i.test(headers.get('vary') ?? '')];
    const tags: (string | null)[] = [];
    for (const authorization of [undefined, curator, reader]) {
      const isKnown = authorization !== undefined;
      const control = `${isKnown ? 'private' : 'public'}, max-age=0, must-revalidate`;
      const first = await viewer(running, authorization);
      expect(kept(first)).toEqual([200, control, isKnown]);
      expect(first.headers.get('x-cache')).toBe('MISS');
      const again = await viewer(running, authorization);
      expect([again.headers.get('x-cache'), again.body]).toEqual(['HIT', first.body]);
      const tag = first.headers.get('etag') as string;
      expect(kept(await viewer(running, authorization, { 'if-none-match': tag }))).toEqual([304, control, isKnown]);
      for (const other of tags) expect((await viewer(running, authorization, { 'if-none-match': other as string })).status).toBe(200);
      tags.push(tag);
    }
    expect(new Set(tags).size).toBe(3);
    for (const path of ['/', '/map.json', '/docs/limits', '/health', '/reports', '/q']) {
      const { status, headers } = await get(running, path, { authorization: curator });
      expect([path, status, headers.get('cache-control'), headers.get('vary')]).toEqual([
        path,
        expect.any(Number),
        expect.stringMatching(/\b(?:private|no-store)\b/),
        expect.stringMatching(/\bauthorization\b/i),
      ]);
      expect(headers.get('cache-control')).not.toMatch(/\bpublic\b/);
    }
  });

  it('are never those to somebody else who asks the same at the same time', async () => {
    const names = ['anna', 'bai', 'chen', 'ding'];
    const tokens = await Promise.all(names.map((name) => tokenOf(running, 'curator', name)));
    const asked = Array.from({ length: 40 }, (_, i) => i % names.length);
    // Two names for the same role, none of them in memory yet.
    const replies = await Promise.all(asked.map((i) => viewer(running, `Bearer ${tokens[i]}`)));
    expect(replies.map(({ body }) => (body as { data: { viewer: { who: string } } }).data.viewer.who)).toEqual(asked.map((i) => names[i]));
  });

  it('about tokens are of the moment: never kept, never tagged', async () => {
    const own = await start();
    const admin = `Bearer ${await tokenOf(own, 'admin')}`;
    const path = `/graphql?query=${encodeURIComponent('{ tokens { name state } }')}`;
    const names = async () =>
      ((await get(own, path, { authorization: admin })).body as { data: { tokens: { name: string }[] } }).data.tokens.map(({ name }) => name);
    // A query that came before may be answered by plan: that one too.
    for (const _ of [1, 2, 3]) expect(await names()).toEqual(['admin']);
    await tokenOf(own, 'reader');
    expect(await names()).toEqual(['admin', 'reader']);
    const { headers } = await get(own, path, { authorization: admin });
    expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
  });

  it('that go on and on end when the token is taken back', async () => {
    const secret = await tokenOf(running, 'reader');
    const query = 'subscription { graphChanged { version } }';
    const ended = await new Promise<string>((resolve, reject) => {
      const sent = send(`${running.origin}/graphql/stream?query=${encodeURIComponent(query)}`, {
        headers: { accept: 'text/event-stream', authorization: `Bearer ${secret}` },
      });
      sent.on('response', (reply) => {
        reply.resume();
        reply.on('error', () => resolve('cut')).on('end', () => resolve('ended'));
        void deskOf(running).revoke(authorize(OPERATOR, 'token:manage'), secret.split('_')[1]).catch(reject);
      });
      sent.on('error', reject).end();
    });
    expect(ended).toBe('cut');
  });
});

describe('pages of other origins', () => {
  const preflight = ({ origin }: RunningAtlas, from: string) =>
    fetch(`${origin}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: from, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' },
    });

  it('may send a token that they have, and read why it is refused; never with cookies', async () => {
    const running = await start();
    const { status, headers } = await preflight(running, 'https://a.example');
    expect([
      status,
      headers.get('access-control-allow-origin'),
      headers.get('access-control-allow-headers'),
      headers.get('access-control-allow-credentials'),
    ]).toEqual([204, '*', 'authorization,content-type', null]);
    const refused = await viewer(running, 'Bearer x', { origin: 'https://a.example' });
    expect([told(refused), refused.headers.get('access-control-allow-origin'), refused.headers.get('access-control-expose-headers')]).toEqual([
      [401, 'Bearer realm="atlas", error="invalid_token"', 'UNAUTHENTICATED', NOT_KNOWN],
      '*',
      expect.stringContaining('www-authenticate'),
    ]);
  });

  it('may where only some are named when theirs is', async () => {
    const running = await start({ corsOrigins: ['https://a.example'], readers: 'token' });
    const allowed = async (from: string) => (await preflight(running, from)).headers.get('access-control-allow-origin');
    expect([await allowed('https://a.example'), await allowed('https://b.example')]).toEqual(['https://a.example', null]);
  });

  it('may not where none may', async () => {
    const running = await start({ corsOrigins: 'off' });
    expect((await preflight(running, 'https://a.example')).headers.get('access-control-allow-headers')).toBeNull();
  });
});
