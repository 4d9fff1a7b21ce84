import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer } from '../AtlasServer.ts';
import { checkFile } from '../checkWrites.ts';
import type { FaultRow } from '../FaultRow.ts';
import { HalfWriteReader } from '../HalfWriteReader.ts';
import { must } from '../Trial.ts';
import { Writer } from '../Writer.ts';

const RECOVERS_WITHIN_MS = 2_000;

/** As when the machine is paged out, or moved to another: everything stands still and then goes on. */
export const stoppedProcess: FaultRow = {
  number: 21,
  fault: 'the process stands still (SIGSTOP, 5 s, SIGCONT) under reads and writes',
  async carryOut(trial) {
    const path = join(trial.folder, 'atlas.db');
    const server = await AtlasServer.start({ ATLAS_DATA: path });
    const writer = new Writer('stopped');
    for (let round = 1; round <= trial.size(3, 1); round++) {
      await trial.attempt(`stop ${round}`, async () => {
        const reader = new HalfWriteReader(server.client, writer);
        writer.begin(server.operator, 4);
        const reads = readers(server);
        await wait(500);
        const before = writer.withOutcome('ok').length;
        server.signal('SIGSTOP');
        await wait(trial.size(5_000, 1_500));
        const cameBack = performance.now();
        server.signal('SIGCONT');
        await server.untilReady();
        const recovery = performance.now() - cameBack;
        trial.worst('recoveryMs', recovery);
        await wait(500);
        await writer.stop();
        const { asked, errors } = await reads();
        await reader.stop(trial);
        trial.answered(asked, errors.length);
        must(recovery < RECOVERS_WITHIN_MS, `it was ready only after ${Math.round(recovery)} ms`);
        must(errors.length === 0, `answers that are none: ${errors.slice(0, 3)}`);
        must(writer.withOutcome('ok').length > before, 'no write was acknowledged afterwards');
      });
    }
    await server.stop();
    await checkFile(trial, path, writer);
  },
};

/** Eight clients that go on asking; told when to end. */
function readers(server: AtlasServer): () => Promise<{ asked: number; errors: string[] }> {
  let isOver = false;
  let asked = 0;
  const errors: string[] = [];
  const one = async () => {
    while (!isOver) {
      asked++;
      const answer = await server.ask('{ institutions(first: 5) { totalCount nodes { name } } }').catch((error: Error) => error);
      if (answer instanceof Error) errors.push(answer.message);
      else if (answer.errors?.some(({ extensions }) => extensions?.code === undefined)) errors.push(answer.text);
      await wait(5);
    }
  };
  const running = Promise.all(Array.from({ length: 8 }, one));
  return async () => {
    isOver = true;
    await running;
    return { asked, errors };
  };
}
