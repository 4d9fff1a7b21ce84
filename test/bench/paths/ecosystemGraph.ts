import { firstDay, lastDay } from '../../../src/ontology/partialDate.ts';
import { ecosystemTopology, TYPE_COUNT } from '../ecosystemTopology.ts';
import { type BenchGraph, periodFilter } from './BenchGraph.ts';

/** Twelve of 17, as of the middle of the time that the made-up graph spans. */
const FILTER = periodFilter(
  Uint8Array.from({ length: TYPE_COUNT }, (_, type) => (type % 10 < 6 ? 1 : 0)),
  firstDay('2015'),
  lastDay('2015'),
);

export function ecosystemGraph(entityCount: number): BenchGraph {
  const { topology, members, buildMs } = ecosystemTopology(entityCount, 1);
  const isConnector = new Uint8Array(entityCount);
  for (const v of members.get('COMPANY')!) isConnector[v] = 1;
  const [hospitals, funds] = [members.get('HOSPITAL')!, members.get('FUND')!];
  return { name: sizeName(entityCount), topology, hospitals, funds, isConnector, filter: FILTER, buildMs };
}

/** 10000 → "10k". */
export function sizeName(entityCount: number): string {
  return entityCount >= 1_000_000 ? `${entityCount / 1_000_000}m` : `${entityCount / 1_000}k`;
}
