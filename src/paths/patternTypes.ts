import type { Direction, Ontology, RelationshipTypeDefinition } from '../ontology/Ontology.ts';
import { opposite, type TypeSet, typesReached } from '../ontology/TypeSet.ts';

/** One step of a pattern as far as the ontology can judge it; of the first only `entity` counts. */
export interface TypedStep {
  /** What the step must end at. */
  readonly entity: TypeSet;
  readonly relationships: readonly RelationshipTypeDefinition[];
  readonly direction: Direction;
  readonly min: number;
  readonly max: number;
  /** What must stand between, where the step is walked more than once. */
  readonly through: TypeSet;
}

/** The types that the entity after so many hops of a step may have, `between[c - 1]` where it goes on after c hops, `end` where it ends. */
export interface StepTypes {
  readonly between: readonly TypeSet[];
  readonly end: TypeSet;
}

/** Which step cannot be, counted from 0, where it would begin, and how far its hops lead: types after each, until there is none. */
export interface ImpossibleStep {
  readonly step: number;
  readonly before: TypeSet;
  /** What the hops lead to, before `through` and `entity` are asked. */
  readonly reached: readonly TypeSet[];
}

/**
 * What can stand where on a pattern: sets of entity types are carried from step to step along the ontology, then back from the end, so that a type
 * is left where both the way to it and the way on from it exist. The first step that nothing can reach makes the pattern impossible.
 */
export function patternTypes(ontology: Ontology, steps: readonly TypedStep[]): readonly StepTypes[] | ImpossibleStep {
  const forwards: StepTypes[] = [];
  for (const [i, step] of steps.entries()) {
    const before = i === 0 ? 0 : forwards[i - 1].end;
    const reached = i === 0 ? [] : hopsOf(ontology, step, before);
    const end = i === 0 ? step.entity : endOf(step, before, reached);
    if (end === 0) return { step: i, before, reached };
    const between = Array.from({ length: step.max - 1 }, (_, hop) => (reached[hop] ?? 0) & step.through);
    forwards.push({ between: i === 0 ? [] : between, end });
  }
  return narrowed(ontology, steps, forwards);
}

/** Types after one hop, two and so on, as far as there are any. */
function hopsOf(ontology: Ontology, { relationships, direction, max, through }: TypedStep, before: TypeSet): TypeSet[] {
  const reached: TypeSet[] = [];
  for (let from = before; reached.length < max; from = reached[reached.length - 1] & through) {
    const next = typesReached(ontology, from, relationships, direction);
    if (next === 0) break;
    reached.push(next);
  }
  return reached;
}

function endOf({ entity, min }: TypedStep, before: TypeSet, reached: readonly TypeSet[]): TypeSet {
  const ends = reached.slice(Math.max(min, 1) - 1).reduce((any, set) => any | set, min === 0 ? before : 0);
  return ends & entity;
}

function narrowed(ontology: Ontology, steps: readonly TypedStep[], forwards: readonly StepTypes[]): StepTypes[] {
  const result: StepTypes[] = [];
  let end = forwards[forwards.length - 1].end;
  for (let i = steps.length - 1; i > 0; i--) {
    const { relationships, direction, min, max } = steps[i];
    const back = (set: TypeSet) => typesReached(ontology, set, relationships, opposite(direction));
    const between: TypeSet[] = [];
    let leads = 0;
    for (let hop = max; hop >= 1; hop--) {
      leads = back(leads | (hop >= min ? end : 0));
      if (hop > 1) between.unshift(forwards[i].between[hop - 2] & leads);
      if (hop > 1) leads = between[0];
    }
    result.unshift({ between, end });
    end = forwards[i - 1].end & (leads | (min === 0 ? end : 0));
  }
  return [{ between: [], end }, ...result];
}
