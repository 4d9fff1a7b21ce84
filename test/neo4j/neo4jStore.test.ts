import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { readOntology } from '../../src/ontology/readOntology.ts';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import { describeStore } from '../store/conformance.ts';
import { describeNeo4j } from './describeNeo4j.ts';

const ontology = readOntology(loadSdl());
const NAMES = { entityTypes: ontology.entityTypes.map(({ name }) => name), relationshipTypes: ontology.relationshipTypes.map(({ name }) => name) };

describeNeo4j('the store', (database) => {
  describeStore('neo4j', async () => {
    await database().wipe();
    return openNeo4j(database().settings, NAMES);
  });
});
