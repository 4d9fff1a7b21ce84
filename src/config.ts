import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { basename, join } from 'node:path';
import { AtlasError } from './errors.ts';

export interface Config {
  /** Path of the SQLite file, or ":memory:". */
  readonly dataPath: string;
  /** Null: the SQLite file is the store. */
  readonly neo4j: Neo4jConfig | null;
  /** For commands that are given the address of a Neo4j besides. */
  readonly neo4jAccess?: Neo4jAccess;
  /** The file from which a restarted process has the graph; null or left out: none. */
  readonly snapshot?: SnapshotConfig | null;
  /** What whole answers may take in memory; 0: none is kept. */
  readonly cacheBytes?: number;
  /** Left out: DEFAULT_HTTP. */
  readonly http?: HttpConfig;
  readonly host: string;
  readonly port: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

export interface SnapshotConfig {
  readonly path: string;
  /** A snapshot that is smaller is not written. */
  readonly minBytes: number;
}

export interface HttpConfig {
  /** Pages of which other origins may ask. */
  readonly corsOrigins: '*' | 'off' | readonly string[];
  /** Pages of which origins may show a map in a frame. */
  readonly embedAncestors: '*' | 'off' | readonly string[];
  readonly introspection: boolean;
  /** Requests of one client in a minute; null: as many as it likes. */
  readonly rateLimit: number | null;
  /** Whether clients on this machine are counted too. */
  readonly rateLimitLoopback: boolean;
  /** Requests of one client in a minute whose token is no good; null: as many as it likes. */
  readonly tokenFailureLimit: number | null;
  /** Who may read: anyone, or whoever sends a token. */
  readonly readers: 'anyone' | 'token';
  /** Whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Whether browsers come by HTTPS. */
  readonly https: boolean;
  /** What the answer to one request may take. */
  readonly requestTimeMs: number;
}

export const DEFAULT_HTTP: HttpConfig = Object.freeze({
  corsOrigins: '*',
  embedAncestors: '*',
  introspection: true,
  rateLimit: 600,
  rateLimitLoopback: false,
  tokenFailureLimit: 10,
  readers: 'anyone',
  trustedProxies: [],
  https: false,
  requestTimeMs: 15_000,
});

export interface Neo4jAccess {
  readonly user: string;
  /** Empty when none is set. */
  readonly password: string;
  /** Null: the home database of the user. */
  readonly database: string | null;
}

export interface Neo4jConfig extends Neo4jAccess {
  readonly uri: string;
  /** How often edits made in Cypher are looked for; 0: only when asked to. */
  readonly refreshSeconds: number;
}

const SETTINGS = [
  ...['ATLAS_CACHE_MB', 'ATLAS_DATA', 'ATLAS_LOG', 'ATLAS_SNAPSHOT', 'ATLAS_SNAPSHOT_MIN_MB', 'HOST', 'PORT'],
  ...[
    'ATLAS_CORS_ORIGINS',
    'ATLAS_EMBED_ANCESTORS',
    'ATLAS_HTTPS',
    'ATLAS_INTROSPECTION',
    'ATLAS_RATE_LIMIT',
    'ATLAS_RATE_LIMIT_LOOPBACK',
    'ATLAS_READERS',
    'ATLAS_TIME_LIMIT_SECONDS',
    'ATLAS_TOKEN_FAILURE_LIMIT',
    'ATLAS_TRUST_PROXY',
  ],
  ...['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE', 'NEO4J_REFRESH_SECONDS'],
];
/** What people write who mean `off`, or its contrary: no names for a folder. */
const SWITCHES = /^(?:on|none|no|yes|true|false|null|disabled?|enabled?|0|1)$/i;
const NEO4J_SCHEME = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//;
const NEO4J_ADDRESS = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^\s/@]+\/?$/;
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** main.ts hands it the environment, nobody else looks; all mistakes are reported together, at start. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const mistakes: string[] = [];
  const whole = (key: string, fallback: number, min: number, max: number): number => {
    const text = env[key] ?? '';
    if (text === '') return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    mistakes.push(`${key} must be a whole number from ${min} to ${max}, not "${text}"`);
    return fallback;
  };
  const oneOf = <T extends string>(key: string, values: readonly T[], fallback: T): T => {
    const text = env[key] ?? '';
    if (text === '') return fallback;
    const value = values.find((candidate) => candidate === text);
    if (value === undefined) mistakes.push(`${key} must be one of ${values.join(', ')}, not "${text}"`);
    return value ?? fallback;
  };
  const text = (key: string, fallback: string): string => env[key]?.trim() || fallback;
  const neo4jAccess = (): Neo4jAccess => ({
    user: text('NEO4J_USER', 'neo4j'),
    password: env['NEO4J_PASSWORD'] ?? '',
    database: text('NEO4J_DATABASE', '') || null,
  });
  const neo4j = (): Neo4jConfig | null => {
    const uri = text('NEO4J_URI', '');
    const refreshSeconds = whole('NEO4J_REFRESH_SECONDS', 300, 0, 86_400);
    if (uri === '') return null;
    const access = neo4jAccess();
    if (!NEO4J_ADDRESS.test(uri)) mistakes.push('NEO4J_URI must be an address like bolt://localhost:7687 or neo4j+s://host, without user or password in it');
    if (access.database === 'system') mistakes.push('NEO4J_DATABASE must be a database for graphs; "system" is where Neo4j keeps users and rights');
    if (access.password === '') mistakes.push('NEO4J_PASSWORD must be set when NEO4J_URI is');
    return { uri, ...access, refreshSeconds };
  };
  const store = neo4j();
  const dataPath = text('ATLAS_DATA', 'data/atlas.db');
  const snapshot = (): SnapshotConfig | null => {
    const where = text('ATLAS_SNAPSHOT', '');
    const minBytes = whole('ATLAS_SNAPSHOT_MIN_MB', 16, 0, 1_000_000) * 2 ** 20;
    if (SWITCHES.test(where)) mistakes.push(`ATLAS_SNAPSHOT must be a folder for the snapshot file, or off, not "${where}"`);
    const path = where.toLowerCase() === 'off' ? null : snapshotPath(where, store, dataPath);
    return path === null ? null : { path, minBytes };
  };
  const isOn = (key: string, fallback: boolean): boolean => oneOf(key, ['on', 'off'], fallback ? 'on' : 'off') === 'on';
  const origins = (key: string) => readOrigins(key, text(key, '*'), mistakes);
  const http = (): HttpConfig => ({
    corsOrigins: origins('ATLAS_CORS_ORIGINS'),
    embedAncestors: origins('ATLAS_EMBED_ANCESTORS'),
    introspection: isOn('ATLAS_INTROSPECTION', DEFAULT_HTTP.introspection),
    rateLimit: text('ATLAS_RATE_LIMIT', '') === 'off' ? null : whole('ATLAS_RATE_LIMIT', DEFAULT_HTTP.rateLimit as number, 1, 1_000_000),
    rateLimitLoopback: isOn('ATLAS_RATE_LIMIT_LOOPBACK', DEFAULT_HTTP.rateLimitLoopback),
    tokenFailureLimit:
      text('ATLAS_TOKEN_FAILURE_LIMIT', '') === 'off' ? null : whole('ATLAS_TOKEN_FAILURE_LIMIT', DEFAULT_HTTP.tokenFailureLimit as number, 1, 1_000_000),
    readers: oneOf('ATLAS_READERS', ['anyone', 'token'], DEFAULT_HTTP.readers),
    trustedProxies: trustedProxies(text('ATLAS_TRUST_PROXY', 'off'), mistakes),
    https: isOn('ATLAS_HTTPS', DEFAULT_HTTP.https),
    requestTimeMs: whole('ATLAS_TIME_LIMIT_SECONDS', DEFAULT_HTTP.requestTimeMs / 1_000, 1, 300) * 1_000,
  });
  const config: Config = {
    neo4j: store,
    neo4jAccess: neo4jAccess(),
    dataPath,
    snapshot: snapshot(),
    cacheBytes: whole('ATLAS_CACHE_MB', 64, 0, 65_536) * 2 ** 20,
    http: http(),
    host: text('HOST', '127.0.0.1'),
    port: whole('PORT', 4000, 0, 65_535),
    logLevel: oneOf('ATLAS_LOG', LOG_LEVELS, 'info'),
  };
  // NEO4J_TEST_URI and the like are somebody else's.
  const unknown = Object.keys(env).filter((key) => key.startsWith('ATLAS_') && !SETTINGS.includes(key));
  for (const key of unknown) mistakes.push(`${key} is no setting; the settings are ${SETTINGS.slice(0, -1).join(', ')} and ${SETTINGS.at(-1)}`);
  if (mistakes.length > 0) throw new AtlasError('BAD_CONFIG', [mistakes.join('\n')]);
  return Object.freeze(config);
}

function readOrigins(key: string, text: string, mistakes: string[]): '*' | 'off' | readonly string[] {
  if (text === '*' || text === 'off') return text;
  const origins = text.split(',').map((origin) => origin.trim());
  for (const origin of origins) {
    if (URL.canParse(origin) && new URL(origin).origin === origin && /^https?:[^*]+$/.test(origin)) continue;
    mistakes.push(`${key} must be *, off, or origins like https://example.org, with commas between and nothing behind the host and port, not "${origin}"`);
  }
  return origins;
}

function trustedProxies(text: string, mistakes: string[]): readonly string[] {
  if (text === 'off') return [];
  const proxies = text.split(',').map((proxy) => proxy.trim());
  for (const proxy of proxies) {
    if (['loopback', 'linklocal', 'uniquelocal'].includes(proxy) || isAddress(proxy)) continue;
    mistakes.push(`ATLAS_TRUST_PROXY must be off, or addresses, networks like 10.0.0.0/8, or loopback, with commas between, not "${proxy}"`);
  }
  return proxies;
}

function isAddress(text: string): boolean {
  const [address, bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128));
}

/** Beside the data file, or in the folder given. A Neo4j has no folder of its own, and several of them may share one. */
function snapshotPath(folder: string, neo4j: Neo4jConfig | null, dataPath: string): string | null {
  if (neo4j !== null) {
    const name = createHash('sha256')
      .update(JSON.stringify([neo4j.uri, neo4j.database]))
      .digest('hex')
      .slice(0, 8);
    return folder === '' ? null : join(folder, `neo4j-${name}.snapshot`);
  }
  if (dataPath === ':memory:') return null;
  return folder === '' ? `${dataPath}.snapshot` : join(folder, `${basename(dataPath)}.snapshot`);
}

/** Whether this names a Neo4j rather than a file. */
export function isNeo4jAddress(text: string): boolean {
  return NEO4J_SCHEME.test(text);
}
