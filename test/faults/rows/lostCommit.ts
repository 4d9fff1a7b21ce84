import { behindProxy } from '../behindProxy.ts';
import { neo4jMissing } from '../FaultDatabase.ts';
import type { FaultRow } from '../FaultRow.ts';
import { must } from '../Trial.ts';

/** The commit is done and its answer is lost. */
export const lostCommit: FaultRow = {
  number: 7,
  fault: 'the connection to Neo4j is cut when COMMIT has been carried out',
  missing: neo4jMissing,
  async carryOut(trial) {
    const { database, proxy, server, curator, writer } = await behindProxy(trial, 'commit');
    for (let n = 1; n <= trial.size(30, 3); n++) {
      await trial.attempt(`cut ${n}`, async () => {
        const before = proxy.cuts;
        proxy.cutsAfterCommit = 1;
        const { outcome, code } = await writer.write(curator);
        must(proxy.cuts === before + 1, 'nothing was cut');
        must(outcome === 'ok' || outcome === 'unknown', `it was answered ${outcome}, with ${code}`);
        trial.count(outcome === 'ok' ? 'acknowledged nevertheless' : 'said to be unknown');
        await server.untilReady(10_000);
      });
    }
    proxy.cutsAfterCommit = 0;
    trial.count('sent again', await writer.sendUnknownAgain(curator));
    must(writer.withOutcome('unknown').length === 0, 'what was sent again was not acknowledged');
    await server.stop();
    await database.check(trial, writer);
  },
};
