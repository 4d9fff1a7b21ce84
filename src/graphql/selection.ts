import type { EntityCriteria } from '../analysis/EntityCriteria.ts';
import { entityMask, type MaskOptions } from '../analysis/entityMask.ts';
import { membersOf } from '../analysis/orderEntities.ts';
import { AtlasError } from '../errors.ts';
import type { PartialDate } from '../ontology/partialDate.ts';
import type { RelationshipCriteria } from '../paths/relationshipFilter.ts';
import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { EntityFilter, EntitySelector, RelationshipFilter } from './generated.ts';
import { idList, LIMITS, plainText } from './limits.ts';

/** What a selection is made of: the snapshot, as of a date where there is one. */
export type Selected = Pick<AtlasContext, 'snapshot' | 'asOf'>;

/** 1 for each entity that the filter accepts; null when there is no filter. `argument` is named in errors. */
export function filterMask({ snapshot, asOf }: Selected, argument: string, filter: EntityFilter | null | undefined): Uint8Array | null {
  if (filter == null) return null;
  return entityMask(snapshot, filter as EntityCriteria, maskOptions(argument, asOf));
}

export function maskOptions(argument: string, asOf: PartialDate | undefined): MaskOptions {
  return {
    argument,
    asOf: asOf ?? null,
    maxDepth: LIMITS.filterDepth,
    maxTextLength: LIMITS.textLength,
    maxIds: LIMITS.ids,
    maxFilters: LIMITS.filters,
  };
}

/** The same, where what is not there as of the date must not be accepted by a filter that is left out either. */
export function thereMask(selected: Selected, argument: string, filter: EntityFilter | null | undefined): Uint8Array | null {
  return filterMask(selected, argument, filter) ?? GraphAsOf.of(selected.snapshot, selected.asOf)?.entities ?? null;
}

/** 1 for each entity that is not there as of the date of a search: its own, in place of that of `atlas`; null: without `atlas(asOf:)` all are there. */
export function absentMask({ snapshot, asOf }: Selected, filter: RelationshipFilter | null | undefined): Uint8Array | null {
  return asOf === undefined ? null : (GraphAsOf.of(snapshot, filter?.asOf ?? asOf)?.absent ?? null);
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

export function selectedEntities(selected: Selected, argument: string, selector: EntitySelector): Uint32Array {
  if (selector.ids != null) {
    if (selector.ids.length === 0) throw empty(`${argument}.ids`, 'name at least one id');
    return entityNumbers(selected.snapshot, `${argument}.ids`, selector.ids);
  }
  if (selector.where == null || !Object.values(selector.where).some((condition) => condition != null)) {
    throw empty(`${argument}.where`, 'an empty filter would select everything; name at least one condition');
  }
  const mask = filterMask(selected, `${argument}.where`, selector.where) as Uint8Array;
  return membersOf(mask);
}

export function selectedMask(selected: Selected, argument: string, selector: EntitySelector | null | undefined): Uint8Array | null {
  if (selector == null) return null;
  const mask = new Uint8Array(selected.snapshot.entities.count);
  for (const entity of selectedEntities(selected, argument, selector)) mask[entity] = 1;
  return mask;
}

export function relationshipCriteria(
  { snapshot, asOf }: Selected,
  filter: RelationshipFilter | null | undefined,
  argument = 'relationships',
): RelationshipCriteria | null {
  if (filter == null) return asOf === undefined ? null : { asOf };
  for (const field of ['types', 'notTypes', 'status', 'withoutSources'] as const) {
    if (filter[field]?.length === 0) throw empty(`${argument}.${field}`, 'the list is empty; name at least one, or leave it out');
  }
  return {
    types: filter.types,
    notTypes: filter.notTypes,
    asOf: filter.asOf ?? asOf,
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
