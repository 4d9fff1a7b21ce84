import { setImmediate } from 'node:timers/promises';
import type { Ontology } from '../../../ontology/Ontology.ts';
import type { EntityRecord } from '../../../ontology/records.ts';
import type { Store } from '../../../store/store.ts';
import type { ImportItem } from '../ImportItem.ts';
import { UnnamedFile } from '../import/UnnamedFile.ts';
import { recordsAt } from './recordsAt.ts';
import { entityItem, relationshipItem } from './seedItems.ts';

/** Items made in one go. */
const BATCH_ITEMS = 256;

export interface ExportRequest {
  /** Null: the newest. */
  readonly version: number | null;
  /** Told before the first item which version it is. */
  readonly onVersion?: (version: number) => void;
}

/**
 * A graph as items from which an import makes the same: sources, then entities, then relationships, each by id. The same graph gives the same items from
 * every store, whatever its history. Memory stays bounded: entities that come before the last source wait on the disk.
 */
export async function* exportItems(store: Store, ontology: Ontology, { version, onVersion = () => {} }: ExportRequest): AsyncGenerator<readonly ImportItem[]> {
  const waiting = new UnnamedFile();
  const places: { at: number; bytes: number }[] = [];
  const isSource = (entity: EntityRecord) => entity.source !== null;
  let batch: ImportItem[] = [];
  try {
    function* flush(): Generator<ImportItem[]> {
      if (batch.length > 0) yield batch;
      batch = [];
    }
    async function* waited(): AsyncGenerator<ImportItem[]> {
      for (const place of places.splice(0)) {
        batch.push(entityItem(ontology, JSON.parse(waiting.read(place)) as EntityRecord));
        if (batch.length < BATCH_ITEMS) continue;
        yield* flush();
        await setImmediate();
      }
    }
    for await (const record of recordsAt(store, version, onVersion)) {
      if ('names' in record && !isSource(record)) {
        places.push(waiting.append(JSON.stringify(record)));
        continue;
      }
      if (!('names' in record)) yield* waited();
      batch.push('names' in record ? entityItem(ontology, record) : relationshipItem(record));
      if (batch.length >= BATCH_ITEMS) yield* flush();
    }
    yield* waited();
    yield* flush();
  } finally {
    waiting.close();
  }
}
