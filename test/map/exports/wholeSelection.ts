import { loadSeeds } from '../../../src/curation/loadSeeds.ts';
import type { ExportFormat } from '../../../src/map/exports/ExportFormat.ts';
import type { GraphSelection } from '../../../src/map/exports/GraphSelection.ts';
import type { Ontology } from '../../../src/ontology/Ontology.ts';
import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import { GraphAsOf } from '../../../src/snapshot/GraphAsOf.ts';
import { LOADED_AT, ONTOLOGY } from '../../snapshot/records.ts';

export interface Records {
  readonly entities: readonly EntityRecord[];
  readonly relationships: readonly RelationshipRecord[];
}

export const SEEDS: Records = loadSeeds(ONTOLOGY);

/** All of these records, as of a date or without one. */
export function wholeSelection({ entities, relationships }: Records, more: { ontology?: Ontology; asOf?: string } = {}): GraphSelection {
  const { ontology = ONTOLOGY, asOf = null } = more;
  const snapshot = snapshotOf(ontology, entities, relationships, { version: 7, loadedAt: LOADED_AT, onSkipped: refuse });
  const graph = GraphAsOf.of(snapshot, asOf);
  const records = new Map([...entities, ...relationships].map((record) => [record.id, record]));
  const read = <T>(ids: { at(number: number): string }) => ({
    load: async (number: number) => records.get(ids.at(number)) as T,
    clear: () => {},
  });
  const numbers = (count: number, holds: (number: number) => boolean) => Uint32Array.from({ length: count }, (_, i) => i).filter(holds);
  return {
    snapshot,
    graph,
    asOf,
    records: { entity: read<EntityRecord>(snapshot.entities.ids), relationship: read<RelationshipRecord>(snapshot.relationships.ids) },
    language: 'EN',
    entities: numbers(snapshot.entities.count, (entity) => graph?.hasEntity(entity) ?? true),
    relationships: numbers(snapshot.relationships.count, (relationship) => graph?.hasRelationship(relationship) ?? true),
    isWhole: asOf === null,
    complete: true,
    isFinal: true,
    address: asOf === null ? '' : `asOf=${asOf}`,
    origin: 'http://atlas.test',
    signal: new AbortController().signal,
  };
}

export async function written(format: ExportFormat, selection: GraphSelection): Promise<string> {
  let text = '';
  for await (const part of format.write(selection)) text += typeof part === 'string' ? part : new TextDecoder().decode(part);
  return text;
}

/** A record that a snapshot leaves out would be missing for no reason of the export. */
function refuse(message: string): never {
  throw new Error(message);
}
