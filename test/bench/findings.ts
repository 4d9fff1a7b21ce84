import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { inPieces } from '../../src/lib/steps.ts';
import { createPathRunner } from '../../src/paths/PathRunner.ts';
import { findDuplicates } from '../../src/quality/duplicates/findDuplicates.ts';
import { findFindings } from '../../src/quality/findFindings.ts';
import { searchReady } from '../../src/search/SearchIndex.ts';
import { entity, ONTOLOGY, relationship } from '../snapshot/records.ts';
import { ecosystemSnapshot } from './ecosystemSnapshot.ts';
import { madeUpNames } from './madeUpNames.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** How long it takes to look through a whole graph, and how late everything else is meanwhile: `node test/bench/findings.ts [entities]`. */
const { positionals } = parseArgs({ allowPositionals: true });
const count = Number(positionals[0] ?? 100_000);
const snapshot = ecosystemSnapshot(ONTOLOGY, count, 1, madeUpNames(count, 1));
const runner = createPathRunner();
const { signal } = new AbortController();
const records = {
  entity: { load: async (number: number) => entity(snapshot.entities.ids.at(number)), clear: () => {} },
  relationship: { load: async () => relationship('SUPPORTS', 'a', 'b'), clear: () => {} },
};
const seconds = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  delay.disable();
  const late = (percent: number) => `${(delay.percentile(percent) / 1e6).toFixed(0)} ms`;
  const { user, system } = process.cpuUsage(cpu);
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  print(
    `${name}: ${((performance.now() - start) / 1_000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of them work; event loop late by ${late(50)} (p50), ${late(99)} (p99), ${late(100)} at most; ${memory} MB`,
  );
  return result;
};
print(`${count.toLocaleString('en')} entities, ${snapshot.relationships.count.toLocaleString('en')} relationships`);
await seconds('search index (there already in a server)', () => searchReady(snapshot));
const { pairs, isWhole } = await seconds('duplicates', () => inPieces(findDuplicates(snapshot), { ref: true }));
print(`${pairs.length.toLocaleString('en')} pairs, whole: ${isWhole}`);
const findings = await seconds('everything else', () => findFindings(snapshot, records, { day: 20_000, years: 5 }, runner, signal));
print(`${findings.rule.length.toLocaleString('en')} findings, whole: ${findings.isWhole}, paths whole: ${findings.arePathsWhole}`);
await runner.close();
