import { findRelaxations, kindsOfChange } from '../paths/findRelaxations.ts';
import { RELAXATION_KINDS } from '../paths/QuestionChange.ts';
import type { Question } from '../paths/questionChanges.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { Relaxations } from './generated.ts';
import { LIMITS, pageSize } from './limits.ts';
import type { RelaxationRef } from './refs.ts';

export interface RelaxationsRef extends Omit<Relaxations, 'nodes'> {
  readonly nodes: readonly RelaxationRef[];
}

/** A list of paths or connectors, as far as it matters here. */
interface Asked {
  /** Null: a pattern. */
  readonly question: Question | null;
  readonly totalCount: number | null;
  readonly complete: boolean;
  readonly truncatedBy: Relaxations['truncatedBy'];
}

/** The changes that would give an answer to a question that has none. Nothing is searched for one that has. */
export async function relaxationsOf(
  { question, totalCount, complete, truncatedBy }: Asked,
  args: { readonly first?: number | null },
  { snapshot, runner, signal }: AtlasContext,
): Promise<RelaxationsRef> {
  const first = pageSize(args.first, 5);
  const nothing = { nodes: [], totalCount: 0, explored: 0 };
  if (totalCount !== 0) return { ...nothing, complete: true, unsearched: [], truncatedBy: null };
  // The steps of a pattern each ask for something of their own.
  if (question === null) return { ...nothing, complete: false, unsearched: RELAXATION_KINDS, truncatedBy };
  // Whether there is an answer is not known, so what a change gives might be had without it.
  if (!complete) return { ...nothing, complete, unsearched: kindsOfChange(snapshot, question, LIMITS.maxHops), truncatedBy };
  const found = await findRelaxations(snapshot, question, { mostHops: LIMITS.maxHops }, runner, signal);
  const { relaxations, ...rest } = found;
  const nodes = relaxations.slice(0, first).map((relaxation) => ({ ...relaxation, question }));
  return { ...rest, nodes, totalCount: relaxations.length, complete: rest.unsearched.length === 0 };
}
