import type { PartialDate } from '../ontology/partialDate.ts';
import type { EntityType } from '../ontology/records.ts';
import type { NameLanguage } from '../snapshot/EntityTexts.ts';
import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { EntityCriteria } from './EntityCriteria.ts';
import { entityMask, type MaskOptions } from './entityMask.ts';
import { type OrderCriterion, orderedEntities } from './orderEntities.ts';

/** A filtered list of one snapshot. */
export interface KeptList {
  /** 1 for each entity in it. Shared: nobody may write to it. */
  readonly mask: Uint8Array;
  readonly count: number;
  /** Its entities in order; the order used last is kept. */
  readonly ordered: (orders: readonly OrderCriterion[], language: NameLanguage) => Uint32Array;
}

/** Bytes of the lists kept of a snapshot. */
const KEPT_BYTES = 32 * 2 ** 20;
const BYTES_AN_ENTITY = 5;
const MOST_LISTS = 64;

const lists = new WeakMap<Snapshot, Map<string, KeptList>>();

/** The entities of one type (null: of all) that the filter accepts. Whoever pages through a list, or opens its facets, asks for it again and again: the lists used last are kept as long as their snapshot is. */
export function keptList(snapshot: Snapshot, type: EntityType | null, criteria: EntityCriteria, options: MaskOptions): KeptList {
  let known = lists.get(snapshot);
  if (known === undefined) {
    known = new Map();
    lists.set(snapshot, known);
  }
  const key = isEmpty(criteria) ? `${type} ${options.asOf ?? ''}` : canonical([type, criteria, options.asOf ?? null]);
  const list = known.get(key) ?? newList(snapshot, ofType(snapshot, type, entityMask(snapshot, criteria, options)), options.asOf ?? null);
  known.delete(key);
  known.set(key, list);
  const most = Math.max(2, Math.min(MOST_LISTS, Math.floor(KEPT_BYTES / (snapshot.entities.count * BYTES_AN_ENTITY + 1))));
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  return list;
}

/** `type` null: of all types. */
function ofType({ entities, ontology }: Snapshot, type: EntityType | null, mask: Uint8Array): Uint8Array {
  if (type === null) return mask;
  const wanted = ontology.entityTypes.findIndex(({ name }) => name === type);
  for (let entity = 0; entity < mask.length; entity++) if (entities.type[entity] !== wanted) mask[entity] = 0;
  return mask;
}

function newList(snapshot: Snapshot, mask: Uint8Array, asOf: PartialDate | null): KeptList {
  let count = 0;
  for (let entity = 0; entity < mask.length; entity++) count += mask[entity];
  let last: { readonly key: string; readonly entities: Uint32Array } | null = null;
  return {
    mask,
    count,
    ordered: (orders, language) => {
      const key = orders.length === 0 ? language : JSON.stringify([orders, language]);
      if (last?.key !== key) last = { key, entities: orderedEntities(snapshot, mask, orders, language, GraphAsOf.of(snapshot, asOf)) };
      return last.entities;
    },
  };
}

function isEmpty(criteria: EntityCriteria): boolean {
  for (const _ in criteria) return false;
  return true;
}

/** The same text for the same conditions, in whatever order they are given; what is null is left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, condition]) => condition != null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
