import type { WalkFilter } from '../../paths/kernels/WalkFilter.ts';
import type { SearchUse } from '../../paths/relationshipFilter.ts';
import { type RelationshipCriteria, relationshipFilter } from '../../paths/relationshipFilter.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { MapFilter } from '../MapRequest.ts';

/** Whether an entity may be on the map; documents never are. */
export function mayBeOnMap({ entities, ontology }: Snapshot, { types, kinds }: Pick<MapFilter, 'types' | 'kinds'>): (entity: number) => boolean {
  const typeMay = ontology.entityTypes.map(({ name }) => name !== 'SOURCE' && (types?.includes(name) ?? true));
  const kindMay = kinds === null ? null : ontology.kinds.map(({ name }) => kinds.includes(name));
  const { type, kind, live } = entities;
  return (entity) => live?.[entity] !== 0 && typeMay[type[entity]] && (kindMay === null || kindMay[kind[entity]] === true);
}

/** 1 for each entity that may be on the map. */
export function entitiesOnMap(snapshot: Snapshot, filter: Pick<MapFilter, 'types' | 'kinds'>): Uint8Array {
  const may = mayBeOnMap(snapshot, filter);
  const mask = new Uint8Array(snapshot.entities.count);
  for (let entity = 0; entity < mask.length; entity++) if (may(entity)) mask[entity] = 1;
  return mask;
}

/** Which relationships may be on the map; null: all. */
export function relationshipsOnMap(snapshot: Snapshot, filter: MapFilter, use: SearchUse, dated: Pick<RelationshipCriteria, 'asOf'> = {}): WalkFilter | null {
  const { relationships, status, stance, quality, source } = filter;
  return relationshipFilter(snapshot, { types: relationships, status, stance, minQuality: quality, source, ...dated }, use);
}

/** The reader wants places, which touch everything: their type, or a kind of theirs, is named. */
export function namesPlaces({ ontology }: Snapshot, { types, kinds }: MapFilter): boolean {
  return types?.includes('PLACE') === true || kinds?.some((kind) => ontology.kindByName.get(kind)?.of.includes('PLACE')) === true;
}

/** Something is asked of relationships, so that who has none does not fit. */
export function asksOfRelationships({ relationships, status, stance, quality, source }: MapFilter): boolean {
  return [relationships, status, stance, quality, source].some((condition) => condition !== null);
}
