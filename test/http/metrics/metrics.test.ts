import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpConfig } from '../../../src/config.ts';
import { DEFAULT_HTTP } from '../../../src/config.ts';
import { readOperations } from '../../../src/http/operations/readOperations.ts';
import { createLogger } from '../../../src/telemetry/logger.ts';
import { type Atlas, createAtlas } from '../../../src/wire.ts';
import { type ReadFamily, readExposition } from '../../telemetry/readExposition.ts';

type Readers = 'loopback' | 'token' | 'anyone' | 'off';

/** Those of tests that need no graph are empty. */
async function start(metrics?: Readers, http: Partial<HttpConfig> = {}, seedsFolder?: null): Promise<Atlas> {
  const config = { neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent', http: { ...DEFAULT_HTTP, ...http } } as const;
  return createAtlas({ ...config, ...(metrics === undefined ? {} : { metrics }) }, createLogger('silent'), seedsFolder === null ? { seedsFolder } : {});
}

let atlas: Atlas;
beforeAll(async () => {
  atlas = await start();
});
afterAll(() => atlas.close());

async function scrape(from: Atlas = atlas): Promise<Map<string, ReadFamily>> {
  const { body, statusCode } = await from.app.inject({ url: '/metrics' });
  expect(statusCode).toBe(200);
  return readExposition(body);
}

function total(families: Map<string, ReadFamily>, family: string, labels: Record<string, string> = {}, suffix = ''): number {
  const matches = families
    .get(family)
    ?.samples.filter((sample) => sample.name === family + suffix && Object.entries(labels).every(([name, value]) => sample.labels[name] === value));
  return (matches ?? []).reduce((sum, { value }) => sum + value, 0);
}

/** By how much a request raises a counter. */
async function raised(work: () => Promise<unknown>): Promise<(family: string, labels?: Record<string, string>, suffix?: string) => number> {
  const before = await scrape();
  await work();
  const after = await scrape();
  return (...which) => total(after, ...which) - total(before, ...which);
}

const post = (payload: object) => atlas.app.inject({ method: 'POST', url: '/graphql', payload });

describe('/metrics', () => {
  it('counts a named operation by its name, its searches and what they took, and a second time as an answer from memory', async () => {
    const first = await raised(() => atlas.app.inject({ url: '/q/companies-between' }));
    expect(first('atlas_graphql_requests_total', { operation: 'CompaniesBetween', outcome: 'ok' })).toBe(1);
    expect(first('atlas_graphql_request_duration_seconds', { operation: 'CompaniesBetween' }, '_count')).toBe(1);
    expect(first('atlas_http_requests_total', { method: 'GET', route: '/q/:file', status: '200' })).toBe(1);
    expect(first('atlas_searches_total', { search: 'connectors' })).toBe(1);
    expect(first('atlas_search_expansions_total', { search: 'connectors' })).toBeGreaterThan(0);
    expect(first('atlas_search_duration_seconds', { search: 'connectors' }, '_count')).toBe(1);
    expect([first('atlas_cache_misses_total', { cache: 'answers' }), first('atlas_cache_hits_total', { cache: 'answers' })]).toEqual([1, 0]);
    expect(first('atlas_cache_misses_total', { cache: 'records' })).toBeGreaterThan(0);
    expect(first('atlas_store_duration_seconds', { method: 'entities' }, '_count')).toBeGreaterThan(0);
    const second = await raised(() => atlas.app.inject({ url: '/q/companies-between' }));
    expect(second('atlas_graphql_requests_total', { operation: 'CompaniesBetween', outcome: 'ok' })).toBe(1);
    expect([second('atlas_cache_misses_total', { cache: 'answers' }), second('atlas_cache_hits_total', { cache: 'answers' })]).toEqual([0, 1]);
    expect(second('atlas_searches_total')).toBe(0);
  });

  it('counts failures by their code, and who may not', async () => {
    const wrong = await raised(() => post({ query: '{ nothing }' }));
    expect(wrong('atlas_graphql_requests_total', { operation: 'unnamed', outcome: 'GRAPHQL_VALIDATION_FAILED' })).toBe(1);
    const refused = await raised(() => post({ query: 'mutation { retract(input: { target: { entity: "x" }, reason: "x", evidence: [] }) { version } }' }));
    expect(refused('atlas_graphql_requests_total', { operation: 'unnamed', outcome: 'UNAUTHENTICATED' })).toBe(1);
    expect(refused('atlas_auth_failures_total', { reason: 'UNAUTHENTICATED' })).toBe(1);
  });

  it('tells of the graph, the threads and the process', async () => {
    const families = await scrape();
    const { entities, relationships, version } = atlas.projector.current;
    expect(total(families, 'atlas_snapshot_entities')).toBe(entities.count);
    expect(total(families, 'atlas_snapshot_relationships')).toBe(relationships.count);
    expect(total(families, 'atlas_snapshot_version')).toBe(version);
    expect(total(families, 'atlas_snapshot_bytes')).toBeGreaterThan(relationships.count * 8);
    expect(total(families, 'atlas_snapshots_total', { from: 'store' })).toBe(1);
    expect(total(families, 'atlas_state', { state: 'ready' })).toBe(1);
    expect(total(families, 'atlas_search_threads')).toBeGreaterThan(0);
    expect(total(families, 'process_resident_memory_bytes')).toBeGreaterThan(50e6);
    // Held up, the loop is late by about as much.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const end = performance.now() + 150;
    while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const late = total(await scrape(), 'nodejs_eventloop_lag_max_seconds');
    expect(late).toBeGreaterThan(0.12);
  });

  it('is written in OpenMetrics for who asks for that, with the same counts', async () => {
    const { body, headers } = await atlas.app.inject({ url: '/metrics', headers: { accept: 'application/openmetrics-text;version=1.0.0,text/plain;q=0.5' } });
    expect(headers['content-type']).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    const [open, plain] = [readExposition(body, 'openmetrics'), await scrape()];
    expect([...open.keys()]).toEqual([...plain.keys()].map((name) => name.replace(/_total$/, '')));
    expect(open.get('atlas_searches')?.samples).toEqual(plain.get('atlas_searches_total')?.samples);
    expect((await atlas.app.inject({ url: '/metrics' })).headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  });

  it('has as many names as there are, whatever clients make up, and nothing of what they ask', async () => {
    const before = (await scrape()).get('atlas_graphql_requests_total')!.samples.length;
    for (let i = 0; i < 300; i++) await post({ query: `query Zhang_San_${i} { __typename }` });
    for (let i = 0; i < 150; i++) {
      const query = `query Kept${i} { __typename }`;
      await post({ query, extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } } });
    }
    await atlas.app.inject({ url: '/13800138000@example.org?who=Zhang', headers: { 'user-agent': 'Zhang' } });
    const families = await scrape();
    expect(families.get('atlas_graphql_requests_total')!.samples.length - before).toBeLessThanOrEqual(1 + 100);
    expect(total(families, 'atlas_graphql_requests_total', { operation: 'other', outcome: 'ok' })).toBe(300 + 50);
    expect(total(families, 'atlas_http_requests_total', { route: 'none', status: '404' })).toBe(1);
    expect((await atlas.app.inject({ url: '/metrics' })).body).not.toMatch(/zhang|1380013|127\.0\.0\.1/i);
  });

  it('knows the names of all named operations', async () => {
    const [first] = readOperations();
    const named = /query (\w+)/.exec(first.document)![1];
    const count = await raised(() => post({ query: `query ${named} { __typename }` }));
    expect(count('atlas_graphql_requests_total', { operation: named, outcome: 'ok' })).toBe(1);
  });

  it('is documented name by name, and no other name is', async () => {
    const { readFileSync } = await import('node:fs');
    const text = readFileSync('docs/operations.md', 'utf8');
    const table = text.slice(text.indexOf('<!-- metrics -->'), text.indexOf('<!-- /metrics -->'));
    const documented = [...table.matchAll(/^\| `([a-z0-9_]+)/gm)].map(([, name]) => name);
    expect(documented).toEqual([...(await scrape()).keys()]);
  });
});

describe('who may read them', () => {
  const status = async (from: Atlas, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
    (await from.app.inject({ url: '/metrics', headers, remoteAddress })).statusCode;

  it('processes on this machine, and nobody through a proxy on it', async () => {
    expect(await status(atlas)).toBe(200);
    expect(await status(atlas, {}, '::1')).toBe(200);
    expect(await status(atlas, {}, '::ffff:127.0.0.1')).toBe(200);
    expect(await status(atlas, {}, '10.0.0.7')).toBe(403);
    for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) expect([name, await status(atlas, { [name]: '127.0.0.1' })]).toEqual([name, 403]);
  });

  it('with a proxy that is trusted, still the address of the connection', async () => {
    const behind = await start('loopback', { trustedProxies: ['10.0.0.7'] }, null);
    expect(await status(behind, { 'x-forwarded-for': '127.0.0.1' }, '10.0.0.7')).toBe(403);
    await behind.close();
  });

  it('holders of a token that may, anyone, nobody', async () => {
    const [token, anyone, off] = await Promise.all([start('token', {}, null), start('anyone', {}, null), start('off', {}, null)]);
    expect([await status(token), await status(anyone, {}, '10.0.0.7'), await status(off)]).toEqual([401, 200, 404]);
    const { body, headers } = await token.app.inject({ url: '/metrics' });
    expect([JSON.parse(body).errors[0].extensions.code, headers['www-authenticate']]).toEqual(['UNAUTHENTICATED', 'Bearer']);
    await Promise.all([token.close(), anyone.close(), off.close()]);
  });
});
