import type { Snapshot } from './Snapshot.ts';

/** The ids of the relationships that an entity takes part in, by number. */
export function idsTouching({ entities, relationships }: Snapshot, id: string): string[] {
  const entity = entities.ids.own.find(id);
  if (entity === undefined) return [];
  const { count, live, from, to, ids } = relationships;
  const found: string[] = [];
  for (let r = 0; r < count; r++) {
    if ((from[r] === entity || to[r] === entity) && (live === null || live[r] === 1)) found.push(ids.at(r));
  }
  return found;
}
