import type { Change } from '../store/store.ts';
import type { Seeds } from './loadSeeds.ts';

export function seedChanges({ entities, relationships }: Seeds): Change[] {
  return [
    ...entities.map((entity): Change => ({ op: 'PUT_ENTITY', entity })),
    ...relationships.map((relationship): Change => ({ op: 'PUT_RELATIONSHIP', relationship })),
  ];
}
