import { loadSeeds } from '../../../src/curation/loadSeeds.ts';
import { seedChanges } from '../../../src/curation/seedChanges.ts';
import { loadSdl } from '../../../src/ontology/loadSdl.ts';
import { readOntology } from '../../../src/ontology/readOntology.ts';
import type { EntityType, RelationshipRecord } from '../../../src/ontology/records.ts';
import type { Change } from '../../../src/store/store.ts';
import { ecosystemGraph } from '../paths/ecosystemGraph.ts';
import { entityRecords, relationshipRecords } from '../paths/ecosystemRecords.ts';

export const GRAPHS = ['seeds', '100k'] as const;
export type GraphName = (typeof GRAPHS)[number];

/** All of a graph, as changes of an empty store: what seeds/ say, or a made-up ecosystem of 100,000 entities. */
export function* changesOf(name: GraphName): Generator<Change> {
  const ontology = readOntology(loadSdl());
  if (name === 'seeds') {
    yield* seedChanges(loadSeeds(ontology));
    return;
  }
  const graph = ecosystemGraph(100_000);
  const typeById = new Map<string, EntityType>();
  for (const entity of entityRecords(graph)) {
    typeById.set(entity.id, entity.type);
    yield { op: 'PUT_ENTITY', entity };
  }
  // The atlas leaves out what breaks the ontology, and its peers are to hold the same.
  const isAllowed = ({ type, from, to }: RelationshipRecord) => {
    const allowed = ontology.relationshipTypeByName.get(type);
    return allowed?.from.includes(typeById.get(from) as EntityType) && allowed.to.includes(typeById.get(to) as EntityType);
  };
  for (const relationship of relationshipRecords(graph, ontology)) if (isAllowed(relationship)) yield { op: 'PUT_RELATIONSHIP', relationship };
}
