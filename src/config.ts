import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { type Environment, type Mistake, readSettings } from './config/readSettings.ts';
import type { SettingName, SettingValues } from './config/settings.ts';
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
  /** Who may read /metrics; left out: processes on this machine. */
  readonly metrics?: SettingValues['ATLAS_METRICS'];
  /** GraphQL answers that take longer are logged; null: none is. */
  readonly slowQueryMs?: number | null;
  /** Whose JSON Web Tokens are believed; null or left out: nobody's. */
  readonly oidc?: OidcConfig | null;
  /** Null or left out: nothing is traced. */
  readonly tracing?: TracingConfig | null;
  readonly host: string;
  readonly port: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** An OpenID Connect issuer, and what is read from its tokens. */
export interface OidcConfig {
  /** As the claim `iss` has it, letter by letter. */
  readonly issuer: string;
  readonly audience: string;
  /** Null: where the issuer's /.well-known/openid-configuration says. */
  readonly jwks: string | null;
  readonly algorithms: SettingValues['ATLAS_OIDC_ALGORITHMS'];
  /** Where the roles stand: a claim, or a way to it with dots between (`realm_access.roles`). */
  readonly roleClaim: string;
  /** Our roles by what the issuer calls them. */
  readonly roles: SettingValues['ATLAS_OIDC_ROLES'];
  readonly clockSkewSeconds: number;
}

/** Where traces go, and which. */
export interface TracingConfig {
  readonly url: string;
  readonly protocol: SettingValues['OTEL_EXPORTER_OTLP_PROTOCOL'];
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  readonly resource: Readonly<Record<string, string>>;
  readonly sampler: SettingValues['OTEL_TRACES_SAMPLER'];
  readonly sampledShare: number;
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

const NEO4J_SCHEME = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//;
const MB = 2 ** 20;

/** main.ts hands it the environment, nobody else looks; all mistakes are reported together, at start. */
export function readConfig(env: Environment): Config {
  const { config, mistakes } = checkConfig(env);
  if (mistakes.length > 0) throw new AtlasError('BAD_CONFIG', [mistakes.map(({ message }) => message).join('\n')]);
  return config;
}

/** The same without refusing: what is wrong is as if it were not set. */
export function checkConfig(env: Environment): { readonly config: Config; readonly mistakes: readonly Mistake[] } {
  const { values, mistakes } = readSettings(env);
  // They are there for all programs of a machine, and one that has them disabled is not asked to understand them.
  const own = values.OTEL_SDK_DISABLED === 'true' ? mistakes.filter(({ name }) => !name.startsWith('OTEL_')) : mistakes;
  return { config: configOf(values), mistakes: [...own, ...mistakesTogether(values)] };
}

/** Settings that are each fine and do not go together. */
function mistakesTogether(values: SettingValues): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const note = (name: SettingName, message: string) => mistakes.push({ name, message: `${name} ${message}` });
  if (values.NEO4J_URI !== '' && values.NEO4J_PASSWORD === '') note('NEO4J_PASSWORD', 'must be set when NEO4J_URI is');
  const { ATLAS_OIDC_ISSUER: issuer, ATLAS_OIDC_AUDIENCE: audience, ATLAS_OIDC_JWKS: jwks } = values;
  // Tokens that the issuer made for other programs must not open this one.
  if (issuer !== '' && audience === '') note('ATLAS_OIDC_AUDIENCE', 'must be set when ATLAS_OIDC_ISSUER is');
  if (issuer === '' && (audience !== '' || jwks !== '')) note('ATLAS_OIDC_ISSUER', 'must be set when ATLAS_OIDC_AUDIENCE or ATLAS_OIDC_JWKS is');
  return mistakes;
}

function configOf(values: SettingValues): Config {
  const neo4jAccess: Neo4jAccess = { user: values.NEO4J_USER, password: values.NEO4J_PASSWORD, database: values.NEO4J_DATABASE || null };
  const neo4j = values.NEO4J_URI === '' ? null : { uri: values.NEO4J_URI, ...neo4jAccess, refreshSeconds: values.NEO4J_REFRESH_SECONDS };
  return Object.freeze({
    neo4j,
    neo4jAccess,
    dataPath: values.ATLAS_DATA,
    snapshot: snapshotConfig(values, neo4j),
    cacheBytes: values.ATLAS_CACHE_MB * MB,
    http: {
      corsOrigins: values.ATLAS_CORS_ORIGINS,
      embedAncestors: values.ATLAS_EMBED_ANCESTORS,
      introspection: values.ATLAS_INTROSPECTION,
      rateLimit: values.ATLAS_RATE_LIMIT,
      rateLimitLoopback: values.ATLAS_RATE_LIMIT_LOOPBACK,
      tokenFailureLimit: values.ATLAS_TOKEN_FAILURE_LIMIT,
      readers: values.ATLAS_READERS,
      trustedProxies: values.ATLAS_TRUST_PROXY,
      https: values.ATLAS_HTTPS,
      requestTimeMs: values.ATLAS_TIME_LIMIT_SECONDS * 1_000,
    },
    metrics: values.ATLAS_METRICS,
    slowQueryMs: values.ATLAS_SLOW_QUERY_MS || null,
    oidc: oidcConfig(values),
    tracing: tracingConfig(values),
    host: values.HOST,
    port: values.PORT,
    logLevel: values.ATLAS_LOG,
  });
}

function snapshotConfig(
  { ATLAS_SNAPSHOT: folder, ATLAS_SNAPSHOT_MIN_MB: minMb, ATLAS_DATA: dataPath }: SettingValues,
  neo4j: Neo4jConfig | null,
): SnapshotConfig | null {
  const path = folder === null ? null : snapshotPath(folder, neo4j, dataPath);
  return path === null ? null : { path, minBytes: minMb * MB };
}

function oidcConfig(values: SettingValues): OidcConfig | null {
  if (values.ATLAS_OIDC_ISSUER === '') return null;
  return {
    issuer: values.ATLAS_OIDC_ISSUER,
    audience: values.ATLAS_OIDC_AUDIENCE,
    jwks: values.ATLAS_OIDC_JWKS || null,
    algorithms: values.ATLAS_OIDC_ALGORITHMS,
    roleClaim: values.ATLAS_OIDC_ROLE_CLAIM,
    roles: values.ATLAS_OIDC_ROLES,
    clockSkewSeconds: values.ATLAS_OIDC_CLOCK_SKEW_SECONDS,
  };
}

/** Off unless somebody says where traces go, or that they go to the usual place. */
function tracingConfig(values: SettingValues): TracingConfig | null {
  const { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces, OTEL_EXPORTER_OTLP_ENDPOINT: all, OTEL_TRACES_EXPORTER: exporter } = values;
  const isMeant = exporter === 'otlp' || (exporter !== 'none' && (traces !== '' || all !== ''));
  if (!isMeant || values.OTEL_SDK_DISABLED === 'true') return null;
  return {
    url: traces || `${(all || 'http://localhost:4318').replace(/\/+$/, '')}/v1/traces`,
    protocol: values.OTEL_EXPORTER_OTLP_PROTOCOL,
    headers: values.OTEL_EXPORTER_OTLP_HEADERS,
    serviceName: values.OTEL_SERVICE_NAME,
    resource: values.OTEL_RESOURCE_ATTRIBUTES,
    sampler: values.OTEL_TRACES_SAMPLER,
    sampledShare: values.OTEL_TRACES_SAMPLER_ARG,
  };
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
