import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityRecord, EvidenceRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import type { ReportContext } from '../../../src/reports/ReportContext.ts';
import type { Change } from '../../../src/store/store.ts';
import { type RunningAtlas, startAtlas, startAtlasWith } from '../../http/startAtlas.ts';
import { date, entity, evidence, money, name, relationship, source, statement } from '../../snapshot/records.ts';
import { noticesOf, printed, type ReportMaker, reportMaker, rowsOf, sectionsOf, tableOf } from '../reportMaker.ts';

const HOSTILE = `=cmd|' /C calc'!A0 <script>alert(1)</script> \u202eabc ${'x'.repeat(10_000)}`;
const news = [evidence('source/news')];
const text = (words: string) => ({ form: 'text', text: words, language: 'EN' }) as const;

const ENTITIES: readonly EntityRecord[] = [
  source('source/filing', { title: 'Filing', quality: 'PRIMARY', published: '2021-02' }),
  source('source/news', { title: 'News', quality: 'PRESS', published: '2020-05-06' }),
  source('source/blog', { title: 'Blog', quality: 'WEAK', published: '2019' }),
  entity('institution/ruijin', { kind: 'HOSPITAL', names: [name('Ruijin Hospital'), name('瑞金医院')], evidence: news }),
  entity('institution/alpha', { kind: 'COMPANY', names: [name('Alpha Bio'), { ...name('阿尔法生物'), translated: true }], evidence: news }),
  entity('person/li', { names: [name('Li Ming'), name('李明')], evidence: news }),
  entity('product/drug', { names: [name('LM-1')], evidence: news }),
  entity('agreement/full', {
    kind: 'LICENCE',
    names: [name('Full Licence'), name('全项许可')],
    statements: [
      statement('purpose', text('to sell it'), { evidence: news }),
      statement('signedOn', date('2019-03'), { evidence: [evidence('source/blog')] }),
      statement('signedOn', date('2019-03-05'), { evidence: [evidence('source/news'), evidence('source/filing')] }),
      statement('validFrom', date('2019-04'), { evidence: news }),
      statement('validUntil', date('2024'), { evidence: news }),
      statement('term', { form: 'quantity', number: '5', unit: 'years' }, { evidence: news }),
      statement('subject', text('rights in China'), { evidence: news }),
      statement('dealValue', money('620000000'), { qualifier: 'ABOUT', evidence: news }),
      statement('dealValue', money('90000000', 'USD'), { evidence: [evidence('source/blog', 'IMPLIED')] }),
    ],
    evidence: news,
  }),
  entity('agreement/bare', { names: [name('Bare Agreement')], evidence: news }),
  entity('agreement/by-hand', {
    kind: 'RESEARCH',
    names: [name(HOSTILE)],
    statements: [statement('signedOnAsPrinted', text('May 24'), { evidence: news })],
    evidence: news,
  }),
  entity('agreement/planned', {
    status: 'PLANNED',
    names: [name('Planned Agreement')],
    statements: [statement('signedOn', date('2018-06'), { status: 'PLANNED', evidence: news })],
    evidence: news,
  }),
];

const RELATIONSHIPS: readonly RelationshipRecord[] = [
  relationship('PARTY_TO', 'institution/ruijin', 'agreement/full', { role: 'licensee', on: '2019-03-05', evidence: news }),
  relationship('PARTY_TO', 'institution/alpha', 'agreement/full', {
    role: 'licensor',
    amount: { value: '50000000', currency: 'USD', scope: 'UP_TO' },
    evidence: [evidence('source/blog', 'IMPLIED'), evidence('source/filing')],
  }),
  relationship('SIGNED', 'person/li', 'agreement/full', { role: 'for Alpha Bio', on: '2019-03-05', evidence: news }),
  relationship('CONCERNS', 'agreement/full', 'product/drug', { role: 'licensed product', evidence: news }),
  relationship('PARTY_TO', 'institution/alpha', 'agreement/bare', { evidence: news }),
  relationship('PARTY_TO', 'institution/alpha', 'agreement/by-hand', { evidence: news }),
  relationship('SIGNED', 'person/li', 'agreement/by-hand', { on: '2017-05-24', evidence: [evidence('source/blog')] }),
  relationship('PARTY_TO', 'institution/alpha', 'agreement/planned', { status: 'PLANNED', on: '2018-01', evidence: news }),
];

const changesOf = (entities: readonly EntityRecord[], relationships: readonly RelationshipRecord[]): Change[] => [
  ...entities.map((record): Change => ({ op: 'PUT_ENTITY', entity: record })),
  ...relationships.map((record): Change => ({ op: 'PUT_RELATIONSHIP', relationship: record })),
];

describe('the agreement register', () => {
  let atlas: RunningAtlas;
  let reports: ReportMaker;
  beforeAll(async () => {
    atlas = await startAtlasWith(changesOf(ENTITIES, RELATIONSHIPS));
    reports = reportMaker(atlas);
  });
  afterAll(async () => {
    await reports.close();
    await atlas.close();
  });

  it('tells all of an agreement in one row, each thing with its documents, what sources disagree on side by side', async () => {
    const doc = await reports.make('agreements', { of: 'HOSPITAL' });
    expect([doc.title, printed(doc, doc.lead)]).toEqual(['Agreement register: hospital', 'Scope: hospital. 1 agreement.']);
    expect(rowsOf(doc, 'agreements')).toEqual([
      [
        'Full Licence [source/news]',
        'licence',
        '',
        'Alpha Bio (licensor; 50 million US dollars, at most) [source/filing] [source/blog]; Ruijin Hospital (licensee) [source/news]',
        'Li Ming (for Alpha Bio) [source/news]',
        '5 March 2019 [source/news] [source/filing]',
        'April 2019 [source/news]',
        '2024 [source/news]',
        '5 years [source/news]',
        'rights in China [source/news]; LM-1 (licensed product) [source/news]',
        'about 620 million yuan [source/news]; 90 million US dollars [source/blog]; Alpha Bio: 50 million US dollars, at most [source/filing] [source/blog]',
        '620,000,000 [source/news]',
        'CNY',
        'signed on: March 2019 [source/blog]; purpose: to sell it [source/news]',
        '0',
      ],
    ]);
    const [row] = tableOf(doc, 'agreements').rows;
    expect(row.map(({ number, date: day }) => number ?? day ?? null)).toEqual([
      ...[null, null, null, null, null, '2019-03-05', '2019-04', '2024', null, null, null, '620000000', null, null, '0'],
    ]);
    expect(tableOf(doc, 'agreements').columns.map(({ form }) => form)).toEqual([
      ...['TEXT', 'TEXT', 'TEXT', 'TEXT', 'TEXT', 'DATE', 'DATE', 'DATE', 'TEXT', 'TEXT', 'TEXT', 'NUMBER', 'TEXT', 'TEXT', 'NUMBER'],
    ]);
  });

  it('tells it in sentences in Chinese, what documents say in their own words, and marks a name that no source prints', async () => {
    const doc = await reports.make('agreements', { of: 'institution/ruijin' }, { language: 'ZH' });
    expect([doc.title, printed(doc, doc.lead)]).toEqual(['协议登记册：瑞金医院', '范围：瑞金医院。协议共1项。']);
    const entry = sectionsOf(doc).find(({ id }) => id === 'agreement-1');
    expect(entry?.title).toBe('全项许可');
    expect(entry?.blocks.flatMap((block) => (block.form === 'LIST' ? block.items.map((item) => printed(doc, item)) : []))).toEqual([
      '阿尔法生物†是全项许可的一方（licensor；5000万美元，最高额）。 [source/filing] [source/blog]',
      '瑞金医院是全项许可的一方（licensee；2019年3月5日）。 [source/news]',
      '李明于2019年3月5日签署了全项许可（for Alpha Bio）。 [source/news]',
      '全项许可涉及LM-1（licensed product）。 [source/news]',
      '签署日期：2019年3月5日。 [source/news] [source/filing]',
      '签署日期：2019年3月。 [source/blog]',
      expect.stringMatching(/^.+：2019年4月。 \[source\/news\]$/),
      expect.stringMatching(/^.+：2024年。 \[source\/news\]$/),
      expect.stringMatching(/^.+：5年。 \[source\/news\]$/),
      expect.stringMatching(/^.+：rights in China。 \[source\/news\]$/),
      expect.stringMatching(/^.+：约6\.2亿元。 \[source\/news\]$/),
      expect.stringMatching(/^.+：9000万美元。 \[source\/blog\]$/),
      expect.stringMatching(/^.+：to sell it。 \[source\/news\]$/),
    ]);
    expect(doc.colophon.some(({ label }) => label === '†')).toBe(true);
  });

  it('prints what no document states as not stated, and counts it by agreement and by item', async () => {
    const doc = await reports.make('agreements', { of: 'agreement/bare' });
    const unknown = 'not stated';
    expect(rowsOf(doc, 'agreements')).toEqual([['Bare Agreement [source/news]', unknown, '', 'Alpha Bio [source/news]', ...Array(9).fill(unknown), '', '7']]);
    const all = await reports.make('agreements');
    expect(rowsOf(all, 'not-stated')).toEqual([
      ['Parties', '4', '0', '0%'],
      ['Signers', '2', '2', '50.0%'],
      ['Signing date', '3', '1', '25.0%'],
      ['In force from', '1', '3', '75.0%'],
      ['In force until', '1', '3', '75.0%'],
      ['Term', '1', '3', '75.0%'],
      ['Subject', '1', '3', '75.0%'],
      ['Money', '1', '3', '75.0%'],
    ]);
    const entry = sectionsOf(doc).find(({ id }) => id === 'agreement-1');
    const last = entry?.blocks.at(-1);
    expect(last?.form === 'PARAGRAPH' && printed(doc, last.content)).toBe(
      'No document states: signers, signing date, in force from, in force until, term, subject and money.',
    );
  });

  it('lists the latest first and the undated last; a signature dates an agreement, a plan does not', async () => {
    const doc = await reports.make('agreements');
    expect(rowsOf(doc, 'agreements').map((row) => [row[0].slice(0, 12), row[2], row[5]])).toEqual([
      ['Full Licence', '', '5 March 2019 [source/news] [source/filing]'],
      ["=cmd|' /C ca", '', '24 May 2017 [source/blog]'],
      ['Bare Agreeme', '', 'not stated'],
      ['Planned Agre', 'planned', 'June 2018 (planned) [source/news]'],
    ]);
    expect(tableOf(doc, 'agreements').rows[3][5].date).toBeUndefined();
  });

  it('takes what was signed within a time, lists undated ones apart and counts the others', async () => {
    const doc = await reports.make('agreements', { since: '2019', until: '2019-03' });
    expect(printed(doc, doc.lead)).toBe(
      '1 agreement signed within the time asked for; 2 more of which no document tells when they were signed, listed apart; 1 signed at another time, not listed.',
    );
    expect(rowsOf(doc, 'agreements').map(([agreement]) => agreement)).toEqual(['Full Licence [source/news]']);
    expect(rowsOf(doc, 'undated').map(([agreement]) => agreement)).toEqual(['Bare Agreement [source/news]', 'Planned Agreement [source/news]']);
    // A year may mean any of its days.
    const early = await reports.make('agreements', { until: '2017' });
    expect(rowsOf(early, 'agreements').map((row) => row[5])).toEqual(['24 May 2017 [source/blog]']);
    await expect(reports.make('agreements', { since: '2020', until: '2019' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { argument: 'since' },
    });
  });

  it('takes agreements by their party, its kind or type, and by their own kind or id', async () => {
    const titles = async (of: string) =>
      (await reports.make('agreements', { of })).sections.flatMap(({ sections = [] }) => sections.map(({ title }) => title.slice(0, 12)));
    expect(await titles('institution/ruijin')).toEqual(['Full Licence']);
    expect(await titles('COMPANY')).toEqual(['Full Licence', "=cmd|' /C ca", 'Bare Agreeme', 'Planned Agre']);
    expect(await titles('PERSON')).toEqual([]);
    expect(await titles('RESEARCH')).toEqual(["=cmd|' /C ca"]);
    expect(await titles('agreement/bare,LICENCE')).toEqual(['Full Licence', 'Bare Agreeme']);
  });

  it('shows what held as of a date, and says what that leaves out', async () => {
    const doc = await reports.make('agreements', { of: 'LICENCE' }, { asOf: '2020' });
    const [row] = rowsOf(doc, 'agreements');
    expect(row.slice(5, 8)).toEqual(['5 March 2019 [source/news] [source/filing]', 'April 2019 [source/news]', 'not stated']);
    expect(noticesOf(doc)[0]).toContain('what held as of 2020. Dates that come later');
    const before = await reports.make('agreements', { of: 'LICENCE' }, { asOf: '2018' });
    expect([rowsOf(before, 'agreements'), printed(before, before.lead)]).toEqual([[], 'Scope: licence. 0 agreements.']);
  });

  it('keeps a hostile name as text, whole', async () => {
    const doc = await reports.make('agreements', { of: 'RESEARCH' });
    expect(tableOf(doc, 'agreements').rows[0][0].content[0]).toEqual({ text: HOSTILE, link: { entity: 'agreement/by-hand' }, notes: [1] });
    expect(doc.title).toBe('Agreement register: research');
  });

  it('cites every statement of a row', async () => {
    const doc = await reports.make('agreements');
    const [parties, signers] = [3, 4];
    for (const row of tableOf(doc, 'agreements').rows) {
      for (const column of [0, parties, signers]) {
        const { content } = row[column];
        const isUnknown = content[0].text === 'not stated';
        expect([isUnknown, content.some(({ notes = [] }) => notes.length > 0)]).toEqual([isUnknown, !isUnknown]);
      }
    }
    expect(doc.notes.map(({ source: id }) => id).sort()).toEqual(expect.arrayContaining(['source/blog', 'source/filing', 'source/news']));
  });
});

describe('a register of 5,000 agreements', () => {
  let atlas: RunningAtlas;
  let reports: ReportMaker;
  beforeAll(async () => {
    const rests = (i: number): EvidenceRecord[] => [{ ...evidence(`source/d${i % 50}`), locator: `line ${i}` }];
    const entities = [
      ...Array.from({ length: 50 }, (_, i) => source(`source/d${i}`)),
      entity('institution/one', { kind: 'HOSPITAL', names: [name('One')], evidence: rests(0) }),
      ...Array.from({ length: 5_000 }, (_, i) =>
        entity(`agreement/a${i}`, {
          names: [name(`Agreement ${i}`)],
          statements: [statement('signedOn', date(`${1000 + i}`), { evidence: rests(i) })],
          evidence: rests(i),
        }),
      ),
    ];
    const relationships = Array.from({ length: 5_000 }, (_, i) => relationship('PARTY_TO', 'institution/one', `agreement/a${i}`, { evidence: rests(i) }));
    atlas = await startAtlasWith(changesOf(entities, relationships));
    reports = reportMaker(atlas);
  }, 60_000);
  afterAll(async () => {
    await reports.close();
    await atlas.close();
  });

  it('holds them all in one table, lets others run meanwhile, tells how far it is, and tells none one by one', async () => {
    let turns = 0;
    let isOver = false;
    const turn = () => {
      turns++;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    const shares: number[] = [];
    const onProgress: ReportContext['onProgress'] = (_, share) => shares.push(share);
    const doc = await reports.make('agreements', {}, {}, { onProgress });
    isOver = true;
    expect(rowsOf(doc, 'agreements').length).toBe(5_000);
    expect([rowsOf(doc, 'agreements')[0][0], rowsOf(doc, 'agreements').at(-1)?.[0]]).toEqual(['Agreement 4999 [source/d49]', 'Agreement 0 [source/d0]']);
    expect(shares).toEqual(Array.from({ length: 50 }, (_, i) => i / 50));
    expect(turns).toBeGreaterThanOrEqual(50);
    expect(noticesOf(doc)).toEqual(['5,000 agreements are too many to be told one by one; up to 80 are. All of them stand in the register below.']);
    expect(doc.notes.length).toBe(5_000);
  }, 60_000);

  it('is given up once nobody waits for it', async () => {
    const leaving = new AbortController();
    const onProgress = () => leaving.abort(new Error('gone'));
    await expect(reports.make('agreements', {}, {}, { signal: leaving.signal, onProgress })).rejects.toThrow('gone');
  }, 60_000);
});

describe('the register of the seeds', () => {
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

  it('tells the agreement of Osaka and Shanghai with the words of its document', async () => {
    const whole = await reports.make('agreements');
    expect(rowsOf(whole, 'agreements').length).toBe(61);
    const document = '[source/med-osaka-u-ac-jp-a-new-partnership-for-medical-innovation-osaka]';
    expect(rowsOf(whole, 'agreements').find(([agreement]) => agreement.includes('Osaka'))).toEqual([
      `Osaka University-SARI Collaborative Research Agreement† ${document}`,
      'research',
      '',
      // Each party has a place of its own in the document.
      `Osaka University Graduate School of Medicine ${document} ${document}; Shanghai Advanced Research Institute, Chinese Academy of Sciences ${document} ${document}`,
      ...['not stated', 'not stated', 'not stated', 'not stated'],
      `4 years ${document}`,
      `collaborative research ${document}`,
      ...['not stated', 'not stated', 'not stated'],
      expect.stringContaining(`goal: to be a model for international collaborations (planned) ${document}; purpose: take advantage of the strengths`),
      '5',
    ]);
  });
});
