import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openSqlite } from '../../src/store/sqlite/openSqlite.ts';
import type { Change } from '../../src/store/store.ts';
import { RECORDS } from '../http/curation/historyGraph.ts';
import { AtlasProcess } from './atlasProcess.ts';

let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-log-'));
  env = { ATLAS_DATA: join(folder, 'a.db'), ATLAS_SNAPSHOT: 'off' };
  const store = await openSqlite(env['ATLAS_DATA']);
  const changes = RECORDS.map(
    (record): Change => ('names' in record ? { op: 'PUT_ENTITY', entity: record } : { op: 'PUT_RELATIONSHIP', relationship: record }),
  );
  await store.append(changes, 0, { who: 'first', why: 'to begin with', at: '2026-01-02T03:04:05.000Z' });
  const [seed] = await store.entities(['fund/seed']);
  await store.append([{ op: 'PUT_ENTITY', entity: { ...seed!, kind: 'VENTURE' } }], 1, { who: 'Li', why: 'its site says so', at: '2026-02-03T04:05:06.000Z' });
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (...args: string[]) => {
  const { code, stdout, stderr } = await new AtlasProcess(args, env).finished;
  return { code, stderr, lines: stdout.split('\n').slice(0, -1) };
};

const BEGUN = [
  'version 1 · 2026-01-02 03:04 UTC · first: to begin with',
  '  added   fund/seed  Seed Fund',
  '  added   institution/alpha  Alpha Bio / 阿尔法生物',
  '  added   institution/alpha-twin  Alpha Biotech Ltd.',
];
const CHANGED = ['version 2 · 2026-02-03 04:05 UTC · Li: its site says so', '  changed fund/seed  Seed Fund: kind'];

it('atlas log tells what was changed, and atlas revert undoes it, with a server running and without', async () => {
  const all = await run('log');
  expect([all.code, all.stderr, all.lines.slice(0, 2), all.lines.length]).toEqual([0, '', CHANGED, 12]);
  expect(all.lines.slice(2).toSorted().slice(0, 3)).toEqual(BEGUN.slice(1).toSorted());
  expect(await run('log', 'fund/seed')).toEqual({ code: 0, stderr: '', lines: [...CHANGED, ...BEGUN.slice(0, 2)] });
  expect(await run('log', 'nobody')).toEqual({ code: 1, stderr: 'atlas: nothing ever had the id "nobody"\n', lines: [] });
  const preview = await run('revert', '2', '--reason', 'misread', '--preview');
  expect(preview).toEqual({ code: 0, stderr: '', lines: ['undoing version 2 would change:', '  changed fund/seed  Seed Fund'] });

  const server = new AtlasProcess(['serve'], env);
  try {
    const address = await server.address();
    expect(await run('revert', '2', '--reason', 'misread')).toEqual({
      ...{ code: 0, stderr: '' },
      lines: ['version 2 is undone by version 3:', '  changed fund/seed  Seed Fund'],
    });
    const reply = await fetch(`${address}/graphql?query=${encodeURIComponent('{ graph { version } entity(id: "fund/seed") { kind } }')}`);
    expect(await reply.json()).toMatchObject({ data: { graph: { version: 3 }, entity: { kind: null } } });
    expect(await run('log', '--since', '2')).toEqual({
      ...{ code: 0, stderr: '' },
      lines: [expect.stringMatching(/^version 3 · 20\d\d-\d\d-\d\d \d\d:\d\d UTC · operator · revert: misread$/), '  changed fund/seed  Seed Fund: kind'],
    });
    expect(await run('revert', '2', '--reason', 'again')).toEqual({
      ...{ code: 1, stderr: '' },
      lines: ['version 2 cannot be undone:', '  "fund/seed" has changed since version 2, last by version 3; undo that first, or edit what is there now'],
    });
    const json = await run('log', '-n', '1', '--json');
    expect(JSON.parse(json.lines.join('\n'))).toMatchObject([
      {
        version: 3,
        who: 'operator',
        action: 'revert',
        why: 'misread',
        changeCount: 1,
        changes: [{ nodeId: 'fund/seed', before: { kind: 'VENTURE' }, after: { kind: null } }],
      },
    ]);
  } finally {
    await server.stop('SIGTERM');
  }
}, 120_000);
