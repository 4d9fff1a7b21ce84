import type { EntityCriteria } from '../analysis/EntityCriteria.ts';
import { entityMask } from '../analysis/entityMask.ts';
import type { PartialDate } from '../ontology/partialDate.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { maskOptions } from './selection.ts';

const masks = new WeakMap<AtlasContext, Map<string, Uint8Array>>();

/** The mask of a `neighbour` filter, as of the date that the list is of; the same filter on each of 200 list items is worked out once a request. */
export function neighbourMask(context: AtlasContext, filter: EntityCriteria | null, asOf: PartialDate | undefined): Uint8Array | null {
  if (filter === null) return null;
  let known = masks.get(context);
  if (known === undefined) {
    known = new Map();
    masks.set(context, known);
  }
  const text = JSON.stringify([filter, asOf]);
  const ready = known.get(text);
  if (ready !== undefined) return ready;
  const mask = entityMask(context.snapshot, filter, maskOptions('neighbour', asOf));
  known.set(text, mask);
  return mask;
}
