import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { entity } from '../snapshot/records.ts';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

const LIST = '{ institutions(first: 20) { nodes { id name kind } } graph { version } }';
const SMALL = '{ graph { version } }';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Without what fetch adds and decompresses. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${atlas.origin}${path}`, { method, headers }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const coding = reply.headers['content-encoding'];
        const plain = bytes.length === 0 ? bytes : coding === 'br' ? brotliDecompressSync(bytes) : coding === 'gzip' ? gunzipSync(bytes) : bytes;
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers as Reply['headers'], bytes, text: plain.toString() });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const address = (parameters: Record<string, unknown>) =>
  `/graphql?${new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]))}`;
const get = (query: string, headers: Record<string, string> = {}, more: Record<string, unknown> = {}) => ask('GET', address({ query, ...more }), headers);
const post = (body: object, headers: Record<string, string> = {}) =>
  ask('POST', '/graphql', { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
const told = ({ status, headers, text }: Reply) => ({ status, cache: headers['cache-control'], isHit: headers['x-cache'], body: JSON.parse(text) as unknown });
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

let edits = 0;
/** The next version of the graph: nothing of what is asked here changes, but its number. */
async function nextVersion(): Promise<number> {
  const summaries = [{ language: 'EN' as const, text: `edit ${++edits}` }];
  await atlas.atlas.store.append([{ op: 'PUT_ENTITY', entity: entity('place/somewhere', { summaries }) }], null, { who: 'test', why: 'to see' });
  return (await atlas.atlas.projector.catchUp()).version;
}

describe('answers kept in memory', () => {
  beforeEach(async () => {
    await nextVersion();
  });

  it('are given again to who asks the same, in whatever way and order of variables', async () => {
    const query = 'query Q($a: Int, $b: [EntityType!]) { entities(first: $a, where: { types: $b }) { nodes { id } } }';
    const first = await post({ query, variables: { a: 2, b: ['FUND'] } });
    const second = await post({ variables: { b: ['FUND'], a: 2 }, query });
    const third = await get(query, {}, { variables: { a: 2, b: ['FUND'] } });
    expect([first, second, third].map(({ headers }) => headers['x-cache'])).toEqual(['MISS', 'HIT', 'HIT']);
    expect(second.text).toBe(first.text);
    expect(third.text).toBe(first.text);
  });

  it.each<[string, object, Record<string, string>]>([
    ['another language', { query: LIST }, { 'accept-language': 'zh-CN,zh;q=0.9' }],
    ['other variables', { query: LIST, variables: { a: 1 } }, {}],
    ['another operation', { query: `query A ${LIST} query B ${SMALL}`, operationName: 'A' }, {}],
    ['other extensions', { query: LIST, extensions: { a: 1 } }, {}],
    ['another text', { query: `${LIST} ` }, {}],
  ])('are not those of %s', async (_, body, headers) => {
    await post({ query: LIST });
    expect((await post(body, headers)).headers['x-cache']).toBe('MISS');
    expect((await post(body, headers)).headers['x-cache']).toBe('HIT');
  });

  it('are of one version of the graph', async () => {
    const before = told(await post({ query: SMALL }));
    expect(told(await post({ query: SMALL }))).toEqual({ ...before, isHit: 'HIT' });
    const version = await nextVersion();
    expect(told(await post({ query: SMALL }))).toEqual({ status: 200, cache: 'no-store', isHit: 'MISS', body: { data: { graph: { version } } } });
  });

  it.each([
    ['with an error', '{ graph { version } institutions(first: 0) { totalCount } }'],
    ['refused', '{ nothing }'],
  ])('are none %s', async (_, query) => {
    const first = told(await get(query));
    expect(first).toMatchObject({ cache: 'no-store', isHit: 'MISS', body: { errors: [{}] } });
    expect(told(await get(query))).toEqual(first);
  });

  it('do not let a mutation through by GET after it was refused by POST, nor the other way', async () => {
    const query = 'mutation { revokeToken(id: "a") { id } }';
    expect((await post({ query })).status).toBe(400);
    const { status, headers } = await get(query);
    expect({ status, allow: headers['allow'] }).toEqual({ status: 405, allow: 'POST' });
  });

  it('that more than one waits for are made once', async () => {
    const before = (await told(await ask('GET', '/health'))).body as { cache: { misses: number; hits: number } };
    const query = '{ connectors(from: { where: { types: [PERSON] } }, to: { where: { types: [PLATFORM] } }, maxHops: 4) { totalCount } }';
    const replies = await Promise.all(Array.from({ length: 8 }, () => post({ query })));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const after = (await told(await ask('GET', '/health'))).body as { cache: { misses: number; hits: number; answers: number; bytes: number } };
    expect(after.cache.misses + after.cache.hits - before.cache.misses - before.cache.hits).toBe(8);
    expect(after.cache.answers).toBe(1);
    expect(after.cache.bytes).toBeGreaterThan(query.length * 2);
  });
});

describe('entity tags', () => {
  it('spare the answer to who has it, until the graph changes', async () => {
    const first = await get(LIST);
    const etag = first.headers['etag'] as string;
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(first.headers['vary']).toBe('Accept, Accept-Language, Accept-Encoding');
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await get(LIST, { 'if-none-match': held });
      expect({ status: again.status, bytes: again.bytes.length, etag: again.headers['etag'], cache: again.headers['cache-control'] }).toEqual({
        ...{ status: 304, bytes: 0, etag, cache: 'public, max-age=0, must-revalidate' },
      });
    }
    await nextVersion();
    const after = await get(LIST, { 'if-none-match': etag });
    expect(after.status).toBe(200);
    expect(after.headers['etag']).not.toBe(etag);
  });

  it('differ by document, variables, language, type and encoding', async () => {
    const tags = await Promise.all([
      get(LIST),
      get(LIST, {}, { variables: { a: 1 } }),
      get(LIST, { 'accept-language': 'zh' }),
      get(LIST, { accept: 'application/graphql-response+json' }),
      get(LIST, { 'accept-encoding': 'br' }),
      get(LIST, { 'accept-encoding': 'gzip' }),
      get(SMALL),
    ]);
    expect(new Set(tags.map(({ headers }) => headers['etag'])).size).toBe(7);
  });

  it('stay when the process is another and the graph the same, and are none for POST', async () => {
    const again = await get(LIST);
    expect((await get(LIST)).headers['etag']).toBe(again.headers['etag']);
    expect((await post({ query: LIST })).headers['etag']).toBeUndefined();
  });
});

describe('compression', () => {
  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['deflate', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['identity, gzip;q=0.5', undefined],
  ])('Accept-Encoding: %s gives %s, from memory too', async (accepted, encoding) => {
    const plain = (await post({ query: LIST })).text;
    for (let i = 0; i < 2; i++) {
      const { headers, bytes, text } = await post({ query: LIST }, { 'accept-encoding': accepted });
      expect({ encoding: headers['content-encoding'], text, length: headers['content-length'] }).toEqual({
        encoding,
        text: plain,
        length: String(bytes.length),
      });
      if (encoding !== undefined) expect(bytes.length).toBeLessThan(plain.length / 2);
    }
  });

  it('leaves short answers alone', async () => {
    expect((await post({ query: SMALL }, { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  it.each(['/', '/docs/queries', '/playground/ruru.js'])('serves %s compressed', async (path) => {
    const plain = await ask('GET', path);
    if (path === '/playground/ruru.js' && plain.status === 404) return;
    const small = await ask('GET', path, { 'accept-encoding': 'br' });
    expect({ status: small.status, encoding: small.headers['content-encoding'], same: small.text === plain.text }).toEqual({
      status: 200,
      encoding: 'br',
      same: true,
    });
  });
});

describe('types of answers', () => {
  const JSON_TYPE = 'application/json; charset=utf-8';
  const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
  it.each<[string | null, string, number, string]>([
    [null, JSON_TYPE, 400, GRAPHQL_TYPE],
    ['*/*', JSON_TYPE, 400, GRAPHQL_TYPE],
    ['application/*', JSON_TYPE, 400, GRAPHQL_TYPE],
    ['application/json', JSON_TYPE, 200, JSON_TYPE],
    ['application/json; charset=utf-8', JSON_TYPE, 200, JSON_TYPE],
    ['application/graphql-response+json', GRAPHQL_TYPE, 400, GRAPHQL_TYPE],
    ['application/graphql-response+json; charset=UTF-8, application/json; charset=UTF-8', GRAPHQL_TYPE, 400, GRAPHQL_TYPE],
    ['application/json;q=0.9, application/graphql-response+json', GRAPHQL_TYPE, 400, GRAPHQL_TYPE],
    ['application/graphql-response+json;q=0.1, application/json;q=0.8', JSON_TYPE, 200, JSON_TYPE],
    ['text/html, */*;q=0.8', JSON_TYPE, 400, GRAPHQL_TYPE],
  ])('Accept: %s', async (accept, type, refusedStatus, refusedType) => {
    const headers: Record<string, string> = accept === null ? {} : { accept };
    const fine = await post({ query: SMALL }, headers);
    expect([fine.status, fine.headers['content-type']]).toEqual([200, type]);
    for (const query of ['{', '{ nothing }', 'query ($n: Int!) { institutions(first: $n) { totalCount } }', 'mutation { a }']) {
      const refused = await post({ query }, headers);
      expect([query, refused.status, refused.headers['content-type']]).toEqual([query, refusedStatus, refusedType]);
    }
    expect((await post({ query: '' }, headers)).status).toBe(400);
  });

  it('none that we have is 406, a body of another type 415', async () => {
    expect(told(await post({ query: SMALL }, { accept: 'text/csv' }))).toMatchObject({
      status: 406,
      body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    });
    expect((await ask('POST', '/graphql', { 'content-type': 'application/graphql' }, SMALL)).status).toBe(415);
    expect((await get(SMALL, { 'content-type': 'text/plain' })).status).toBe(415);
    const typed = (type: string) => post({ query: SMALL }, { 'content-type': type });
    expect((await typed('application/json; charset=iso-8859-1')).status).toBe(415);
    for (const type of ['application/json; charset=utf-8', 'application/json;charset="UTF8"', 'application/json; charset=UTF-8; a=b'])
      expect((await typed(type)).status).toBe(200);
  });
});

describe('methods', () => {
  it('HEAD tells what GET would, without it', async () => {
    const [whole, head] = [await get(LIST), await ask('HEAD', address({ query: LIST }))];
    expect({ status: head.status, bytes: head.bytes.length, etag: head.headers['etag'], length: head.headers['content-length'] }).toEqual({
      ...{ status: 200, bytes: 0, etag: whole.headers['etag'], length: String(whole.bytes.length) },
    });
    const etag = whole.headers['etag'] as string;
    expect((await ask('HEAD', address({ query: LIST }), { 'if-none-match': etag })).status).toBe(304);
    for (const page of ['/', '/docs/queries', '/graphql']) expect([page, (await ask('HEAD', page, { accept: 'text/html' })).status]).toEqual([page, 200]);
  });

  it('OPTIONS is answered for other sites too', async () => {
    const { status, headers } = await ask('OPTIONS', '/graphql', { origin: 'https://a.example', 'access-control-request-method': 'POST' });
    expect({ status, origin: headers['access-control-allow-origin'], methods: headers['access-control-allow-methods'] }).toEqual({
      ...{ status: 204, origin: '*', methods: 'GET, POST' },
    });
    expect((await ask('OPTIONS', '/')).status).toBe(204);
  });

  it.each([
    ['PUT', '/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['DELETE', '/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['POST', '/', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/docs/queries', 'GET, HEAD, OPTIONS'],
    ['PUT', '/health', 'GET, HEAD, OPTIONS'],
  ])('%s %s is not allowed, and told what is', async (method, path, allow) => {
    const { status, headers, text } = await ask(method, path);
    expect({ status, allow: headers['allow'], code: (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0].extensions.code }).toEqual({
      ...{ status: 405, allow, code: 'BAD_REQUEST' },
    });
  });
});

describe('persisted queries', () => {
  const query = '{ graph { version store } }';
  const persisted = (sha256Hash: unknown, version: unknown = 1) => ({ extensions: { persistedQuery: { version, sha256Hash } } });
  const error = (code: string, message: unknown) => ({ errors: [{ message, extensions: { code } }] });

  it('are asked for by their hash once they were sent with it, by POST and by GET', async () => {
    const unknown = { status: 200, cache: 'no-store', isHit: undefined, body: error('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound') };
    expect(told(await post(persisted(sha(query))))).toEqual(unknown);
    expect(told(await ask('GET', address(persisted(sha(query)))))).toEqual(unknown);
    const sent = told(await post({ query, ...persisted(sha(query)) }));
    expect(sent).toMatchObject({ status: 200, body: { data: { graph: { store: 'sqlite' } } } });
    expect(told(await post(persisted(sha(query))))).toEqual({ ...sent, isHit: 'HIT' });
    const got = await ask('GET', address(persisted(sha(query).toUpperCase())));
    expect(told(got)).toEqual({ ...sent, isHit: 'HIT', cache: 'public, max-age=0, must-revalidate' });
    expect((await ask('GET', address(persisted(sha(query))), { 'if-none-match': got.headers['etag'] as string })).status).toBe(304);
  });

  it('are not kept when they are not valid', async () => {
    expect((await post({ query: '{ nothing }', ...persisted(sha('{ nothing }')) })).status).toBe(400);
    expect(told(await post(persisted(sha('{ nothing }')))).body).toEqual(error('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound'));
  });

  it('are refused with a wrong hash, in another version, and without form', async () => {
    expect(told(await post({ query, ...persisted(sha('other')) }))).toMatchObject({
      status: 400,
      body: error('BAD_REQUEST', expect.stringMatching(/is not the SHA-256 of/)),
    });
    expect(told(await post({ query, ...persisted(sha(query), 2) }))).toMatchObject({
      ...{ status: 200, body: error('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported') },
    });
    for (const persistedQuery of ['x', {}, { version: 1 }, { version: 1, sha256Hash: 'abc' }, { version: '1', sha256Hash: sha(query) }])
      expect(told(await post({ query, extensions: { persistedQuery } }))).toMatchObject({
        status: 400,
        body: error('BAD_REQUEST', expect.stringMatching(/must be an object/)),
      });
  });
});
