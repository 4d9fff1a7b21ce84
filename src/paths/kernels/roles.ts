import type { Topology } from '../../snapshot/Topology.ts';
import type { SearchSpace } from './SearchSpace.ts';

/** What an entity may be on an A–B path, one bit each. An entity with none of them stands on no path. */
export const INTERIOR = 1;
export const START = 2;
export const END = 4;
/** Of what is INTERIOR: it may be a connector. */
export const CONNECTOR = 8;
/** Of what is INTERIOR, once it is known: a start, an end is one hop away, or two with something INTERIOR between (before it is known: that is asked). */
export const ONE_FROM_START = 16;
export const ONE_FROM_END = 32;
export const TWO_FROM_START = 64;
export const TWO_FROM_END = 128;

/** The first four, of every entity. Who is both a start and an end is neither, and is not passed either. */
export function rolesOf({ entityCount }: Topology, { from, to, via, avoid }: SearchSpace, isConnector: Uint8Array | null): Uint8Array {
  const roles = new Uint8Array(entityCount);
  for (let v = 0; v < entityCount; v++) {
    if (via !== null && via[v] === 0) continue;
    roles[v] = isConnector === null || isConnector[v] !== 0 ? INTERIOR | CONNECTOR : INTERIOR;
  }
  for (const v of from) roles[v] = START;
  for (const v of to) roles[v] = (roles[v] & START) === 0 ? END : START | END;
  for (const v of to) if (roles[v] === (START | END)) roles[v] = 0;
  if (avoid !== null) for (let v = 0; v < entityCount; v++) if (avoid[v] === 1) roles[v] = 0;
  return roles;
}
