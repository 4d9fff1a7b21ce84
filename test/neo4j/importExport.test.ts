import { expect, it } from '@jest/globals';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import { openSqlite } from '../../src/store/sqlite/openSqlite.ts';
import { anyChanges } from '../curation/bulk/anyRecords.ts';
import { exported, imported, open, records, TestFolder, told } from '../curation/bulk/imported.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { describeNeo4j } from './describeNeo4j.ts';
import { names } from './names.ts';

describeNeo4j(
  'import and export',
  (database) => {
    it('give the same records and the same bytes as on SQLite, at once and in parts', async () => {
      const folder = new TestFolder();
      const first = await openSqlite(':memory:');
      await first.append(anyChanges(new RandomNumbers(5), 60), null, { who: 'test', why: 'test' });
      const [all, text] = [await records(first), await exported(first)];
      await first.close();
      for (const isInParts of [false, true]) {
        await database().wipe();
        const store = await openNeo4j(database().settings, names);
        try {
          const file = await open(folder.write('graph.jsonl', text));
          expect(await told(file, await imported(store, file, { isInParts }, { changesInAPart: 50 }))).toEqual([]);
          expect(await records(store)).toEqual(all);
          expect(await exported(store)).toBe(text);
          expect(await imported(store, file)).toMatchObject({ versions: 0 });
        } finally {
          await store.close();
        }
      }
      folder.remove();
    }, 120_000);
  },
  { versions: ['2026'] },
);
