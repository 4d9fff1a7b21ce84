import type { EntityCriteria } from '../analysis/EntityCriteria.ts';
import { entityMask } from '../analysis/entityMask.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { maskOptions } from './selection.ts';

const masks = new WeakMap<AtlasContext, Map<string, Uint8Array>>();

/** The mask of a `neighbour` filter; the same filter on each of 200 list items is worked out once a request. */
export function neighbourMask(context: AtlasContext, filter: EntityCriteria | null): Uint8Array | null {
  if (filter === null) return null;
  let known = masks.get(context);
  if (known === undefined) {
    known = new Map();
    masks.set(context, known);
  }
  const text = JSON.stringify(filter);
  const ready = known.get(text);
  if (ready !== undefined) return ready;
  const mask = entityMask(context.snapshot, filter, maskOptions('neighbour'));
  known.set(text, mask);
  return mask;
}
