import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Collector } from '../telemetry/Collector.ts';
import { readExposition } from '../telemetry/readExposition.ts';
import { AtlasProcess } from './atlasProcess.ts';

const NOTE_IMPORTS = fileURLToPath(new URL('../telemetry/noteImports.mjs', import.meta.url));
const SLOW =
  'query Secretive($text: String!) { search(text: $text) { totalCount } connectors(from: { where: { types: [INSTITUTION] } }, to: { where: { types: [FUND] } }) { totalCount } }';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly requestId?: string;
  readonly [fact: string]: unknown;
}

let collector: Collector;
let atlas: AtlasProcess;
let address: string;
let metrics: string;
/** What clients have sent of themselves and of what they look for; none of it may be told. */
const PRIVATE = ['13800138000', 'Zhang-San', '203.0.113.7', 'hunter2', 'secret-agent', '张三丰', 'needle'];
const reply: { headers?: Headers; status?: number } = {};

beforeAll(async () => {
  collector = await Collector.start();
  atlas = new AtlasProcess(['serve'], {
    ATLAS_DATA: ':memory:',
    ATLAS_LOG: 'debug',
    ATLAS_TRUST_PROXY: 'loopback',
    ATLAS_SLOW_QUERY_MS: '1',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.address,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_EXPORTER_OTLP_HEADERS: 'x-key=k%2B1',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
    OTEL_BSP_SCHEDULE_DELAY: '100',
  });
  address = await atlas.address();
  const headers = {
    'content-type': 'application/json',
    'x-forwarded-for': '203.0.113.7',
    'user-agent': 'secret-agent',
    authorization: 'Basic hunter2',
    cookie: 'session=hunter2',
  };
  const post = (body: object, more: Record<string, string> = {}) =>
    fetch(`${address}/graphql`, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) });
  const { authorization, ...anonymous } = headers;
  const ask = (body: object, more: Record<string, string> = {}) =>
    fetch(`${address}/graphql`, { method: 'POST', headers: { ...anonymous, ...more }, body: JSON.stringify(body) });
  const answer = await ask({ query: SLOW, variables: { text: '张三丰 needle' } }, { 'x-request-id': 'proxy-42', traceparent: `00-${TRACE}-${PARENT}-01` });
  reply.headers = answer.headers;
  reply.status = answer.status;
  // Refused in one way or another, each with something that must not be told.
  await post({ query: '{ __typename }' });
  await ask({ query: '{ search(text: "needle", first: -5) { totalCount } }' });
  await ask({ query: '{ needle }' });
  await ask({ query: SLOW, variables: { text: { needle: 1 } } });
  await ask({ query: '{ node(id: "person/Zhang-San") { id } }' }, { 'x-request-id': 'no good\tid{}' });
  await fetch(`${address}/Zhang-San/13800138000?token=hunter2`, { headers: anonymous });
  await fetch(`${address}/q/find-everything?text=needle&token=hunter2`, { headers: anonymous });
  await fetch(`${address}/reports/profile/person/Zhang-San.docx`, { headers: anonymous });
  await fetch(`${address}/map?focus=Zhang-San`, { headers: anonymous });
  await ask({ query: 'query { institutions(first: 3) { nodes { evidence { locator } } } }' });
  await fetch(`${address}/health/live`);
  metrics = await (await fetch(`${address}/metrics`)).text();
  await atlas.stop('SIGTERM');
}, 60_000);
afterAll(() => {
  atlas.child.kill('SIGKILL');
  collector.close();
});

const lines = () =>
  atlas.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('the log', () => {
  it('is a line of JSON for each event, and has a line for each answer with its request id', () => {
    const answered = lines().filter(({ msg }) => msg === 'answered');
    const wanted = [
      ['POST', '/graphql', 200],
      ['POST', '/graphql', 401],
      ['POST', '/graphql', expect.any(Number)],
      ['POST', '/graphql', 400],
      ['POST', '/graphql', 400],
      ['POST', '/graphql', 200],
      ['GET', null, 404],
      ['GET', '/q/:file', 404],
      ['GET', expect.stringMatching(/^\/reports\//), expect.any(Number)],
      ['GET', expect.stringMatching(/^\/map/), expect.any(Number)],
      ['POST', '/graphql', 200],
      ['GET', '/health/live', 200],
      ['GET', '/metrics', 200],
    ];
    // An answer is logged when the last of it is sent, which may be after the next one is.
    expect(answered.map(({ method, path, status }) => [method, path, status])).toEqual(expect.arrayContaining(wanted));
    expect(answered).toHaveLength(wanted.length);
    expect(new Set(answered.map(({ requestId }) => requestId)).size).toBe(answered.length);
  });

  it('tells nothing of who asks and what for', () => {
    for (const word of PRIVATE) expect([word, atlas.stdout.includes(word)]).toEqual([word, false]);
    expect(atlas.stdout.replaceAll(address, '')).not.toMatch(/127\.0\.0\.1|::1|remoteAddress|user-agent/);
    expect(atlas.stderr).toBe('');
  });

  it('takes the request id of a trusted proxy, and no text that is none', () => {
    expect([reply.status, reply.headers?.get('x-request-id')]).toEqual([200, 'proxy-42']);
    const ids = lines().flatMap(({ requestId }) => (requestId === undefined ? [] : [requestId]));
    expect(ids.filter((id) => id !== 'proxy-42').every((id) => /^[0-9a-f-]{36}$/.test(id))).toBe(true);
  });

  it('has slow queries, by their hash and with what they took', () => {
    const slow = lines().filter(({ msg, requestId }) => msg === 'a query was slow' && requestId === 'proxy-42');
    expect(slow).toEqual([
      {
        level: 'warn',
        time: expect.any(String),
        requestId: 'proxy-42',
        operation: 'other',
        document: createHash('sha256').update(SLOW).digest('hex'),
        outcome: 'ok',
        ms: expect.any(Number),
        cost: expect.any(Number),
        searches: 1,
        expansions: expect.any(Number),
        cut: null,
        version: 1,
        msg: 'a query was slow',
      },
    ]);
    expect([Number(slow[0]['ms']), Number(slow[0]['expansions']), Number(slow[0]['cost'])].every((figure) => figure > 1)).toBe(true);
  });
});

describe('metrics', () => {
  it('count whom the door refuses, and slow queries', () => {
    const families = readExposition(metrics);
    expect(families.get('atlas_auth_failures_total')?.samples.map(({ labels, value }) => [labels, value])).toEqual([[{ reason: 'scheme' }, 1]]);
    const slow = lines().filter(({ msg }) => msg === 'a query was slow').length;
    expect(families.get('atlas_slow_queries_total')?.samples).toEqual([{ name: 'atlas_slow_queries_total', labels: {}, value: slow }]);
    expect(families.get('atlas_http_requests_total')?.samples).toContainEqual(
      expect.objectContaining({ labels: { method: 'POST', route: '/graphql', status: '401' }, value: 1 }),
    );
  });

  it('tell nothing of who asks and what for', () => {
    for (const word of PRIVATE) expect([word, metrics.includes(word)]).toEqual([word, false]);
  });
});

describe('traces', () => {
  it('go on with the trace of the caller, from the request to the search and the store', () => {
    const spans = collector.spans.filter(({ traceId }) => traceId === TRACE);
    const [request, query, search] = ['POST /graphql', 'graphql other', 'search connectors'].map((name) => spans.find((span) => span.name === name)!);
    expect(request).toMatchObject({ parentSpanId: PARENT, kind: 2, isFailed: false });
    expect(request.facts).toEqual({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
      'atlas.request_id': 'proxy-42',
    });
    expect(query).toMatchObject({
      parentSpanId: request.spanId,
      facts: { 'graphql.operation.name': 'other', 'atlas.graph.version': 1, 'atlas.outcome': 'ok' },
    });
    expect(search).toMatchObject({ parentSpanId: query.spanId, facts: { 'atlas.search': 'connectors', 'atlas.search.explored': expect.any(Number) } });
    expect(request.ms).toBeGreaterThanOrEqual(query.ms);
    expect(query.ms).toBeGreaterThanOrEqual(search.ms);
    for (const span of spans) expect([undefined, PARENT, request.spanId, query.spanId]).toContain(span.parentSpanId);
  });

  it('begin anew without one, and have store calls in them', () => {
    const node = collector.spans.find(({ name, traceId }) => name === 'POST /graphql' && traceId !== TRACE);
    expect(node).toMatchObject({ parentSpanId: undefined });
    const called = collector.spans.find(({ name }) => name === 'store entities')!;
    expect(called.facts).toEqual({ 'db.system.name': 'sqlite', 'db.operation.name': 'entities' });
    expect(collector.spans.find(({ spanId }) => spanId === called.parentSpanId)?.name).toBe('graphql unnamed');
    expect(collector.spans.filter(({ name, parentSpanId }) => name.startsWith('store ') && parentSpanId === undefined)).toEqual([]);
  });

  it('say who sends them, by OTLP as JSON, and leave health checks out', () => {
    expect(collector.resources[0]).toMatchObject({ 'service.name': 'zhangjiang-atlas', 'deployment.environment.name': 'test' });
    expect(collector.requests[0]).toMatchObject({ path: '/v1/traces', headers: { 'content-type': 'application/json', 'x-key': 'k+1' } });
    expect(collector.spans.filter(({ name }) => name.includes('health'))).toEqual([]);
  });

  it('hold nothing of who asks and what for', () => {
    const sent = collector.requests.map(({ body }) => body.toString()).join('\n');
    for (const word of [...PRIVATE, '127.0.0.1']) expect([word, sent.includes(word)]).toEqual([word, false]);
  });
});

describe('without traces', () => {
  it('nothing of OpenTelemetry is loaded, and with them it is; a collector that is gone is one warning', async () => {
    const env = { ATLAS_DATA: ':memory:', NODE_OPTIONS: `--import ${NOTE_IMPORTS}`, OTEL_BSP_SCHEDULE_DELAY: '50', OTEL_EXPORTER_OTLP_TIMEOUT: '200' };
    const off = new AtlasProcess(['serve'], { ...env, OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    const on = new AtlasProcess(['serve'], { ...env, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    for (const server of [off, on]) {
      const origin = await server.address();
      for (let i = 0; i < 3; i++) await (await fetch(`${origin}/q/companies-between`)).text();
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const [quiet, loud] = await Promise.all([off.stop('SIGTERM'), on.stop('SIGTERM')]);
    expect([quiet.code, quiet.stderr]).toEqual([0, '']);
    expect(loud.code).toBe(0);
    expect(loud.stderr).toContain('loaded @opentelemetry/sdk-trace');
    expect(loud.stderr).toContain('loaded @opentelemetry/exporter-trace-otlp-proto');
    expect(loud.stdout.match(/traces cannot be sent/g)?.length).toBe(1);
    expect(quiet.stdout).not.toContain('traces');
  }, 60_000);
});
