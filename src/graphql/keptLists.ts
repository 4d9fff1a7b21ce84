import { LRUCache } from 'lru-cache';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** Of one version; a list of a graph of a million entities takes 5 MB. */
const KEPT_BYTES = 32 << 20;

const keptOf = new WeakMap<Snapshot, LRUCache<string, object>>();

/** A list of numbers about one version of the graph: made once for all its pages, and all who ask for it, as long as there is room. `key` names the list. */
export function keptList<List extends object>(snapshot: Snapshot, key: string, bytesOf: (list: List) => number, make: () => List): List {
  let kept = keptOf.get(snapshot);
  if (kept === undefined) {
    kept = new LRUCache({ maxSize: KEPT_BYTES });
    keptOf.set(snapshot, kept);
  }
  const known = kept.get(key) as List | undefined;
  if (known !== undefined) return known;
  const list = make();
  kept.set(key, list, { size: 100 + key.length * 2 + bytesOf(list) });
  return list;
}
