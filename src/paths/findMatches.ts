import type { Direction } from '../ontology/Ontology.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { AGAINST } from '../snapshot/slotColumns.ts';
import { type Budget, DEFAULT_BUDGET } from './Budget.ts';
import { type PathAnswer, placeOf } from './findPaths.ts';
import { bestEvidenceFirst, slotsBetween } from './hopRelationships.ts';
import { PathWays } from './kernels/PathWays.ts';
import type { Pattern } from './kernels/Pattern.ts';
import { PatternStates } from './kernels/PatternStates.ts';
import { StepMoves } from './kernels/StepMoves.ts';
import { type WalkFilter, walkFilter } from './kernels/WalkFilter.ts';
import type { PathRunner } from './PathRunner.ts';
import { patternFits } from './patternFits.ts';
import type { StepTypes } from './patternTypes.ts';

/** One step of a pattern in numbers and masks (1 = yes); null masks: no condition. The first step is the start: of it only `entity` and `types` count. */
export interface MatchStep {
  readonly entity: Uint8Array | null;
  /** What may stand between, where the step is walked several times. */
  readonly through: Uint8Array | null;
  /** Null: every relationship may be walked. */
  readonly filter: WalkFilter | null;
  readonly direction: Direction;
  /** 0: it may be left out. */
  readonly min: number;
  readonly max: number;
  /** Entity types that the ontology lets stand there; null: not asked. */
  readonly types: StepTypes | null;
}

export interface MatchQuery {
  /** At least two, which take at most 8 hops together. */
  readonly steps: readonly MatchStep[];
  readonly first: number;
  /** The last path already seen. Its entities may be gone from this version. */
  readonly after: { readonly score: number; readonly ids: readonly string[] } | null;
  readonly budget?: Budget;
}

/** One page of the paths that follow a pattern, in order. A hop holds the relationships by which any of the ways in which its path follows the pattern walks it. */
export async function findMatches(snapshot: Snapshot, query: MatchQuery, runner: PathRunner, signal?: AbortSignal): Promise<PathAnswer> {
  const steps = query.steps.slice(1).map(({ filter, direction, min, max }) => ({ filter: directed(snapshot, filter, direction), min, max }));
  const pattern: Pattern = { steps, fits: patternFits(snapshot, query.steps) };
  const after = query.after === null ? null : { score: query.after.score, places: query.after.ids.map((id) => placeOf(snapshot, id)) };
  const job = { kind: 'MATCH', pattern, first: query.first, after, budget: query.budget ?? DEFAULT_BUDGET } as const;
  const result = await runner.matches(snapshot.topology, job, signal);
  const hopsOf = hopReader(snapshot, pattern);
  const { at, entities, scores } = result.paths;
  const paths = Array.from(scores, (score, i) => {
    const onPath = Array.from(entities.subarray(at[i], at[i + 1]));
    return { entities: onPath, hops: hopsOf(onPath), score };
  });
  return { ...result, paths, complete: result.truncatedBy === null };
}

/** OUT leaves only slots that are walked along their relationship, IN the others. What is symmetric has no direction to go by. */
function directed({ ontology }: Snapshot, filter: WalkFilter | null, direction: Direction): WalkFilter | null {
  if (direction === 'ANY') return filter;
  const types = filter?.types?.slice() ?? new Uint8Array(AGAINST * 2).fill(1);
  const away = direction === 'OUT' ? AGAINST : 0;
  for (const { index, symmetric } of ontology.relationshipTypes) if (!symmetric) types[away + index] = 0;
  const base = filter ?? (walkFilter({ types: new Uint8Array(AGAINST), statuses: null, days: null, evidence: null }) as WalkFilter);
  return { ...base, types };
}

function hopReader(snapshot: Snapshot, { steps, fits }: Pattern): (onPath: readonly number[]) => number[][] {
  const { topology } = snapshot;
  const states = new PatternStates(steps);
  const moves = new StepMoves(topology, steps);
  const ways = new PathWays(states);
  const all = (1 << steps.length) - 1;
  return (onPath) => {
    const slots = onPath.slice(1).map((to, hop) => slotsBetween(topology, onPath[hop], to));
    ways.begin(fits[onPath[0]]);
    slots.forEach((between, hop) => {
      const allowed = between.reduce((any, slot) => any | moves.along(slot, all), 0);
      ways.step(hop, allowed, fits[onPath[hop + 1]], 0xffff);
    });
    ways.settle(slots.length);
    return slots.map((between, hop) => {
      const walked = between.filter((slot) => moves.along(slot, ways.walkedBy[hop]) !== 0);
      return bestEvidenceFirst(
        snapshot,
        walked.map((slot) => topology.relationship[slot]),
      );
    });
  };
}
