import type { EntityType } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** How many of the entities there are of each type, in the order of the ontology; types of which there is none are left out. */
export function typeCounts({ entities, ontology }: Snapshot, members: Uint32Array): { type: EntityType; count: number }[] {
  const counts = new Uint32Array(ontology.entityTypes.length);
  for (const entity of members) counts[entities.type[entity]]++;
  return ontology.entityTypes.map(({ name }, i) => ({ type: name, count: counts[i] })).filter(({ count }) => count > 0);
}
