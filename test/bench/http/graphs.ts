import { loadSeeds } from '../../../src/curation/loadSeeds.ts';
import { seedChanges } from '../../../src/curation/seedChanges.ts';
import { loadSdl } from '../../../src/ontology/loadSdl.ts';
import { readOntology } from '../../../src/ontology/readOntology.ts';
import type { EntityType } from '../../../src/ontology/records.ts';
import type { Change } from '../../../src/store/store.ts';
import { evidence, source } from '../../snapshot/records.ts';
import { ecosystemGraph } from '../paths/ecosystemGraph.ts';
import { entityRecords, relationshipRecords } from '../paths/ecosystemRecords.ts';

export const GRAPHS = ['seeds', '100k'] as const;
export type GraphName = (typeof GRAPHS)[number];

const DOCUMENT = 'source/made-up';

/** All of a graph, as changes of an empty store: what seeds/ say, or a made-up ecosystem of 100,000 entities. */
export function* changesOf(name: GraphName): Generator<Change> {
  if (name === 'seeds') yield* seedChanges(loadSeeds(readOntology(loadSdl())));
  else yield* madeUpChanges(100_000);
}

/** A made-up ecosystem of so many entities. */
export function* madeUpChanges(entityCount: number): Generator<Change> {
  const ontology = readOntology(loadSdl());
  const graph = ecosystemGraph(entityCount);
  // Of what breaks the ontology the atlas shows nothing, and its peers are to hold the same.
  const typeOf = new Map<string, EntityType>();
  const idOf = (id: string) => id.replace('entity', (typeOf.get(id) as EntityType).toLowerCase());
  yield { op: 'PUT_ENTITY', entity: source(DOCUMENT, { title: 'A document', quality: 'PRESS' }) };
  for (const entity of entityRecords(graph)) {
    typeOf.set(entity.id, entity.type);
    yield { op: 'PUT_ENTITY', entity: { ...entity, id: idOf(entity.id), evidence: entity.type === 'SOURCE' ? [] : [evidence(DOCUMENT)] } };
  }
  for (const relationship of relationshipRecords(graph, ontology)) {
    const [from, to] = [idOf(relationship.from), idOf(relationship.to)];
    const allowed = ontology.relationshipTypeByName.get(relationship.type);
    if (!allowed?.from.includes(typeOf.get(relationship.from) as EntityType) || !allowed.to.includes(typeOf.get(relationship.to) as EntityType)) continue;
    const id = `${relationship.type.toLowerCase().replaceAll('_', '-')}:${from}:${to}:${relationship.id.split('/')[1]}`;
    yield { op: 'PUT_RELATIONSHIP', relationship: { ...relationship, id, from, to, evidence: [evidence(DOCUMENT)] } };
  }
}
