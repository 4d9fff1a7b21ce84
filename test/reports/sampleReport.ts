import type { SourceDetails } from '../../src/ontology/records.ts';
import { mapNotes } from '../../src/reports/mapNotes.ts';
import type { Block, Inline, ReportDoc, ReportLanguage, Section } from '../../src/reports/ReportDoc.ts';

export const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '<script>alert(1)</script>',
  '[x](javascript:alert(1)) `code` | # * _ ~',
  '\u202egnp.exe\u202c',
  '\u0007bell & "quotes" \'s',
  `${'长'.repeat(2_000)}${'x'.repeat(8_000)}`,
];

export interface SampleOptions {
  readonly language?: ReportLanguage;
  /** Rows of the long table. */
  readonly rows?: number;
  readonly isHostile?: boolean;
}

/** A report with everything that a report may hold; each piece of text occurs once, so that a reader can look for it. */
export function sampleReport({ language = 'EN', rows = 30, isHostile = false }: SampleOptions = {}): ReportDoc {
  const isChinese = language === 'ZH';
  const say = (en: string, zh: string) => (isChinese ? zh : en);
  const names = isHostile ? HOSTILE : ['Ruijin Hospital', '瑞金医院', 'Alpha & Beta', 'Müller-Lyer', 'O’Neil', '上海医药集团股份有限公司'];
  const name = (i: number) => names[i % names.length];
  let next = 0;
  // Footnotes 1 to 60, each mentioned twice.
  const note = () => (next++ % 60) + 1;
  const said = (text: string, count = 1): Inline<number> => ({ text, notes: Array.from({ length: count }, note) });
  const table = (id: string, length: number): Block<number> => ({
    form: 'TABLE',
    id,
    title: say(`Agreements (${id})`, `协议（${id}）`),
    columns: [
      { title: say('Agreement', '协议'), form: 'TEXT', width: 4 },
      { title: say('Signed', '签署日期'), form: 'DATE', width: 1.2 },
      { title: say('Amount', '金额'), form: 'NUMBER', width: 1.4 },
      { title: say('Currency', '币种'), form: 'TEXT', width: 1 },
    ],
    rows: Array.from({ length }, (_, i) => [
      { content: [said(`${id} ${i} ${name(i)}`)] },
      i % 4 === 0
        ? { content: [{ text: say('not stated', '文件未载明') }] }
        : {
            content: [{ text: say(`May ${2000 + (i % 25)}`, `${2000 + (i % 25)}年5月`) }],
            date: i % 4 === 1 ? `${2000 + (i % 25)}-05` : `${2000 + (i % 25)}-05-24`,
          },
      i % 5 === 0
        ? { content: [{ text: '–' }] }
        : { content: [{ text: say(`${i}.5 million yuan`, `${i * 100 + 50}万元`) }], number: `${i}500000${i % 3 === 0 ? '.25' : ''}` },
      { content: [{ text: 'CNY' }] },
    ]),
    whenEmpty: say('There is none.', '没有。'),
  });
  const section = (id: string, title: string, blocks: Block<number>[], sections?: Section<number>[]): Section<number> => ({
    id,
    title,
    blocks,
    ...(sections === undefined ? {} : { sections }),
  });
  const draft: Pick<ReportDoc, 'kind' | 'language' | 'title' | 'lead' | 'sections'> = {
    kind: 'agreements',
    language,
    title: say(`Agreement register: ${name(0)}`, `协议登记册：${name(1)}`),
    lead: [said(say('Thirty agreements, as their documents have them.', '三十份协议，均以文件为据。'))],
    sections: [
      section('words', say('In words', '文字'), [
        {
          form: 'PARAGRAPH',
          content: [
            said(say(`${name(2)} signed with ${name(3)}`, `${name(2)}与${name(3)}签署协议`), 2),
            { text: say(', and then ', '，随后') },
            { text: say('founded a laboratory', '设立实验室'), isStrong: true, notes: [note()] },
            { text: '.' },
          ],
        },
        {
          form: 'LIST',
          isOrdered: false,
          items: names.map((one, i) => [
            said(`${say('Party', '一方')} ${i}: ${one}`),
            { text: say(' (see its profile)', '（见其概况）'), link: { entity: `institution/party-${i}` } },
          ]),
        },
        { form: 'LIST', isOrdered: true, items: [[said(say('First it was signed', '先签署'))], [said(say('Then it was carried out', '后履行'))]] },
        { form: 'NOTICE', content: [{ text: say('Only the first thirty are listed.', '仅列前三十项。') }] },
      ]),
      section(
        'register',
        say('The register', '登记册'),
        [table('register', rows), table('nothing', 0)],
        [
          section('inner', say('Seen more closely', '细节'), [
            { form: 'PARAGRAPH', content: [said(say('A paragraph in a section within.', '小节中的一段。'))] },
            {
              form: 'FIGURE',
              id: 'picture',
              title: say('Two parties', '两方'),
              description: say('A circle beside a square.', '一圆一方。'),
              svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" width="300" height="100"><rect width="300" height="100" fill="#fff"/><circle cx="60" cy="50" r="30" fill="#0d9488"/><rect x="190" y="20" width="60" height="60" fill="#d97706"/><text x="120" y="55" font-family="'Noto Sans SC', sans-serif" font-size="16">${say('with', '与')}</text></svg>`,
              width: 300,
              height: 100,
            },
          ]),
        ],
      ),
    ],
  };
  return finished(draft, (number) => ({
    title: `${say('Document', '文件')} ${number} ${isHostile ? name(number) : ''}`,
    titleTranslated: false,
    url: number % 3 === 0 ? null : `https://example.org/documents/${number}?a=1&b="2"`,
    publisher: say('The Paper', '澎湃新闻'),
    author: null,
    published: `${2000 + number}-01-02`,
    language: isChinese ? 'zh-Hans' : 'en',
    quality: 'PRESS',
  }));
}

/** Numbers the footnotes as they are first mentioned: each number of the draft is a document of its own. */
function finished(draft: Pick<ReportDoc, 'kind' | 'language' | 'title' | 'lead' | 'sections'>, detailsOf: (number: number) => SourceDetails): ReportDoc {
  const order: number[] = [];
  const report = mapNotes(draft, (given) => {
    for (const note of given) if (!order.includes(note)) order.push(note);
    return given.map((note) => order.indexOf(note) + 1);
  });
  const cited = order.map((given, i) => ({ number: i + 1, source: `source/document-${given}`, details: detailsOf(given) }));
  return {
    ...report,
    notes: cited.map(({ number, source, details }) => ({
      number,
      source,
      content: [
        { text: `${details.publisher}. ${details.title}, footnote ${number}. ` },
        ...(details.url === null ? [] : [{ text: details.url, link: { url: details.url } }]),
      ],
    })),
    sources: cited.map(({ number, source, details }) => ({
      id: source,
      details,
      content: [{ text: `${details.publisher}. ${details.title}.` }],
      notes: [number],
    })),
    colophon: [
      { label: report.language === 'ZH' ? '图谱' : 'Graph', text: report.language === 'ZH' ? '张江图谱第 7 版' : 'Zhangjiang Atlas, version 7' },
      { label: report.language === 'ZH' ? '地址' : 'Address', text: '/reports/agreements?language=en' },
    ],
    address: '/reports/agreements?of=HOSPITAL&language=en',
    asOf: null,
    graphVersion: 7,
    writtenAt: '2026-01-02T03:04:05.678Z',
    fileName: report.language === 'ZH' ? '协议登记册 瑞金医院' : 'Agreement register Ruijin Hospital',
  };
}

/** Every piece of text that a reader must find, in order: without footnotes. */
export function textsOf(doc: ReportDoc): string[] {
  const inlines = (content: readonly Inline<number>[]) => content.map(({ text }) => text);
  const block = (one: Block<number>): string[] => {
    switch (one.form) {
      case 'PARAGRAPH':
      case 'NOTICE':
        return inlines(one.content);
      case 'LIST':
        return one.items.flatMap(inlines);
      case 'TABLE':
        if (one.rows.length === 0) return [one.title, one.whenEmpty];
        return [one.title, ...one.columns.map(({ title }) => title), ...one.rows.flatMap((row) => row.flatMap(({ content }) => inlines(content)))];
      case 'FIGURE':
        return [one.title];
    }
  };
  const section = ({ title, blocks, sections = [] }: Section<number>): string[] => [title, ...blocks.flatMap(block), ...sections.flatMap(section)];
  return [doc.title, ...inlines(doc.lead), ...doc.sections.flatMap(section), ...doc.colophon.flatMap(({ label, text }) => [label, text])];
}
