import { cpus } from 'node:os';
import { firstDay, lastDay } from '../../src/ontology/partialDate.ts';
import type { Budget } from '../../src/paths/Budget.ts';
import { listPaths, type PathMode } from '../../src/paths/kernels/listPaths.ts';
import { rankConnectors } from '../../src/paths/kernels/rankConnectors.ts';
import type { SearchSpace } from '../../src/paths/kernels/SearchSpace.ts';
import { type WalkFilter, walkFilter } from '../../src/paths/kernels/WalkFilter.ts';
import { walkNeighbourhood } from '../../src/paths/kernels/walkNeighbourhood.ts';
import type { Topology } from '../../src/snapshot/Topology.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { ecosystemTopology, TYPE_COUNT } from './ecosystemTopology.ts';

/**
 * `node test/bench/kernels.ts [entities …]`: the searches alone, between hospitals and funds of a made-up graph, without store and GraphQL.
 * Median and 95th percentile in milliseconds, how many steps the median search took and how many searches a budget cut.
 */
const BUDGET: Budget = { expansions: 20_000_000, paths: 1_000_000, timeMs: 10_000 };
const CONTROL = { now: () => performance.now(), aborted: () => false };
/** Twelve of 17 types, as of a year. */
const FILTERED: WalkFilter = walkFilter({
  types: Uint8Array.from({ length: TYPE_COUNT }, (_, type) => (type % 10 < 7 ? 1 : 0)),
  statuses: null,
  days: [firstDay('2015'), lastDay('2015')],
  evidence: null,
})!;
const MOST_SEARCHES = 200;
const MOST_MS = 1_500;
const WARM_UP_MS = 300;

interface Outcome {
  readonly truncatedBy: string | null;
  readonly explored: number;
}
type Search = (topology: Topology, space: SearchSpace) => Outcome;

const print = (line: string) => process.stdout.write(`${line}\n`);
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000, 1_000_000];
print(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);
for (const size of sizes) benchSize(size);

function benchSize(size: number): void {
  const begin = performance.now();
  const { topology, members } = ecosystemTopology(size, 1);
  const most = topology.at.reduce((max, start, v) => Math.max(max, topology.end[v] - start), 0);
  print(
    `\n${size} entities, ${topology.relationshipCount} relationships, largest degree ${most}, made in ${((performance.now() - begin) / 1_000).toFixed(1)} s`,
  );
  const company = [...members.keys()].indexOf('COMPANY');
  const isConnector = Uint8Array.from(topology.kind, (kind) => (kind === company ? 1 : 0));
  const paths = (mode: PathMode, first: number): Search => {
    return (graph, space) => listPaths(graph, { kind: 'PATHS', space, mode, first, after: null, budget: BUDGET }, CONTROL);
  };
  const connectors: Search = (graph, space) => {
    return rankConnectors(graph, { kind: 'CONNECTORS', space, isConnector, keep: 10, first: 20, after: null, budget: BUDGET }, CONTROL);
  };
  const neighbourhood: Search = (graph, { from, filter, maxHops }) => {
    const job = { kind: 'NEIGHBOURHOOD', filter, mayEnter: null, middle: from, hops: maxHops, limit: 200 } as const;
    return { truncatedBy: null, explored: walkNeighbourhood(graph, job, CONTROL).relationships.length };
  };
  for (const filter of [null, FILTERED]) {
    const run = (name: string | null, maxHops: number, sides: number, search: Search) => {
      const random = new RandomNumbers(maxHops);
      const some = (kind: string) => Uint32Array.from({ length: sides }, () => random.one(members.get(kind) as unknown as number[]));
      const times: number[] = [];
      const steps: number[] = [];
      let cut = 0;
      const start = performance.now();
      while (times.length < MOST_SEARCHES && (performance.now() - start < (name === null ? WARM_UP_MS : MOST_MS) || times.length < 5)) {
        const space = { from: some('HOSPITAL'), to: some('FUND'), via: null, avoid: null, filter, maxHops };
        const before = performance.now();
        const { truncatedBy, explored } = search(topology, space);
        times.push(performance.now() - before);
        steps.push(explored);
        if (truncatedBy !== null) cut++;
      }
      if (name === null) return;
      const at = (values: readonly number[], part: number) => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)];
      const figures = [at(times, 0.5), at(times, 0.95)].map((ms) => ms.toFixed(3).padStart(10)).join('');
      print(
        `  ${name.padEnd(26)}${filter === null ? '        ' : 'filtered'}${figures}  ${String(at(steps, 0.5)).padStart(9)} steps${cut > 0 ? `, ${cut} of ${times.length} cut` : ''}`,
      );
    };
    // The first searches are slow until their code is compiled.
    for (const isCounted of [false, true]) {
      const bench = (name: string, maxHops: number, sides: number, search: Search) => run(isCounted ? name : null, maxHops, sides, search);
      bench('one shortest', 6, 1, paths('SHORTEST', 1));
      bench('all shortest', 6, 1, paths('ALL_SHORTEST', 20));
      bench('10 shortest', 6, 1, paths('K_SHORTEST', 10));
      for (const hops of [3, 4, 5]) bench(`paths of a pair, ${hops} hops`, hops, 1, paths('ALL', 20));
      for (const hops of [3, 4, 5]) bench(`connectors of a pair, ${hops}`, hops, 1, connectors);
      bench('connectors 10 × 10, 4', 4, 10, connectors);
      bench('neighbourhood, 2', 2, 1, neighbourhood);
    }
  }
}
