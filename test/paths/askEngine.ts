import { type Budget, DEFAULT_BUDGET } from '../../src/paths/Budget.ts';
import type { FoundPath } from '../../src/paths/FoundPath.ts';
import { type ConnectorAnswer, type ConnectorQuery, findConnectors } from '../../src/paths/findConnectors.ts';
import { findPaths, type PathAnswer, type PathQuery } from '../../src/paths/findPaths.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import type { PathRunner } from '../../src/paths/PathRunner.ts';
import { type RelationshipCriteria, relationshipFilter } from '../../src/paths/relationshipFilter.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import type { Criteria, Question, SlowPath } from './slowSearch.ts';

/** Asks the engine a question put in ids, and says its answers in ids. */
export interface Asking {
  readonly first?: number;
  readonly budget?: Budget;
  readonly runner?: PathRunner;
  readonly signal?: AbortSignal;
}

export const UNLIMITED: Budget = { expansions: 1e9, paths: 1e9, timeMs: 60_000 };

export interface Paths extends Omit<PathAnswer, 'paths'> {
  readonly paths: readonly SlowPath[];
}

export async function askPaths(
  snapshot: Snapshot,
  question: Question,
  mode: PathQuery['mode'],
  { first = 100_000, budget = DEFAULT_BUDGET, runner = createInlineRunner(), signal, after = null }: Asking & { after?: PathQuery['after'] } = {},
): Promise<Paths> {
  const answer = await findPaths(snapshot, { ...translated(snapshot, question), mode, first, after, budget }, runner, signal);
  return { ...answer, paths: answer.paths.map((path) => inIds(snapshot, path)) };
}

export interface Connectors extends Omit<ConnectorAnswer, 'connectors'> {
  readonly connectors: readonly { id: string; distance: number; pathCount: number; score: number; paths: readonly SlowPath[] }[];
}

export async function askConnectors(
  snapshot: Snapshot,
  question: Question,
  {
    first = 100_000,
    budget = DEFAULT_BUDGET,
    runner = createInlineRunner(),
    signal,
    after = null,
    keep = 3,
  }: Asking & { after?: ConnectorQuery['after']; keep?: number } = {},
): Promise<Connectors> {
  const connector = question.connector === null ? null : mask(snapshot, question.connector);
  const answer = await findConnectors(snapshot, { ...translated(snapshot, question), connector, keep, first, after, budget }, runner, signal);
  const connectors = answer.connectors.map(({ entity, distance, pathCount, score, paths }) => {
    return { id: snapshot.entities.ids.at(entity), distance, pathCount, score, paths: paths.map((path) => inIds(snapshot, path)) };
  });
  return { ...answer, connectors };
}

export function mask({ entities }: Snapshot, ids: Iterable<string>): Uint8Array {
  const result = new Uint8Array(entities.count);
  for (const number of numbers(entities, ids)) result[number] = 1;
  return result;
}

export function numbers(entities: Snapshot['entities'], ids: Iterable<string>): Uint32Array {
  return Uint32Array.from(ids, (id) => entities.ids.find(id) as number);
}

export function engineCriteria({ entities }: Snapshot, criteria: Criteria | null): RelationshipCriteria | null {
  if (criteria === null) return null;
  const { source = null, withoutSources = null, ...rest } = criteria;
  return {
    ...rest,
    source: source === null ? null : (entities.ids.find(source) as number),
    withoutSources: withoutSources === null ? null : [...numbers(entities, withoutSources)],
  } as RelationshipCriteria;
}

export function translated(snapshot: Snapshot, { from, to, maxHops, criteria, via, avoid }: Question) {
  return {
    from: numbers(snapshot.entities, from),
    to: numbers(snapshot.entities, to),
    maxHops,
    filter: relationshipFilter(snapshot, engineCriteria(snapshot, criteria), 'PATHS'),
    via: via === null ? null : mask(snapshot, via),
    avoid: avoid === null ? null : mask(snapshot, avoid),
  };
}

export function inIds({ entities, relationships }: Snapshot, { entities: onPath, score, hops }: FoundPath): SlowPath {
  return { ids: onPath.map((number) => entities.ids.at(number)), score, hops: hops.map((hop) => hop.map((number) => relationships.ids.at(number))) };
}
