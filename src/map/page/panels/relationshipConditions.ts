import type { MapState } from '../MapState.ts';

/** The map's conditions on relationships, as the API takes them; null: none. The date is not among them. */
export function relationshipConditions(data: MapState['data']): Readonly<Record<string, unknown>> | null {
  const { relationships, status, stance, quality, source } = data;
  const conditions = {
    ...(relationships === undefined ? {} : { types: relationships.split(',') }),
    ...(status === undefined ? {} : { status: status.split(',') }),
    ...(stance === undefined ? {} : { stance: stance.split(',')[0] }),
    ...(quality === undefined ? {} : { minQuality: quality.split(',')[0] }),
    ...(source === undefined ? {} : { source }),
  };
  return Object.keys(conditions).length === 0 ? null : conditions;
}
