import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AMOUNT_SCOPES, type EntityRecord, type RelationshipRecord, STATUSES } from '../../../src/ontology/records.ts';
import type { ReportDoc } from '../../../src/reports/ReportDoc.ts';
import { type RunningAtlas, startAtlas, startAtlasWith } from '../../http/startAtlas.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import { date, entity, evidence, money, name, relationship, source, statement } from '../../snapshot/records.ts';
import { noticesOf, printed, type ReportMaker, reportMaker, rowsOf, sectionsOf, tableOf } from '../reportMaker.ts';

const news = [evidence('source/news')];
const filing = [evidence('source/filing')];
type Amount = NonNullable<RelationshipRecord['amount']>;
const own = (value: string, currency = 'CNY'): Amount => ({ value, currency, scope: 'OWN' });

const ENTITIES: readonly EntityRecord[] = [
  source('source/filing', { title: 'Filing', quality: 'PRIMARY', published: '2021-02' }),
  source('source/news', { title: 'News', quality: 'PRESS', published: '2020-05-06' }),
  entity('fund/seed', {
    kind: 'VENTURE',
    names: [name('Seed Fund'), name('种子基金')],
    statements: [
      statement('fundSize', money('100000000'), { asOf: '2019', evidence: news }),
      statement('fundSize', money('130000000.50'), { asOf: '2021', evidence: filing }),
      statement('founded', date('2018-02'), { evidence: filing }),
    ],
    evidence: filing,
  }),
  entity('institution/manager', { kind: 'INVESTOR', names: [name('Manager Capital'), name('管理资本')], evidence: news }),
  entity('institution/bank', { names: [name('Bank')], evidence: news }),
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entity(`institution/${id}`, { kind: 'COMPANY', names: [name(`Company ${id.toUpperCase()}`)], evidence: news })),
  entity('institution/evil', { kind: 'COMPANY', names: [name("=cmd|' /C calc'!A0 <script>")], evidence: news }),
  entity('platform/lab', { names: [name('Lab')], evidence: news }),
  entity('programme/plan', { names: [name('Plan')], evidence: news }),
];

const RELATIONSHIPS: readonly RelationshipRecord[] = [
  relationship('MANAGES', 'institution/manager', 'fund/seed', { role: 'general partner', since: '2018', evidence: filing }),
  relationship('COMMITTED_TO', 'institution/bank', 'fund/seed', { on: '2018-03', amount: own('50000000'), evidence: filing }),
  relationship('COMMITTED_TO', 'institution/a', 'fund/seed', { status: 'PLANNED', evidence: news }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/a', { on: '2019-05-01', role: 'lead', amount: own('100'), evidence: [...news, ...filing] }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/b', { on: '2020', amount: own('0.5'), evidence: news }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/c', { on: '2020-02', amount: own('7', 'USD'), evidence: filing }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/d', {
    on: '2020-03',
    amount: { value: '1000', currency: 'CNY', scope: 'ROUND_TOTAL' },
    evidence: news,
  }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/e', { amount: { value: '50', currency: 'USD', scope: 'UP_TO' }, evidence: news }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/f', { on: '2021', amount: { value: '3', currency: 'CNY', scope: null }, evidence: news }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/evil', { on: '2020', note: 'no amount is printed', evidence: news }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/bank', { status: 'PLANNED', on: '2022-01', amount: own('900'), evidence: news }),
  relationship('FINANCED', 'fund/seed', 'platform/lab', { since: '2020', until: '2023', amount: own('5'), evidence: news }),
  relationship('INVESTED_IN', 'institution/manager', 'institution/c', { on: '2021', amount: own('11', 'USD'), evidence: filing }),
  relationship('FOUNDED', 'institution/manager', 'institution/f', { evidence: news }),
  relationship('FINANCED', 'programme/plan', 'platform/lab', { on: '2021', amount: own('8'), evidence: news }),
];

function started(entities: readonly EntityRecord[], relationships: readonly RelationshipRecord[]): Promise<RunningAtlas> {
  return startAtlasWith([
    ...entities.map((record) => ({ op: 'PUT_ENTITY', entity: record }) as const),
    ...relationships.map((record) => ({ op: 'PUT_RELATIONSHIP', relationship: record }) as const),
  ]);
}

const idsOf = (doc: ReportDoc) => sectionsOf(doc).flatMap(({ blocks }) => blocks.flatMap((block) => (block.form === 'TABLE' ? [block.id] : [])));

describe('the portfolio of a fund', () => {
  let atlas: RunningAtlas;
  let reports: ReportMaker;
  beforeAll(async () => {
    atlas = await started(ENTITIES, RELATIONSHIPS);
    reports = reportMaker(atlas);
  });
  afterAll(async () => {
    await reports.close();
    await atlas.close();
  });

  it('tells what is stated of it, the preferred value first, who manages it, and how much is undisclosed', async () => {
    const doc = await reports.make('portfolio', { id: 'fund/seed' });
    expect([doc.title, printed(doc, doc.lead)]).toEqual([
      'Fund portfolio: Seed Fund',
      'Seed Fund: venture capital fund. [source/filing] Who committed money to it: 2, of which 1 without a stated amount. What it financed or invested in: 9, of which 1 without a stated amount.',
    ]);
    expect(rowsOf(doc, 'values')).toEqual([
      ['fund size', '130,000,000.50 yuan [source/filing]', '130,000,000.50 [source/filing]', 'CNY', '2021 [source/filing]'],
      ['fund size', '100 million yuan [source/news]', '100,000,000 [source/news]', 'CNY', '2019 [source/news]'],
      ['founded', 'February 2018 [source/filing]', '', '', 'February 2018 [source/filing]'],
    ]);
    const management = sectionsOf(doc).find(({ id }) => id === 'management');
    expect(management?.blocks.flatMap((block) => (block.form === 'LIST' ? block.items.map((item) => printed(doc, item)) : []))).toEqual([
      'Manager Capital has managed Seed Fund since 2018 (general partner). [source/filing]',
    ]);
  });

  it('lists each investment with its documents, the latest first, the undated last', async () => {
    const doc = await reports.make('portfolio', { id: 'fund/seed' });
    const unknown = 'not stated';
    expect(rowsOf(doc, 'investments')).toEqual([
      ['January 2022 [source/news]', '', 'Bank [source/news]', 'invested in', unknown, '900 [source/news]', 'CNY', 'own share', 'planned', ''],
      ['2021 [source/news]', '', 'Company F [source/news]', 'invested in', unknown, '3 [source/news]', 'CNY', unknown, 'actual', ''],
      ['March 2020 [source/news]', '', 'Company D [source/news]', 'invested in', unknown, '1,000 [source/news]', 'CNY', 'total of the round', 'actual', ''],
      ['February 2020 [source/filing]', '', 'Company C [source/filing]', 'invested in', unknown, '7 [source/filing]', 'USD', 'own share', 'actual', ''],
      ['2020 [source/news]', '', "=cmd|' /C calc'!A0 <script> [source/news]", 'invested in', unknown, unknown, '', '', 'actual', 'no amount is printed'],
      ['2020 [source/news]', '', 'Company B [source/news]', 'invested in', unknown, '0.5 [source/news]', 'CNY', 'own share', 'actual', ''],
      ['2020 [source/news]', '2023 [source/news]', 'Lab [source/news]', 'financed', unknown, '5 [source/news]', 'CNY', 'own share', 'actual', ''],
      [
        ...['1 May 2019 [source/filing] [source/news]', '', 'Company A [source/filing] [source/news]', 'invested in', 'lead [source/filing] [source/news]'],
        ...['100 [source/filing] [source/news]', 'CNY', 'own share', 'actual', ''],
      ],
      [unknown, '', 'Company E [source/news]', 'invested in', unknown, '50 [source/news]', 'USD', 'at most', 'actual', ''],
    ]);
    expect(tableOf(doc, 'investments').rows[2].map(({ number, date: day }) => number ?? day ?? null)).toEqual([
      ...['2020-03', null, null, null, null, '1000', null, null, null, null],
    ]);
  });

  it('adds up own shares alone, by type, status, currency and year; the rest is shown as what it is', async () => {
    const doc = await reports.make('portfolio', { id: 'fund/seed' });
    expect(rowsOf(doc, 'investments-totals')).toEqual([
      ['financed', 'actual', 'CNY', '5 [source/news]', '1'],
      ['invested in', 'actual', 'CNY', '100.5 [source/filing] [source/news]', '2'],
      ['invested in', 'actual', 'USD', '7 [source/filing]', '1'],
      ['invested in', 'planned', 'CNY', '900 [source/news]', '1'],
    ]);
    expect(rowsOf(doc, 'investments-years')).toEqual([
      ['financed', 'actual', '2020', 'CNY', '5 [source/news]', '1'],
      ['invested in', 'actual', '2020', 'CNY', '0.5 [source/news]', '1'],
      ['invested in', 'actual', '2020', 'USD', '7 [source/filing]', '1'],
      ['invested in', 'actual', '2019', 'CNY', '100 [source/filing]', '1'],
      ['invested in', 'planned', '2022', 'CNY', '900 [source/news]', '1'],
    ]);
    expect(rowsOf(doc, 'investments-not-added')).toEqual([
      ['invested in', 'actual', 'total of the round', 'CNY', '1', '1,000 [source/news]'],
      ['invested in', 'actual', 'at most', 'USD', '1', '50 [source/news]'],
      ['invested in', 'actual', 'not stated', 'CNY', '1', '3 [source/news]'],
    ]);
    expect(rowsOf(doc, 'investments-undisclosed')).toEqual([['invested in', 'actual', '2020', '1', '4', '25.0%']]);
    expect(rowsOf(doc, 'commitments-totals')).toEqual([['committed capital to', 'actual', 'CNY', '50,000,000 [source/filing]', '1']]);
    expect(rowsOf(doc, 'commitments-undisclosed')).toEqual([['committed capital to', 'planned', 'not stated', '1', '1', '100%']]);
    expect(noticesOf(doc)).toHaveLength(2);
  });

  it('keeps what managed funds invested apart from what the manager did itself', async () => {
    const doc = await reports.make('portfolio', { id: 'institution/manager' }, { language: 'ZH' });
    expect([doc.title, printed(doc, doc.lead)]).toEqual([
      '基金组合：管理资本',
      expect.stringMatching(
        /^管理资本：.+。 \[source\/news\]出资的基金：0项。投资与资助：1项，其中0项未披露金额。所管理基金的投资与资助：9项，其中1项未披露金额。$/,
      ),
    ]);
    expect(rowsOf(doc, 'investments-totals')).toEqual([[expect.any(String), '实际', 'USD', '11 [source/filing]', '1']]);
    const funds = rowsOf(doc, 'funds-investments');
    expect([funds.length, new Set(funds.map(([fund]) => fund))]).toEqual([9, new Set(['种子基金'])]);
    expect(rowsOf(doc, 'funds-investments-totals').map((row) => row.slice(1, 4))).toEqual([
      ['实际', 'CNY', '5 [source/news]'],
      ['实际', 'CNY', '100.5 [source/news] [source/filing]'],
      ['实际', 'USD', '7 [source/filing]'],
      ['计划中', 'CNY', '900 [source/news]'],
    ]);
    // A company that it founded is no fund.
    expect(sectionsOf(doc).find(({ id }) => id === 'management')?.blocks).toHaveLength(1);
  });

  it('tells a programme that finances, and one that does nothing', async () => {
    const doc = await reports.make('portfolio', { id: 'programme/plan' });
    expect([rowsOf(doc, 'investments').map((row) => row[2]), rowsOf(doc, 'commitments')]).toEqual([['Lab [source/news]'], []]);
    const silent = await reports.make('portfolio', { id: 'institution/b' });
    expect(idsOf(silent)).toEqual(['values', 'commitments', 'investments']);
    expect(tableOf(silent, 'investments').whenEmpty).toBe('No document says that it financed or invested in anything.');
    await expect(reports.make('portfolio', { id: 'platform/lab' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { argument: 'id' } });
  });

  it('knows as of a date only what had happened, and values that were known', async () => {
    const doc = await reports.make('portfolio', { id: 'fund/seed' }, { asOf: '2019' });
    expect(rowsOf(doc, 'values').map((row) => row[1])).toEqual(['100 million yuan [source/news]', 'February 2018 [source/filing]']);
    expect(rowsOf(doc, 'investments').map((row) => row[2])).toEqual(['Company A [source/filing] [source/news]', 'Company E [source/news]']);
    expect(rowsOf(doc, 'investments-totals')).toEqual([['invested in', 'actual', 'CNY', '100 [source/filing]', '1']]);
  });
});

describe('totals of random portfolios', () => {
  const SEEDS = [1, 2, 3];

  it.each(SEEDS)('are those of a slow recount that keeps type, status, currency, scope and year apart (%i)', async (seed) => {
    const random = new RandomNumbers(seed);
    const companies = Array.from({ length: 150 }, (_, i) => entity(`institution/c${i}`, { evidence: news }));
    const ties = companies.map(({ id }) =>
      relationship(random.one(['INVESTED_IN', 'FINANCED']), 'fund/f', id, {
        status: random.one(STATUSES),
        on: random.one([null, '2019', '2020-02', '2020-02-29', '2021']),
        amount: random.chance(0.3)
          ? null
          : {
              value: random.one(['1', '0.1', '0.2', '999999999999999999', '3.50']),
              currency: random.one(['CNY', 'USD', 'EUR']),
              scope: random.one([...AMOUNT_SCOPES, 'OWN', 'OWN', null]),
            },
        evidence: news,
      }),
    );
    const atlas = await started([source('source/news'), entity('fund/f', { evidence: news }), ...companies], ties);
    const reports = reportMaker(atlas);
    const doc = await reports.make('portfolio', { id: 'fund/f' });
    const labels = { INVESTED_IN: 'invested in', FINANCED: 'financed' } as Record<string, string>;
    const statuses = { ACTUAL: 'actual', PLANNED: 'planned', ENDED: 'ended' };
    const add = (sums: Map<string, { tenths: bigint; count: number }>, key: string, value: string) => {
      const sum = sums.get(key) ?? { tenths: 0n, count: 0 };
      const [whole, fraction = ''] = value.split('.');
      sums.set(key, { tenths: sum.tenths + BigInt(whole) * 10n + BigInt(fraction.charAt(0) || '0'), count: sum.count + 1 });
    };
    const [totals, years, undisclosed] = [new Map(), new Map(), new Map<string, number>()];
    for (const { type, status, on, amount } of ties) {
      const key = `${labels[type]} ${statuses[status]}`;
      const year = on?.slice(0, 4) ?? 'not stated';
      if (amount === null) undisclosed.set(`${key} ${year}`, (undisclosed.get(`${key} ${year}`) ?? 0) + 1);
      else if (amount.scope === 'OWN') {
        add(totals, `${key} ${amount.currency}`, amount.value);
        add(years, `${key} ${year} ${amount.currency}`, amount.value);
      }
    }
    const shown = (id: string) => {
      const sums = new Map<string, { tenths: bigint; count: number }>();
      for (const row of tableOf(doc, id).rows) {
        const key = row
          .slice(0, -2)
          .map(({ content }) => content[0].text)
          .join(' ');
        expect(sums.has(key)).toBe(false);
        add(sums, key, row.at(-2)?.number as string);
        (sums.get(key) as { count: number }).count = Number(row.at(-1)?.number);
      }
      return sums;
    };
    const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(shown('investments-totals'))).toEqual(sorted(totals));
    expect(sorted(shown('investments-years'))).toEqual(sorted(years));
    const rows = tableOf(doc, 'investments-undisclosed').rows.map((row): [string, number] => [
      row
        .slice(0, 3)
        .map(({ content }) => content[0].text)
        .join(' '),
      Number(row[3].number),
    ]);
    expect(sorted(new Map(rows))).toEqual(sorted(undisclosed));
    expect([totals.size > 5, years.size > 10, undisclosed.size > 5]).toEqual([true, true, true]);
    await reports.close();
    await atlas.close();
  });
});

describe('a fund of the seeds', () => {
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

  it('is told whole, with the documents of each number', async () => {
    const doc = await reports.make('portfolio', { id: 'fund/shanghai-biomedical-industry-m-and-a-fund' });
    const reportify = '[source/reportify-cn-1203311504473067520]';
    const [qayy, daily] = ['[source/qayy-cn-news]', '[source/daily8-com-shanghai-healthcare-m-and-a-fund-takes]'];
    const unknown = 'not stated';
    const size = `${reportify} ${reportify}`;
    expect(rowsOf(doc, 'values')).toEqual([['first-phase size', `5 billion yuan ${size}`, `5,000,000,000 ${size}`, 'CNY', `March 2025 ${size}`]]);
    expect(rowsOf(doc, 'investments')).toEqual([
      [
        ...[`25 July 2025 ${qayy} ${daily}`, '', `MicroPort Scientific ${qayy} ${daily}`, 'invested in', `strategic shareholder ${qayy} ${daily}`],
        ...[`1,300,000,000 ${qayy} ${daily}`, 'CNY', 'own share', 'actual', 'about 7.3%; 135,335,204 shares bought from Otsuka Medical Devices'],
      ],
      [`2025 ${reportify}`, '', `Kanghua Biological† ${reportify}`, 'invested in', `shareholder ${reportify}`, unknown, '', '', 'actual', ''],
      [unknown, '', `Shanghai Wankexin Biotech† ${qayy}`, 'invested in', `controlling shareholder ${qayy}`, unknown, '', '', 'actual', 'holds 80.2%'],
    ]);
    expect(rowsOf(doc, 'investments-totals')).toEqual([['invested in', 'actual', 'CNY', `1,300,000,000 ${qayy}`, '1']]);
    expect(rowsOf(doc, 'commitments').map((row) => [row[2].split(' [')[0], row[5].split(' [')[0], row[8]])).toEqual([
      ['New China Life Insurance†', unknown, 'actual'],
      ['Shanghai Guotou Pioneering Biomedical Fund of Funds†', unknown, 'actual'],
      ['Shanghai Junshi Biosciences', unknown, 'actual'],
      ['Tofflon†', unknown, 'actual'],
      ['Shanghai Pharmaceuticals Holding', '1,000,000,000', 'planned'],
    ]);
    expect(rowsOf(doc, 'commitments-totals')).toEqual([['committed capital to', 'planned', 'CNY', '1,000,000,000 [source/q-stock-sohu-com-61139845]', '1']]);
  });
});
