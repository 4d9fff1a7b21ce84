import { TextsBuilder } from '../../../src/lib/PackedTexts.ts';
import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import type { BenchGraph } from './BenchGraph.ts';

/** Ids whose order is that of the numbers. */
export function entityIdOf(v: number): string {
  return `entity/${String(v).padStart(8, '0')}`;
}

export function relationshipIdOf(r: number): string {
  return `relationship/${String(r).padStart(8, '0')}`;
}

/** Of a snapshot what the path service reads: the topology, and ids. A whole one of a million entities would take minutes to make. */
export function servedSnapshot({ topology }: BenchGraph): Snapshot {
  const { entityCount, relationshipCount } = topology;
  const entities = { count: entityCount, ids: packed(entityCount, entityIdOf), quality: topology.quality };
  const relationships = { ...topology, count: relationshipCount, ids: packed(relationshipCount, relationshipIdOf) };
  return { version: 1, delta: null, entities, relationships, topology } as unknown as Snapshot;
}

function packed(count: number, idOf: (number: number) => string) {
  const builder = new TextsBuilder();
  for (let number = 0; number < count; number++) builder.push(idOf(number));
  return builder.build();
}
