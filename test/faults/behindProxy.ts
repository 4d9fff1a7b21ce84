import { BoltProxy } from '../neo4j/BoltProxy.ts';
import { AtlasServer } from './AtlasServer.ts';
import { FaultDatabase } from './FaultDatabase.ts';
import type { Trial } from './Trial.ts';
import { Writer } from './Writer.ts';

/** A server that reaches Neo4j by a network of which anything can be made, ready, and who writes to it. */
export async function behindProxy(trial: Trial, writes: string) {
  const database = await FaultDatabase.shared();
  const proxy = await BoltProxy.start(database.server.uri);
  trial.finally(() => proxy.close());
  const server = await AtlasServer.start(database.env(proxy.uri));
  const curator = server.curator(database.token);
  const writer = new Writer(writes, true);
  await server.untilReady();
  return { database, proxy, server, curator, writer };
}
