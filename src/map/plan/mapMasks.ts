import type { WalkFilter } from '../../paths/kernels/WalkFilter.ts';
import type { SearchUse } from '../../paths/relationshipFilter.ts';
import { type RelationshipCriteria, relationshipFilter } from '../../paths/relationshipFilter.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { MapFilter } from '../MapRequest.ts';

/** 1 for each entity that may be on the map; documents never are. */
export function entitiesOnMap({ entities, ontology }: Snapshot, { types, kinds }: MapFilter): Uint8Array {
  const typeMay = ontology.entityTypes.map(({ name }) => name !== 'SOURCE' && (types?.includes(name) ?? true));
  const kindMay = kinds === null ? null : ontology.kinds.map(({ name }) => kinds.includes(name));
  const { count, type, kind, live } = entities;
  const mask = new Uint8Array(count);
  for (let entity = 0; entity < count; entity++) {
    if (live?.[entity] === 0 || !typeMay[type[entity]]) continue;
    mask[entity] = kindMay === null || kindMay[kind[entity]] === true ? 1 : 0;
  }
  return mask;
}

/** Which relationships may be on the map; null: all. */
export function relationshipsOnMap(snapshot: Snapshot, filter: MapFilter, use: SearchUse, dated: Pick<RelationshipCriteria, 'asOf'> = {}): WalkFilter | null {
  const { relationships, status, stance, quality, source } = filter;
  return relationshipFilter(snapshot, { types: relationships, status, stance, minQuality: quality, source, ...dated }, use);
}
