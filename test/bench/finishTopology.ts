import { toEnd } from '../../src/lib/steps.ts';
import { buildRows } from '../../src/snapshot/rows.ts';
import { fillSlots } from '../../src/snapshot/slotColumns.ts';
import type { Topology } from '../../src/snapshot/Topology.ts';
import { startsOf } from '../../src/snapshot/topologyBuffer.ts';

/** Makes rows, slots and weights of what is known of each relationship. Returns how long it took. */
export function finishTopology(topology: Topology, typeCount: number): number {
  const began = performance.now();
  const { entityCount, fromEntity, toEntity, to, relationship } = topology;
  topology.weight.set(weights(topology, typeCount));
  toEnd(buildRows(entityCount, fromEntity, toEntity, { at: startsOf(topology), to, relationship }));
  toEnd(fillSlots(topology));
  return performance.now() - began;
}

function weights({ entityCount, type, fromEntity, toEntity }: Topology, typeCount: number): Float64Array {
  const degree = new Uint32Array(entityCount * typeCount);
  for (let r = 0; r < type.length; r++) {
    degree[fromEntity[r] * typeCount + type[r]]++;
    degree[toEntity[r] * typeCount + type[r]]++;
  }
  return Float64Array.from(type, (t, r) => 1 / Math.sqrt(degree[fromEntity[r] * typeCount + t] * degree[toEntity[r] * typeCount + t]));
}
