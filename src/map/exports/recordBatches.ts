import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import type { GraphSelection } from './GraphSelection.ts';

const BATCH = 500;

/** The records of a selection in its order, entities first; those of one batch are let go of before the next is read. */
export async function* recordBatches({
  records,
  entities,
  relationships,
  signal,
}: GraphSelection): AsyncGenerator<{ entities: readonly EntityRecord[]; relationships: readonly RelationshipRecord[] }> {
  for (let i = 0; i < entities.length; i += BATCH) {
    signal.throwIfAborted();
    const numbers = [...entities.subarray(i, i + BATCH)];
    yield { entities: await Promise.all(numbers.map((number) => records.entity.load(number))), relationships: [] };
    for (const number of numbers) records.entity.clear(number);
  }
  for (let i = 0; i < relationships.length; i += BATCH) {
    signal.throwIfAborted();
    const numbers = [...relationships.subarray(i, i + BATCH)];
    yield { entities: [], relationships: await Promise.all(numbers.map((number) => records.relationship.load(number))) };
    for (const number of numbers) records.relationship.clear(number);
  }
}
