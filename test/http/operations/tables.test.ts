import { get as httpGet, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import type { EntityRecord } from '../../../src/ontology/records.ts';
import type { Change, Store } from '../../../src/store/store.ts';
import { entity, evidence, name, source } from '../../snapshot/records.ts';
import { type RunningAtlas, startAtlas, startAtlasWith } from '../startAtlas.ts';

let atlas: RunningAtlas;
afterEach(() => atlas.close());

const put = (record: EntityRecord): Change => ({ op: 'PUT_ENTITY', entity: record });
const event = (id: string, text: string) => entity(`event/${id}`, { names: [name(text)], evidence: [evidence('source/news')] });

async function table(path: string): Promise<{ reply: Response; rows: Record<string, string>[] }> {
  const reply = await fetch(`${atlas.origin}${path}`);
  return { reply, rows: parseCsv(await reply.text(), { bom: true, columns: true, relax_column_count: false }) };
}

const HOSTILE: readonly (readonly [string, string, string])[] = [
  ['a-command', "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['b-sum', '@SUM(1+1)*cmd', "'@SUM(1+1)*cmd"],
  ['c-quotes', 'He said "no", twice; then left', 'He said "no", twice; then left'],
  ['d-lines', 'first\r\nsecond', 'first\nsecond'],
  ['e-rtl', '\u202eשלום\u202c', '\u202eשלום\u202c'],
  ['f-long', '长'.repeat(10_000), '长'.repeat(10_000)],
  ['g-emoji', '👩‍🔬 lab', '👩‍🔬 lab'],
  ['h-number', '-5', '-5'],
  ['i-full-width', '＝1+1', "'＝1+1"],
  ['j-control', 'bell\u0007', 'bell'],
];

describe('a table', () => {
  it('shows hostile names as text, quoted so that each row stays one', async () => {
    atlas = await startAtlasWith([
      put(source('source/news', { title: '=1+1', url: 'https://example.org/a?b=c' })),
      ...HOSTILE.map(([id, text]) => put(event(id, text))),
    ]);
    const { reply, rows } = await table('/q/both-languages.csv?first=3');
    expect(reply.status).toBe(200);
    expect(rows.map((row) => [row['id'], row['english']])).toEqual([
      ...HOSTILE.map(([id, , cell]) => [`event/${id}`, cell]),
      ['source/news', expect.any(String)],
    ]);
    expect([rows[0]['evidence.source.title'], rows[0]['evidence.source.url'], rows[0]['evidence.locator']]).toEqual(["'=1+1", 'https://example.org/a?b=c', '']);
    const text = await (await fetch(`${atlas.origin}/q/both-languages.csv`)).text();
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('is named for its question, in Chinese too', async () => {
    atlas = await startAtlasWith([put(source('source/news')), put(event('a', 'A'))]);
    const { reply } = await table('/q/both-languages.csv?language=zh');
    expect(reply.headers.get('content-disposition')).toBe(
      `attachment; filename="both-languages.csv"; filename*=UTF-8''${encodeURIComponent('中英文名称对照.csv')}`,
    );
  });

  it('is of one version over all its pages, whatever is committed between them', async () => {
    const ids = Array.from({ length: 11 }, (_, i) => `event-${String(i).padStart(2, '0')}`);
    atlas = await startAtlasWith([put(source('source/news')), ...ids.map((id) => put(event(id, `Old ${id}`)))]);
    const { store, projector } = atlas.atlas;
    const version = await store.version();
    let pages = 0;
    onPage(store, async () => {
      if (++pages !== 2) return;
      await store.append([put(event('event-08', 'New name')), { op: 'DELETE_ENTITY', id: 'event/event-09' }, put(event('event-99', 'Newcomer'))], null, {
        who: 'test',
        why: 'between pages',
      });
      await projector.catchUp();
    });
    const where = encodeURIComponent('{"types":["EVENT"]}');
    const { reply, rows } = await table(`/q/both-languages.csv?first=2&where=${where}`);
    expect([reply.headers.get('x-atlas-version'), pages >= 4, projector.current.version]).toEqual([String(version), true, version + 1]);
    expect(rows.map((row) => row['english'])).toEqual(ids.map((id) => `Old ${id}`));
    const later = await table(`/q/both-languages.csv?where=${where}`);
    expect([later.reply.headers.get('x-atlas-version'), later.rows.map((row) => row['english'])]).toEqual([
      String(version + 1),
      [...ids.filter((id) => id !== 'event-09').map((id) => (id === 'event-08' ? 'New name' : `Old ${id}`)), 'Newcomer'],
    ]);
  });

  it('that fails in its midst is seen to be broken', async () => {
    const ids = Array.from({ length: 9 }, (_, i) => `event-${i}`);
    atlas = await startAtlasWith([put(source('source/news')), ...ids.map((id) => put(event(id, 'x'.repeat(50_000))))]);
    let pages = 0;
    onPage(atlas.atlas.store, async () => {
      if (++pages > 2) throw new Error('the disk is gone');
    });
    // Compressed, its first rows would not have gone out yet, and the answer would be an error.
    const reply = await fetch(`${atlas.origin}/q/both-languages.csv?first=2`, { headers: { 'accept-encoding': 'identity' } });
    expect(reply.status).toBe(200);
    await expect(reply.text()).rejects.toThrow();
  });

  it('that fails before its first row is an error with a status', async () => {
    atlas = await startAtlasWith([put(source('source/news')), put(event('a', 'A'))]);
    onPage(atlas.atlas.store, async () => {
      throw new Error('the disk is gone');
    });
    const reply = await fetch(`${atlas.origin}/q/both-languages.csv`);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([500, 'application/json; charset=utf-8']);
    expect(await reply.text()).not.toContain('disk');
  });

  it('is fetched no faster than it is read, and no further than its reader stays', async () => {
    const ids = Array.from({ length: 1_500 }, (_, i) => `event-${String(i).padStart(4, '0')}`);
    atlas = await startAtlasWith([put(source('source/news')), ...ids.map((id) => put(event(id, `${id} ${'字'.repeat(4_000)}`)))]);
    let pages = 0;
    onPage(atlas.atlas.store, async () => void pages++);
    const where = encodeURIComponent('{"types":["EVENT"]}');
    const reply = await new Promise<IncomingMessage>((resolve, reject) => {
      httpGet(`${atlas.origin}/q/both-languages.csv?first=5&where=${where}`, resolve).on('error', reject);
    });
    reply.pause();
    const waiting = await settled(() => pages);
    expect(waiting).toBeLessThan(300);
    reply.destroy();
    const left = await settled(() => pages);
    expect(left - waiting).toBeLessThan(5);
  });

  it('whose search was cut says so in a header and in its last row', async () => {
    atlas = await startAtlas();
    const { reply, rows } = await table('/q/neighbourhood.csv?of=institution/zhangjiang-group&limit=8&language=en');
    expect(reply.headers.get('x-atlas-complete')).toBe('false');
    expect(Object.values(rows.at(-1) as object)).toEqual([
      '# NOT COMPLETE: the search was cut; there may be more rows. Ask for less, for example fewer hops.',
      ...Object.keys(rows[0])
        .slice(1)
        .map(() => ''),
    ]);
    const whole = await table('/q/neighbourhood.csv?of=institution/zhangjiang-group&limit=200');
    expect([whole.reply.headers.get('x-atlas-complete'), whole.rows.some((row) => row['id'].startsWith('#'))]).toEqual(['true', false]);
  });

  it('says where a list inside a row goes on', async () => {
    atlas = await startAtlas();
    const { rows } = await table('/q/components.csv');
    expect(rows[0]['entities.name'].split('; ')).toEqual([expect.any(String), expect.any(String), expect.any(String), '…']);
    expect(rows.at(-1)?.['entities.name']).not.toContain('…');
  });

  it('is answered 304 by its entity tag until the graph changes', async () => {
    atlas = await startAtlasWith([put(source('source/news')), put(event('a', 'A'))]);
    const first = await fetch(`${atlas.origin}/q/both-languages.csv`);
    const etag = first.headers.get('etag') as string;
    await first.arrayBuffer();
    const again = await fetch(`${atlas.origin}/q/both-languages.csv`, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await atlas.atlas.store.append([put(event('b', 'B'))], null, { who: 'test', why: 'to see' });
    await atlas.atlas.projector.catchUp();
    const changed = await fetch(`${atlas.origin}/q/both-languages.csv`, { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    await changed.arrayBuffer();
  });
});

/** Called before each reading of entities: once or more a page, as nothing of a table is in the memory that requests share. */
function onPage(store: Store, what: () => Promise<void>): void {
  const read = store.entities.bind(store);
  Object.assign(store, {
    entities: async (ids: readonly string[]) => {
      await what();
      return read(ids);
    },
  });
}

/** The count once it stands still. */
async function settled(count: () => number): Promise<number> {
  for (let last = -1; ; ) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (count() === last) return last;
    last = count();
  }
}
