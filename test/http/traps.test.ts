import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

async function post(body: string): Promise<{ status: number; type: string | null; text: string }> {
  const reply = await fetch(`${atlas.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return { status: reply.status, type: reply.headers.get('content-type'), text: await reply.text() };
}

const codes = (text: string) => (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors.map(({ extensions }) => extensions.code);
const JSON_TYPE = /^application\/(?:graphql-response\+)?json; charset=utf-8$/;

/** What the stack does when it is left as it comes; that Neo4j's driver lets nobody wait is in test/neo4j/outage.test.ts. */
describe('the traps of the stack', () => {
  it('a body of 50 MB is not taken in: it is refused by its length, or in pieces as soon as it is too long', async () => {
    const megabytes = 50;
    const refused = await post(`{"query":"{ __typename }","padding":"${'x'.repeat(megabytes << 20)}"}`).catch(() => null);
    // The server may hang up while the client still sends.
    if (refused !== null) expect([refused.status, codes(refused.text)]).toEqual([413, ['LIMIT_EXCEEDED']]);
    const taken = await new Promise<number>((resolve) => {
      const { port } = new URL(atlas.origin);
      const sending = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' } });
      let sent = 0;
      const more = () => {
        while (sent < megabytes << 20) {
          sent += 65_536;
          if (!sending.write('x'.repeat(65_536))) return;
        }
        sending.end();
      };
      sending.on('drain', more);
      sending.on('response', (reply) => {
        expect(reply.statusCode).toBe(413);
        sending.destroy();
        resolve(sent);
      });
      sending.on('error', () => resolve(sent));
      more();
    });
    expect(taken).toBeLessThan(8 << 20);
    expect((await post('{"query":"{ __typename }"}')).status).toBe(200);
  });

  it('the JSON body `null` is refused in JSON', async () => {
    const { status, type, text } = await post('null');
    expect([status, type, codes(text)]).toEqual([400, 'application/json; charset=utf-8', ['BAD_REQUEST']]);
  });

  it('no stack trace and no HTML is in any refusal, though NODE_ENV is not "production"', async () => {
    expect(process.env['NODE_ENV']).not.toBe('production');
    for (const body of ['null', '', '{', '[]', '{}', '{"query":"{"}', '{"query":"{ nope }"}', '{"query":17}', '"x"', '\ud83d', '{"query":"{ node(id: 1) }"}']) {
      const { status, type, text } = await post(body);
      expect([body, status >= 400 && status < 500, type]).toEqual([body, true, expect.stringMatching(JSON_TYPE)]);
      expect(text).not.toMatch(/<(?:!doctype|html|body|pre)|stack|\bat \w+ \(|node_modules|file:/);
    }
  });

  it('a subscription is refused as such', async () => {
    const { status, text } = await post('{"query":"subscription { graphChanged { version } }"}');
    expect([status, codes(text)]).toEqual([400, ['OPERATION_NOT_SUPPORTED']]);
  });

  it('a persisted query of an unknown version is refused as such', async () => {
    const { text } = await post(`{"extensions":{"persistedQuery":{"version":99,"sha256Hash":"${'0'.repeat(64)}"}}}`);
    expect(codes(text)).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED']);
  });

  it('variables nested 3,000 levels are refused with the limit', async () => {
    const nest = `${'{"not":'.repeat(3_000)}{}${'}'.repeat(3_000)}`;
    const { status, text } = await post(`{"query":"query ($w: EntityFilter) { entities(where: $w) { totalCount } }","variables":{"w":${nest}}}`);
    expect([status, codes(text)]).toEqual([400, ['LIMIT_EXCEEDED']]);
  });

  it('so is a value nested 3,000 levels in the query itself', async () => {
    const nest = `${'{ not: '.repeat(2_400)}{}${' }'.repeat(2_400)}`;
    for (const query of [`{ entities(where: ${nest}) { totalCount } }`, `query ($w: EntityFilter = ${nest}) { entities(where: $w) { totalCount } }`]) {
      const { status, text } = await post(JSON.stringify({ query }));
      expect([status < 500, codes(text)]).toEqual([true, ['LIMIT_EXCEEDED']]);
    }
  });

  it('the page at /graphql loads nothing from elsewhere, and may not', async () => {
    const page = await fetch(`${atlas.origin}/graphql`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    const loaded = [...html.matchAll(/<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((address) => !/^(?:\/(?!\/)|data:)/.test(address))).toEqual([]);
    expect(page.headers.get('content-security-policy')).not.toMatch(/https?:|\*/);
  });

  it.each([
    ['depth', `{ institutions { nodes { ${'partners { nodes { '.repeat(10)} id ${'} } '.repeat(10)} } } }`, 'queryDepth'],
    ['aliases', `{ graph { ${Array.from({ length: 900 }, (_, i) => `a${i}: version`).join(' ')} } }`, 'queryAliases'],
    ['cost', `{ ${Array.from({ length: 15 }, (_, i) => `a${i}: components { totalCount }`).join(' ')} }`, 'queryCost'],
    [
      'lists',
      '{ entities(first: 200) { nodes { relationships(first: 200) { nodes { id } edges { cursor } } evidence { source { facts(first: 200) { totalCount } } } } } }',
      'queryItems',
    ],
  ])('%s are limited', async (_, query, limit) => {
    const { status, text } = await post(JSON.stringify({ query }));
    expect([status, JSON.parse(text)]).toMatchObject([400, { errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit } }] }]);
  });

  it('circular introspection is refused, while the tools’ own is answered', async () => {
    const circle = '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    const { status, text } = await post(JSON.stringify({ query: circle }));
    expect([status, codes(text)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
    expect((await post(JSON.stringify({ query: getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }) }))).status).toBe(200);
  });
});
