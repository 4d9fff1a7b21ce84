import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { readOntology } from '../../src/ontology/readOntology.ts';
import type { GraphNames } from '../../src/store/neo4j/schema.ts';

export const ontology = readOntology(loadSdl());

export const names: GraphNames = {
  entityTypes: ontology.entityTypes.map(({ name }) => name),
  relationshipTypes: ontology.relationshipTypes.map(({ name }) => name),
};
