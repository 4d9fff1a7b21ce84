import type { EntityRecord, RelationshipRecord } from '../ontology/records.ts';
import type { LoggedChange, Store } from '../store/store.ts';

/**
 * The store as it was at a version, for who reads on while others write: what was changed since is told as it was before. So a long answer in many parts
 * belongs to one version throughout.
 */
export function storeAsOf(store: Store, version: number): Pick<Store, 'entities' | 'relationships'> {
  const before = new Map<string, LoggedChange['before']>();
  let seen = version;
  const asItWas = async <T extends EntityRecord | RelationshipRecord>(ids: readonly string[], read: (ids: readonly string[]) => Promise<(T | null)[]>) => {
    const records = await read(ids);
    // Looked at after reading: whatever the records may already show is in the log by now.
    if ((await store.version()) > seen) {
      let last = seen;
      for await (const change of store.changesSince(seen)) {
        if (!before.has(change.id)) before.set(change.id, change.before);
        last = change.version;
      }
      // Only now: whoever else asks meanwhile has to read the log to its end too.
      seen = Math.max(seen, last);
    }
    return ids.map((id, i) => (before.has(id) ? (before.get(id) as T | null) : records[i]));
  };
  return {
    entities: (ids) => asItWas(ids, (asked) => store.entities(asked)),
    relationships: (ids) => asItWas(ids, (asked) => store.relationships(asked)),
  };
}
