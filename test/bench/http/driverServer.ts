import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import DataLoader from 'dataloader';
import express from 'express';
import neo4j, { int } from 'neo4j-driver';
import { PASSWORD } from '../../neo4j/startNeo4j.ts';
import { listening } from './listening.ts';
import { LIST_SDL } from './question.ts';

interface Item {
  readonly id: string;
}

/** `node driverServer.ts BOLT`: what one writes by hand over the same database: two Cypher queries, the second one for all institutions of the page. */
const driver = neo4j.driver(process.argv[2], neo4j.auth.basic('neo4j', PASSWORD), { disableLosslessIntegers: true });

async function rows<T>(cypher: string, parameters: Record<string, unknown>): Promise<T[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    return (await session.executeRead((transaction) => transaction.run(cypher, parameters))).records.map((record) => record.toObject() as T);
  } finally {
    await session.close();
  }
}

function neighbourLoader(first: number) {
  return new DataLoader<string, Item[]>(async (ids) => {
    const found = await rows<{ id: string; neighbours: Item[] }>(
      'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, COLLECT { MATCH (e)--(n:Entity) RETURN {id: n.id, name: n.name} LIMIT $first } AS neighbours',
      { ids, first: int(first) },
    );
    const byId = new Map(found.map(({ id, neighbours }) => [id, neighbours]));
    return ids.map((id) => byId.get(id) ?? []);
  });
}

interface Context {
  readonly loaders: Map<number, ReturnType<typeof neighbourLoader>>;
}

const server = new ApolloServer<Context>({
  typeDefs: LIST_SDL,
  resolvers: {
    Query: {
      institutions: async (_: unknown, { first }: { first: number }) => ({
        nodes: await rows('MATCH (e:Institution) RETURN e.id AS id, e.name AS name, e.kind AS kind, e.status AS status ORDER BY e.id LIMIT $first', {
          first: int(first),
        }),
      }),
    },
    Institution: {
      relationships: async ({ id }: Item, { first }: { first: number }, { loaders }: Context) => {
        const loader = loaders.get(first) ?? neighbourLoader(first);
        loaders.set(first, loader);
        return { edges: (await loader.load(id)).map((node) => ({ node })) };
      },
    },
  },
});
await server.start();
const app = express();
app.use('/graphql', express.json(), expressMiddleware(server, { context: async () => ({ loaders: new Map() }) }));
await listening(app.listen(0, '127.0.0.1'));
