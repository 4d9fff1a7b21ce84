import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { GraphName } from './graphs.ts';
import { listening } from './listening.ts';
import { plainResolvers } from './plainResolvers.ts';
import { LIST_SDL } from './question.ts';

/** `node expressServer.ts GRAPH`: Apollo Server 5 on Express 5 as both come. */
const server = new ApolloServer({ typeDefs: LIST_SDL, resolvers: plainResolvers(process.argv[2] as GraphName) });
await server.start();
const app = express();
app.use('/graphql', express.json(), expressMiddleware(server));
await listening(app.listen(0, '127.0.0.1'));
