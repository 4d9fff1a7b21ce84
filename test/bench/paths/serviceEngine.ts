import type { FoundPath } from '../../../src/paths/FoundPath.ts';
import { findConnectors } from '../../../src/paths/findConnectors.ts';
import { findNeighbourhood } from '../../../src/paths/findNeighbourhood.ts';
import { findPaths } from '../../../src/paths/findPaths.ts';
import { createPathRunner } from '../../../src/paths/PathRunner.ts';
import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import type { BenchGraph } from './BenchGraph.ts';
import { type Engine, timed } from './Engine.ts';
import { BENCH_BUDGET } from './kernelEngine.ts';
import type { Question } from './Question.ts';

/** Larger sides come from a filter on entities, which gives numbers and not ids. */
const MOST_IDS = 500;

interface IdPath {
  readonly score: number;
  readonly ids: readonly string[];
  readonly hops: readonly (readonly string[])[];
}

/** What resolvers call: ids in, the search in a thread of the pool, ids of entities and relationships out. */
export function serviceEngine({ isConnector }: BenchGraph, snapshot: Snapshot): Engine {
  const runner = createPathRunner();
  const { ids } = snapshot.entities;
  const numbers = (side: Side) => (side instanceof Uint32Array ? side : Uint32Array.from(side, (id) => ids.find(id)!));
  const inIds = ({ score, entities, hops }: FoundPath): IdPath => {
    return { score, ids: entities.map((v) => ids.at(v)), hops: hops.map((hop) => hop.map((r) => snapshot.relationships.ids.at(r))) };
  };
  const serve = async (question: Question, from: Side, to: Side) => {
    const { filter } = question;
    if (question.kind === 'NEIGHBOURHOOD') {
      const { hops, limit } = question;
      const found = await findNeighbourhood(snapshot, { of: numbers(from), hops, filter, where: null, limit }, runner);
      return { ...found, entities: found.entities.map((v) => ids.at(v)), relationships: found.relationships.map((r) => snapshot.relationships.ids.at(r)) };
    }
    const { maxHops, first } = question;
    const query = { from: numbers(from), to: numbers(to), maxHops, filter, via: null, avoid: null, first, after: null, budget: BENCH_BUDGET };
    if (question.kind === 'PATHS') {
      const found = await findPaths(snapshot, { ...query, mode: question.mode }, runner);
      return { ...found, paths: found.paths.map(inIds) };
    }
    const found = await findConnectors(snapshot, { ...query, connector: isConnector, keep: question.keep }, runner);
    const connectors = found.connectors.map((connector) => ({ ...connector, id: ids.at(connector.entity), paths: connector.paths.map(inIds) }));
    return { ...found, connectors };
  };
  const plainPath = ({ score, ids: onPath }: IdPath) => ({ score, entities: onPath.map((id) => ids.find(id)!) });
  const plain = (found: Awaited<ReturnType<typeof serve>>): unknown => {
    if ('truncatedBy' in found && found.truncatedBy !== null) return null;
    if ('paths' in found) return { totalCount: found.totalCount, paths: found.paths.map(plainPath) };
    if ('connectors' in found) {
      const connectors = found.connectors.map(({ id, distance, score, pathCount, paths }) => {
        return { entity: ids.find(id), distance, score, pathCount, paths: paths.map(plainPath) };
      });
      return { totalCount: found.totalCount, connectors };
    }
    const { entities, relationships, complete } = found;
    return { entities: entities.map((id) => ids.find(id)), relationships: relationships.map((id) => snapshot.relationships.ids.find(id)), complete };
  };
  const sides = (question: Question) => {
    const side = (members: Uint32Array): Side => (members.length > MOST_IDS ? members : Array.from(members, (v) => ids.at(v)));
    return question.kind === 'NEIGHBOURHOOD' ? ([side(question.middle), []] as const) : ([side(question.from), side(question.to)] as const);
  };
  return {
    name: 'service',
    takes: () => Number.POSITIVE_INFINITY,
    ask: async (question, before) => {
      const [from, to] = sides(question);
      if (before !== null) await serve(before, ...sides(before));
      return timed(() => serve(question, from, to), plain);
    },
    close: () => runner.close(),
  };
}

type Side = readonly string[] | Uint32Array;
