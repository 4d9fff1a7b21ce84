import { inPieces, type Steps } from '../lib/steps.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import { searchReady } from '../search/SearchIndex.ts';
import type { RecordReader } from '../snapshot/RecordReader.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { countPaths } from './countPaths.ts';
import { findDuplicates } from './duplicates/findDuplicates.ts';
import { FindingCollector } from './FindingColumns.ts';
import { type Findings, rankFindings } from './Findings.ts';
import { contradictions } from './rules/contradictions.ts';
import { oneDocument } from './rules/oneDocument.ts';
import { orphans } from './rules/orphans.ts';
import { type StaleRule, stale } from './rules/stale.ts';

/** Looks through one version of the graph, in pieces of a few milliseconds; paths are counted in a thread. */
export async function findFindings(snapshot: Snapshot, records: RecordReader, rule: StaleRule, runner: PathRunner, signal: AbortSignal): Promise<Findings> {
  const found = new FindingCollector();
  await searchReady(snapshot);
  const duplicates = await inPieces(unlessAborted(findDuplicates(snapshot), signal), { ref: true });
  for (const { first, second, score } of duplicates.pairs) found.add('ALIKE', first, second, score);
  const pairs = Uint32Array.from(duplicates.pairs.flatMap(({ first, second }) => [first, second]));
  const counting = countPaths(snapshot, pairs, runner, signal);
  counting.catch(() => {});
  const areAllRead = await contradictions(snapshot, records, found, signal);
  for (const work of [stale(snapshot, rule, found), oneDocument(snapshot, found), orphans(snapshot, found)]) {
    await inPieces(unlessAborted(work, signal), { ref: true });
  }
  const paths = await counting;
  return inPieces(unlessAborted(rankFindings(snapshot, found.build(), paths, duplicates.isWhole && areAllRead), signal), { ref: true });
}

function* unlessAborted<T>(work: Steps<T>, signal: AbortSignal): Steps<T> {
  for (;;) {
    signal.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    yield;
  }
}
