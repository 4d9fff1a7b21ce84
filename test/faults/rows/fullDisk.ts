import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AtlasServer } from '../AtlasServer.ts';
import { fillDisk, freeDisk } from '../ballast.ts';
import { checkFile } from '../checkWrites.ts';
import type { FaultRow } from '../FaultRow.ts';
import { HalfWriteReader } from '../HalfWriteReader.ts';
import { must } from '../Trial.ts';
import { Writer } from '../Writer.ts';

/** What the seeds take, the log, and some hundred writes. */
const SIZE = '40m';
/** The log has room for some thousand writes before it grows. */
const MOST_WRITES = 3_000;
const READS = [
  '{ graph { version } }',
  '{ search(text: "瑞金", first: 5) { totalCount edges { node { ... on Entity { id summary } } } } }',
  '{ funds(first: 3) { nodes { statements { property evidence { locator } } } } }',
];

/** A file system in memory that is filled to the last kilobyte, and freed again, again and again under one server. */
export const fullDisk: FaultRow = {
  number: 9,
  fault: `the disk is full under the data file (tmpfs of ${SIZE})`,
  missing: () => {
    const place = join(tmpdir(), `atlas-mount-${process.pid}`);
    mkdirSync(place, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', place], { stdio: 'ignore' });
      execFileSync('umount', [place]);
      return null;
    } catch {
      return 'a file system can only be mounted by root';
    } finally {
      rmSync(place, { recursive: true });
    }
  },
  async carryOut(trial) {
    const disk = trial.fresh('disk');
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'none', disk]);
    trial.finally(() => execFileSync('umount', [disk]));
    const path = join(disk, 'atlas.db');
    const server = await AtlasServer.start({ ATLAS_DATA: path });
    const writer = new Writer('full');
    for (let round = 1; round <= trial.size(10, 2); round++) {
      await trial.attempt(`filling ${round}`, async () => {
        const reader = new HalfWriteReader(server.client, writer);
        must((await writer.write(server.operator)).outcome === 'ok', 'a write failed while there was space');
        fillDisk(disk, 8 << 20, 8);
        const codes = new Set<string | null>();
        // What the log has room for is still acknowledged.
        for (let n = 0, refused = 0; refused < 20 && n < MOST_WRITES; n++) {
          const { outcome, code } = await writer.write(server.operator);
          if (outcome === 'ok') continue;
          codes.add(code);
          refused++;
        }
        must(codes.size === 1 && codes.has('STORE_UNAVAILABLE'), `refused with ${[...codes]}, and not with STORE_UNAVAILABLE alone`);
        for (const query of READS) must((await server.ask(query)).errors === undefined, `a read failed while the disk was full: ${query}`);
        must((await server.ready()).code === 200, 'it was not ready for reads while the disk was full');
        freeDisk(disk);
        const after = await writer.write(server.operator);
        must(after.outcome === 'ok', `once there was space, a write was refused with ${after.code}`);
        await reader.stop(trial);
      });
    }
    freeDisk(disk);
    const { code } = await server.stop();
    must(code === 0, `it ended with ${code}`);
    await checkFile(trial, path, writer);
  },
};
