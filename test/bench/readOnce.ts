import { setFlagsFromString } from 'node:v8';
import { Projector } from '../../src/snapshot/Projector.ts';
import { openStore } from '../../src/store/open.ts';
import { names, ontology } from '../neo4j/names.ts';
import { PASSWORD } from '../neo4j/startNeo4j.ts';

/** A process of its own for one thing: what it takes to read a store into a snapshot. Prints one line of JSON. */
// As the program itself does.
setFlagsFromString('--heap-growing-percent=50');
const [where] = process.argv.slice(2);
const isNeo4j = where.startsWith('bolt:');
const store = await openStore(isNeo4j ? { neo4j: { uri: where, user: 'neo4j', password: PASSWORD, database: null } } : { path: where }, names);
globalThis.gc?.();
const before = process.memoryUsage();
const began = performance.now();
const projector = await Projector.start(store, ontology);
const ms = performance.now() - began;
globalThis.gc?.();
const after = process.memoryUsage();
process.stdout.write(
  JSON.stringify({
    ms,
    entities: projector.current.entities.count,
    relationships: projector.current.relationships.count,
    bytes: after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
await store.close();
