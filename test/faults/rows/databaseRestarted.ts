import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer, until } from '../AtlasServer.ts';
import { FaultDatabase, neo4jMissing } from '../FaultDatabase.ts';
import type { FaultRow } from '../FaultRow.ts';
import { Readers } from '../Readers.ts';
import { must, type Trial } from '../Trial.ts';
import { type Write, Writer } from '../Writer.ts';

const FAILS_WITHIN_MS = 5_000;
const RECOVERS_WITHIN_MS = 10_000;
/** What a write may be refused with in an outage. */
const CODES = new Set(['STORE_UNAVAILABLE']);

/** Neo4j ends in good order or is killed, and comes back, under reads and writes. */
export const databaseRestarted: FaultRow = {
  number: 4,
  fault: 'Neo4j stopped, killed, hung, and started again under load',
  missing: neo4jMissing,
  async carryOut(trial) {
    const database = await FaultDatabase.shared();
    const server = await AtlasServer.start(database.env());
    const curator = server.curator(database.token);
    const writer = new Writer('outage', true);
    // The first one waits until Neo4j has planned its queries.
    await writer.write(curator);
    const ends: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
      ['killed', () => database.server.kill(), () => database.startAgain()],
      ['stopped', () => database.server.stop(), () => database.startAgain()],
      ['hung', async () => database.server.signal('SIGSTOP'), async () => database.server.signal('SIGCONT')],
    ];
    for (const [name, end, begin] of trial.isQuick ? ends.slice(0, 1) : [...ends, ...ends]) {
      await FaultDatabase.shared();
      await trial.attempt(name, async () => {
        writer.begin(curator, 3, 20);
        const readers = new Readers(server.client);
        await goesOn(writer);
        const from = performance.now();
        await end();
        await until(async () => (await server.ready()).status === 'degraded', 5_000, 'it does not notice');
        await wait(2_000);
        await begin();
        const back = performance.now();
        await server.untilReady(RECOVERS_WITHIN_MS);
        await goesOn(writer);
        const recovery = performance.now() - back;
        trial.worst('recoveryMs', recovery);
        await writer.stop();
        const errors = await readers.stop(trial);
        expectCoded(trial, writer.writes, from);
        must(recovery < RECOVERS_WITHIN_MS, `it wrote again only after ${Math.round(recovery)} ms`);
        must(errors.length === 0, `what the snapshot answers was not answered: ${errors.slice(0, 2)}`);
      });
    }
    trial.count('sent again', await writer.sendUnknownAgain(curator));
    await server.stop();
    await database.check(trial, writer);
  },
};

/** Writes are acknowledged again. */
async function goesOn(writer: Writer): Promise<void> {
  const before = writer.withOutcome('ok').length;
  await until(() => writer.withOutcome('ok').length >= before + 3, 30_000, `no write is acknowledged; the last one: ${writer.writes.at(-1)?.code}`);
}

/** Since the outage began: none waited long, and each has a code that says what it is. */
function expectCoded(trial: Trial, writes: readonly Write[], from: number): void {
  for (const { began, ended, outcome, code, document } of writes) {
    if (ended < from || outcome === 'ok') continue;
    const took = ended - Math.max(began, from);
    trial.worst('slowestMs', took);
    trial.count('writes failed in the outage');
    must(took < FAILS_WITHIN_MS, `${document.key} failed only after ${Math.round(took)} ms`);
    must(CODES.has(code ?? ''), `${document.key} failed with ${code}`);
  }
}
