import { setTimeout as wait } from 'node:timers/promises';
import type { BoltProxy } from '../../neo4j/BoltProxy.ts';
import { behindProxy } from '../behindProxy.ts';
import { neo4jMissing } from '../FaultDatabase.ts';
import type { FaultRow } from '../FaultRow.ts';
import { Readers } from '../Readers.ts';
import { must } from '../Trial.ts';

const ENDS_WITHIN_MS = 5_000;
const AT_ONCE = 30;
const LONG = "SHOW TRANSACTIONS YIELD elapsedTime, currentQuery WHERE currentQuery STARTS WITH 'UNWIND' AND elapsedTime > duration('PT1S') RETURN currentQuery";

/** A network that delays each answer by three seconds, then one that swallows everything. */
export const databaseSlow: FaultRow = {
  number: 6,
  fault: 'Neo4j answers 3 s late, then takes everything and never answers',
  missing: neo4jMissing,
  async carryOut(trial) {
    const { database, proxy, server, curator, writer } = await behindProxy(trial, 'slow');
    const faults: [string, Partial<BoltProxy>][] = [
      ['3 s late', { delayMs: 3_000 }],
      ['no answer', { isBlackHole: true }],
    ];
    for (let round = 0; round < trial.size(3, 1); round++) {
      for (const [name, fault] of faults) {
        await trial.attempt(name, async () => {
          const readers = new Readers(server.client);
          Object.assign(proxy, fault);
          const writes = await Promise.all(Array.from({ length: AT_ONCE }, () => writer.write(curator)));
          for (const { began, ended, outcome, code } of writes) {
            trial.worst('slowestMs', ended - began);
            must(ended - began < ENDS_WITHIN_MS, `a write ended only after ${Math.round(ended - began)} ms`);
            must(outcome === 'ok' || code === 'STORE_UNAVAILABLE', `a write ended with ${code}`);
          }
          const errors = await readers.stop(trial);
          must(errors.length === 0, `what the snapshot answers was not answered: ${errors.slice(0, 2)}`);
          must(readers.slowestMs < ENDS_WITHIN_MS, `a read took ${Math.round(readers.slowestMs)} ms`);
          Object.assign(proxy, { delayMs: 0, isBlackHole: false });
          trial.worst('recoveryMs', await server.untilReady(10_000));
          // As many as before: none of the connections is still taken.
          trial.count('sent again', await writer.sendUnknownAgain(curator));
          must(writer.withOutcome('unknown').length === 0, 'writes failed once it answered again');
          await wait(1_500);
          const left = await database.run(LONG);
          must(left.length === 0, `transactions are still at work in Neo4j: ${JSON.stringify(left)}`);
        });
        Object.assign(proxy, { delayMs: 0, isBlackHole: false });
      }
    }
    await server.stop();
    await database.check(trial, writer);
  },
};
