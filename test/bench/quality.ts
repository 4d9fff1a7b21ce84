import { NETWORK_BUDGET } from '../../src/paths/Budget.ts';
import { countDependents } from '../../src/paths/kernels/countDependents.ts';
import { countImpact } from '../../src/paths/kernels/countImpact.ts';
import type { Topology } from '../../src/snapshot/Topology.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { ecosystemTopology, KINDS } from './ecosystemTopology.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

/**
 * How long it takes to count what edits do to paths, and what depends on everything, on made-up graphs of the shape of the real one: `node test/bench/quality.ts [sizes]`.
 * The processor's time of one thread.
 */
const SIZES = process.argv.slice(2).map(Number);
const workMs = () => process.cpuUsage().user / 1_000;
const CONTROL = { now: workMs, aborted: () => false };
const kindOf = (name: string) => KINDS.findIndex(([kind]) => kind === name);
const CLASSES = { hospitalKind: kindOf('HOSPITAL'), companyKind: kindOf('COMPANY'), fundType: kindOf('FUND') };
const ROUNDS = 5;

for (const size of SIZES.length > 0 ? SIZES : [1_000, 100_000, 1_000_000]) {
  const { topology, members } = ecosystemTopology(size, 1);
  print(`\n${size.toLocaleString('en')} entities, ${topology.relationshipCount.toLocaleString('en')} relationships`);
  const random = new RandomNumbers(2);
  const anyOf = (kind: string) => random.one(members.get(kind)! as unknown as number[]);
  const busiest = (kind: string) => [...members.get(kind)!].reduce((most, v) => (degree(topology, v) > degree(topology, most) ? v : most));
  report('a company more in a fund', topology, () => [[anyOf('COMPANY'), anyOf('FUND')]], []);
  report('the same between the busiest of both', topology, () => [[busiest('COMPANY'), busiest('FUND')]], []);
  report('a company that is a hospital now', topology, () => [], [anyOf('COMPANY')]);
  report('1,000 relationships at once', topology, () => Array.from({ length: 1_000 }, () => [anyOf('COMPANY'), anyOf('AGREEMENT')]), []);
  const start = workMs();
  const pairs = Uint32Array.from({ length: 20_000 }, () => anyOf('COMPANY'));
  const alone = countDependents(topology, { kind: 'DEPENDENTS', filter: null, classes: CLASSES, pairs: new Uint32Array(), budget: NETWORK_BUDGET }, CONTROL);
  const ms = workMs() - start;
  const withPairs = countDependents(topology, { kind: 'DEPENDENTS', filter: null, classes: CLASSES, pairs, budget: NETWORK_BUDGET }, CONTROL);
  const most = alone.ofEntity.reduce((largest, count) => Math.max(largest, count), 0);
  print(`paths through everything: ${ms.toFixed(0)} ms, most ${most.toLocaleString('en')}, cut: ${alone.truncatedBy}`);
  print(`and through either of 10,000 pairs: ${(workMs() - start - ms).toFixed(0)} ms, cut: ${withPairs.truncatedBy}`);
}

function degree({ at, end }: Topology, v: number): number {
  return end[v] - at[v];
}

function report(name: string, topology: Topology, pairsOf: () => number[][], entities: readonly number[]): void {
  const times: number[] = [];
  let last = '';
  for (let round = 0; round < ROUNDS; round++) {
    const pairs = [...new Map(pairsOf().map((pair) => [pair.join(' '), pair])).values()];
    const edit = {
      ...{ from: Uint32Array.from(pairs, ([from]) => from), to: Uint32Array.from(pairs, ([, to]) => to), isAdded: new Uint8Array(pairs.length).fill(1) },
      ...{ entities: Uint32Array.from(entities), before: Uint8Array.from(entities, () => 2), after: Uint8Array.from(entities, () => 1) },
    };
    const start = workMs();
    const found = countImpact(topology, { kind: 'IMPACT', filter: null, classes: CLASSES, edit, budget: NETWORK_BUDGET }, CONTROL);
    times.push(workMs() - start);
    last = `added ${[...found.added].join(' ')}, removed ${[...found.removed].join(' ')}, cut: ${found.truncatedBy}`;
  }
  times.sort((a, b) => a - b);
  print(`${name}: p50 ${times[ROUNDS >> 1].toFixed(1)} ms, most ${times.at(-1)!.toFixed(1)} ms; the last: ${last}`);
}
