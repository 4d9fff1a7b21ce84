import * as form from './forms.ts';
import * as oidc from './oidcForms.ts';
import type { Form, Setting } from './Setting.ts';

/** All settings there are. docs/operations.md shows this table; a test compares. */
export const SETTINGS = {
  HOST: setting('where to listen', '127.0.0.1', form.text('an address or a name')),
  PORT: setting('where to listen; 0: a port that is free', '4000', form.whole(0, 65_535)),
  ATLAS_LOG: setting('what is logged: JSON lines on standard output', 'info', form.oneOf(['debug', 'info', 'warn', 'error', 'silent'])),
  ATLAS_CACHE_MB: setting('what whole [answers kept in memory](http.md#answers-kept-in-memory) may take; `0`: none is kept', '64', form.whole(0, 65_536)),
  ATLAS_DATA: setting('the data file of the embedded store', 'data/atlas.db', form.text('a path, or `:memory:`')),
  ATLAS_SNAPSHOT: {
    ...setting('the folder of the [snapshot file](#the-snapshot-file)', '', form.SNAPSHOT_FOLDER),
    standardMeaning: "the data file's folder; none with `NEO4J_URI`",
  },
  ATLAS_SNAPSHOT_MIN_MB: setting('a snapshot of fewer megabytes is not written: it is read from the store as quickly', '16', form.whole(0, 1_000_000)),

  NEO4J_URI: setting('the address of a Neo4j, which is the store then', '', form.NEO4J_SERVER),
  NEO4J_USER: setting('whom the atlas is in that Neo4j', 'neo4j', form.text('a name')),
  NEO4J_PASSWORD: { ...setting('must be set when `NEO4J_URI` is', '', form.exactText('any text')), isSecret: true },
  NEO4J_DATABASE: { ...setting('the database that holds the graph', '', form.NEO4J_DATABASE_NAME), standardMeaning: "the user's home database" },
  NEO4J_REFRESH_SECONDS: setting('how often edits made in Cypher are looked for; 0: only by `npm run atlas -- refresh`', '300', form.whole(0, 86_400)),

  ATLAS_CORS_ORIGINS: setting('pages of which other origins may ask, without credentials', '*', form.ORIGINS),
  ATLAS_EMBED_ANCESTORS: setting('which sites may show [maps in frames](embedding.md#a-frame)', '*', form.ORIGINS),
  ATLAS_RATE_LIMIT: setting('requests of one client in a minute', '600', form.wholeOrOff(1, 1_000_000)),
  ATLAS_RATE_LIMIT_LOOPBACK: setting('`on`: clients on this machine are counted too', 'off', form.ON_OFF),
  ATLAS_TRUST_PROXY: setting('proxies whose `X-Forwarded-For` and `X-Request-Id` are believed', 'off', form.PROXIES),
  ATLAS_HTTPS: setting('`on`: browsers come by HTTPS, and are told to come by nothing else (HSTS)', 'off', form.ON_OFF),
  ATLAS_INTROSPECTION: setting('`off`: the schema is not told, and messages suggest no names of it', 'on', form.ON_OFF),
  ATLAS_TIME_LIMIT_SECONDS: setting('what the answer to one request may take', '15', form.whole(1, 300)),

  ATLAS_READERS: setting(
    'who may read; `token`: whoever sends one, of whatever role. `/health`, documents and the programs of pages are free',
    'anyone',
    form.oneOf(['anyone', 'token']),
  ),
  ATLAS_TOKEN_FAILURE_LIMIT: setting(
    'requests of one client in a minute whose [token](#access) is no good, on this machine too',
    '10',
    form.wholeOrOff(1, 1_000_000),
  ),
  ATLAS_OIDC_ISSUER: setting('whose JSON Web Tokens are believed, as their claim `iss` has it', '', oidc.ISSUER),
  ATLAS_OIDC_AUDIENCE: setting('what their claim `aud` must hold; must be set when `ATLAS_OIDC_ISSUER` is', '', form.text('a name')),
  ATLAS_OIDC_JWKS: {
    ...setting('where the public keys of the issuer are', '', oidc.ISSUER),
    standardMeaning: "what the issuer's `/.well-known/openid-configuration` says",
  },
  ATLAS_OIDC_ALGORITHMS: setting('by which tokens may be signed', 'RS256,PS256,ES256,EdDSA', oidc.SIGNATURES),
  ATLAS_OIDC_ROLE_CLAIM: setting('the claim that holds the roles, or a way to it with dots between: `realm_access.roles`', 'roles', form.text('a name')),
  ATLAS_OIDC_ROLES: {
    ...setting('what the issuer calls the roles; the highest that somebody has holds, and who has none reads', '', oidc.ROLE_NAMES),
    standardMeaning: 'as here: `contributor=contributor,curator=curator,admin=admin`',
  },
  ATLAS_OIDC_CLOCK_SKEW_SECONDS: setting("how far the issuer's clock may be from this one's", '60', form.whole(0, 600)),

  ATLAS_METRICS: setting(
    'who may read [`/metrics`](#metrics): processes on this machine (and the operator), holders of a token that may `metrics:read`, anyone, nobody',
    'loopback',
    form.oneOf(['loopback', 'token', 'anyone', 'off']),
  ),
  ATLAS_SLOW_QUERY_MS: setting('GraphQL answers that take longer are [logged](#slow-queries); `0` is `off`', '1000', form.wholeOrOff(0, 3_600_000)),

  OTEL_TRACES_EXPORTER: {
    ...setting('whether [traces](#traces) are sent', '', form.oneOf(['otlp', 'none'])),
    standardMeaning: '`otlp` when there is an endpoint, else `none`',
  },
  OTEL_SDK_DISABLED: setting('`true`: no traces, whatever else is set', 'false', form.oneOf(['true', 'false'])),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting('the collector; `/v1/traces` is added', '', form.COLLECTOR),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: setting('the whole address for traces, instead', '', form.COLLECTOR),
  OTEL_EXPORTER_OTLP_PROTOCOL: setting('how they are written', 'http/protobuf', form.oneOf(['http/protobuf', 'http/json'])),
  OTEL_EXPORTER_OTLP_HEADERS: { ...setting('sent along, for collectors that ask who sends', '', form.PAIRS), isSecret: true },
  OTEL_SERVICE_NAME: setting('what this process is called there', 'zhangjiang-atlas', form.text('a name')),
  OTEL_RESOURCE_ATTRIBUTES: setting('what else is said of this process', '', form.PAIRS),
  OTEL_TRACES_SAMPLER: setting(
    'which requests are traced',
    'parentbased_always_on',
    form.oneOf(['always_on', 'always_off', 'traceidratio', 'parentbased_always_on', 'parentbased_always_off', 'parentbased_traceidratio']),
  ),
  OTEL_TRACES_SAMPLER_ARG: setting('the share of requests that `traceidratio` keeps', '1', form.SHARE),
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof SETTINGS;

/** What each setting means, by its name. */
export type SettingValues = { readonly [N in SettingName]: (typeof SETTINGS)[N]['form'] extends Form<infer T> ? T : never };

function setting<T>(meaning: string, standard: string, form: Form<T>): Setting<T> {
  return { meaning, standard, form };
}
