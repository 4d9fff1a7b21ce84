import { describe, expect, it } from '@jest/globals';
import { DEFAULT_HTTP, readConfig } from '../src/config.ts';

const NEO4J = { NEO4J_URI: 'neo4j://localhost:7687', NEO4J_PASSWORD: 'secret' };

describe('settings of Neo4j', () => {
  it('none: the file is the store', () => {
    expect(readConfig({}).neo4j).toBeNull();
    expect(readConfig({ NEO4J_URI: '  ' }).neo4j).toBeNull();
  });

  it('NEO4J_URI and NEO4J_PASSWORD are enough', () => {
    expect(readConfig(NEO4J).neo4j).toEqual({ uri: 'neo4j://localhost:7687', user: 'neo4j', password: 'secret', database: null, refreshSeconds: 300 });
  });

  it('all of them', () => {
    const all = { ...NEO4J, NEO4J_USER: 'atlas', NEO4J_DATABASE: 'graph', NEO4J_REFRESH_SECONDS: '0' };
    expect(readConfig(all).neo4j).toMatchObject({ user: 'atlas', database: 'graph', refreshSeconds: 0 });
  });

  it.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])('%s:// is an address', (scheme) => {
    expect(readConfig({ ...NEO4J, NEO4J_URI: `${scheme}://host` }).neo4j?.uri).toBe(`${scheme}://host`);
  });

  it.each([
    ['http', { ...NEO4J, NEO4J_URI: 'http://localhost:7474' }, 'NEO4J_URI'],
    ['a user in the address', { ...NEO4J, NEO4J_URI: 'bolt://neo4j:pw@localhost' }, 'NEO4J_URI'],
    ['no password', { NEO4J_URI: 'bolt://localhost' }, 'NEO4J_PASSWORD'],
    ['the database of the server itself', { ...NEO4J, NEO4J_DATABASE: 'system' }, 'NEO4J_DATABASE'],
    ['no number', { ...NEO4J, NEO4J_REFRESH_SECONDS: 'often' }, 'NEO4J_REFRESH_SECONDS'],
    ['too often', { ...NEO4J, NEO4J_REFRESH_SECONDS: '-1' }, 'NEO4J_REFRESH_SECONDS'],
  ])('%s is refused by name', (_, env, name) => {
    expect(() => readConfig(env)).toThrow(name);
  });
});

describe('settings of the snapshot file', () => {
  const MB = 2 ** 20;

  it('beside the data file, or in the folder given', () => {
    expect(readConfig({}).snapshot).toEqual({ path: 'data/atlas.db.snapshot', minBytes: 16 * MB });
    expect(readConfig({ ATLAS_DATA: '/srv/a.db', ATLAS_SNAPSHOT: '/cache', ATLAS_SNAPSHOT_MIN_MB: '0' }).snapshot).toEqual({
      path: '/cache/a.db.snapshot',
      minBytes: 0,
    });
  });

  it('none in memory, none when it is off, none for a Neo4j without a folder', () => {
    expect(readConfig({ ATLAS_DATA: ':memory:', ATLAS_SNAPSHOT: '/cache' }).snapshot).toBeNull();
    expect(readConfig({ ATLAS_SNAPSHOT: 'off' }).snapshot).toBeNull();
    expect(readConfig(NEO4J).snapshot).toBeNull();
  });

  it('a file for each Neo4j database in the folder given', () => {
    const paths = [{}, { NEO4J_DATABASE: 'graph' }, { NEO4J_URI: 'bolt://other' }].map(
      (more) => readConfig({ ...NEO4J, ATLAS_SNAPSHOT: '/cache', ...more }).snapshot?.path,
    );
    expect(new Set(paths).size).toBe(3);
    for (const path of paths) expect(path).toMatch(/^\/cache\/neo4j-[0-9a-f]{8}\.snapshot$/);
  });

  it.each([
    ['a switch for a folder', { ATLAS_SNAPSHOT: 'false' }, 'ATLAS_SNAPSHOT must be a folder for the snapshot file, or off, not "false"'],
    ['a size that is no number', { ATLAS_SNAPSHOT_MIN_MB: 'small' }, 'ATLAS_SNAPSHOT_MIN_MB must be a whole number from 0 to 1000000, not "small"'],
    ['a size below nothing', { ATLAS_SNAPSHOT_MIN_MB: '-1' }, 'ATLAS_SNAPSHOT_MIN_MB'],
  ])('%s is refused by name', (_, env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});

describe('settings of the server', () => {
  it('none: what DEFAULT_HTTP says', () => {
    expect(readConfig({}).http).toEqual(DEFAULT_HTTP);
  });

  it('all of them', () => {
    const env = {
      ATLAS_CORS_ORIGINS: 'https://a.example, http://localhost:3000',
      ATLAS_EMBED_ANCESTORS: 'https://b.example,http://localhost:8080',
      ATLAS_HTTPS: 'on',
      ATLAS_INTROSPECTION: 'off',
      ATLAS_RATE_LIMIT: '60',
      ATLAS_RATE_LIMIT_LOOPBACK: 'on',
      ATLAS_READERS: 'token',
      ATLAS_TIME_LIMIT_SECONDS: '5',
      ATLAS_TOKEN_FAILURE_LIMIT: '3',
      ATLAS_TRUST_PROXY: 'loopback, 10.0.0.0/8, 2001:db8::/32, 192.0.2.1',
    };
    expect(readConfig(env).http).toEqual({
      corsOrigins: ['https://a.example', 'http://localhost:3000'],
      embedAncestors: ['https://b.example', 'http://localhost:8080'],
      https: true,
      introspection: false,
      rateLimit: 60,
      rateLimitLoopback: true,
      readers: 'token',
      requestTimeMs: 5_000,
      tokenFailureLimit: 3,
      trustedProxies: ['loopback', '10.0.0.0/8', '2001:db8::/32', '192.0.2.1'],
    });
    expect(readConfig({ ATLAS_RATE_LIMIT: 'off', ATLAS_CORS_ORIGINS: 'off', ATLAS_EMBED_ANCESTORS: 'off', ATLAS_TRUST_PROXY: 'off' }).http).toMatchObject({
      rateLimit: null,
      corsOrigins: 'off',
      embedAncestors: 'off',
      trustedProxies: [],
    });
  });

  it.each([
    [
      'ATLAS_CORS_ORIGINS',
      ['example.org', 'https://a.example/', 'https://a.example/path', 'https://*.example', 'ftp://a.example', '*,https://a.example', 'null', ','],
    ],
    ['ATLAS_EMBED_ANCESTORS', ['example.org', 'https://*.example', "'self'", 'https://a.example; script-src *', 'https://a.example/maps', ',']],
    ['ATLAS_HTTPS', ['yes', '1']],
    ['ATLAS_INTROSPECTION', ['false']],
    ['ATLAS_RATE_LIMIT', ['0', '-5', 'many', '1.5']],
    ['ATLAS_RATE_LIMIT_LOOPBACK', ['true']],
    ['ATLAS_READERS', ['nobody', 'on', 'Token']],
    ['ATLAS_TIME_LIMIT_SECONDS', ['0', '1000', 'off']],
    ['ATLAS_TOKEN_FAILURE_LIMIT', ['0', '-1', 'on']],
    ['ATLAS_TRUST_PROXY', ['on', 'true', '*', 'proxy.example', '10.0.0.0/33', '10.0.0.0/0', '::1/129', '10.0.0.0/8/8', ',']],
  ])('%s is refused by name when it is %j', (name, values) => {
    for (const value of values) expect(() => readConfig({ [name]: value })).toThrow(name);
  });

  it('mistakes are told all at once', () => {
    expect(() => readConfig({ ATLAS_CORS_ORIGINS: 'a,b', ATLAS_RATE_LIMIT: 'x' })).toThrow(/"a"\nATLAS_CORS_ORIGINS .*"b"\nATLAS_RATE_LIMIT /);
  });
});

describe('ATLAS_CACHE_MB', () => {
  it('is 64 when nothing is said, and 0 turns it off', () => {
    expect([readConfig({}).cacheBytes, readConfig({ ATLAS_CACHE_MB: '0' }).cacheBytes]).toEqual([64 * 2 ** 20, 0]);
  });

  it.each(['-1', 'off', '1.5', '70000'])('%s is refused', (text) => {
    expect(() => readConfig({ ATLAS_CACHE_MB: text })).toThrow(`ATLAS_CACHE_MB must be a whole number from 0 to 65536, not "${text}"`);
  });
});
