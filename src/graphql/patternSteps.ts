import { possibleTypes } from '../analysis/possibleTypes.ts';
import { AtlasError, type ErrorCode } from '../errors.ts';
import type { MatchStep } from '../paths/findMatches.ts';
import { patternTypes } from '../paths/patternTypes.ts';
import { relationshipFilter, relationshipTypesOf } from '../paths/relationshipFilter.ts';
import { type WrittenStep, whyImpossible } from '../paths/whyImpossible.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { EntityFilter, PathStep } from './generated.ts';
import { inRange, LIMITS, limitDetails } from './limits.ts';
import { filterMask, relationshipCriteria } from './selection.ts';

/** The steps of a pattern in numbers. What is no pattern is refused, and what the ontology makes impossible before any filter is applied. */
export function patternSteps(snapshot: Snapshot, pattern: readonly PathStep[]): MatchStep[] {
  if (pattern.length < 2) throw refused('pattern', null, 'give at least two steps: where paths start, and how they go on');
  refuseBeforeStart(pattern[0]);
  const repeats = pattern.map((step, i) => (i === 0 ? { min: 0, max: 0 } : repeatOf(step, i)));
  const hops = repeats.reduce((sum, { max }) => sum + max, 0);
  if (hops > LIMITS.maxHops) {
    throw new AtlasError(
      'LIMIT_EXCEEDED',
      [`pattern: it may take ${hops} relationships, more than the ${LIMITS.maxHops} allowed; give fewer steps or a lower \`max\``],
      { details: limitDetails('maxHops', hops, 'pattern') },
    );
  }
  refuseFilters(pattern);
  const criteria = pattern.map(({ relationships }, i) => relationshipCriteria(snapshot, relationships, `pattern[${i}].relationships`));
  const written = pattern.map(
    (step, i): WrittenStep => ({
      ...repeats[i],
      entity: possibleTypes(snapshot, step.entity, LIMITS.filterDepth),
      through: possibleTypes(snapshot, step.through, LIMITS.filterDepth),
      relationships: relationshipTypesOf(snapshot.ontology, criteria[i], 'PATHS'),
      direction: step.direction ?? 'ANY',
      namesTypes: criteria[i]?.types != null,
      kinds: step.entity?.kinds ?? [],
    }),
  );
  const types = patternTypes(snapshot.ontology, written);
  if ('step' in types) {
    const { part, why } = whyImpossible(snapshot.ontology, written, types);
    throw refused(`pattern[${types.step}].${part}`, types.step, why);
  }
  return pattern.map((step, i) => ({
    ...repeats[i],
    types: types[i],
    entity: filterMask(snapshot, `pattern[${i}].entity`, step.entity),
    through: filterMask(snapshot, `pattern[${i}].through`, step.through),
    filter: relationshipFilter(snapshot, criteria[i], 'PATHS'),
    direction: written[i].direction,
  }));
}

function refuseBeforeStart(step: PathStep): void {
  for (const field of ['relationships', 'direction', 'repeat', 'through'] as const) {
    if (step[field] == null || step[field] === 'ANY') continue;
    throw refused(`pattern[0].${field}`, 0, 'the first step is where paths start, nothing is walked to it; give it in the step that it leads to');
  }
}

function repeatOf({ repeat, through }: PathStep, index: number): { min: number; max: number } {
  const place = `pattern[${index}]`;
  const max = inRange(`${place}.repeat.max`, repeat?.max, 1, 1, 'maxHops');
  const min = inRange(`${place}.repeat.min`, repeat?.min, 1, 0, 'maxHops');
  if (min > max) throw refused(`${place}.repeat`, index, `min ${min} is more than max ${max}; give a min of at most max`);
  if (through != null && max === 1) {
    throw refused(`${place}.through`, index, 'a step that is walked once has nothing between; give `repeat` with a max of 2 or more, or leave `through` out');
  }
  return { min, max };
}

/** Each filter costs a pass over the graph. */
function refuseFilters(pattern: readonly PathStep[]): void {
  const count = pattern.reduce((sum, { entity, through }) => sum + filtersIn(entity) + filtersIn(through), 0);
  if (count <= LIMITS.filters) return;
  throw new AtlasError('LIMIT_EXCEEDED', [`pattern: ${count} filters are too many; give at most ${LIMITS.filters} in all steps together`], {
    details: limitDetails('filters', count, 'pattern'),
  });
}

function filtersIn(filter: EntityFilter | null | undefined): number {
  if (filter == null) return 0;
  const inner = [...(filter.and ?? []), ...(filter.or ?? []), filter.not, filter.related?.to];
  return inner.reduce<number>((sum, part) => sum + filtersIn(part), 1);
}

function refused(place: string, index: number | null, why: string, code: ErrorCode = 'BAD_USER_INPUT'): AtlasError {
  return new AtlasError(code, [`${place}: ${why}`], { details: index === null ? { argument: 'pattern' } : { argument: 'pattern', index } });
}
