import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { MatchStep } from './findMatches.ts';
import { endStates } from './kernels/PatternStates.ts';

/** Of each entity: the states of the pattern that it may stand in, a bit each (see PatternStates.ts), by the masks of the steps and by what the ontology lets stand there. */
export function patternFits({ entities, ontology }: Snapshot, steps: readonly MatchStep[]): Uint16Array {
  const ends = endStates(steps.slice(1));
  const all = (1 << (ends[steps.length - 1] + 1)) - 1;
  const byType = ontology.entityTypes.map((_, type) => steps.reduce((states, step, i) => states & ~impossibleStates(step, type, ends, i), all));
  const fits = new Uint16Array(entities.count);
  for (let v = 0; v < fits.length; v++) if (entities.live?.[v] !== 0) fits[v] = byType[entities.type[v]];
  const clear = (mask: Uint8Array | null, states: number) => {
    if (mask === null || states === 0) return;
    for (let v = 0; v < fits.length; v++) if (mask[v] === 0) fits[v] &= ~states;
  };
  steps.forEach(({ entity, through }, i) => {
    clear(entity, 1 << ends[i]);
    if (i > 0) clear(through, between(ends, i));
  });
  return fits;
}

/** States in which step i goes on. */
function between(ends: readonly number[], i: number): number {
  return (1 << ends[i]) - (2 << ends[i - 1]);
}

function impossibleStates({ types }: MatchStep, type: number, ends: readonly number[], i: number): number {
  if (types === null) return 0;
  const isIn = (set: number) => (set & (1 << type)) !== 0;
  const end = isIn(types.end) ? 0 : 1 << ends[i];
  return types.between.reduce((states, set, hop) => (isIn(set) ? states : states | (1 << (ends[i - 1] + hop + 1))), end);
}
