import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { Neo4jGraphQL } from '@neo4j/graphql';
import express from 'express';
import neo4j from 'neo4j-driver';
import { PASSWORD } from '../../neo4j/startNeo4j.ts';
import { listening } from './listening.ts';

/** `node neo4jGraphqlServer.ts BOLT RELATIONSHIP_TYPE`: @neo4j/graphql derives the resolvers; its nested connection walks one relationship type, not all. */
const [, , uri, type] = process.argv;
const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', PASSWORD));
const typeDefs = `
  type Institution @node {
    id: ID!
    name: String!
    kind: String
    status: String!
    related: [Entity!]! @relationship(type: "${type}", direction: OUT)
  }
  type Entity @node {
    id: ID!
    name: String
  }
`;
const server = new ApolloServer({ schema: await new Neo4jGraphQL({ typeDefs, driver }).getSchema() });
await server.start();
const app = express();
app.use('/graphql', express.json(), expressMiddleware(server));
await listening(app.listen(0, '127.0.0.1'));
