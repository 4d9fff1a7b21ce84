import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSmallAtlas } from '../../graphql/smallAtlas.ts';
import { type RunningAtlas, startAtlas, startAtlasWith } from '../../http/startAtlas.ts';
import { entity, evidence, name, relationship, source } from '../../snapshot/records.ts';
import { noticesOf, printed, type ReportMaker, reportMaker, rowsOf } from '../reportMaker.ts';

let atlas: RunningAtlas;
let reports: ReportMaker;
beforeAll(async () => {
  atlas = await startSmallAtlas();
  reports = reportMaker(atlas);
});
afterAll(async () => {
  await reports.close();
  await atlas.close();
});

const facts = (rows: string[][]) => rows.map(([about, says]) => `${about}: ${says}`);

it('tells each thing that the document says, by entity: that it is named, what is stated of it, how it is related', async () => {
  const doc = await reports.make('dossier', { id: 'source/filing' });
  expect(doc.title).toBe('Source dossier: Filing');
  expect(printed(doc, doc.lead)).toBe('It is the evidence of 6 facts about 2 entities. [source/filing]');
  const rows = rowsOf(doc, 'facts');
  expect(rows.map(([about]) => about)).toEqual(['Alpha Bio', 'Alpha Bio', 'Seed Fund', 'Seed Fund', 'Seed Fund', 'Seed Fund']);
  expect(facts(rows)).toEqual([
    'Alpha Bio: is named [source/filing]',
    expect.stringMatching(/^Alpha Bio: .*March 2015|^Alpha Bio: .*2015-03/),
    'Seed Fund: is named [source/filing]',
    expect.stringContaining('130'),
    expect.stringContaining('20'),
    expect.stringMatching(/^Seed Fund: Seed Fund .* Alpha Bio.*\[source\/filing\]$/),
  ]);
  // How many other documents say the same.
  expect(rows.map((row) => row[5])).toEqual(['1', '0', '0', '1', '0', '1']);
});

it('says which of the facts are only implied', async () => {
  const doc = await reports.make('dossier', { id: 'source/blog' });
  const stances = rowsOf(doc, 'facts').map((row) => row[3]);
  expect(new Set(stances)).toEqual(new Set(['stated', 'implied']));
});

it('leaves out what did not hold as of its date', async () => {
  const whole = await reports.make('dossier', { id: 'source/blog' });
  const then = await reports.make('dossier', { id: 'source/blog' }, { asOf: '1999' });
  expect(facts(rowsOf(whole, 'facts')).some((fact) => fact.startsWith('Beta Pharma'))).toBe(true);
  expect(facts(rowsOf(then, 'facts')).some((fact) => fact.startsWith('Beta Pharma'))).toBe(false);
});

it('tells a document of which nothing is known but its title, and one that nothing rests on', async () => {
  const alone = await startAtlasWith([{ op: 'PUT_ENTITY', entity: source('source/alone', { title: '孤证' }) }]);
  const maker = reportMaker(alone);
  const doc = await maker.make('dossier', { id: 'source/alone' }, { language: 'ZH' });
  expect([doc.title, printed(doc, doc.lead)]).toEqual(['文献档案：孤证', '本图谱有0项事实以其为依据，涉及0个主体。 [source/alone]']);
  expect(rowsOf(doc, 'document').map((row) => row[1])).toEqual(expect.arrayContaining(['孤证 [source/alone]', '文件未载明 [source/alone]']));
  expect(rowsOf(doc, 'facts')).toEqual([]);
  await maker.close();
  await alone.close();
});

it('says how many facts it does not list', async () => {
  const many = 5_200;
  const companies = Array.from({ length: many }, (_, i) =>
    entity(`institution/c${String(i).padStart(5, '0')}`, { kind: 'COMPANY', names: [name(`C ${i}`)], evidence: [evidence('source/list')] }),
  );
  const large = await startAtlasWith([source('source/list', { title: 'List' }), ...companies].map((record) => ({ op: 'PUT_ENTITY', entity: record }) as const));
  const maker = reportMaker(large);
  const doc = await maker.make('dossier', { id: 'source/list' });
  expect(printed(doc, doc.lead)).toMatch(/^It is the evidence of 5200 facts about 5200 entities\./);
  expect(rowsOf(doc, 'facts')).toHaveLength(5_000);
  expect(noticesOf(doc)).toEqual([expect.stringMatching(/^Of 5200 facts the first 5000 are told here/)]);
  await maker.close();
  await large.close();
}, 60_000);

it('of the founding document tells what the API tells', async () => {
  const seeds = await startAtlas();
  const maker = reportMaker(seeds);
  const id = 'source/shine-cn-innovation-center-launched-for-biomedical';
  const doc = await maker.make('dossier', { id });
  const { source: asked } = await seeds.data(`{ source: node(id: "${id}") { ... on Source { facts(first: 200) { totalCount } } } }`);
  const rows = rowsOf(doc, 'facts');
  expect(rows.length).toBeGreaterThan(50);
  // Besides, a dossier tells that an entity is named where a relationship or a statement quotes the same words.
  expect(rows.length).toBeGreaterThanOrEqual(asked.facts.totalCount);
  expect(rows.every((row) => row[1].includes(`[${id}]`))).toBe(true);
  await maker.close();
  await seeds.close();
}, 60_000);

it('keeps hostile names as text', async () => {
  const hostile = "=cmd|' /C calc'!A0 <script>alert(1)</script> \u202eRTL";
  const small = await startAtlasWith([
    { op: 'PUT_ENTITY', entity: source('source/a', { title: hostile }) },
    { op: 'PUT_ENTITY', entity: entity('institution/h', { names: [name(hostile)], evidence: [evidence('source/a')] }) },
    { op: 'PUT_ENTITY', entity: entity('fund/f', { names: [name('F')], evidence: [evidence('source/a')] }) },
    { op: 'PUT_RELATIONSHIP', relationship: relationship('INVESTED_IN', 'fund/f', 'institution/h', { role: hostile, evidence: [evidence('source/a')] }) },
  ]);
  const maker = reportMaker(small);
  const doc = await maker.make('dossier', { id: 'source/a' });
  expect(doc.title).toBe(`Source dossier: ${hostile}`);
  expect(rowsOf(doc, 'facts').filter(([about, says]) => about === hostile || says.includes(hostile))).toHaveLength(2);
  await maker.close();
  await small.close();
});
