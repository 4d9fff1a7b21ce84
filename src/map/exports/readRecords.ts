import { setImmediate } from 'node:timers/promises';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import type { GraphSelection } from './GraphSelection.ts';

/** A record with its number in the snapshot. */
export interface Numbered<T> {
  readonly number: number;
  readonly record: T;
}

/** Some milliseconds of reading and writing. */
const A_BATCH = 128;

/** The entities of a selection in order of their ids, a batch at a time, which is let go of when the next one is taken. Others run between batches. */
export function readEntities({ records, entities, signal }: GraphSelection): AsyncGenerator<readonly Numbered<EntityRecord>[]> {
  return readBatches(entities, records.entity, signal);
}

export function readRelationships({ records, relationships, signal }: GraphSelection): AsyncGenerator<readonly Numbered<RelationshipRecord>[]> {
  return readBatches(relationships, records.relationship, signal);
}

interface Reader<T> {
  load(number: number): Promise<T>;
  clear(number: number): unknown;
}

async function* readBatches<T>(numbers: Uint32Array, reader: Reader<T>, signal: AbortSignal): AsyncGenerator<readonly Numbered<T>[]> {
  for (let begin = 0; begin < numbers.length; begin += A_BATCH) {
    signal.throwIfAborted();
    const batch = Array.from(numbers.subarray(begin, begin + A_BATCH));
    try {
      const records = await Promise.all(batch.map((number) => reader.load(number)));
      yield batch.map((number, i) => ({ number, record: records[i] }));
    } finally {
      for (const number of batch) reader.clear(number);
    }
    await setImmediate();
  }
}
