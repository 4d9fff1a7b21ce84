import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer } from '../AtlasServer.ts';
import { FaultDatabase, neo4jMissing } from '../FaultDatabase.ts';
import type { FaultRow } from '../FaultRow.ts';
import { LEAK } from '../Readers.ts';
import { must } from '../Trial.ts';

/** The database comes only after the atlas. */
export const databaseAbsent: FaultRow = {
  number: 5,
  fault: 'Neo4j is not there at the start',
  missing: neo4jMissing,
  async carryOut(trial) {
    const database = await FaultDatabase.shared();
    for (let n = 1; n <= trial.size(3, 1); n++) {
      await trial.attempt(`start ${n}`, async () => {
        await database.server.kill();
        let isBack = false;
        try {
          const server = await AtlasServer.start(database.env());
          await wait(trial.size(15_000, 3_000));
          must(server.isAlive, `it ended: ${server.stderr}`);
          const live = await server.client.send('/health/live');
          const ready = await server.ready();
          must(live.status === 200, `/health/live: ${live.status}`);
          must(ready.code === 503 && ready.status === 'starting', `/health/ready: ${JSON.stringify(ready)}`);
          const { status, errors, text, ms } = await server.ask('{ graph { version } }');
          trial.worst('slowestMs', ms);
          must(status === 503 && errors?.[0].extensions?.code === 'STORE_UNAVAILABLE' && !LEAK.test(text), `answered ${status}: ${text}`);
          const lines = server.logLines().filter(({ msg }) => String(msg).startsWith('Neo4j does not answer'));
          trial.count('lines in the log while waiting', lines.length);
          must(lines.length >= 1 && lines.length <= 20, `${lines.length} lines in the log`);
          await database.startAgain();
          isBack = true;
          trial.worst('recoveryMs', await server.untilReady());
          const counted = await server.ask('{ institutions { totalCount } }');
          must(counted.data?.institutions?.totalCount > 100, `it answers: ${counted.text}`);
          must((await server.stop()).code === 0, 'it did not end in good order');
        } finally {
          if (!isBack) await database.startAgain();
        }
      });
    }
  },
};
