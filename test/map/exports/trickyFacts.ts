import type { Facts } from './readExports.ts';

const BOOK = { source: 'source/book', stance: 'STATED' };
const NEWS = { source: 'source/news', stance: 'STATED' };

function dated(property: string, date: string, evidence: object) {
  return { property, value: { form: 'date', date }, qualifier: 'EXACT', status: 'ACTUAL', evidence: [evidence] };
}

function money(value: string) {
  return { form: 'money', money: { value, currency: 'CNY', scope: null } };
}

function people(number: string) {
  return { form: 'quantity', number, unit: 'people' };
}

function plainName(text: string, language: 'EN' | 'ZH', translated = false, use = 'PRIMARY') {
  return { text, language, use, translated };
}

/** What an export of trickyGraph.ts in English tells of its entities, besides `name`, its name. */
export const TRICKY_NODES: Facts = {
  'agreement/deal': {
    ...{ name: '合作协议', type: 'AGREEMENT', kind: 'LICENCE', name_translated: false, name_zh: '合作协议', name_zh_translated: false },
    ...{ names: [plainName('合作协议', 'ZH')], status: 'ACTUAL', since: '2021-04', until: '2023', on: '2021-03-04' },
    ...{ stance: 'STATED', sources: ['source/news'], evidence: [NEWS] },
    statements: [dated('signedOn', '2021-03-04', NEWS), dated('validFrom', '2021-04', NEWS), dated('validUntil', '2023', NEWS)],
    ...{ statement_signedOn: '2021-03-04', statement_validFrom: '2021-04', statement_validUntil: '2023' },
  },
  'fund/seed': {
    ...{ name: 'Seed Fund', type: 'FUND', name_translated: true, name_en: 'Seed Fund', name_en_translated: true },
    ...{ names: [plainName('Seed Fund', 'EN', true)], status: 'PLANNED', since: '2020-02' },
    ...{ stance: 'STATED', sources: ['source/news'], evidence: [NEWS], statements: [dated('founded', '2020-02', NEWS)] },
    statement_founded: '2020-02',
  },
  'institution/company': {
    ...{ name: 'Company', type: 'INSTITUTION', kind: 'COMPANY', name_translated: false, name_en: 'Company', name_en_translated: false },
    ...{ names: [plainName('Company', 'EN')], status: 'ACTUAL', until: '2022-12' },
    ...{ stance: 'STATED', sources: ['source/book'], evidence: [BOOK], statements: [dated('dissolved', '2022-12', BOOK)] },
    statement_dissolved: '2022-12',
  },
  'institution/hospital': {
    ...{ name: 'O\'Neill & "Sons" <Hospital>', type: 'INSTITUTION', kind: 'HOSPITAL', name_translated: false },
    ...{ name_en: 'O\'Neill & "Sons" <Hospital>', name_en_translated: false, name_zh: '奥尼尔医院', name_zh_translated: true },
    aliases: ['Red Cross Hospital', '=1+1;@ONH'],
    names: [
      plainName('O\'Neill & "Sons" <Hospital>', 'EN'),
      plainName('奥尼尔医院', 'ZH', true),
      { ...plainName('Red Cross Hospital', 'EN', false, 'FORMER'), since: '1907', until: '1951-06' },
      plainName('=1+1;@ONH', 'EN', false, 'ABBREVIATION'),
    ],
    ...{ status: 'ACTUAL', since: '1907', summary_en: 'First line\nsecond\tline]]> \u0007 end', identifiers: ['ROR:01hv94n30'] },
    ...{ stance: 'STATED', sources: ['source/book', 'source/news'] },
    evidence: [BOOK, { source: 'source/news', locator: 'p. 3, "box" <2>', stance: 'IMPLIED', asOf: '2021' }],
    statements: [
      dated('founded', '1907', BOOK),
      { property: 'fundSize', value: money('12345678901234567.25'), qualifier: 'AT_LEAST', status: 'ACTUAL', evidence: [BOOK] },
      { property: 'employees', value: people('1600'), qualifier: 'ABOUT', status: 'ACTUAL', asOf: '2021-05', evidence: [NEWS] },
      { property: 'employees', value: people('1500.50'), qualifier: 'EXACT', status: 'ACTUAL', asOf: '2019', evidence: [BOOK] },
      {
        ...{ property: 'focus', value: { form: 'text', text: '肿瘤 "oncology"', language: 'ZH' }, qualifier: 'EXACT', status: 'PLANNED', note: 'a; =note' },
        evidence: [NEWS],
      },
    ],
    ...{ statement_founded: '1907', statement_focus: '肿瘤 "oncology"' },
    ...{ statement_employees: '≈ 1600 people', statement_employees_number: 1600, statement_employees_unit: 'people' },
    // No double holds it.
    ...{ statement_fundSize: '≥ 12345678901234567.25 CNY', statement_fundSize_currency: 'CNY' },
  },
  'source/book': {
    ...{ name: 'book', type: 'SOURCE', name_translated: false, name_en: 'book', name_en_translated: false, names: [plainName('book', 'EN')], status: 'ACTUAL' },
    ...{ title: 'A "book" & more', title_translated: false, url: 'https://example.org/a?b=1&c=2', publisher: 'Press', author: 'N. N.', published: '2018' },
    ...{ language: 'en', quality: 'PRIMARY' },
  },
  'source/news': {
    ...{ name: 'news', type: 'SOURCE', name_translated: false, name_en: 'news', name_en_translated: false, names: [plainName('news', 'EN')], status: 'ACTUAL' },
    ...{ title: '新闻', title_translated: false, published: '2021-05-06', language: 'zh-Hans', quality: 'PRESS' },
  },
  'source/unused': {
    ...{ name: 'unused', type: 'SOURCE', name_translated: false, name_en: 'unused', name_en_translated: false, names: [plainName('unused', 'EN')] },
    ...{ status: 'ACTUAL', title: 'Unused', title_translated: false, language: 'en', quality: 'PRESS' },
  },
};

/** And of its relationships, besides `name`, their label. */
export const TRICKY_EDGES: Facts = {
  'invested-in:fund/seed:institution/company:a': {
    ...{ source: 'fund/seed', target: 'institution/company', name: 'invested in', type: 'INVESTED_IN', symmetric: false },
    ...{ role: 'lead; =cmd()', status: 'ACTUAL', on: '2021-03', note: 'first\nround' },
    ...{ amount: 0.1, amount_text: '0.1', amount_currency: 'USD', amount_scope: 'OWN' },
    ...{ stance: 'STATED', sources: ['source/book', 'source/news'], evidence: [BOOK, { source: 'source/news', locator: '第3段', stance: 'IMPLIED' }] },
  },
  'invested-in:fund/seed:institution/company:b': {
    ...{ source: 'fund/seed', target: 'institution/company', name: 'invested in', type: 'INVESTED_IN', symmetric: false, status: 'PLANNED', on: '2024' },
    ...{ amount_text: '987654321098765432.01', amount_currency: 'CNY', stance: 'STATED', sources: ['source/book'], evidence: [BOOK] },
  },
  'partners-with:institution/company:institution/hospital': {
    ...{ source: 'institution/company', target: 'institution/hospital', name: 'partners with', type: 'PARTNERS_WITH', symmetric: true },
    ...{ status: 'ENDED', since: '2012', until: '2013-02-03', stance: 'IMPLIED', sources: ['source/book'] },
    evidence: [{ source: 'source/book', stance: 'IMPLIED' }],
  },
  'party-to:institution/hospital:agreement/deal': {
    ...{ source: 'institution/hospital', target: 'agreement/deal', name: 'is a party to', type: 'PARTY_TO', symmetric: false, status: 'ACTUAL' },
    ...{ stance: 'STATED', sources: ['source/news'], evidence: [NEWS] },
  },
};

/** First and last day on which each may hold; left out where open. */
export const TRICKY_DAYS: Readonly<Record<string, { readonly start?: string; readonly end?: string }>> = {
  'agreement/deal': { start: '2021-03-04', end: '2023-12-31' },
  'fund/seed': { start: '2020-02-01' },
  'institution/company': { end: '2022-12-31' },
  'institution/hospital': { start: '1907-01-01' },
  'source/book': { start: '2018-01-01' },
  'source/news': { start: '2021-05-06' },
  'source/unused': {},
  'invested-in:fund/seed:institution/company:a': { start: '2021-03-01' },
  'invested-in:fund/seed:institution/company:b': { start: '2024-01-01' },
  'partners-with:institution/company:institution/hospital': { start: '2012-01-01', end: '2013-02-03' },
  'party-to:institution/hospital:agreement/deal': {},
};
