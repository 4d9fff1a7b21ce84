import { entity, evidence, money, name, relationship, source, statement } from '../../snapshot/records.ts';
import type { Records } from './wholeSelection.ts';

/** Texts that break what writes them carelessly: each of the formats has characters that mean something to it. */
const HOSTILE_TEXTS = [
  `it's "quoted" \\ and \\\\ back\\slashed, \\u0027 \\n \\' ; DROP // no comment /* nor this */ -- ; `,
  'two\nlines\r\nand\ttabs\b\f',
  'ends in a backslash\\',
  '<script>alert(1)</script> & &amp; ]]> <!-- -->',
  '"""\'\'\' ^^xsd:date @en . } ] `$x` {{y}} %41 %',
  '\u0000\u0001\u001f\u007f\u0085\u2028\u2029\ufeff\ufffe',
  '𠮷野家 😀 é e\u0301 \u202eright to left\u202c',
  '=1+1',
  ' leading and trailing ',
  'https://schema.org/name',
  '@context',
  '復旦大學附屬醫院',
  '著名医院',
] as const;

const DOCUMENT = 'source/a-page';
const SAID = [
  { source: DOCUMENT, locator: HOSTILE_TEXTS[0], stance: 'STATED', asOf: '2020-02' },
  { source: 'source/a-filing', locator: null, stance: 'IMPLIED', asOf: null },
] as const;

/** A small graph that has one of everything, in the worst words. */
export const HOSTILE: Records = {
  entities: [
    source(DOCUMENT, { title: HOSTILE_TEXTS[1], url: 'https://example.com/a b"<c>', publisher: HOSTILE_TEXTS[3], language: 'zh-Hant', published: '2021' }),
    source('source/a-filing', {
      titleTranslated: true,
      url: 'https://example.com/?q=1&r=%E5#x',
      author: HOSTILE_TEXTS[6],
      published: '2020-03-04',
      quality: 'PRIMARY',
      language: '"no tag',
    }),
    entity('institution/a', {
      kind: 'HOSPITAL',
      names: [
        ...HOSTILE_TEXTS.map((text, i) => name(text, i < 2 ? 'PRIMARY' : 'ALIAS', i === 0 ? 'EN' : i < 3 ? 'ZH' : 'OTHER')),
        { ...name('旧名', 'FORMER'), since: '1990', until: '2001-05' },
        { ...name('Our word for it', 'ALIAS'), translated: true },
        { ...name('Our word for it', 'ALIAS'), translated: true },
      ],
      summaries: HOSTILE_TEXTS.slice(0, 2).map((text, i) => ({ language: i === 0 ? 'EN' : 'ZH', text })),
      identifiers: [
        { scheme: 'ROR', value: 'https://ror.org/0000', evidence: SAID },
        { scheme: HOSTILE_TEXTS[4], value: HOSTILE_TEXTS[5], evidence: [] },
      ],
      statements: [
        statement('founded', { form: 'date', date: '1907' }, { evidence: [...SAID] }),
        statement('founded', { form: 'date', date: '1908-10' }, { evidence: [evidence(DOCUMENT)], note: HOSTILE_TEXTS[2] }),
        statement(
          'employees',
          { form: 'quantity', number: '123456789012345678.123456789012', unit: HOSTILE_TEXTS[0] },
          { evidence: [evidence(DOCUMENT)], qualifier: 'ABOUT' },
        ),
        statement('employees', { form: 'quantity', number: '-0.5', unit: 'people' }, { evidence: [evidence(DOCUMENT)], status: 'PLANNED', asOf: '2031-01-02' }),
        statement('revenue', money('0.10', 'USD'), { evidence: [evidence(DOCUMENT)], qualifier: 'AT_LEAST' }),
        statement(
          'revenue',
          { form: 'money', money: { value: '100000000000000000.000000000001', currency: 'CNY', scope: 'UP_TO' } },
          { evidence: [evidence(DOCUMENT)] },
        ),
        statement('revenue', money('0.10', 'USD'), { evidence: [evidence('source/a-filing')], qualifier: 'AT_LEAST' }),
        ...HOSTILE_TEXTS.map((text) => statement('subject', { form: 'text', text, language: 'EN' }, { evidence: [evidence(DOCUMENT, 'IMPLIED')] })),
        statement('odd property: "with" <words>', { form: 'text', text: '中文', language: 'ZH' }, { evidence: [evidence(DOCUMENT)] }),
        statement('coordinates', { form: 'text', text: '31.20, -121.590700', language: 'OTHER' }, { evidence: [evidence(DOCUMENT)] }),
      ],
      evidence: [...SAID],
    }),
    entity('fund/b', { status: 'PLANNED', evidence: [evidence(DOCUMENT)] }),
    entity('person/c d"<é>%#?', { evidence: [evidence(DOCUMENT)] }),
    entity('place/e', { kind: 'CITY', evidence: [evidence(DOCUMENT)] }),
  ],
  relationships: [
    relationship('INVESTED_IN', 'fund/b', 'institution/a', {
      role: HOSTILE_TEXTS[0],
      on: '2020-02-29',
      amount: { value: '620000000.10', currency: 'CNY', scope: 'ROUND_TOTAL' },
      note: HOSTILE_TEXTS[1],
      evidence: [...SAID, { ...SAID[0], locator: HOSTILE_TEXTS[5] }],
    }),
    relationship('AFFILIATED_WITH', 'person/c d"<é>%#?', 'institution/a', {
      role: HOSTILE_TEXTS[6],
      since: '1999',
      until: '2004-12',
      status: 'ENDED',
      evidence: [evidence(DOCUMENT)],
    }),
    relationship('LOCATED_IN', 'institution/a', 'place/e', { status: 'PLANNED', evidence: [evidence('source/a-filing')] }),
    {
      ...relationship('INVESTED_IN', 'fund/b', 'institution/a', {
        amount: { value: '100000000000000000.5', currency: 'USD', scope: null },
        evidence: [evidence(DOCUMENT)],
      }),
      id: 'invested-in:fund/b:institution/a:later',
    },
  ],
};
