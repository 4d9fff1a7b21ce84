import { LRUCache } from 'lru-cache';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** Of one version: four bytes a relationship. */
const KEPT_BYTES = 32 << 20;

const keptOf = new WeakMap<Snapshot, LRUCache<string, Uint32Array>>();

/** The relationships of an entity in order, made once for all pages of a version as long as there is room. `key` names the entity and all criteria. */
export function keptNeighbours(snapshot: Snapshot, key: string, make: () => Uint32Array): Uint32Array {
  let kept = keptOf.get(snapshot);
  if (kept === undefined) {
    kept = new LRUCache({ maxSize: KEPT_BYTES, sizeCalculation: (list, name) => 100 + name.length * 2 + list.byteLength });
    keptOf.set(snapshot, kept);
  }
  let list = kept.get(key);
  if (list === undefined) {
    list = make();
    kept.set(key, list);
  }
  return list;
}
