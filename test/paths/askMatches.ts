import { typeSet } from '../../src/ontology/TypeSet.ts';
import { DEFAULT_BUDGET } from '../../src/paths/Budget.ts';
import { findMatches, type MatchQuery } from '../../src/paths/findMatches.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { patternTypes, type StepTypes } from '../../src/paths/patternTypes.ts';
import { relationshipFilter, relationshipTypesOf } from '../../src/paths/relationshipFilter.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { type Asking, engineCriteria, inIds, mask, type Paths } from './askEngine.ts';
import type { SlowPattern, SlowStep, Wanted } from './slowMatch.ts';

const ANYTHING: Wanted = { types: null, ids: null };

export type MatchAsking = Asking & { readonly after?: MatchQuery['after']; readonly types?: readonly StepTypes[] | null };

/** What the ontology says of the pattern: null where it is impossible. */
export function typesOf(snapshot: Snapshot, pattern: SlowPattern): readonly StepTypes[] | null {
  const { ontology } = snapshot;
  const set = ({ types }: Wanted) => (types === null ? (1 << ontology.entityTypes.length) - 1 : typeSet(ontology, types));
  const typed = withStart(pattern).map((step) => {
    const relationships = relationshipTypesOf(ontology, engineCriteria(snapshot, step.criteria), 'PATHS');
    return { ...step, entity: set(step.entity), through: set(step.through), relationships };
  });
  const types = patternTypes(ontology, typed);
  return 'step' in types ? null : types;
}

/** Asks the engine for a pattern that is put in ids, and says its answer in ids. */
export async function askMatches(
  snapshot: Snapshot,
  pattern: SlowPattern,
  { first = 100_000, budget = DEFAULT_BUDGET, runner = createInlineRunner(), signal, after = null, types = null }: MatchAsking = {},
): Promise<Paths> {
  const steps = withStart(pattern).map((step, i) => ({
    ...step,
    entity: wantedMask(snapshot, step.entity),
    through: wantedMask(snapshot, step.through),
    filter: relationshipFilter(snapshot, engineCriteria(snapshot, step.criteria), 'PATHS'),
    types: types === null ? null : types[i],
  }));
  const answer = await findMatches(snapshot, { steps, first, after, budget }, runner, signal);
  return { ...answer, paths: answer.paths.map((path) => inIds(snapshot, path)) };
}

function withStart({ start, steps }: SlowPattern): readonly SlowStep[] {
  return [{ entity: start, through: ANYTHING, criteria: null, direction: 'ANY', min: 0, max: 0 }, ...steps];
}

function wantedMask(snapshot: Snapshot, { types, ids }: Wanted): Uint8Array | null {
  if (types === null && ids === null) return null;
  const { entities, ontology } = snapshot;
  const result = ids === null ? new Uint8Array(entities.count).fill(1) : mask(snapshot, ids);
  if (types !== null) for (let v = 0; v < result.length; v++) if (!types.includes(ontology.entityTypes[entities.type[v]].name)) result[v] = 0;
  return result;
}
