import type { Ontology } from '../ontology/Ontology.ts';
import { allTypes, type TypeSet, typeNames, typesReached } from '../ontology/TypeSet.ts';
import type { ImpossibleStep, TypedStep } from './patternTypes.ts';

/** A step as its writer put it. */
export interface WrittenStep extends TypedStep {
  /** Whether it names relationship types. */
  readonly namesTypes: boolean;
  /** Kinds that it asks for; empty: any. */
  readonly kinds: readonly string[];
}

const MOST_NAMES = 8;

/** What in the step is wrong (`relationships.types`, `direction`, `entity`, `through`), why, and what would be possible. Steps are counted from 1, as readers do. */
export function whyImpossible(ontology: Ontology, steps: readonly WrittenStep[], impossible: ImpossibleStep): { part: string; why: string } {
  const { part, why } = reasonOf(ontology, steps, impossible);
  return { part, why: `step ${impossible.step + 1} is impossible: ${why}` };
}

function reasonOf(ontology: Ontology, steps: readonly WrittenStep[], { step: index, before, reached }: ImpossibleStep): { part: string; why: string } {
  const step = steps[index];
  const types = (set: TypeSet) => listed(typeNames(ontology, set), 'or');
  if (step.entity === 0) {
    return { part: 'entity', why: `its conditions exclude each other, no entity type meets them all${ofWhichTypes(ontology, step.kinds)}; ask for less` };
  }
  if (step.relationships.length === 0) return { part: 'relationships', why: '`notTypes` leaves no relationship type; leave some of them out' };
  const start = `${types(before)}${kindsOf(steps[index - 1])}`;
  const part = step.namesTypes ? 'relationships.types' : step.direction === 'ANY' ? 'entity' : 'direction';
  const walk = walkOf(step);
  const advice = adviceOf(ontology, before, step.entity);
  if (reached.length === 0) return { part, why: `${walk} does not leave ${start}, where step ${index} ends; ${advice}` };
  const last = reached[reached.length - 1];
  if (reached.length < step.min) {
    const leads = `${walk} leads from ${start} to ${types(last)} when walked ${reached.length} time${reached.length === 1 ? '' : 's'}`;
    if ((last & step.through) !== 0) return { part: 'repeat', why: `${leads}, and no further; lower \`min\`, which is ${step.min}` };
    return { part: 'through', why: `${leads}, and \`through\` lets only ${types(step.through)} stand there; let ${types(last)} stand there` };
  }
  const ends = reached.slice(Math.max(step.min, 1) - 1).reduce((any, set) => any | set, 0);
  const without = step.min === 0 ? ', which cannot stand there without a hop either' : '';
  return { part, why: `${walk} leads from ${start} to ${types(ends)}, and the step asks for ${types(step.entity)}${kindsOf(step)}${without}; ${advice}` };
}

function walkOf({ namesTypes, relationships, direction }: WrittenStep): string {
  const names = relationships.map(({ name }) => name);
  return `${namesTypes ? listed(names, 'or') : 'what connects'}, walked ${direction === 'ANY' ? 'either way' : direction},`;
}

function ofWhichTypes(ontology: Ontology, kinds: readonly string[]): string {
  const told = kinds.map((kind) => `${kind} is a kind of ${listed(ontology.kindByName.get(kind)?.of ?? [], 'and')}`);
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

function kindsOf({ kinds }: WrittenStep): string {
  return kinds.length === 0 ? '' : ` (${listed(kinds, 'or')})`;
}

/** All that leads from the one to the other in one hop. */
function adviceOf(ontology: Ontology, from: TypeSet, to: TypeSet): string {
  const ways = ontology.relationshipTypes.flatMap((type) => {
    const [out, against] = (['OUT', 'IN'] as const).map((direction) => (typesReached(ontology, from, [type], direction) & to) !== 0);
    if (!out && !against) return [];
    return `${type.name} (${out && against ? 'either way' : out ? 'OUT' : 'IN'})`;
  });
  const [start, end] = [from, to].map((set) => listed(typeNames(ontology, set), 'or'));
  if (typesReached(ontology, from, ontology.relationshipTypes, 'ANY') === 0) return `no relationship leaves ${start} at all`;
  if ((typesReached(ontology, allTypes(ontology), ontology.relationshipTypes, 'ANY') & to) === 0) return `no relationship leads to ${end} at all`;
  if (to === allTypes(ontology)) return `what leaves ${start} is ${listed(ways, 'and')}`;
  if (ways.length === 0) return `no relationship leads from ${start} to ${end}: put a step between them`;
  return `what leads there from ${start} is ${listed(ways, 'and')}`;
}

function listed(names: readonly string[], word: 'and' | 'or'): string {
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${word} ${shown[shown.length - 1]}`;
}
