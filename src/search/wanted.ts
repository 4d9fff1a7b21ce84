import type { EntityType } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** Numbers of the types in which is searched; null: all but sources, which are found when they are asked for. */
export function typesWanted({ ontology }: Snapshot, types: readonly EntityType[] | null): number[] {
  return ontology.entityTypes.flatMap(({ name }, number) => ((types === null ? name !== 'SOURCE' : types.includes(name)) ? [number] : []));
}

/** 1 for each entity of these types. */
export function wantedOf(snapshot: Snapshot, types: readonly EntityType[] | null): Uint8Array {
  const { entities, ontology } = snapshot;
  const wanted = new Uint8Array(ontology.entityTypes.length);
  for (const type of typesWanted(snapshot, types)) wanted[type] = 1;
  const mask = new Uint8Array(entities.count);
  const { live, type } = entities;
  for (let entity = 0; entity < mask.length; entity++) if (wanted[type[entity]] === 1 && live?.[entity] !== 0) mask[entity] = 1;
  return mask;
}
