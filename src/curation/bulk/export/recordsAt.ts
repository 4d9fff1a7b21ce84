import { AtlasError } from '../../../errors.ts';
import { compareTexts } from '../../../lib/compareTexts.ts';
import type { EntityRecord, RelationshipRecord } from '../../../ontology/records.ts';
import type { Store } from '../../../store/store.ts';

type Stored = EntityRecord | RelationshipRecord;

/**
 * All that a store held at a version: entities by id, then relationships by id. Null: what it holds now. `onVersion` is told first which version it is. What
 * has changed since is kept in memory, and nothing else.
 */
export async function* recordsAt(
  store: Pick<Store, 'version' | 'stream' | 'changesSince'>,
  version: number | null,
  onVersion: (version: number) => void,
): AsyncGenerator<Stored> {
  const current = await store.version();
  if (version !== null && (version < 0 || version > current)) {
    throw new AtlasError('BAD_USER_INPUT', [`version: there are the versions 0 to ${current}, and no ${version}`], { details: { argument: 'version' } });
  }
  onVersion(version ?? current);
  const before = new Map<string, Stored | null>();
  const isIn = (record: Stored) => 'names' in record;
  const at = version ?? current;
  let streamed = current;
  const items = store
    .stream((found) => {
      streamed = found;
    })
    [Symbol.asyncIterator]();
  // The first step tells which version the stream is of.
  let batch = await items.next();
  if (streamed > at) {
    for await (const change of store.changesSince(at)) {
      if (change.version > streamed) break;
      if (!before.has(change.id)) before.set(change.id, change.before);
    }
  }
  const others = [...before.values()].filter((record) => record !== null).sort((a, b) => Number(isIn(b)) - Number(isIn(a)) || compareTexts(a.id, b.id));
  let next = 0;
  const isBefore = (a: Stored, b: Stored) => (isIn(a) === isIn(b) ? a.id < b.id : isIn(a));
  for (; batch.done !== true; batch = await items.next()) {
    for (const { entity, relationship } of batch.value) {
      const record = (entity ?? relationship)!;
      while (next < others.length && isBefore(others[next], record)) yield others[next++];
      if (!before.has(record.id)) yield record;
    }
  }
  while (next < others.length) yield others[next++];
}
