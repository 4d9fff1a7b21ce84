import { firstPlace } from '../lib/firstPlace.ts';
import type { TextColumn } from '../lib/PackedTexts.ts';
import { entityAt, type Topology } from './Topology.ts';

/** How many entities of the topology have an id that is less. */
export function placeAmong(topology: Topology, ids: TextColumn, id: string): number {
  return firstPlace(topology.entityCount, (place) => ids.at(entityAt(topology, place)) >= id);
}
