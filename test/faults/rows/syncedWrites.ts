import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AtlasServer } from '../AtlasServer.ts';
import { checkFile } from '../checkWrites.ts';
import type { FaultRow } from '../FaultRow.ts';
import { must } from '../Trial.ts';
import { Writer } from '../Writer.ts';

/** One line of strace that tells of a sync that has been done, or of an answer that is being sent. */
const SYNCED = /\b(?:fsync|fdatasync)\((?:\d+<[^>]*atlas\.db(?:-wal)?>)?.*= 0$/;
const RESUMED = /<\.\.\. (?:fsync|fdatasync) resumed>.*= 0$/;
const ANSWERED = /\b(?:write|writev|sendto|sendmsg)\(.*HTTP\/1\.1 200/;

/** What power loss would leave: before each acknowledgement, strace has to see that the data were synced. */
export const syncedWrites: FaultRow = {
  number: 2,
  fault: 'power loss: strace looks for a sync before each acknowledgement',
  missing: () => {
    try {
      execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
      return null;
    } catch {
      return 'strace is missing here, or may not trace';
    }
  },
  async carryOut(trial) {
    const [path, trace] = [join(trial.folder, 'atlas.db'), join(trial.folder, 'trace')];
    const under = ['strace', '-f', '-y', '-qq', '-s', '20', '-e', 'trace=fsync,fdatasync,write,writev,sendto,sendmsg', '-o', trace];
    const server = await AtlasServer.start({ ATLAS_DATA: path, ATLAS_LOG: 'info' }, { under });
    const writer = new Writer('synced');
    // The first ones of a connection and of a plan.
    for (let n = 0; n < 3; n++) await writer.write(server.operator);
    for (let n = 1; n <= trial.size(300, 15); n++) {
      await trial.attempt(`write ${n}`, async () => {
        const from = readFileSync(trace).length;
        const { outcome, code } = await writer.write(server.operator);
        must(outcome === 'ok', `it was not acknowledged: ${code}`);
        const lines = readFileSync(trace).subarray(from).toString().split('\n');
        const answered = lines.findIndex((line) => ANSWERED.test(line));
        must(answered >= 0, 'strace did not see the answer');
        const syncs = lines.slice(0, answered).filter((line) => SYNCED.test(line) || RESUMED.test(line)).length;
        must(syncs > 0, 'no sync between the request and its acknowledgement');
        trial.count('syncs before acknowledgements', syncs);
      });
    }
    await server.stop();
    await checkFile(trial, path, writer);
  },
};
