import type { Change, StoredItem } from '../../../src/store/store.ts';
import { deleteEntity, deleteRelationship, putEntity, putRelationship } from '../records.ts';

/** What the process that is going to be killed appends to reach a version; also known to the one that looks afterwards. */
export function batchOf(version: number): Change[] {
  const relationships = Array.from({ length: 2 + ((version * 7) % 40) }, (_, i) => putRelationship(`r:${version}:${i}`, `${version}`.repeat(20)));
  const changes = [putEntity('head', `${version}`), putEntity(`v:${version}`, `${version}`), ...relationships];
  if (version > 3) changes.push(deleteEntity(`v:${version - 3}`), deleteRelationship(`r:${version - 1}:1`));
  return changes;
}

/** The same as what a stream gives at that version, but for the order. */
export class Expected {
  version = 0;
  readonly #items = new Map<string, StoredItem>();

  advanceTo(version: number): void {
    while (this.version < version) for (const change of batchOf(++this.version)) this.#apply(change);
  }

  items(): StoredItem[] {
    const kind = (item: StoredItem) => (item.entity === undefined ? 1 : 0);
    const id = (item: StoredItem) => item.entity?.id ?? item.relationship?.id ?? '';
    return [...this.#items.values()].sort((a, b) => kind(a) - kind(b) || (id(a) < id(b) ? -1 : 1));
  }

  #apply(change: Change): void {
    if (change.op === 'PUT_ENTITY') this.#items.set(`e ${change.entity.id}`, { entity: change.entity });
    else if (change.op === 'PUT_RELATIONSHIP') this.#items.set(`r ${change.relationship.id}`, { relationship: change.relationship });
    else this.#items.delete(`${change.op === 'DELETE_ENTITY' ? 'e' : 'r'} ${change.id}`);
  }
}
