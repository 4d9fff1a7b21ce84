import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Change } from '../../../src/store/store.ts';
import { type RunningAtlas, startAtlas } from '../../http/startAtlas.ts';
import { date, entity, evidence, name, relationship, source, statement } from '../../snapshot/records.ts';
import { printed, type ReportMaker, reportMaker, rowsOf } from '../reportMaker.ts';

const news = source('source/news', { title: 'News' });
const alpha = entity('institution/alpha', { kind: 'COMPANY', names: [name('Alpha')], evidence: [evidence('source/news')] });
const beta = entity('institution/beta', { kind: 'COMPANY', names: [name('Beta')], evidence: [evidence('source/news')] });
const fund = entity('fund/one', { names: [name('Fund One')], evidence: [evidence('source/news')] });
const invested = relationship('INVESTED_IN', 'fund/one', 'institution/alpha', { on: '2020', evidence: [evidence('source/news')] });
const put = (...records: (typeof alpha)[]): Change[] => records.map((record) => ({ op: 'PUT_ENTITY', entity: record }));

let atlas: RunningAtlas;
let reports: ReportMaker;
beforeAll(async () => {
  atlas = await startAtlas({ seedsFolder: null });
  const append = (changes: Change[], why: string, at: string) => atlas.atlas.store.append(changes, null, { who: 'curator', why, at });
  await append(put(news, alpha), 'first', '2026-01-10T10:00:00.000Z');
  await append([...put(fund, beta), { op: 'PUT_RELATIONSHIP', relationship: invested }], 'the fund', '2026-02-01T10:00:00.000Z');
  await append(
    put({ ...alpha, statements: [statement('founded', date('2015'), { evidence: [evidence('source/news')] })] }),
    'its founding',
    '2026-03-01T10:00:00.000Z',
  );
  await append(
    [
      { op: 'DELETE_ENTITY', id: 'institution/beta' },
      { op: 'PUT_RELATIONSHIP', relationship: { ...invested, on: '2021', amount: { value: '5000000', currency: 'CNY', scope: 'OWN' } } },
    ],
    'a correction',
    '2026-03-01T11:00:00.000Z',
  );
  await atlas.atlas.projector.catchUp();
  reports = reportMaker(atlas);
});
afterAll(async () => {
  await reports.close();
  await atlas.close();
});

const first = (rows: string[][]) => rows.map(([what]) => what);

it('tells the net change since a version: what came and went in between is not in it', async () => {
  const doc = await reports.make('changes', { since: '1' });
  expect(printed(doc, doc.lead)).toBe('From version 1 to version 4: 2 added, 1 altered, 0 removed.');
  expect(first(rowsOf(doc, 'added'))).toEqual(['Fund One', expect.any(String)]);
  expect(rowsOf(doc, 'added')[1][2]).toMatch(/^Fund One .*Alpha.* \[source\/news\]$/);
  expect(rowsOf(doc, 'altered').map(([what, , how]) => [what, how])).toEqual([['Alpha', expect.stringMatching(/^statement added: .*2015 \[source\/news\]$/)]]);
  expect(rowsOf(doc, 'removed')).toEqual([]);
  expect(rowsOf(doc, 'versions').map(([version, , who, why, changes]) => [version, who, why, changes])).toEqual([
    ['4', 'curator', 'a correction', '2'],
    ['3', 'curator', 'its founding', '1'],
    ['2', 'curator', 'the fund', '3'],
  ]);
});

it('tells what is gone by what it was called, and each field that is different', async () => {
  const doc = await reports.make('changes', { since: 'v2' });
  expect(first(rowsOf(doc, 'removed'))).toEqual(['Beta']);
  const relationshipRow = rowsOf(doc, 'altered').find(([what]) => what !== 'Alpha') as string[];
  expect(relationshipRow[2]).toMatch(/^on: 2020 → 2021 \[source\/news\]; amount: none → .*5.* \[source\/news\]$/);
});

it('takes a date: what was written from its first day on', async () => {
  const since = async (text: string) => {
    const doc = await reports.make('changes', { since: text });
    return [doc.title, rowsOf(doc, 'versions').map(([version]) => version)];
  };
  expect(await since('2026-02')).toEqual(['What changed since version 1', ['4', '3', '2']]);
  expect(await since('2026-02-02')).toEqual(['What changed since version 2', ['4', '3']]);
  expect(await since('2026')).toEqual(['What changed since version 0', ['4', '3', '2', '1']]);
  expect(await since('2027')).toEqual(['What changed since version 4', []]);
});

it('says so where nothing changed', async () => {
  const doc = await reports.make('changes', { since: '4' }, { language: 'ZH' });
  expect(printed(doc, doc.lead)).toBe('自第4版至第4版：新增0项，修改0项，删除0项。');
  expect([rowsOf(doc, 'added'), rowsOf(doc, 'versions')]).toEqual([[], []]);
});

it('refuses a version that is not there, what is neither version nor date, and a date to tell it as of', async () => {
  await expect(reports.make('changes', { since: '9' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { argument: 'since', version: 4 } });
  await expect(reports.make('changes', { since: 'yesterday' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { argument: 'since' } });
  await expect(reports.make('changes')).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { argument: 'since' } });
  await expect(reports.make('changes', { since: '1' }, { asOf: '2020' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { argument: 'asOf' } });
});

it('is the same whoever asks, and of the version that it began with', async () => {
  const [one, two] = [await reports.make('changes', { since: '1' }), await reports.make('changes', { since: '1' })];
  expect(JSON.stringify(one)).toBe(JSON.stringify(two));
  expect([one.graphVersion, one.writtenAt]).toEqual([4, '2026-03-01T11:00:00.000Z']);
});
