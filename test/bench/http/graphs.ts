import { loadSeeds } from '../../../src/curation/loadSeeds.ts';
import { seedChanges } from '../../../src/curation/seedChanges.ts';
import { loadSdl } from '../../../src/ontology/loadSdl.ts';
import { readOntology } from '../../../src/ontology/readOntology.ts';
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
  for (const entity of entityRecords(graph)) yield { op: 'PUT_ENTITY', entity };
  for (const relationship of relationshipRecords(graph, ontology)) yield { op: 'PUT_RELATIONSHIP', relationship };
}
