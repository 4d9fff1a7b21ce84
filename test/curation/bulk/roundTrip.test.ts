import { afterAll, describe, expect, it } from '@jest/globals';
import { itemYaml, listHead } from '../../../src/curation/bulk/export/exportFiles.ts';
import { exportItems } from '../../../src/curation/bulk/export/exportItems.ts';
import { loadSeeds } from '../../../src/curation/loadSeeds.ts';
import { seedChanges } from '../../../src/curation/seedChanges.ts';
import { openSqlite } from '../../../src/store/sqlite/openSqlite.ts';
import type { Change, Store } from '../../../src/store/store.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import { ONTOLOGY } from '../../snapshot/records.ts';
import { anyChanges } from './anyRecords.ts';
import { exported, imported, open, records, TestFolder, told } from './imported.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const AUTHOR = { who: 'test', why: 'test' };

describe('what is exported and imported again', () => {
  it.each([['the seeds', () => seedChanges(loadSeeds(ONTOLOGY))] as const])('%s: is the same, as lines of JSON and as YAML', (_, changes) =>
    isTheSame(changes()),
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('random records, seed %s: are the same, as lines of JSON and as YAML', (seed) =>
    isTheSame(anyChanges(new RandomNumbers(seed), 40)),
  );

  it('has the same bytes whatever order and how many versions it came in', async () => {
    const changes = anyChanges(new RandomNumbers(99), 30);
    const [one, other] = [await stored([changes]), await stored(changes.toReversed().map((change) => [change]))];
    expect(await exported(one)).toBe(await exported(other));
    await Promise.all([one.close(), other.close()]);
  });
});

async function isTheSame(changes: readonly Change[]): Promise<void> {
  const first = await stored([changes]);
  const [all, lines, yaml] = [await records(first), await exported(first), await exportedYaml(first)];
  await first.close();
  for (const path of [folder.write('again.jsonl', lines), folder.write('again.yaml', yaml)]) {
    const second = await openSqlite(':memory:');
    const file = await open(path);
    expect(await told(file, await imported(second, file))).toEqual([]);
    expect(await records(second)).toEqual(all);
    expect([await exported(second), await exportedYaml(second)]).toEqual([lines, yaml]);
    await second.close();
  }
}

async function stored(batches: readonly (readonly Change[])[]): Promise<Store> {
  const store = await openSqlite(':memory:');
  for (const changes of batches) await store.append(changes, null, AUTHOR);
  return store;
}

async function exportedYaml(store: Store): Promise<string> {
  let text = '';
  let list = '';
  for await (const items of exportItems(store, ONTOLOGY, { version: null })) {
    for (const item of items) {
      text += `${item.list === list ? '' : listHead(item)}${itemYaml(item)}`;
      list = item.list;
    }
  }
  return text;
}
