import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import type { Change } from '../../../src/store/store.ts';
import { date, entity, evidence, money, name, relationship, source, statement } from '../../snapshot/records.ts';

/** Small, and with whatever formats stumble over: characters with a meaning, dates of any precision, decimals that no double holds, several relationships between the same two. */
const HOSPITAL: EntityRecord = entity('institution/hospital', {
  kind: 'HOSPITAL',
  names: [
    name('O\'Neill & "Sons" <Hospital>', 'PRIMARY', 'EN'),
    { ...name('奥尼尔医院', 'PRIMARY', 'ZH'), translated: true },
    { ...name('Red Cross Hospital', 'FORMER', 'EN'), since: '1907', until: '1951-06' },
    name('=1+1;@ONH', 'ABBREVIATION', 'EN'),
  ],
  summaries: [{ language: 'EN', text: 'First line\nsecond\tline]]> \u0007 end' }],
  identifiers: [{ scheme: 'ROR', value: '01hv94n30', evidence: [evidence('source/book')] }],
  statements: [
    statement('founded', date('1907'), { evidence: [evidence('source/book')] }),
    statement('fundSize', money('12345678901234567.25', 'CNY'), { qualifier: 'AT_LEAST', evidence: [evidence('source/book')] }),
    // The newer document is preferred.
    statement('employees', { form: 'quantity', number: '1500.50', unit: 'people' }, { asOf: '2019', evidence: [evidence('source/book')] }),
    statement('employees', { form: 'quantity', number: '1600', unit: 'people' }, { qualifier: 'ABOUT', asOf: '2021-05', evidence: [evidence('source/news')] }),
    statement('focus', { form: 'text', text: '肿瘤 "oncology"', language: 'ZH' }, { status: 'PLANNED', note: 'a; =note', evidence: [evidence('source/news')] }),
  ],
  evidence: [{ source: 'source/news', locator: 'p. 3, "box" <2>', stance: 'IMPLIED', asOf: '2021' }, evidence('source/book')],
});

const FUND: EntityRecord = entity('fund/seed', {
  names: [{ ...name('Seed Fund', 'PRIMARY', 'EN'), translated: true }],
  status: 'PLANNED',
  statements: [statement('founded', date('2020-02'), { evidence: [evidence('source/news')] })],
  evidence: [evidence('source/news')],
});

const AGREEMENT: EntityRecord = entity('agreement/deal', {
  kind: 'LICENCE',
  names: [name('合作协议', 'PRIMARY', 'ZH')],
  statements: ['signedOn 2021-03-04', 'validFrom 2021-04', 'validUntil 2023'].map((text) => {
    const [property, day] = text.split(' ');
    return statement(property, date(day), { evidence: [evidence('source/news')] });
  }),
  evidence: [evidence('source/news')],
});

const COMPANY: EntityRecord = entity('institution/company', {
  kind: 'COMPANY',
  names: [name('Company', 'PRIMARY', 'EN')],
  statements: [statement('dissolved', date('2022-12'), { evidence: [evidence('source/book')] })],
  evidence: [evidence('source/book')],
});

const BOOK = source('source/book', {
  ...{ title: 'A "book" & more', url: 'https://example.org/a?b=1&c=2', publisher: 'Press', author: 'N. N.', published: '2018', quality: 'PRIMARY' },
});
const NEWS = source('source/news', { title: '新闻', titleTranslated: false, published: '2021-05-06', language: 'zh-Hans', quality: 'PRESS' });
/** Says nothing of anything. */
const UNUSED = source('source/unused', { title: 'Unused' });

const RELATIONSHIPS: readonly RelationshipRecord[] = [
  relationship('INVESTED_IN', 'fund/seed', 'institution/company', {
    ...{ id: 'invested-in:fund/seed:institution/company:a', role: 'lead; =cmd()', on: '2021-03', note: 'first\nround' },
    amount: { value: '0.1', currency: 'USD', scope: 'OWN' },
    evidence: [{ source: 'source/news', locator: '第3段', stance: 'IMPLIED', asOf: null }, evidence('source/book')],
  }),
  relationship('INVESTED_IN', 'fund/seed', 'institution/company', {
    ...{ id: 'invested-in:fund/seed:institution/company:b', status: 'PLANNED', on: '2024' },
    amount: { value: '987654321098765432.01', currency: 'CNY', scope: null },
    evidence: [evidence('source/book')],
  }),
  relationship('PARTNERS_WITH', 'institution/company', 'institution/hospital', {
    ...{ since: '2012', until: '2013-02-03', status: 'ENDED', evidence: [evidence('source/book', 'IMPLIED')] },
  }),
  relationship('PARTY_TO', 'institution/hospital', 'agreement/deal', { evidence: [evidence('source/news')] }),
];

const TRICKY_ENTITIES: readonly EntityRecord[] = [AGREEMENT, FUND, COMPANY, HOSPITAL, BOOK, NEWS, UNUSED];

export const TRICKY_GRAPH: readonly Change[] = [
  ...TRICKY_ENTITIES.map((record): Change => ({ op: 'PUT_ENTITY', entity: record })),
  ...RELATIONSHIPS.map((record): Change => ({ op: 'PUT_RELATIONSHIP', relationship: record })),
];
