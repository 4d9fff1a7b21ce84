import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { loadSeeds } from '../../src/curation/loadSeeds.ts';
import { seedChanges } from '../../src/curation/seedChanges.ts';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import { openStore } from '../../src/store/open.ts';
import { verifyFile } from '../../src/store/sqlite/verifyFile.ts';
import type { Store } from '../../src/store/store.ts';
import { AtlasProcess } from '../cli/atlasProcess.ts';
import { author, deleteEntity, deleteRelationship, entity, everything, logged, putEntity } from '../store/records.ts';
import { describeNeo4j } from './describeNeo4j.ts';
import { names, ontology } from './names.ts';

/** All that a store holds, as text: equal graphs give equal bytes. */
async function exported(store: Store): Promise<string> {
  const { version, items } = await everything(store);
  const log = await logged(store.changesSince(0));
  const beside = [await store.revisions([1, 2]), await store.listKept('token', null, 10)];
  return [version, ...items, ...log, ...beside].map((one) => JSON.stringify(one, canonical)).join('\n');
}

/** Keys in one order. */
function canonical(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describeNeo4j('atlas copy', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-copy-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const copy = (from: string, to: string) =>
    new AtlasProcess(['copy', '--from', from, '--to', to], { NEO4J_USER: database().env['NEO4J_USER'], NEO4J_PASSWORD: database().env['NEO4J_PASSWORD'] })
      .finished;

  it('moves a graph from a file to Neo4j and back with nothing changed: things, versions, authors, times', async () => {
    const [first, second] = ['first.db', 'second.db'].map((name) => join(folder, name));
    const file = await openStore({ path: first }, names);
    await file.append(seedChanges(loadSeeds(ontology)), null, { ...author, key: 'seeds', note: '{"action":"load"}' });
    await file.keep('token', 't', { hash: 'h' }, 0);
    const [relationship] = (await everything(file)).items.flatMap((item) => item.relationship ?? []);
    await file.append([putEntity('institution/later', 'later'), deleteRelationship(relationship.id)], 1, { who: '李', why: '更正' });
    await file.append([deleteEntity('institution/later'), { op: 'PUT_ENTITY', entity: { ...entity('institution/odd'), names: [] } }], 2, author);
    const before = await exported(file);
    await file.close();

    expect(await copy(first, database().settings.uri)).toMatchObject({ code: 0, stdout: expect.stringContaining('copied version 3') });
    const neo4j = await openNeo4j(database().settings, names);
    expect(await exported(neo4j)).toBe(before);
    await neo4j.close();

    expect(await copy(database().settings.uri, second)).toMatchObject({ code: 0 });
    const back = await openStore({ path: second }, names);
    expect(await exported(back)).toBe(before);
    await back.close();

    const backup = join(folder, 'backup.db');
    const taken = await new AtlasProcess(['backup', backup], { ...database().env, ATLAS_DATA: join(folder, 'unused.db') }).finished;
    expect([taken.code, taken.stdout]).toEqual([0, expect.stringContaining('verified: version 3')]);
    expect(verifyFile(backup).digest).toBe(verifyFile(second).digest);
    await database().wipe();
    const put = await new AtlasProcess(['restore', backup], { ...database().env, ATLAS_DATA: join(folder, 'unused.db') }).finished;
    expect([put.code, put.stdout]).toEqual([0, expect.stringContaining('restored version 3 into the database')]);
    const restored = await openNeo4j(database().settings, names);
    expect(await exported(restored)).toBe(before);
    await restored.close();

    const again = await copy(first, database().settings.uri);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('is not empty')]);
  }, 180_000);
});
