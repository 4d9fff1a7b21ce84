import { describe, expect, it } from '@jest/globals';
import type { AmountScope, RelationshipRecord } from '../../src/ontology/records.ts';
import { relationshipSentence, typeSentence } from '../../src/ontology/sentence.ts';
import { ONTOLOGY, relationship } from '../snapshot/records.ts';

const both = (type: string, more: Partial<RelationshipRecord> = {}, names = { from: 'A', to: 'B' }) =>
  (['EN', 'ZH'] as const).map((language) => relationshipSentence(ONTOLOGY, relationship(type, 'institution/a', 'institution/b', more), names, language));
const yuan = (value: string, scope: AmountScope | null) => ({ amount: { value, currency: 'CNY', scope } });

describe('a relationship in a sentence', () => {
  it.each<[string, Partial<RelationshipRecord>, string, string]>([
    ['MANAGES', {}, 'A manages B', 'A管理B'],
    ['MANAGES', { since: '2012' }, 'A has managed B since 2012', 'A自2012年起管理B'],
    ['MANAGES', { since: '2012', until: '2017-05' }, 'A manages B from 2012 to May 2017', 'A自2012年至2017年5月管理B'],
    ['MANAGES', { status: 'ENDED', since: '2012', until: '2017-05' }, 'A managed B from 2012 to May 2017', 'A自2012年至2017年5月曾管理B'],
    ['MANAGES', { status: 'ENDED', until: '2017-05-24' }, 'A managed B until 24 May 2017', 'A至2017年5月24日曾管理B'],
    ['MANAGES', { status: 'PLANNED', since: '2027' }, 'A is to manage B from 2027', 'A自2027年起拟管理B'],
    ['MANAGES', { role: 'co-manager' }, 'A manages B (co-manager)', 'A管理B（co-manager）'],
    ['SIGNED', { on: '2023-05-24' }, 'A signed B on 24 May 2023', 'A于2023年5月24日签署了B'],
    ['SIGNED', { on: '2023-05', status: 'ENDED' }, 'A signed B in May 2023 (ended)', 'A于2023年5月签署了B（已结束）'],
    // What is planned did not happen on the day it was announced.
    ['SIGNED', { on: '2023-05-24', status: 'PLANNED' }, 'A is to sign B (announced on 24 May 2023)', 'A拟签署B（2023年5月24日宣布）'],
    ['CONCERNS', { role: 'establishes', status: 'PLANNED' }, 'A concerns B (establishes; planned)', 'A涉及B（establishes；计划中）'],
    [
      'AFFILIATED_WITH',
      { role: 'vice president', since: '2012' },
      'A has been affiliated with B as vice president since 2012',
      'A自2012年起为B的“vice president”',
    ],
    ['AFFILIATED_WITH', { role: '院长' }, 'A is affiliated with B as 院长', 'A为B的院长'],
    [
      'AFFILIATED_WITH',
      { role: 'president, Greater China', status: 'ENDED' },
      'A was affiliated with B (president, Greater China)',
      'A曾与B有隶属或任职关系（president, Greater China）',
    ],
  ])('%s %j', (type, more, english, chinese) => {
    expect(both(type, more)).toEqual([english, chinese]);
  });

  it.each<[string, AmountScope | null, string, string]>([
    ['INVESTED_IN', 'OWN', 'A invested 620 million yuan in B in 2018', 'A于2018年向B投资6.2亿元'],
    ['INVESTED_IN', 'ROUND_TOTAL', 'A invested in B in 2018 (620 million yuan, total of the round)', 'A于2018年投资了B（6.2亿元，本轮总额）'],
    ['INVESTED_IN', null, 'A invested in B in 2018 (620 million yuan)', 'A于2018年投资了B（6.2亿元）'],
    ['COMMITTED_TO', 'OWN', 'A committed 620 million yuan to B in 2018', 'A于2018年向B出资6.2亿元'],
    ['COMMITTED_TO', 'UP_TO', 'A committed capital to B in 2018 (620 million yuan, at most)', 'A于2018年向B出资（6.2亿元，最高额）'],
    ['FINANCED', 'OWN', 'A financed B with 620 million yuan in 2018', 'A于2018年向B提供6.2亿元资助'],
    ['ACQUIRED', 'PRICE', 'A acquired B for 620 million yuan in 2018', 'A于2018年以6.2亿元收购了B'],
    ['ACQUIRED', 'DEAL_TOTAL', 'A acquired B in 2018 (620 million yuan, total of the deal)', 'A于2018年收购了B（6.2亿元，交易总额）'],
    ['PARTNERS_WITH', 'OWN', 'A partners with B (in 2018; 620 million yuan, own share)', 'A与B合作（2018年；6.2亿元，本方出资）'],
  ])('%s says an amount as the party’s own only where it is: %s', (type, scope, english, chinese) => {
    expect(both(type, { on: '2018', ...yuan('620000000', scope) })).toEqual([english, chinese]);
  });

  it('tells every detail once, whatever the type', () => {
    for (const { name } of ONTOLOGY.relationshipTypes) {
      for (const status of ['ACTUAL', 'PLANNED', 'ENDED'] as const) {
        for (const scope of ['OWN', 'PRICE', 'UPFRONT', null] as const) {
          for (const time of [{ on: '2013-07' }, { since: '2013-07' }, { until: '2013-07' }]) {
            const [english, chinese] = both(name, { role: 'role words', status, ...time, ...yuan('7000000', scope) }, { from: 'FROM', to: 'TO' });
            for (const part of ['FROM', 'TO', 'role words', 'July 2013', '7 million yuan']) expect([english, english.split(part).length]).toEqual([english, 2]);
            for (const part of ['FROM', 'TO', 'role words', '2013年7月', '700万元']) expect([chinese, chinese.split(part).length]).toEqual([chinese, 2]);
          }
        }
        const shown = both(name, { status });
        const actual = both(name);
        expect([name, shown.map((text, i) => text !== actual[i])]).toEqual([name, [status !== 'ACTUAL', status !== 'ACTUAL']]);
      }
    }
  });

  it('takes names and roles as they are, whatever is in them', () => {
    const hostile = '{to}[|]$& <script>\u202e"';
    expect(both('INVESTED_IN', { role: hostile }, { from: hostile, to: 'B' })).toEqual([
      `${hostile} invested in B (${hostile})`,
      `${hostile}投资了B（${hostile}）`,
    ]);
    const long = '长'.repeat(10_000);
    expect(both('AFFILIATED_WITH', { role: long }, { from: long, to: 'B' })[0]).toBe(`${long} is affiliated with B (${long})`);
  });

  it('says of a type what it says of any two', () => {
    const [type] = ONTOLOGY.relationshipTypes.filter(({ name }) => name === 'INVESTED_IN');
    expect([typeSentence(type, { from: 'A', to: 'B' }, 'EN'), typeSentence(type, { from: '甲', to: '乙' }, 'ZH')]).toEqual(['A invested in B', '甲投资了乙']);
  });
});
