import type { Snapshot } from '../snapshot/Snapshot.ts';
import { type Budget, type BudgetName, DEFAULT_BUDGET } from './Budget.ts';
import type { FoundPath } from './FoundPath.ts';
import { pathsWithHops } from './hopRelationships.ts';
import type { Helped } from './kernels/tryChanges.ts';
import type { PathRunner } from './PathRunner.ts';
import { type QuestionChange, type QuestionChanges, RELAXATION_KINDS, type RelaxationKind } from './QuestionChange.ts';
import { type Question, questionChanges, searchChange } from './questionChanges.ts';
import { relationshipFilter } from './relationshipFilter.ts';

/** A change that gives answers to a question without any. */
export interface FoundRelaxation extends QuestionChange {
  readonly count: number;
  readonly complete: boolean;
  /** The first path with an answer on it. */
  readonly example: FoundPath;
}

export interface RelaxationAnswer {
  /** Nearest first. */
  readonly relaxations: readonly FoundRelaxation[];
  /** Kinds with changes of which it is not known whether they help. */
  readonly unsearched: readonly RelaxationKind[];
  readonly truncatedBy: BudgetName | null;
  readonly explored: number;
}

/** The single changes that would give answers to a question that has none: fewest added hops first, then (of types) what connects, then the larger count. */
export async function findRelaxations(
  snapshot: Snapshot,
  question: Question,
  { mostHops, budget = DEFAULT_BUDGET }: { readonly mostHops: number; readonly budget?: Budget },
  runner: PathRunner,
  signal?: AbortSignal,
): Promise<RelaxationAnswer> {
  const { from, to, via, avoid, absent = null, maxHops, criteria, goal } = question;
  const changes = questionChanges(snapshot, question, mostHops);
  const inSearch = (change: QuestionChange) => searchChange(snapshot, change);
  const groups = changes.map(({ cover, parts, isStepwise = false, fallbacks }) => ({
    cover: inSearch(cover),
    parts: parts === 'EACH_AVOIDED' ? parts : parts.map(inSearch),
    isStepwise,
    fallbacks: fallbacks?.map(inSearch) ?? ('COVER' as const),
  }));
  const space = { from, to, via, avoid, maxHops, filter: relationshipFilter(snapshot, criteria, 'PATHS') };
  const { helped, unsearched, truncatedBy, explored } = await runner.changes(
    snapshot.topology,
    { kind: 'CHANGES', space, absent, goal, groups, budget },
    signal,
  );
  const relaxations = helped.map((one) => told(snapshot, changes[one.group], one)).sort((a, b) => compare(snapshot, maxHops, a, b));
  return { relaxations, unsearched: [...new Set(Array.from(unsearched, (group) => changes[group].cover.kind))], truncatedBy, explored };
}

/** The kinds of change that there are to a question. */
export function kindsOfChange(snapshot: Snapshot, question: Question, mostHops: number): RelaxationKind[] {
  return [...new Set(questionChanges(snapshot, question, mostHops).map(({ cover }) => cover.kind))];
}

function told(snapshot: Snapshot, changes: QuestionChanges, { change: place, count, example, truncatedBy }: Helped): FoundRelaxation {
  const change = changeAt(changes, place);
  const [path] = pathsWithHops(snapshot, relationshipFilter(snapshot, change.criteria, 'PATHS'), example);
  const longer = change.kind === 'MORE_HOPS' ? { maxHops: path.hops.length } : {};
  return { ...change, ...longer, count, complete: truncatedBy === null, example: path };
}

function changeAt({ cover, parts, fallbacks = [] }: QuestionChanges, place: number): QuestionChange {
  if (place === -1) return cover;
  return parts === 'EACH_AVOIDED' ? { ...cover, entity: place } : [...parts, ...fallbacks][place];
}

function compare({ ontology }: Snapshot, maxHops: number, a: FoundRelaxation, b: FoundRelaxation): number {
  const addedHops = (one: FoundRelaxation) => (one.maxHops ?? maxHops) - maxHops;
  const connectsNot = ({ addedType }: FoundRelaxation) => Number(addedType !== undefined && ontology.relationshipTypeByName.get(addedType)?.connects === false);
  const kind = (one: FoundRelaxation) => RELAXATION_KINDS.indexOf(one.kind);
  // The sort is stable: what is still equal stays in the order of the changes, which is by status, type or id.
  return addedHops(a) - addedHops(b) || connectsNot(a) - connectsNot(b) || b.count - a.count || kind(a) - kind(b);
}
