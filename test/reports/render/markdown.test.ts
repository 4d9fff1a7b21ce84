import { describe, expect, it } from '@jest/globals';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Inline, ReportDoc, Section } from '../../../src/reports/ReportDoc.ts';
import { MARKDOWN } from '../../../src/reports/render/markdown.ts';
import { tableOf } from '../reportMaker.ts';
import { HOSTILE, sampleReport, textsOf } from '../sampleReport.ts';
import { rendered, reportOf } from './rendered.ts';

describe.each(['EN', 'ZH'] as const)('Markdown (%s)', (language) => {
  it.each([false, true])('read by GitHub’s rules says what the report says, and nothing else (hostile names: %s)', async (isHostile) => {
    const doc = sampleReport({ language, isHostile, rows: 12 });
    const html = asGitHub(await rendered(MARKDOWN, doc));
    expect(withoutWhiteSpace(textOf(html))).toBe(withoutWhiteSpace(expectedTexts(doc).join('')));
    expect(mentionsIn(html)).toEqual([...mentionsOf(doc), ...doc.sources.flatMap(({ notes }) => notes)]);
    expect(foreignTags(html)).toEqual([]);
    expect(addressesIn(html)).toEqual(doc.sources.flatMap(({ details }) => (details.url === null ? [] : [new URL(details.url).href.replaceAll('|', '%7C')])));
  });

  it('read by marked has the same tables and lists, and no markup that the report has not', async () => {
    const doc = sampleReport({ language, isHostile: true, rows: 12 });
    const html = marked.parse(await rendered(MARKDOWN, doc), { async: false });
    expect(foreignTags(html)).toEqual([]);
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => withoutWhiteSpace(textOf(cell).replace(/\[\^\d+\]/g, ''))),
    );
    const cell = (content: readonly Inline<number>[]) => withoutWhiteSpace(shown(content.map(({ text }) => text).join('')));
    const tables = doc.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.form === 'TABLE' ? [block] : [])));
    expect(rows).toEqual(
      tables.flatMap(({ columns, rows: all }) =>
        all.length === 0 ? [] : [columns.map(({ title }) => withoutWhiteSpace(title)), ...all.map((row) => row.map(({ content }) => cell(content)))],
      ),
    );
    expect([...html.matchAll(/<(ul|ol)/g)].map(([, tag]) => tag)).toEqual(['ul', 'ol', 'ul', 'ul']);
  });
});

/** Each is a paragraph, an item, a cell, a heading and a footnote of its own. */
const TRAPS = [
  ...HOSTILE.slice(0, 5),
  '# no heading',
  '#',
  'ends with #',
  '> no quotation',
  '- no item',
  '+ none either',
  '* nor this',
  '1. no list',
  '1986) none',
  '---',
  '===',
  '***',
  '```',
  '~~~',
  '~~gone~~',
  'a\n\nb',
  'a\r\n# b',
  'a\u2028- b',
  '    four spaces',
  '\ttab',
  'a\\',
  '\\|',
  'a|b',
  '| a | b |',
  '|---|',
  '&amp; &copy; &#35; &lt;b&gt; &',
  '<b>bold</b>',
  '<!-- no comment -->',
  '<?php ?>',
  '<https://example.org>',
  'https://example.org/a_b_c',
  'www.example.org',
  '![alt](https://example.org/x.png)',
  '[x]: https://example.org',
  '[^1]: no footnote',
  '[^1]',
  '[ ] no task',
  '[x] no task',
  '**strong**',
  '__strong__',
  '$x$ and $$y$$',
  ':smile: a:b:c',
  'wow!',
  '(2017)',
];

describe('a name that looks like markup', () => {
  it.each(TRAPS)('stays text wherever it stands: %j', async (trap) => {
    const doc = sampleReport();
    const content: Inline<number>[] = [{ text: trap, notes: [1] }];
    const markdown = await rendered(MARKDOWN, {
      ...reportOf(doc, [
        { form: 'PARAGRAPH', content },
        { form: 'NOTICE', content },
        { form: 'LIST', isOrdered: false, items: [content] },
        {
          form: 'TABLE',
          id: 'table',
          title: trap,
          columns: [
            { title: trap, form: 'TEXT', width: 1 },
            { title: 'Second', form: 'TEXT', width: 1 },
          ],
          rows: [[{ content }, { content: [{ text: 'second' }] }]],
          whenEmpty: '',
        },
      ]),
      title: trap,
      lead: [],
      notes: [{ number: 1, source: 'source/x', content: [{ text: trap }] }],
      sources: [],
      colophon: [],
    });
    const github = asGitHub(markdown);
    const said = withoutWhiteSpace(shown(trap));
    expect(withoutWhiteSpace(textOf(github))).toBe(`${said}Only${said}${said}${said}${said}${said}Second${said}secondAboutthisreportFootnotes${said}`);
    expect(mentionsIn(github)).toEqual([1, 1, 1, 1]);
    for (const html of [github, marked.parse(markdown, { async: false })]) {
      expect(foreignTags(html)).toEqual([]);
      expect(addressesIn(html)).toEqual([]);
    }
  });

  it.each([
    ['strong between letters', [{ text: 'a' }, { text: '「b」', isStrong: true }, { text: 'c' }], 'a「<strong>b</strong>」c'],
    ['strong with white space at its ends', [{ text: 'a' }, { text: ' b ', isStrong: true }, { text: 'c' }], 'a <strong>b</strong> c'],
    [
      'strong beside strong',
      [
        { text: 'a', isStrong: true },
        { text: 'b', isStrong: true },
      ],
      '<strong>a</strong><!-- --><strong>b</strong>',
    ],
    ['signs that are strong', [{ text: '!?', isStrong: true }], '!?'],
    ['an exclamation before a link', [{ text: 'see!' }, { text: 'x', link: { url: 'https://example.org/' } }], 'see!<a href="https://example.org/">x</a>'],
    ['brackets behind a link', [{ text: 'x', link: { url: 'https://example.org/' } }, { text: '(y)' }], '<a href="https://example.org/">x</a>(y)'],
    [
      'an address with signs of Markdown',
      [{ text: 'x|*y*', link: { url: 'https://example.org/a(b)|c*d*?e="f"&copy;<g>' } }],
      '<a href="https://example.org/a(b)%7Cc*d*?e=%22f%22&amp;copy;%3Cg%3E">x|*y*</a>',
    ],
    ['a link that runs', [{ text: 'x', link: { url: 'javascript:alert(1)' } }], 'x'],
    ['a number and a full stop apart', [{ text: '1' }, { text: '. item' }], '1. item'],
    ['a profile', [{ text: 'x', link: { entity: 'institution/x' } }], 'x'],
  ] as const)('%s', async (_, content, html) => {
    const markdown = await rendered(MARKDOWN, {
      ...reportOf(sampleReport(), [{ form: 'PARAGRAPH', content }]),
      sources: [],
      notes: [],
      colophon: [],
      lead: [],
    });
    expect(asGitHub(markdown).split('\n')[2]).toBe(`<p>${html}</p>`);
    expect(marked.parse(markdown, { async: false }).split('\n')[2]).toBe(`<p>${html}</p>`);
  });

  it('stays text behind a footnote, too', async () => {
    const doc = sampleReport();
    const blocks = ['(https://example.org)', ': x', '[y]'].map((text) => ({ form: 'PARAGRAPH' as const, content: [{ text: '', notes: [1] }, { text }] }));
    const html = asGitHub(await rendered(MARKDOWN, { ...reportOf(doc, blocks), sources: [], lead: [], colophon: [] }));
    expect(mentionsIn(html)).toEqual([1, 1, 1]);
    expect(withoutWhiteSpace(textOf(html))).toContain('Only(https://example.org):x[y]Aboutthisreport');
  });
});

it('keeps lists apart that follow each other, and says a title once', async () => {
  const doc = { ...sampleReport(), sources: [], lead: [], colophon: [], notes: [] };
  const list = (text: string) => ({ form: 'LIST' as const, isOrdered: false, items: [[{ text }]] });
  const table = { ...tableOf(sampleReport(), 'nothing'), title: 'Only' };
  const html = marked.parse(await rendered(MARKDOWN, reportOf(doc, [list('a'), list('b'), table])), { async: false });
  expect(html.match(/<ul>/g)).toHaveLength(2);
  expect(html.match(/Only/g)).toHaveLength(1);
});

it('is the same file each time', async () => {
  expect(await rendered(MARKDOWN, sampleReport({ rows: 1_000 }))).toBe(await rendered(MARKDOWN, sampleReport({ rows: 1_000 })));
});

/** Raw HTML is let through, so that what has slipped in is seen. */
function asGitHub(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }).replace(
    '<h2 id="footnote-label" class="sr-only">Footnotes</h2>\n',
    '',
  );
}

const MENTION = /<sup><a href="#user-content-fn-(\d+)"[^>]*>\d+<\/a><\/sup>/g;

function mentionsIn(html: string): number[] {
  return [...html.matchAll(MENTION)].map(([, number]) => Number(number));
}

function textOf(html: string): string {
  return html
    .replace(MENTION, '')
    .replace(/<a href="#user-content-fnref.*?<\/a>/gs, '')
    .replace(/<!-- -->|<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name] as string);
}

const OURS = /^(h1|h2|h3|p|ul|ol|li|strong|a|sup|section|table|thead|tbody|tr|th|td|blockquote)$/;

function foreignTags(html: string): string[] {
  return [...html.replaceAll('<!-- -->', '').matchAll(/<\/?([^\s>/]*)/g)].map(([, name]) => name).filter((name) => !OURS.test(name));
}

/** Out of the file. */
function addressesIn(html: string): string[] {
  return [...html.matchAll(/(?:href|src)="([^"#][^"]*)"/g)].map(([, address]) => address.replaceAll('&amp;', '&'));
}

function withoutWhiteSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A control character is seen as one that is missing. */
function shown(text: string): string {
  return text.replaceAll('\u0007', '\ufffd');
}

function expectedTexts(doc: ReportDoc): string[] {
  const isChinese = doc.language === 'ZH';
  const plain = (content: readonly Inline<unknown>[]) => content.map(({ text }) => text).join('');
  const figures = new Map(
    doc.sections
      .flatMap((section): Section<number>[] => [section, ...(section.sections ?? [])])
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.form === 'FIGURE' ? [[block.title, block.description] as const] : []))),
  );
  const told = textsOf({ ...doc, colophon: [] }).map((text) => (figures.has(text) ? `${text}${isChinese ? '图：' : 'Figure: '}${figures.get(text)}` : text));
  return [
    ...told,
    isChinese ? '参考文献' : 'Sources',
    ...doc.sources.map(({ content }) => plain(content)),
    isChinese ? '关于本报告' : 'About this report',
    ...doc.colophon.map(({ label, text }) => `${label}: ${text}`),
    isChinese ? '脚注' : 'Footnotes',
    ...doc.notes.map(({ content }) => plain(content)),
  ].map(shown);
}

function mentionsOf({ lead, sections }: Pick<ReportDoc, 'lead' | 'sections'>): number[] {
  const of = (content: readonly Inline<number>[]) => content.flatMap(({ notes = [] }) => notes);
  const within = ({ blocks, sections: inner = [] }: Section<number>): number[] => [
    ...blocks.flatMap((block) => {
      if (block.form === 'TABLE') return block.rows.flatMap((row) => row.flatMap(({ content }) => of(content)));
      if (block.form === 'LIST') return block.items.flatMap(of);
      return block.form === 'FIGURE' ? [] : of(block.content);
    }),
    ...inner.flatMap(within),
  ];
  return [...of(lead), ...sections.flatMap(within)];
}
