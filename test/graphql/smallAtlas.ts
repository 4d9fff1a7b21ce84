import type { EntityRecord, RelationshipRecord, StatementRecord } from '../../src/ontology/records.ts';
import { type RunningAtlas, startAtlasWith } from '../http/startAtlas.ts';
import { date, entity, evidence, money, name, relationship, source, statement } from '../snapshot/records.ts';

const people = (number: string): StatementRecord['value'] => ({ form: 'quantity', number, unit: 'people' });

const ENTITIES: readonly EntityRecord[] = [
  source('source/filing', { title: 'Filing', quality: 'PRIMARY', published: '2021-02' }),
  source('source/news', { title: 'News', quality: 'PRESS', published: '2020-05-06' }),
  source('source/blog', { title: '博客', quality: 'WEAK', published: '2023', language: 'zh-Hans' }),
  entity('institution/ruijin', {
    kind: 'HOSPITAL',
    names: [name('Ruijin Hospital'), name('瑞金医院'), name('Sainte-Marie', 'FORMER')],
    statements: [statement('founded', date('1907'), { evidence: [evidence('source/news')] })],
    evidence: [evidence('source/news')],
  }),
  entity('institution/alpha', {
    kind: 'COMPANY',
    names: [name('Alpha Bio'), name('阿尔法生物'), name('AB', 'ABBREVIATION')],
    summaries: [
      { language: 'EN', text: 'Makes antibodies.' },
      { language: 'ZH', text: '研发抗体。' },
    ],
    statements: [
      statement('employees', people('300'), { qualifier: 'AT_LEAST', asOf: '2020', evidence: [evidence('source/news')] }),
      statement('founded', date('2015-03'), { evidence: [evidence('source/filing')] }),
    ],
    evidence: [evidence('source/filing'), evidence('source/news')],
  }),
  entity('institution/beta', {
    kind: 'COMPANY',
    status: 'ENDED',
    names: [name('Beta Pharma')],
    summaries: [{ language: 'ZH', text: '已注销。' }],
    statements: [
      statement('founded', date('2000'), { evidence: [evidence('source/blog')] }),
      statement('dissolved', date('2018'), { evidence: [evidence('source/blog')] }),
    ],
    evidence: [evidence('source/blog')],
  }),
  entity('institution/bureau', { kind: 'GOVERNMENT_BODY', names: [name('卫生局')], evidence: [evidence('source/news')] }),
  entity('institution/cul-de-sac', { kind: 'COMPANY', names: [name('Cul-de-sac')], evidence: [evidence('source/news')] }),
  entity('agreement/joint-lab', {
    kind: 'RESEARCH',
    names: [name('Joint Laboratory'), name('联合实验室')],
    statements: [statement('signedOn', date('2019-03'), { evidence: [evidence('source/news')] })],
    evidence: [evidence('source/news')],
  }),
  entity('fund/seed', {
    kind: 'VENTURE',
    names: [name('Seed Fund'), name('种子基金')],
    statements: [
      statement('fundSize', money('100000000'), { asOf: '2019', evidence: [evidence('source/news')] }),
      statement('fundSize', money('120000000'), { qualifier: 'ABOUT', evidence: [evidence('source/blog', 'IMPLIED')] }),
      statement('fundSize', money('130000000.50'), { asOf: '2021', evidence: [evidence('source/news'), evidence('source/filing')] }),
      statement('fundSize', money('20000000', 'USD'), { status: 'PLANNED', note: 'a target', evidence: [evidence('source/filing')] }),
      statement('focus', { form: 'text', text: '早期项目', language: 'ZH' }, { evidence: [evidence('source/blog')] }),
    ],
    evidence: [evidence('source/filing')],
  }),
  entity('place/park', { kind: 'PARK', names: [name('Science Park'), name('科学园')], evidence: [evidence('source/news')] }),
];

const RELATIONSHIPS: readonly RelationshipRecord[] = [
  relationship('PARTNERS_WITH', 'institution/ruijin', 'institution/alpha', { since: '2018', evidence: [evidence('source/blog', 'IMPLIED')] }),
  relationship('PARTY_TO', 'institution/ruijin', 'agreement/joint-lab', { on: '2019-03', evidence: [evidence('source/news')] }),
  relationship('PARTY_TO', 'institution/alpha', 'agreement/joint-lab', { on: '2019-03', role: 'sponsor', evidence: [evidence('source/news')] }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/alpha', {
    on: '2020-05',
    amount: { value: '20000000', currency: 'CNY', scope: 'OWN' },
    evidence: [evidence('source/news')],
  }),
  relationship('SUPPORTS', 'fund/seed', 'institution/alpha', { evidence: [evidence('source/blog', 'IMPLIED'), evidence('source/filing')] }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/beta', { since: '2010', until: '2017', status: 'ENDED', evidence: [evidence('source/blog')] }),
  relationship('SUPPORTS', 'institution/bureau', 'institution/ruijin', { since: '2019', evidence: [evidence('source/news')] }),
  relationship('SUPPORTS', 'institution/bureau', 'institution/beta', { evidence: [evidence('source/news')] }),
  relationship('ACQUIRED', 'institution/ruijin', 'institution/cul-de-sac', { on: '2021', evidence: [evidence('source/news')] }),
  relationship('LOCATED_IN', 'institution/ruijin', 'place/park', { evidence: [evidence('source/news')] }),
  relationship('LOCATED_IN', 'institution/beta', 'place/park', { evidence: [evidence('source/news')] }),
];

/**
 * A graph small enough to answer by eye. From Ruijin to the Seed Fund: by Alpha; by the laboratory and Alpha; by the bureau and Beta; and, where
 * LOCATED_IN may be walked, by the park and Beta.
 */
export function startSmallAtlas(): Promise<RunningAtlas> {
  return startAtlasWith([
    ...ENTITIES.map((record) => ({ op: 'PUT_ENTITY', entity: record }) as const),
    ...RELATIONSHIPS.map((record) => ({ op: 'PUT_RELATIONSHIP', relationship: record }) as const),
  ]);
}
