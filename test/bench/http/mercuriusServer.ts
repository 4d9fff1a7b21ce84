import fastify from 'fastify';
import mercurius from 'mercurius';
import type { GraphName } from './graphs.ts';
import { listening } from './listening.ts';
import { plainResolvers } from './plainResolvers.ts';
import { LIST_SDL } from './question.ts';

/** `node mercuriusServer.ts GRAPH`: mercurius on Fastify, compiling queries that it has seen once. */
const app = fastify();
await app.register(mercurius, { schema: LIST_SDL, resolvers: plainResolvers(process.argv[2] as GraphName), jit: 1 });
await app.listen({ host: '127.0.0.1', port: 0 });
await listening(app.server);
