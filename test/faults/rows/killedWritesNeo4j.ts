import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer } from '../AtlasServer.ts';
import { FaultDatabase, neo4jMissing } from '../FaultDatabase.ts';
import type { FaultRow } from '../FaultRow.ts';
import { HalfWriteReader } from '../HalfWriteReader.ts';
import { must } from '../Trial.ts';
import { Writer } from '../Writer.ts';

const RECOVERS_WITHIN_MS = 10_000;

/** The same over Neo4j: the API process is killed, and now and then the database with it. */
export const killedWritesNeo4j: FaultRow = {
  number: 1,
  fault: 'kill -9 at random moments during writes, Neo4j (every fifth time the database too)',
  missing: neo4jMissing,
  async carryOut(trial) {
    const database = await FaultDatabase.shared();
    const writer = new Writer('killed-neo4j', true);
    let server = await AtlasServer.start(database.env());
    for (let cycle = 1; cycle <= trial.size(15, 2); cycle++) {
      await trial.attempt(`kill ${cycle}`, async () => {
        await server.untilReady();
        const reader = new HalfWriteReader(server.client, writer);
        writer.begin(server.curator(database.token), 4);
        await wait(trial.random.whole(300, 2_500));
        const withDatabase = cycle % 5 === 0;
        await Promise.all([server.stop('SIGKILL'), withDatabase ? database.server.kill() : null, writer.stop()]);
        await reader.stop(trial);
        if (withDatabase) await database.startAgain();
        const began = performance.now();
        server = await AtlasServer.start(database.env());
        await server.untilReady();
        const recovery = performance.now() - began;
        trial.worst('recoveryMs', recovery);
        must(recovery < RECOVERS_WITHIN_MS, `it answered only after ${Math.round(recovery)} ms`);
        trial.count('sent again', await writer.sendUnknownAgain(server.curator(database.token)));
      });
      if (!server.isAlive) server = await AtlasServer.start(database.env());
    }
    await server.stop();
    await database.check(trial, writer);
  },
};
