import type { Config } from '../config.ts';
import { loadSdl } from '../ontology/loadSdl.ts';
import { readOntology } from '../ontology/readOntology.ts';
import { CYPHER_AUTHOR, openConfiguredStore } from '../wire.ts';

/** Edits made in Cypher become a version; servers follow it. Prints what cannot be read. */
export async function refresh(config: Config, print: (line: string) => void): Promise<void> {
  const store = await openConfiguredStore(config, readOntology(loadSdl()));
  try {
    const before = await store.version();
    const version = await store.refresh(CYPHER_AUTHOR, (message) => print(`left out: ${message}`));
    if (version === before) return print(`nothing was edited behind the atlas; version ${version}`);
    let count = 0;
    for await (const { id, before: was, after } of store.changesSince(before)) {
      print(`${was === null ? 'added' : after === null ? 'removed' : 'changed'} ${id}`);
      count++;
    }
    print(`${count} edits are in version ${version}`);
  } finally {
    await store.close();
  }
}
