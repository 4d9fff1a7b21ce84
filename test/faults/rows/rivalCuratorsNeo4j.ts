import { AtlasServer } from '../AtlasServer.ts';
import { FaultDatabase, neo4jMissing } from '../FaultDatabase.ts';
import type { FaultRow } from '../FaultRow.ts';
import { Writer } from '../Writer.ts';
import { CURATORS, repeated, rivals, writtenEntity } from './rivalCurators.ts';

/** The same by way of two servers over one Neo4j. */
export const rivalCuratorsNeo4j: FaultRow = {
  number: 18,
  fault: `${CURATORS} curators at two servers over one Neo4j change one entity at once; one request is sent to both`,
  missing: neo4jMissing,
  async carryOut(trial) {
    const database = await FaultDatabase.shared();
    const servers = await Promise.all([AtlasServer.start(database.env()), AtlasServer.start(database.env())]);
    await Promise.all(servers.map((server) => server.untilReady()));
    const clients = servers.map((server) => server.curator(database.token));
    const entity = await writtenEntity(clients[0]);
    const writer = new Writer('repeated-neo4j', true);
    for (let round = 1; round <= trial.size(10, 1); round++) await trial.attempt(`rivals ${round}`, () => rivals(trial, clients, entity, round));
    for (let n = 1; n <= trial.size(20, 2); n++) await trial.attempt(`repeated ${n}`, () => repeated(trial, clients, writer));
    await Promise.all(servers.map((server) => server.stop()));
    await database.check(trial, writer);
  },
};
