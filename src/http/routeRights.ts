import type { FastifyInstance, FastifyReply } from 'fastify';
import { authorize } from '../auth/authorize.ts';
import type { Action } from '../auth/policy.ts';
import type { HttpConfig } from '../config.ts';
import { AtlasError, type ErrorCode } from '../errors.ts';
import { errorBody } from './earlyErrors.ts';
import { challenge } from './principal.ts';
import { actionOfRoute } from './routeActions.ts';

/** What says nothing of the graph is told to all even where reading takes a token: balancers and browsers that fetch a page's program send none. */
const OPEN: ReadonlySet<Action> = new Set(['health:read', 'page:read']);

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route by its address, with its methods and its rule; null: it has none. */
    routeRules: ReadonlyMap<string, { readonly methods: ReadonlySet<string>; readonly action: Action | null }>;
  }
}

/** Looks up the rule of each route as it is registered; comes before all of them. */
export function watchRoutes(app: FastifyInstance): void {
  const rules = new Map<string, { methods: Set<string>; action: Action | null }>();
  app.decorate('routeRules', rules);
  app.addHook('onRoute', ({ url, method }) => {
    const rule = rules.get(url) ?? { methods: new Set(), action: actionOfRoute(url) };
    for (const name of [method].flat()) rule.methods.add(name);
    rules.set(url, rule);
  });
}

/** Lets whoever may do what a route is to the route; follows `registerPrincipal`. An address without a route is answered as such. */
export function registerRouteRights(app: FastifyInstance, { readers }: Pick<HttpConfig, 'readers'>, onRefused: (code: ErrorCode) => void): void {
  app.addHook('onRequest', async (request, reply) => {
    const { url } = request.routeOptions;
    if (url === undefined) return;
    const { principal } = request;
    const action = app.routeRules.get(url)?.action ?? null;
    try {
      if (action === null) throw new AtlasError('FORBIDDEN', ['Nobody may ask for this address: it has no rule.']);
      if (readers === 'token' && principal.via === 'anonymous' && !OPEN.has(action)) {
        throw new AtlasError('UNAUTHENTICATED', ['Reading here takes a token, in the header `authorization: Bearer …`.'], { details: { action } });
      }
      authorize(principal, action);
    } catch (error) {
      if (!(error instanceof AtlasError)) throw error;
      onRefused(error.code);
      return refuse(reply, error);
    }
  });
}

function refuse(reply: FastifyReply, { code, message, details }: AtlasError): FastifyReply {
  const isUnknown = code === 'UNAUTHENTICATED';
  reply
    .code(isUnknown ? 401 : 403)
    .header('cache-control', 'no-store')
    .header('www-authenticate', challenge(isUnknown ? null : 'insufficient_scope'));
  return reply.send(errorBody(isUnknown ? 'UNAUTHENTICATED' : 'FORBIDDEN', message, details));
}
