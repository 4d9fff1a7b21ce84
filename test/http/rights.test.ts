import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLField, getNamedType, isCompositeType, isNonNullType } from 'graphql';
import { authorize } from '../../src/auth/authorize.ts';
import { OPERATOR, ROLES, type Role } from '../../src/auth/Principal.ts';
import { type Action, POLICY } from '../../src/auth/policy.ts';
import { KnownTokens } from '../../src/auth/tokens/KnownTokens.ts';
import { TokenDesk } from '../../src/auth/tokens/TokenDesk.ts';
import { type Config, DEFAULT_HTTP, readConfig } from '../../src/config.ts';
import { MUTATION_ACTIONS } from '../../src/graphql/mutationActions.ts';
import { listenLocally } from '../../src/http/localSocket.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type Atlas, createAtlas } from '../../src/wire.ts';
import { LocalIssuer, unsignedToken } from '../auth/oidc/localIssuer.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'atlas-rights-'));
const SOCKET = join(FOLDER, 'a.sock');
const AGENT = new Agent({ keepAlive: true, maxSockets: 8 });
const MUTATIONS = Object.values(buildSchema(loadSdl()).getMutationType()!.getFields());

/** Somebody who asks: what they send, and who they are then; null: nobody who is let in. */
interface Asker {
  readonly name: string;
  readonly authorization?: string;
  readonly bySocket?: true;
  readonly role: Role | null;
  readonly isAnonymous?: true;
}

let issuer: LocalIssuer;
let atlas: Atlas;
let port: number;
let end: () => Promise<void>;
let askers: readonly Asker[];

beforeAll(async () => {
  issuer = await new LocalIssuer().start();
  const key = await issuer.addKey('first');
  ({ atlas, port } = await start());
  end = await listenLocally(atlas.app, SOCKET);
  askers = [
    { name: 'anonymous', role: 'reader', isAnonymous: true },
    { name: 'the operator by the socket', bySocket: true, role: 'admin' },
    ...(await Promise.all(ROLES.map(async (role) => ({ name: `a token of the role ${role}`, role, authorization: `Bearer ${await tokenOf(atlas, role)}` })))),
    ...(await Promise.all(
      ROLES.map(async (role) => ({ name: `a JWT of the role ${role}`, role, authorization: `Bearer ${await issuer.sign(key, { roles: [role] })}` })),
    )),
    ...(await noGood(atlas)),
  ];
});

afterAll(async () => {
  AGENT.destroy();
  await end();
  await atlas.close();
  await issuer.stop();
  rmSync(FOLDER, { recursive: true });
});

async function start(http: Partial<Config['http']> = {}): Promise<{ atlas: Atlas; port: number }> {
  const { oidc } = readConfig({ ATLAS_OIDC_ISSUER: issuer.address, ATLAS_OIDC_AUDIENCE: 'atlas' });
  const settings = { ...DEFAULT_HTTP, tokenFailureLimit: null, ...http };
  const config: Config = { neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent', http: settings, oidc };
  const started = await createAtlas(config, createLogger('silent'), { seedsFolder: null });
  await started.app.listen({ host: '127.0.0.1', port: 0 });
  return { atlas: started, port: (started.app.server.address() as AddressInfo).port };
}

function deskOf({ store }: Atlas, now = Date.now): TokenDesk {
  return new TokenDesk({ shelf: store, known: new KnownTokens(store), now, logger: createLogger('silent') });
}

async function tokenOf(of: Atlas, role: Role, now = Date.now): Promise<string> {
  return (await deskOf(of, now).create(authorize(OPERATOR, 'token:manage'), `Test ${role}`, role, '1d')).secret;
}

/** Whatever is sent that lets nobody in. Of the role admin, each, had it been good. */
async function noGood(of: Atlas): Promise<Asker[]> {
  const good = await tokenOf(of, 'admin');
  const [, id, secret] = good.split('_');
  const revoked = await tokenOf(of, 'admin');
  await deskOf(of).revoke(authorize(OPERATOR, 'token:manage'), revoked.split('_')[1]);
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer.address, aud: 'atlas', sub: 'user-1', exp: now + 3_600, roles: ['admin'] };
  const tokens = {
    'an expired token': await tokenOf(of, 'admin', () => Date.now() - 2 * 86_400_000),
    'a revoked token': revoked,
    'a forged token: a right id, another secret': `atlas_${id}_${secret.slice(0, -1)}${secret.endsWith('a') ? 'b' : 'a'}`,
    'a forged token: the secret of another': `atlas_${id}_${revoked.split('_')[2]}`,
    'a truncated token': good.slice(0, -1),
    'a token without its secret': `atlas_${id}_`,
    'a token that nobody has': `atlas_${'0'.repeat(11)}_${'0'.repeat(43)}`,
    'a JWT of the algorithm none': unsignedToken(claims),
    'an expired JWT': await issuer.sign(issuer.keys[0], { ...claims, exp: now - 120 }),
    'a JWT for another audience': await issuer.sign(issuer.keys[0], { ...claims, aud: 'mail' }),
  };
  return [
    ...Object.entries(tokens).map(([name, token]) => ({ name, role: null, authorization: `Bearer ${token}` })),
    { name: 'a password', role: null, authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    { name: 'a good token without its scheme', role: null, authorization: good },
  ];
}

interface Reply {
  readonly status: number;
  readonly challenge: string | undefined;
  readonly text: string;
}

/** Of a reply that is let through nothing but the head is read: some never end. */
function ask(asker: Asker, method: string, path: string, body?: unknown, at = port): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const where = asker.bySocket ? { socketPath: SOCKET } : { host: '127.0.0.1', port: at };
    const headers = {
      accept: 'application/json, */*',
      ...(asker.authorization === undefined ? {} : { authorization: asker.authorization }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const sent = send({ ...where, method, path, headers, agent: AGENT }, (reply) => {
      const head = { status: reply.statusCode ?? 0, challenge: reply.headers['www-authenticate'] };
      if (path !== '/graphql' && ![401, 403].includes(head.status)) {
        reply.destroy();
        return resolve({ ...head, text: '' });
      }
      let text = '';
      reply.on('data', (piece) => {
        text += piece;
      });
      reply.on('end', () => resolve({ ...head, text }));
    });
    // The server may have closed a connection that was kept.
    sent.on('error', (error) => (sent.reusedSocket ? resolve(ask(asker, method, path, body, at)) : reject(error)));
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function codesOf(text: string): string[] {
  if (text === '') return [];
  return (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.map(({ extensions }) => extensions.code) ?? [];
}

function toldBy(status: number, challenge: string | undefined): string {
  if (status === 401 && challenge?.startsWith('Bearer realm=')) return 'UNAUTHENTICATED';
  return status === 403 && challenge?.includes('insufficient_scope') ? 'FORBIDDEN' : 'allowed';
}

/** What POLICY says. */
function verdict({ role, isAnonymous }: Asker, action: Action): 'allowed' | 'UNAUTHENTICATED' | 'FORBIDDEN' {
  if (role === null) return 'UNAUTHENTICATED';
  const roles: readonly Role[] = POLICY[action];
  if (roles.includes(role)) return 'allowed';
  return isAnonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

/** An address that the route takes. */
function pathOf(route: string): string {
  return route.replace(':format', 'csv').replace(':file', 'x.csv').replace(/:\w+/g, 'x').replace('*', 'x');
}

/** Asks for one mutation, leaving out whatever it needs. */
function bareMutation({ name, args, type }: GraphQLField<unknown, unknown>): { query: string; needs: boolean } {
  const needed = args.filter(({ type: given }) => isNonNullType(given));
  const variables = needed.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const given = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  return {
    query: needed.length === 0 ? `mutation { ${name}${selection} }` : `mutation (${variables}) { ${name}(${given})${selection} }`,
    needs: needed.length > 0,
  };
}

describe('every address', () => {
  it('has a rule', () => {
    const without = [...atlas.app.routeRules].filter(([, { action }]) => action === null).map(([url]) => url);
    expect(without).toEqual([]);
    expect(atlas.app.routeRules.size).toBeGreaterThan(80);
  });

  it('lets in whom POLICY says, by every method, and nobody else', async () => {
    const wrong: string[] = [];
    let asked = 0;
    // Of the many files that are alike one of a kind will do.
    const kinds = new Set<string>();
    for (const [url, { methods, action }] of atlas.app.routeRules) {
      const kind = `${action} ${url.replace(/^(\/(?:docs|playground|reports\/client)\/).*$/, '$1')}`;
      if (url === '*' || (/^\/(?:docs|playground|reports\/client)\//.test(url) && kinds.has(kind))) continue;
      kinds.add(kind);
      for (const method of methods) {
        // HEAD runs what GET does.
        const all = method === 'HEAD' ? askers.filter(({ isAnonymous, role }) => isAnonymous || role === null).slice(0, 3) : askers;
        const body = ['POST', 'PUT', 'PATCH'].includes(method) ? {} : undefined;
        const replies = await Promise.all(all.map((asker) => ask(asker, method, pathOf(url), body)));
        asked += replies.length;
        for (const [i, { status, challenge, text }] of replies.entries()) {
          const expected = verdict(all[i], action!);
          const told = toldBy(status, challenge);
          const isCoded = expected === 'allowed' || method === 'HEAD' || String(codesOf(text)) === expected;
          if (told !== expected || !isCoded || status === 500) wrong.push(`${all[i].name}: ${method} ${url} is answered ${status} ${challenge} ${text}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(1_000);
  });

  it('that has no rule lets in nobody, not even the operator', async () => {
    const { registerRouteRights, watchRoutes } = await import('../../src/http/routeRights.ts');
    const { default: fastify } = await import('fastify');
    const app = fastify();
    watchRoutes(app);
    app.decorateRequest('principal', null as never);
    app.addHook('onRequest', async (request) => {
      request.principal = OPERATOR;
    });
    const refused: string[] = [];
    registerRouteRights(app, DEFAULT_HTTP, (code) => refused.push(code));
    app.get('/new', async () => 'secret');
    const reply = await app.inject('/new');
    expect([reply.statusCode, reply.json()]).toEqual([
      403,
      { errors: [{ message: 'Nobody may ask for this address: it has no rule.', extensions: { code: 'FORBIDDEN' } }] },
    ]);
    expect(refused).toEqual(['FORBIDDEN']);
    await app.close();
  });
});

describe('every mutation', () => {
  it('has a rule, and there is no rule without one', () => {
    expect(Object.keys(MUTATION_ACTIONS).sort()).toEqual(MUTATIONS.map(({ name }) => name).sort());
  });

  it('is carried out for whom POLICY says, and refused to all others before anything of it is looked at', async () => {
    const before = await kept();
    const wrong: string[] = [];
    for (const mutation of MUTATIONS) {
      const { query, needs } = bareMutation(mutation);
      for (const asker of askers) {
        const { status, text } = await ask(asker, 'POST', '/graphql', { query });
        const codes = String(codesOf(text));
        const expected = verdict(asker, MUTATION_ACTIONS[mutation.name]);
        // Who may is told what is missing.
        const isRight = expected === 'allowed' ? (needs ? codes === 'BAD_USER_INPUT' : !/UNAUTHENTICATED|FORBIDDEN/.test(codes)) : codes === expected;
        const isBare = expected === 'allowed' || !/Variable|provided|data/.test(text);
        if (!isRight || !isBare || (asker.role === null) !== (status === 401)) {
          wrong.push(`${asker.name}: ${mutation.name} is answered ${status} ${text}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await kept()).toEqual(before);
  });

  it('is refused whichever way it is asked for, and none of a request is carried out when one of it is not allowed', async () => {
    const curator = askers.find(({ name }) => name === 'a token of the role curator') as Asker;
    const source = `addSource(input: { source: { id: "source/x", title: "X", language: "en", quality: PRIMARY } }) { version }`;
    const forbidden = 'createToken(input: { name: "x", role: ADMIN }) { secret }';
    const before = await kept();
    const queries = [
      `mutation { ${source} ${forbidden} }`,
      `mutation { ${source} a: ${forbidden} }`,
      `mutation { ${source} ...F } fragment F on Mutation { ...G } fragment G on Mutation { ${forbidden} }`,
      `mutation { ${source} ... on Mutation { ${forbidden} } }`,
      `mutation { ${source} ... { ${forbidden} } }`,
      `mutation { ${source} ... @include(if: true) { ${forbidden} } }`,
      `mutation M { ${source} ${forbidden} } query Q { graph { version } }`,
      `query Q { graph { version } } mutation M { ${source} ${forbidden} }`,
    ];
    for (const query of queries) {
      const { text } = await ask(curator, 'POST', '/graphql', { query, ...(query.includes('query Q') ? { operationName: 'M' } : {}) });
      expect([query, codesOf(text)]).toEqual([query, ['FORBIDDEN']]);
    }
    const admin = askers.find(({ name }) => name === 'a token of the role admin') as Asker;
    const byGet = await ask(admin, 'GET', `/graphql?query=${encodeURIComponent(`mutation { ${forbidden} }`)}`);
    expect(byGet.status).toBe(405);
    expect(await kept()).toEqual(before);
  });

  it('is not carried out as a subscription', async () => {
    const admin = askers.find(({ name }) => name === 'a token of the role admin') as Asker;
    const before = await kept();
    const query = 'mutation { createToken(input: { name: "x", role: ADMIN }) { secret } }';
    for (const asker of [admin, askers[0]]) expect((await ask(asker, 'POST', '/graphql/stream', { query })).status).toBe(400);
    expect(await kept()).toEqual(before);
  });

  it('is impossible where no token was ever given out, whatever is sent', async () => {
    const { atlas: fresh, port: at } = await start();
    try {
      const strangers = askers.filter(({ bySocket, name }) => !bySocket && !name.startsWith('a JWT of the role'));
      for (const mutation of MUTATIONS) {
        const replies = await Promise.all(strangers.map((asker) => ask(asker, 'POST', '/graphql', bareMutation(mutation), at)));
        for (const [i, { text }] of replies.entries()) {
          expect([mutation.name, strangers[i].name, codesOf(text)]).toEqual([mutation.name, strangers[i].name, ['UNAUTHENTICATED']]);
        }
      }
      expect([await fresh.store.version(), await fresh.store.listKept('token', null, 10)]).toEqual([0, []]);
    } finally {
      await fresh.close();
    }
  });

  /** What no refused request may change: the version of the graph, and the tokens but for their last use. */
  async function kept(): Promise<unknown> {
    const tokens = await atlas.store.listKept('token', null, 500);
    return [await atlas.store.version(), tokens.map(({ key, body }) => [key, (body as { revoked: unknown }).revoked])];
  }
});

describe('a field of Query that not everybody may read', () => {
  it.each<[string, Action]>([
    ['{ tokens { id } }', 'token:manage'],
    ['{ proposals { totalCount } }', 'proposal:read'],
  ])('%s', async (query, action) => {
    for (const asker of askers) {
      const codes = codesOf((await ask(asker, 'POST', '/graphql', { query })).text);
      const expected = verdict(asker, action);
      expect([asker.name, codes]).toEqual([asker.name, expected === 'allowed' ? [] : [expected]]);
    }
  });
});

describe('where reading takes a token', () => {
  it('whoever sends none is told nothing of the graph, and whoever sends one of whatever role reads', async () => {
    const { atlas: closed, port: at } = await start({ readers: 'token' });
    try {
      const reader: Asker = { name: 'reader', role: 'reader', authorization: `Bearer ${await tokenOf(closed, 'reader')}` };
      const anonymous = askers[0];
      const open = ['health:read', 'page:read'];
      for (const [url, { action, methods }] of closed.app.routeRules) {
        if (!methods.has('GET') || (POLICY[action!] as readonly Role[])[0] !== 'reader') continue;
        const { status } = await ask(anonymous, 'GET', pathOf(url), undefined, at);
        expect([url, status === 401]).toEqual([url, !open.includes(action!)]);
        expect([url, (await ask(reader, 'GET', pathOf(url), undefined, at)).status]).toEqual([url, expect.not.stringMatching(/401|403/)]);
      }
      const query = { query: '{ graph { version } }' };
      expect(codesOf((await ask(anonymous, 'POST', '/graphql', query, at)).text)).toEqual(['UNAUTHENTICATED']);
      expect(JSON.parse((await ask(reader, 'POST', '/graphql', query, at)).text)).toEqual({ data: { graph: { version: 0 } } });
    } finally {
      await closed.close();
    }
  });
});
