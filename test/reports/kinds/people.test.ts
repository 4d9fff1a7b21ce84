import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import { findInterlocks } from '../../../src/paths/findInterlocks.ts';
import { createInlineRunner } from '../../../src/paths/inlineRunner.ts';
import { relationshipFilter } from '../../../src/paths/relationshipFilter.ts';
import type { ReportDoc } from '../../../src/reports/ReportDoc.ts';
import { type RunningAtlas, startAtlas, startAtlasWith } from '../../http/startAtlas.ts';
import { entity, evidence, name, relationship, source } from '../../snapshot/records.ts';
import { noticesOf, printed, type ReportMaker, reportMaker, rowsOf, sectionsOf, tableOf } from '../reportMaker.ts';

const news = [evidence('source/news')];
const filing = [evidence('source/filing')];
const seenOn = (asOf: string) => [{ ...evidence('source/news'), asOf }];
const HOSTILE = "=cmd|' /C calc'!A0 <script>";

const ENTITIES: readonly EntityRecord[] = [
  source('source/filing', { quality: 'PRIMARY' }),
  source('source/news'),
  ...['alpha', 'beta', 'gamma'].map((id) =>
    entity(`institution/${id}`, { kind: 'COMPANY', names: [name(`${id.charAt(0).toUpperCase()}${id.slice(1)} Bio`)], evidence: news }),
  ),
  entity('institution/ruijin', { kind: 'HOSPITAL', names: [name('Ruijin Hospital'), name('瑞金医院')], evidence: news }),
  entity('platform/lab', { names: [name('Lab')], evidence: news }),
  entity('person/li', { names: [name('Li Ming'), name('李明')], evidence: news }),
  entity('person/wu', { names: [name('Wu Hua')], evidence: news }),
  entity('person/evil', { names: [name(HOSTILE)], evidence: news }),
];

const post = (person: string, at: string, more: Partial<RelationshipRecord>, key: string | null = null): RelationshipRecord => {
  const record = relationship('AFFILIATED_WITH', `person/${person}`, at, { evidence: news, ...more });
  return key === null ? record : { ...record, id: `${record.id}:${key}` };
};

const RELATIONSHIPS: readonly RelationshipRecord[] = [
  // In office twice: what lies between is no overlap with Beta.
  post('li', 'institution/alpha', { role: 'chairman', since: '2000', until: '2002', status: 'ENDED', evidence: filing }, 'first'),
  post('li', 'institution/alpha', { role: 'chairman', since: '2010-05', until: '2012', status: 'ENDED', evidence: filing }, 'second'),
  post('li', 'institution/beta', { role: 'director', since: '2001-03' }),
  // Over before Beta and the second term, within the first one.
  post('li', 'institution/gamma', { role: 'adviser', since: '1990', until: '1995', status: 'ENDED' }),
  // Nobody says since when.
  post('li', 'institution/ruijin', { role: 'professor' }),
  post('li', 'platform/lab', { role: 'head', since: '2000' }),
  post('wu', 'institution/ruijin', { role: 'president', evidence: seenOn('2020-05-06') }),
  post('wu', 'institution/alpha', { role: 'director', evidence: seenOn('2020-05-06') }),
  post('wu', 'institution/beta', { status: 'PLANNED', since: '2021', evidence: seenOn('2020-05-06') }),
  post('evil', 'institution/gamma', { role: 'CEO', since: '2015', until: '2016', status: 'ENDED' }),
  relationship('FOUNDED', 'person/li', 'institution/alpha', { role: 'founder', on: '1999', evidence: filing }),
  relationship('AFFILIATED_WITH', 'institution/ruijin', 'institution/alpha', { evidence: news }),
];

const listOf = (doc: ReportDoc, id: string) =>
  sectionsOf(doc)
    .filter((section) => section.id === id)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.form === 'LIST' ? block.items.map((item) => printed(doc, item)) : [])));

describe('people and posts', () => {
  let atlas: RunningAtlas;
  let reports: ReportMaker;
  beforeAll(async () => {
    atlas = await startAtlasWith([
      ...ENTITIES.map((record) => ({ op: 'PUT_ENTITY', entity: record }) as const),
      ...RELATIONSHIPS.map((record) => ({ op: 'PUT_RELATIONSHIP', relationship: record }) as const),
    ]);
    reports = reportMaker(atlas);
  });
  afterAll(async () => {
    await reports.close();
    await atlas.close();
  });

  it('lists two posts at one time only where their terms are known to overlap, each pair of terms with its overlap', async () => {
    const doc = await reports.make('people');
    expect(printed(doc, doc.lead)).toBe(
      '10 posts of 3 people at 5 institutions, platforms and programmes. In 1 case a person is known to have stood in two institutions at one time; in 6 more the dates do not tell.',
    );
    const both = '[source/filing] [source/news]';
    expect(rowsOf(doc, 'interlocks')).toEqual([
      [
        ...['Li Ming', 'Alpha Bio', 'chairman, 2000 – 2002, ended [source/filing]', 'Beta Bio', 'director, since March 2001 [source/news]'],
        ...[`March 2001 ${both}`, `2002 ${both}`],
      ],
      [
        ...['Li Ming', 'Alpha Bio', 'chairman, May 2010 – 2012, ended [source/filing]', 'Beta Bio', 'director, since March 2001 [source/news]'],
        ...[`May 2010 ${both}`, `2012 ${both}`],
      ],
    ]);
    expect(tableOf(doc, 'interlocks').rows.map((row) => row.map(({ date }) => date ?? null))).toEqual([
      [null, null, null, null, null, '2001-03', '2002'],
      [null, null, null, null, null, '2010-05', '2012'],
    ]);
  });

  it('lists apart what the dates do not tell, first where documents saw both held on one day; what is planned is held on none', async () => {
    const doc = await reports.make('people');
    expect(rowsOf(doc, 'interlocks-not-known').map((row) => [row[0], row[1], row[3], row[5]])).toEqual([
      ['Wu Hua', 'Alpha Bio', 'Ruijin Hospital', '6 May 2020 [source/news]'],
      ['Li Ming', 'Alpha Bio', 'Ruijin Hospital', ''],
      ['Li Ming', 'Beta Bio', 'Ruijin Hospital', ''],
      ['Li Ming', 'Gamma Bio', 'Ruijin Hospital', ''],
      ['Wu Hua', 'Alpha Bio', 'Beta Bio', ''],
      ['Wu Hua', 'Beta Bio', 'Ruijin Hospital', ''],
    ]);
    expect(rowsOf(doc, 'interlocks-not-known')[4].slice(2, 5)).toEqual([
      'director, seen in post: 6 May 2020 [source/news]',
      'Beta Bio',
      'since 2021, planned [source/news]',
    ]);
    const pairs = (id: string) => rowsOf(doc, id).map((row) => `${row[0]} ${row[1]} ${row[3]}`);
    // Apart: Gamma was over before all others began; a platform is no second institution.
    expect([...pairs('interlocks'), ...pairs('interlocks-not-known')].filter((pair) => /Gamma Bio (Alpha|Beta)|(Alpha|Beta) Bio Gamma|Lab/.test(pair))).toEqual(
      [],
    );
  });

  it('tells posts by institution and by person, and in a table with dates', async () => {
    const doc = await reports.make('people', { of: 'COMPANY' }, { language: 'ZH' });
    expect(doc.title).toMatch(/^人员与职务：/);
    expect(sectionsOf(doc).flatMap(({ id, title }) => (id.startsWith('institution-') ? [title] : []))).toEqual(['Alpha Bio', 'Beta Bio', 'Gamma Bio']);
    expect(listOf(doc, 'institution-1')).toEqual([
      'Wu Hua（director；文件所见在任：2020年5月6日） [source/news]',
      '李明（chairman；2000年至2002年；已结束） [source/filing]',
      '李明（chairman；2010年5月至2012年；已结束） [source/filing]',
    ]);
    // All of their posts, also those elsewhere.
    expect(listOf(doc, 'people').map((line) => line.replaceAll(/ \[[^\]]*\]/g, ''))).toEqual([
      `${HOSTILE}：Gamma Bio（CEO；2015年至2016年；已结束）`,
      'Wu Hua：Beta Bio（自2021年起；计划中）；Alpha Bio（director；文件所见在任：2020年5月6日）；瑞金医院（president；文件所见在任：2020年5月6日）',
      '李明：Alpha Bio（chairman；2010年5月至2012年；已结束）；Beta Bio（director；自2001年3月起）；Alpha Bio（chairman；2000年至2002年；已结束）；Lab（head；自2000年起）；Gamma Bio（adviser；1990年至1995年；已结束）；瑞金医院（professor）',
    ]);
    expect(rowsOf(doc, 'posts')).toEqual([
      ['Alpha Bio', 'Wu Hua [source/news]', 'director [source/news]', '文件未载明', '文件未载明', '2020年5月6日 [source/news]', ''],
      ['Alpha Bio', '李明 [source/filing]', 'chairman [source/filing]', '2000年 [source/filing]', '2002年 [source/filing]', '', '已结束'],
      ['Alpha Bio', '李明 [source/filing]', 'chairman [source/filing]', '2010年5月 [source/filing]', '2012年 [source/filing]', '', '已结束'],
      ['Beta Bio', '李明 [source/news]', 'director [source/news]', '2001年3月 [source/news]', '文件未载明', '', ''],
      ['Beta Bio', 'Wu Hua [source/news]', '文件未载明', '2021年 [source/news]', '文件未载明', '', '计划中'],
      ['Gamma Bio', `${HOSTILE} [source/news]`, 'CEO [source/news]', '2015年 [source/news]', '2016年 [source/news]', '', '已结束'],
      ['Gamma Bio', '李明 [source/news]', 'adviser [source/news]', '1990年 [source/news]', '1995年 [source/news]', '', '已结束'],
    ]);
    expect(tableOf(doc, 'posts').rows[1].map(({ date }) => date ?? null)).toEqual([null, null, null, '2000', '2002', null, null]);
    // A founding is no post, and an institution holds none.
    expect(rowsOf(doc, 'founders')).toEqual([['Alpha Bio', '李明 [source/filing]', 'founder [source/filing]', '1999年 [source/filing]', '']]);
  });

  it('takes the posts of people, and interlocks of which one post is in scope', async () => {
    const people = await reports.make('people', { of: 'person/wu' });
    expect(rowsOf(people, 'posts').map(([at]) => at)).toEqual(['Alpha Bio', 'Beta Bio', 'Ruijin Hospital']);
    expect([rowsOf(people, 'interlocks').length, rowsOf(people, 'interlocks-not-known').length]).toEqual([0, 3]);
    const beta = await reports.make('people', { of: 'institution/beta' });
    expect(rowsOf(beta, 'posts').map((row) => row[1])).toEqual(['Li Ming [source/news]', 'Wu Hua [source/news]']);
    expect(rowsOf(beta, 'interlocks').map((row) => [row[1], row[3]])).toEqual([
      ['Alpha Bio', 'Beta Bio'],
      ['Alpha Bio', 'Beta Bio'],
    ]);
    const none = await reports.make('people', { of: 'PLACE' });
    expect([rowsOf(none, 'posts'), noticesOf(none).length]).toEqual([[], 2]);
  });

  it('knows as of a date who was in office then, who overlapped then, and what documents had seen by then', async () => {
    const doc = await reports.make('people', { of: 'institution/alpha' }, { asOf: '2002' });
    expect(rowsOf(doc, 'posts').map((row) => [row[1].split(' [')[0], row[5]])).toEqual([
      ['Wu Hua', ''],
      ['Li Ming', ''],
    ]);
    expect(rowsOf(doc, 'interlocks').map((row) => row.slice(5))).toEqual([['March 2001 [source/filing] [source/news]', '2002 [source/filing] [source/news]']]);
    const between = await reports.make('people', {}, { asOf: '2005' });
    expect(rowsOf(between, 'interlocks')).toEqual([]);
  });
});

describe('people of the seeds', () => {
  let atlas: RunningAtlas;
  let reports: ReportMaker;
  beforeAll(async () => {
    atlas = await startAtlas();
    reports = reportMaker(atlas);
  });
  afterAll(async () => {
    await reports.close();
    await atlas.close();
  });

  it('overlap where their document dates both posts', async () => {
    const doc = await reports.make('people', { of: 'person/samantha-du' });
    const page = '[source/zailaboratory-com-zai-lab-board-of-directors]';
    expect(rowsOf(doc, 'interlocks')).toEqual([
      [
        ...[
          'Samantha Du',
          'Hutchison MediPharma',
          `CEO, 2001 – 2011, ended ${page}`,
          'HUTCHMED',
          `co-founder and chief scientific officer, 2001 – 2011, ended ${page}`,
        ],
        ...[`2001 ${page} ${page}`, `2011 ${page} ${page}`],
      ],
    ]);
    expect(rowsOf(doc, 'interlocks-not-known').length).toBe(9);
  });

  it('interlock as the search for interlocks finds them', async () => {
    const snapshot = atlas.atlas.projector.current;
    const { entities, ontology } = snapshot;
    const isOf = (type: string) => Uint8Array.from({ length: entities.count }, (_, e) => Number(ontology.entityTypes[entities.type[e]].name === type));
    const institutions = isOf('INSTITUTION');
    const query = {
      ...{ key: 'all', of: Uint32Array.from(institutions.keys()).filter((e) => institutions[e] === 1), with: null, through: isOf('PERSON') },
      ...({ filter: relationshipFilter(snapshot, { types: ['AFFILIATED_WITH'] }, 'PATHS'), direction: 'IN', first: 10_000, after: null } as const),
    };
    const { items, complete } = await findInterlocks(snapshot, query, createInlineRunner());
    const doc = await reports.make('people');
    const cases = new Set(rowsOf(doc, 'interlocks').map((row) => `${row[0]} ${row[1]} ${row[3]}`));
    const overlapping = items.reduce((sum, { overlappingCount }) => sum + overlappingCount, 0);
    expect([complete, cases.size]).toEqual([true, overlapping]);
    expect(overlapping).toBeGreaterThan(0);
  });
});
