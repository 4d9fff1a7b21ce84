import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { DEFAULT_HTTP } from '../config.ts';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from '../graphql/AtlasContext.ts';
import type { GraphqlServer } from '../graphql/createGraphqlServer.ts';
import { Deadline } from '../graphql/Deadline.ts';
import { createLoaders } from '../graphql/loaders.ts';
import { nothingSpent } from '../graphql/Spent.ts';
import { abortWhenClientLeaves } from './abortWhenClientLeaves.ts';
import type { AppParts } from './createApp.ts';
import { errorBody } from './earlyErrors.ts';
import { isBrowserPage } from './isBrowserPage.ts';
import { registerPlayground } from './playground.ts';
import { refuseBatches } from './refuseBatches.ts';

const STARTING = {
  errors: [
    {
      message: new AtlasError('STORE_UNAVAILABLE', ['the graph has not been read yet; ask again']).message,
      extensions: { code: 'STORE_UNAVAILABLE', retryAfter: 1 },
    },
  ],
};

/** GraphQL by POST and GET at /graphql, and the playground for browsers there. */
export function registerGraphql(app: FastifyInstance, apollo: GraphqlServer, parts: AppParts): void {
  const { store, projector, runner, cache, logger, state, settings = DEFAULT_HTTP } = parts;
  const graphql = fastifyApolloHandler(apollo, {
    context: async (request, reply): Promise<AtlasContext> => {
      const snapshot = projector.current;
      const deadline = new Deadline(settings.requestTimeMs, abortWhenClientLeaves(reply));
      return {
        requestId: request.id,
        snapshot,
        storeName: store.name,
        loaders: createLoaders(store, snapshot, cache, deadline.signal),
        runner,
        language: request.language(['en', 'zh']) === 'zh' ? 'ZH' : 'EN',
        deadline,
        signal: deadline.signal,
        spent: nothingSpent(),
        logger,
      };
    },
  });
  const playground = registerPlayground(app);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preValidation: refuseBatches,
    handler: async (request, reply) => {
      reply.header('vary', 'accept, accept-language');
      if (request.method === 'GET' && isBrowserPage(request)) return playground(request, reply);
      if (state() === 'starting') return reply.code(503).header('retry-after', '1').send(STARTING);
      return graphql.call(app, request, reply);
    },
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (_, reply) => reply.code(405).header('allow', 'GET, POST').send(errorBody('BAD_REQUEST', 'Send the query by POST or GET.')),
  });
}
