import { createPathRunner } from '../../src/paths/PathRunner.ts';
import { askPaths } from './askEngine.ts';
import { denseGraph, snapshotOfGraph } from './smallGraph.ts';

/** Searches in threads and leaves them open: the process must end all the same, and not before the answers are there. */
const runner = createPathRunner();
const snapshot = snapshotOfGraph(denseGraph());
const question = { from: ['a'], to: ['l'], maxHops: 6, criteria: null, via: null, avoid: null, connector: null };
const ask = () => askPaths(snapshot, question, 'ALL', { runner, first: 1 });
const answers = [await ask(), await ask(), ...(await Promise.all([ask(), ask(), ask()]))];
process.stdout.write(answers.map(({ totalCount }) => totalCount).join(' '));
