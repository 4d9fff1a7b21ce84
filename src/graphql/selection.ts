import type { EntityCriteria } from '../analysis/EntityCriteria.ts';
import { entityMask, type MaskOptions } from '../analysis/entityMask.ts';
import { membersOf } from '../analysis/orderEntities.ts';
import { AtlasError } from '../errors.ts';
import type { RelationshipCriteria } from '../paths/relationshipFilter.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { EntityFilter, EntitySelector, RelationshipFilter } from './generated.ts';
import { idList, LIMITS, plainText } from './limits.ts';

/** 1 for each entity that the filter accepts; null when there is no filter. `argument` is named in errors. */
export function filterMask(snapshot: Snapshot, argument: string, filter: EntityFilter | null | undefined): Uint8Array | null {
  if (filter == null) return null;
  return entityMask(snapshot, filter as EntityCriteria, maskOptions(argument));
}

export function maskOptions(argument: string): MaskOptions {
  return { argument, maxDepth: LIMITS.filterDepth, maxTextLength: LIMITS.textLength, maxIds: LIMITS.ids, maxFilters: LIMITS.filters };
}

/** The number of each id; an unknown id is refused with NOT_FOUND. */
export function entityNumbers(snapshot: Snapshot, argument: string, ids: readonly string[]): Uint32Array {
  return Uint32Array.from(idList(argument, ids), (id) => entityNumber(snapshot, argument, id));
}

export function entityNumber(snapshot: Snapshot, argument: string, id: string): number {
  const entity = snapshot.entities.ids.find(plainText(argument, id));
  if (entity !== undefined) return entity;
  throw new AtlasError('NOT_FOUND', [`${argument}: no entity has the id "${id}"; \`search(text:)\` finds ids by name`], { details: { argument, id } });
}

export function selectedEntities(snapshot: Snapshot, argument: string, selector: EntitySelector): Uint32Array {
  if (selector.ids != null) {
    if (selector.ids.length === 0) throw empty(`${argument}.ids`, 'name at least one id');
    return entityNumbers(snapshot, `${argument}.ids`, selector.ids);
  }
  if (selector.where == null || !Object.values(selector.where).some((condition) => condition != null)) {
    throw empty(`${argument}.where`, 'an empty filter would select everything; name at least one condition');
  }
  const mask = filterMask(snapshot, `${argument}.where`, selector.where) as Uint8Array;
  return membersOf(mask);
}

export function selectedMask(snapshot: Snapshot, argument: string, selector: EntitySelector | null | undefined): Uint8Array | null {
  if (selector == null) return null;
  const mask = new Uint8Array(snapshot.entities.count);
  for (const entity of selectedEntities(snapshot, argument, selector)) mask[entity] = 1;
  return mask;
}

export function relationshipCriteria(
  snapshot: Snapshot,
  filter: RelationshipFilter | null | undefined,
  argument = 'relationships',
): RelationshipCriteria | null {
  if (filter == null) return null;
  for (const field of ['types', 'notTypes', 'status', 'withoutSources'] as const) {
    if (filter[field]?.length === 0) throw empty(`${argument}.${field}`, 'the list is empty; name at least one, or leave it out');
  }
  return {
    types: filter.types,
    notTypes: filter.notTypes,
    asOf: filter.asOf,
    status: filter.status,
    stance: filter.stance,
    minQuality: filter.minQuality,
    source: filter.source == null ? null : sourceNumber(snapshot, `${argument}.source`, filter.source),
    withoutSources:
      filter.withoutSources == null
        ? null
        : idList(`${argument}.withoutSources`, filter.withoutSources).map((id) => sourceNumber(snapshot, `${argument}.withoutSources`, id)),
  };
}

function sourceNumber(snapshot: Snapshot, argument: string, id: string): number {
  const entity = entityNumber(snapshot, argument, id);
  if (snapshot.ontology.entityTypes[snapshot.entities.type[entity]].name === 'SOURCE') return entity;
  throw new AtlasError('BAD_USER_INPUT', [`${argument}: "${id}" is no source; the ids of sources begin with "source/"`], { details: { argument } });
}

function empty(argument: string, advice: string): AtlasError {
  return new AtlasError('BAD_USER_INPUT', [`${argument}: ${advice}`], { details: { argument } });
}
