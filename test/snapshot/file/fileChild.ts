import { writeSync } from 'node:fs';
import { writeSnapshotFile } from '../../../src/snapshot/file/writeSnapshotFile.ts';
import { randomGraph } from '../randomGraph.ts';

/** Another process that writes the snapshot of a random graph, once or for ever; says a line for each file written, or the error's code. */
const [task, path, seed] = process.argv.slice(2);
const { snapshot } = randomGraph(Number(seed));

do {
  try {
    await writeSnapshotFile(path, snapshot, { digest: 'of this program', stamp: 'of this store', skipped: ['x: it breaks the ontology'] });
    writeSync(1, 'written\n');
  } catch (error) {
    writeSync(1, `${(error as NodeJS.ErrnoException).code}\n`);
  }
} while (task === 'for ever');
