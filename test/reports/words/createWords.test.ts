import { describe, expect, it } from '@jest/globals';
import type { StatementRecord } from '../../../src/ontology/records.ts';
import { createWords } from '../../../src/reports/words/createWords.ts';
import { date, money, ONTOLOGY, relationship, statement } from '../../snapshot/records.ts';

const EN = createWords(ONTOLOGY, 'EN');
const ZH = createWords(ONTOLOGY, 'ZH');
const both = <T>(say: (words: typeof EN) => T): T[] => [say(EN), say(ZH)];

describe('words of a report', () => {
  it('name what the ontology names', () => {
    expect(both((words) => [words.entityType('FUND'), words.kind('HOSPITAL'), words.property('signedOn'), words.property('noSuchProperty')])).toEqual([
      ['fund', 'hospital', 'signed on', 'no such property'],
      ['基金', '医院', '签署日期', 'no such property'],
    ]);
    expect(both((words) => [words.status('PLANNED'), words.stance('IMPLIED'), words.quality('PRESS'), words.scope('OWN'), words.currency('CNY')])).toEqual([
      ['planned', 'implied', 'press report', 'own share', 'yuan'],
      ['计划中', '隐含', '媒体报道', '本方出资', '元'],
    ]);
    expect(both((words) => [words.relationshipType('MANAGES', 'IN'), words.currency('XAF')])).toEqual([
      ['is managed by', 'XAF'],
      ['管理人', 'XAF'],
    ]);
  });

  it.each([
    ['2012', '2012', '2012年'],
    ['2017-05', 'May 2017', '2017年5月'],
    ['2023-05-04', '4 May 2023', '2023年5月4日'],
    ['1999-12-31', '31 December 1999', '1999年12月31日'],
  ])('tell the date %s as exactly as it is known', (text, english, chinese) => {
    expect(both((words) => words.date(text))).toEqual([english, chinese]);
  });

  it.each([
    [{ since: null, until: null, on: null }, '', ''],
    [{ since: '2012', until: null, on: null }, 'since 2012', '自2012年起'],
    [{ since: null, until: '2017-05', on: null }, 'until May 2017', '至2017年5月'],
    [{ since: '2012', until: '2017-05', on: null }, '2012 – May 2017', '2012年至2017年5月'],
    [{ since: '2012', until: '2012', on: null }, '2012', '2012年'],
    [{ since: null, until: null, on: '2023-05-24' }, '24 May 2023', '2023年5月24日'],
  ])('tell the period %j', (period, english, chinese) => {
    expect(both((words) => words.period(period))).toEqual([english, chinese]);
  });

  it.each<[string, StatementRecord, string, string]>([
    ['money', statement('fundSize', money('620000000'), { qualifier: 'ABOUT' }), 'about 620 million yuan', '约6.2亿元'],
    [
      'money with its scope',
      statement('x', { form: 'money', money: { value: '5', currency: 'USD', scope: 'UPFRONT' } }, { status: 'PLANNED' }),
      '5 US dollars, upfront (planned)',
      '5美元，首付款（计划中）',
    ],
    [
      'a quantity',
      statement('x', { form: 'quantity', number: '400', unit: 'people' }, { qualifier: 'AT_LEAST', status: 'ENDED' }),
      'at least 400 people (ended)',
      '至少400人（已结束）',
    ],
    ['a date', statement('x', date('2012'), { qualifier: 'ABOUT' }), 'about 2012', '约2012年'],
    ['a date that is a bound', statement('x', date('2012'), { qualifier: 'AT_LEAST' }), '2012 (at least)', '2012年（至少）'],
    ['text as the document has it', statement('x', { form: 'text', text: '约 {number} <b>', language: 'ZH' }), '约 {number} <b>', '约 {number} <b>'],
    [
      'hedged text',
      statement('x', { form: 'text', text: 'billions a year', language: 'EN' }, { qualifier: 'ABOUT' }),
      'billions a year (about)',
      'billions a year（约）',
    ],
  ])('tell %s', (_, said, english, chinese) => {
    expect(both((words) => words.statementValue(said))).toEqual([english, chinese]);
  });

  it('never call a part all or nothing', () => {
    const shares = [
      [0, 9],
      [9, 9],
      [1, 8],
      [1, 3],
      [1, 100_000],
      [99_999, 100_000],
      [0, 0],
    ] as const;
    expect(shares.map(([part, whole]) => EN.share(part, whole))).toEqual(['0%', '100%', '12.5%', '33.3%', '< 0.1%', '> 99.9%', '–']);
  });

  it('join lists and sentences', () => {
    expect(both((words) => [words.list([]), words.list(['A']), words.list(['A', 'B']), words.list(['A', 'B', 'C'])])).toEqual([
      ['', 'A', 'A and B', 'A, B and C'],
      ['', 'A', 'A和B', 'A、B和C'],
    ]);
    const record = relationship('MANAGES', 'institution/a', 'fund/b', { since: '2012' });
    expect(both((words) => `${words.sentence(record, { from: 'A', to: 'B' })}${words.pause}${words.notStated}${words.stop}`)).toEqual([
      'A has managed B since 2012; not stated.',
      'A自2012年起管理B；文件未载明。',
    ]);
  });
});
