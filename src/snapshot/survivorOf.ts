import type { Snapshot } from './Snapshot.ts';

/** The id of what has the id, or what the id was merged into; null: neither is there. */
export function survivorOf({ entities, relationships }: Snapshot, id: string): string | null {
  const entity = entities.ids.find(id);
  if (entity !== undefined) return entities.ids.at(entity);
  const relationship = relationships.ids.find(id);
  return relationship === undefined ? null : relationships.ids.at(relationship);
}
