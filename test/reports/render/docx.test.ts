import { describe, expect, it } from '@jest/globals';
import type { Block, Inline, ReportDoc, Section } from '../../../src/reports/ReportDoc.ts';
import { DOCX } from '../../../src/reports/render/docx.ts';
import { HOSTILE, sampleReport } from '../sampleReport.ts';
import { type ReadDocx, type ReadParagraph, readDocx } from './readDocx.ts';

describe.each(['EN', 'ZH'] as const)('a Word document (%s)', (language) => {
  it('says what the report says, in its order, each statement with its footnotes, each paragraph in a named style', async () => {
    // More rows than footnotes, so that many are mentioned again.
    const doc = sampleReport({ language, rows: 130 });
    const { paragraphs, faults } = await readBack(doc);
    expect(faults).toEqual([]);
    expect(paragraphs.filter(isContent).map(({ style, text }) => [style, text])).toEqual(expected(doc));
  });

  it('has footnotes that are footnotes, with links', async () => {
    const doc = sampleReport({ language });
    const { footnotes, xml } = await readBack(doc);
    expect([...footnotes]).toEqual(
      doc.notes.map(({ number, content }) => [
        number,
        {
          style: 'footnote text',
          text: ` ${content.map(({ text }) => text).join('')}`,
          links: content.flatMap(({ text, link }) => (link === undefined ? [] : [{ text, url: new URL((link as { url: string }).url).href }])),
          row: null,
        },
      ]),
    );
    expect(xml('word/footnotes.xml').getElementsByTagName('w:footnoteRef')).toHaveLength(doc.notes.length + SEPARATORS);
  });

  it('begins with a table of contents that is filled, and asks nothing when it is opened', async () => {
    const { paragraphs, xml } = await readBack(sampleReport({ language }));
    expect(paragraphs.filter(({ style }) => style.startsWith('toc')).map(({ style, text }) => [style, text])).toEqual(
      language === 'ZH'
        ? [
            ['toc 1', '文字'],
            ['toc 1', '登记册'],
            ['toc 2', '细节'],
            ['toc 1', '参考文献'],
            ['toc 1', '关于本报告'],
          ]
        : [
            ['toc 1', 'In words'],
            ['toc 1', 'The register'],
            ['toc 2', 'Seen more closely'],
            ['toc 1', 'Sources'],
            ['toc 1', 'About this report'],
          ],
    );
    const document = xml('word/document.xml');
    expect(document.getElementsByTagName('w:instrText')[0].textContent).toBe('TOC \\h \\o "1-2"');
    expect(document.toString()).not.toContain('w:dirty="true"');
    expect(xml('word/settings.xml').toString()).not.toContain('updateFields');
  });

  it('names its languages and its fonts, Chinese ones besides Latin ones, on A4', async () => {
    const { xml, head, foot } = await readBack(sampleReport({ language }));
    const attributes = (path: string, tag: string, within = xml(path)) =>
      Object.fromEntries(Array.from(within.getElementsByTagName(tag)[0].attributes).map(({ name, value }) => [name, value]));
    const defaults = xml('word/styles.xml').getElementsByTagName('w:docDefaults')[0];
    const heading = Array.from(xml('word/styles.xml').getElementsByTagName('w:style')).find((one) => one.getAttribute('w:styleId') === 'Heading1');
    expect(attributes('', 'w:lang', defaults)).toEqual({ 'w:val': 'en-GB', 'w:eastAsia': 'zh-CN' });
    expect(attributes('', 'w:rFonts', defaults)).toMatchObject({ 'w:ascii': language === 'ZH' ? 'Times New Roman' : 'Calibri', 'w:eastAsia': 'SimSun' });
    expect(attributes('', 'w:rFonts', heading)).toMatchObject({ 'w:ascii': language === 'ZH' ? 'Arial' : 'Calibri', 'w:eastAsia': 'SimHei' });
    expect(attributes('word/document.xml', 'w:pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect([head, foot]).toEqual(
      language === 'ZH' ? ['协议登记册：瑞金医院', '第 {PAGE} 页，共 {NUMPAGES} 页'] : ['Agreement register: Ruijin Hospital', 'Page {PAGE} of {NUMPAGES}'],
    );
    const core = xml('docProps/core.xml');
    expect(Array.from(core.childNodes).map((one) => one.textContent)).toEqual([
      language === 'ZH' ? '协议登记册：瑞金医院' : 'Agreement register: Ruijin Hospital',
      'Zhangjiang Atlas',
      language === 'ZH' ? 'zh-CN' : 'en-GB',
      'Zhangjiang Atlas',
      '1',
      '2026-01-02T03:04:05Z',
      '2026-01-02T03:04:05Z',
    ]);
  });
});

it('has tables as wide as the text, with heads that repeat and rows that stay whole while they are lower than a page', async () => {
  const long = { content: [{ text: 'long '.repeat(400) }] };
  const short = { content: [{ text: 'short' }] };
  const { paragraphs, xml } = await readBack(
    reportOf([
      {
        form: 'TABLE',
        id: 't',
        title: 'T',
        columns: [
          { title: 'A', form: 'TEXT', width: 2 },
          { title: 'B', form: 'NUMBER', width: 1 },
        ],
        rows: [
          [short, short],
          [short, long],
        ],
        whenEmpty: '',
      },
    ]),
  );
  expect(paragraphs.filter(({ row, style }) => row !== null && style !== 'Colophon').map(({ style, row }) => [style, row])).toEqual([
    ['Table Head', { isHead: true, isWhole: true, column: 0 }],
    ['Table Head', { isHead: true, isWhole: true, column: 1 }],
    ['Table', { isHead: false, isWhole: true, column: 0 }],
    ['Table', { isHead: false, isWhole: true, column: 1 }],
    ['Table', { isHead: false, isWhole: false, column: 0 }],
    ['Table', { isHead: false, isWhole: false, column: 1 }],
  ]);
  const table = xml('word/document.xml').getElementsByTagName('w:tbl')[0];
  expect(Array.from(table.getElementsByTagName('w:gridCol')).map((one) => one.getAttribute('w:w'))).toEqual(['6048', '3024']);
  expect(Array.from(table.getElementsByTagName('w:tcW')).map((one) => one.getAttribute('w:w'))).toEqual(Array(3).fill(['6048', '3024']).flat());
});

it('has pictures twice as fine as on a screen, with what they show in words', async () => {
  const { xml, files } = await readBack(sampleReport());
  const document = xml('word/document.xml');
  const [shown] = Array.from(document.getElementsByTagName('wp:docPr'));
  expect([shown.getAttribute('title'), shown.getAttribute('descr')]).toEqual(['Two parties', 'A circle beside a square.']);
  const [extent] = Array.from(document.getElementsByTagName('wp:extent'));
  // English Metric Units: 9525 to a pixel.
  expect([extent.getAttribute('cx'), extent.getAttribute('cy')]).toEqual([String(300 * 9525), String(100 * 9525)]);
  const png = Buffer.from(files['word/media/image1.png']);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 200]);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="300"></svg>';
  const wide = await readBack(reportOf([{ form: 'FIGURE', id: 'f', title: 'F', description: 'D', svg, width: 1200, height: 300 }]));
  const [shrunk] = Array.from(wide.xml('word/document.xml').getElementsByTagName('wp:extent'));
  expect([shrunk.getAttribute('cx'), shrunk.getAttribute('cy')]).toEqual([String(604 * 9525), String(151 * 9525)]);
});

it('links to the web alone, and writes addresses as Word can open them', async () => {
  const urls = [
    'https://example.org/a b{c}?q="1"|2&r=100%',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'not an address',
    `https://example.org/${'x'.repeat(3_000)}`,
    'http://例子.测试/页',
  ];
  const content = [...urls.map((url): Inline<number> => ({ text: `to ${url}`, link: { url } })), { text: 'to an entity', link: { entity: 'institution/a' } }];
  const { paragraphs, faults } = await readBack(reportOf([{ form: 'PARAGRAPH', content }]));
  expect(faults).toEqual([]);
  const read = paragraphs.find(({ text }) => text.startsWith('to ')) as ReadParagraph;
  expect(read.text).toBe(content.map(({ text }) => text).join(''));
  expect(read.links).toEqual([
    { text: `to ${urls[0]}`, url: 'https://example.org/a%20b%7Bc%7D?q=%221%22%7C2&r=100%25' },
    { text: `to ${urls[5]}`, url: 'http://xn--fsqu00a.xn--0zwm56d/%E9%A1%B5' },
  ]);
});

it('keeps hostile names as text, wherever they stand', async () => {
  const doc = sampleReport({ isHostile: true });
  const hostile = await readBack({ ...doc, title: HOSTILE.join(' ') });
  expect(hostile.faults).toEqual([]);
  expect(hostile.paragraphs.filter(isContent).map(({ style, text }) => [style, text])).toEqual(expected({ ...doc, title: HOSTILE.join(' ') }));
  expect(hostile.head).toHaveLength(81);
  // What the library puts in for places that it fills, marks of our own, what XML cannot hold, lines.
  const names = ['{numbers-1}', '{bullets-0} {', '}{', '\ufffe0\ufffe', '\uffff', '\u0001\u0000', '\ud800x', ']]>', 'a\nb\r\nc\rd', '  two  spaces  '];
  const blocks: Block<number>[] = [
    { form: 'LIST', isOrdered: true, items: names.map((text) => [{ text }]) },
    {
      form: 'TABLE',
      id: 't',
      title: names[0],
      columns: [{ title: names[3], form: 'TEXT', width: 1 }],
      rows: names.map((text) => [{ content: [{ text }] }]),
      whenEmpty: '',
    },
  ];
  const { paragraphs, faults } = await readBack(reportOf(blocks));
  expect(faults).toEqual([]);
  const read = ['{numbers-1}', '{bullets-0} {', '}{', '\ufffd0\ufffd', '\ufffd', '\ufffd\ufffd', '\ufffdx', ']]>', 'a\nb\nc\nd', '  two  spaces  '];
  expect(paragraphs.filter(({ style }) => style === 'List Paragraph').map(({ text }) => text)).toEqual(read);
  expect(paragraphs.filter(({ style }) => style === 'Table').map(({ text }) => text)).toEqual(read);
  expect(paragraphs.filter(({ style }) => style === 'caption' || style === 'Table Head').map(({ text }) => text)).toEqual([read[0], read[3]]);
});

it('turns the pages of a table of many columns, and those alone', async () => {
  const columns = Array.from({ length: 12 }, (_, i) => ({ title: `C${i}`, form: 'TEXT' as const, width: 1 }));
  const wide: Block<number> = {
    form: 'TABLE',
    id: 'w',
    title: 'W',
    columns,
    rows: [columns.map(({ title }) => ({ content: [{ text: title }] }))],
    whenEmpty: '',
  };
  const { xml, faults } = await readBack(reportOf([wide]));
  expect(faults).toEqual([]);
  const pages = Array.from(xml('word/document.xml').getElementsByTagName('w:pgSz'));
  expect(pages.map((page) => ['w:w', 'w:h', 'w:orient'].map((name) => page.getAttribute(name)))).toEqual([
    ['11906', '16838', 'portrait'],
    ['16838', '11906', 'landscape'],
    ['11906', '16838', 'portrait'],
  ]);
  const grid = Array.from(xml('word/document.xml').getElementsByTagName('w:tbl')[0].getElementsByTagName('w:gridCol'));
  expect(grid.reduce((sum, one) => sum + Number(one.getAttribute('w:w')), 0)).toBe(16_838 - 2 * 1_417);
});

it('says the title of a table once, and lists the sections within sections where there is room', async () => {
  const table = { form: 'TABLE', id: 't', title: 'S', columns: [{ title: 'A', form: 'TEXT', width: 1 }], rows: [], whenEmpty: 'None.' } as const;
  const once = await readBack(reportOf([table, { ...table, id: 'u', title: 'Other' }]));
  expect(once.paragraphs.filter(({ text }) => text === 'S').map(({ style }) => style)).toEqual(['toc 1', 'Heading 1']);
  expect(once.paragraphs.filter(({ style }) => style === 'caption').map(({ text }) => text)).toEqual(['Other']);
  // Beside the section itself, and "About this report".
  for (const [count, entries] of [
    [22, 24],
    [23, 2],
  ]) {
    const sections = Array.from({ length: count }, (_, i) => ({ id: `s${i}`, title: `Inner ${i}`, blocks: [] }));
    const { paragraphs, faults } = await readBack({ ...reportOf([]), sections: [{ id: 's', title: 'S', blocks: [], sections }] });
    expect(faults).toEqual([]);
    expect(paragraphs.filter(({ style }) => style.startsWith('toc'))).toHaveLength(entries);
    expect(paragraphs.filter(({ style }) => style === 'Heading 2')).toHaveLength(count);
  }
});

it('numbers each list anew', async () => {
  const list = { form: 'LIST', isOrdered: true, items: [[{ text: 'a' }], [{ text: 'b' }]] } as const;
  const { xml, faults } = await readBack(reportOf([list, list]));
  expect(faults).toEqual([]);
  const numbers = Array.from(xml('word/document.xml').getElementsByTagName('w:numId')).map((one) => one.getAttribute('w:val'));
  expect([numbers[0] === numbers[1], numbers[2] === numbers[3], numbers[0] === numbers[2]]).toEqual([true, true, false]);
  const restarted = Array.from(xml('word/numbering.xml').getElementsByTagName('w:num')).filter((one) => numbers.includes(one.getAttribute('w:numId')));
  expect(restarted.map((one) => one.getElementsByTagName('w:startOverride')[0]?.getAttribute('w:val'))).toEqual(['1', '1']);
});

it('gives the same bytes for the same report, whatever is written at the same time', async () => {
  const [one, , two] = await Promise.all([written(sampleReport()), written(sampleReport({ language: 'ZH', rows: 90 })), written(sampleReport())]);
  expect(Buffer.compare(one, two)).toBe(0);
  expect(Buffer.compare(one, await written(sampleReport()))).toBe(0);
  // Days and times in the archive: 1980-01-01 12:00.
  for (let at = one.indexOf('PK\x01\x02'); at >= 0; at = one.indexOf('PK\x01\x02', at + 4)) {
    expect([one.readUInt16LE(at + 12), one.readUInt16LE(at + 14)]).toEqual([12 << 11, (1 << 5) | 1]);
  }
  expect(one.subarray(30, 49).toString()).toBe('[Content_Types].xml');
});

it('writes five thousand rows, and lets others run meanwhile', async () => {
  let turns = 0;
  let isDone = false;
  const others = (async () => {
    for (; !isDone; turns++) await new Promise((resolve) => setImmediate(resolve));
  })();
  const doc = sampleReport({ rows: 5_000 });
  const bytes = await written(doc);
  isDone = true;
  await others;
  expect(turns).toBeGreaterThan(50);
  const { paragraphs, faults } = readDocx(bytes);
  expect(faults).toEqual([]);
  expect(paragraphs.filter(isContent).map(({ style, text }) => [style, text])).toEqual(expected(doc));
});

it('stops when nobody waits any more', async () => {
  await expect(Array.fromAsync(DOCX.render(sampleReport(), { signal: AbortSignal.abort(), table: null }))).rejects.toThrow('aborted');
  const controller = new AbortController();
  const rest = DOCX.render(sampleReport(), { signal: controller.signal, table: null })[Symbol.asyncIterator]();
  await rest.next();
  controller.abort();
  const all = async () => {
    while (!(await rest.next()).done);
  };
  await expect(all()).rejects.toThrow('aborted');
});

/** The library has marks in its two separators. */
const SEPARATORS = 2;

async function written(doc: ReportDoc): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(DOCX.render(doc, { signal: new AbortController().signal, table: null })));
}

async function readBack(doc: ReportDoc): Promise<ReadDocx> {
  return readDocx(await written(doc));
}

function reportOf(blocks: readonly Block<number>[]): ReportDoc {
  return { ...sampleReport(), lead: [], sections: [{ id: 's', title: 'S', blocks }], notes: [], sources: [] };
}

/** Without the table of contents, and what holds a picture or keeps tables apart. */
function isContent({ style, text }: ReadDocx['paragraphs'][number]): boolean {
  return !style.startsWith('toc') && style !== 'Contents Head' && text !== '';
}

/** Style and text of each paragraph, footnotes in brackets. */
function expected(doc: ReportDoc): [style: string, text: string][] {
  const isChinese = doc.language === 'ZH';
  const clean = (text: string) => text.replaceAll('\u0007', '\ufffd');
  const said = (content: readonly Inline<number>[]) =>
    content.map(({ text, notes = [] }) => `${clean(text)}${notes.map((number) => `[${number}]`).join(',')}`).join('');
  const block = (one: Block<number>): [string, string][] => {
    switch (one.form) {
      case 'PARAGRAPH':
        return [['', said(one.content)]];
      case 'NOTICE':
        return [['Notice', said(one.content)]];
      case 'LIST':
        return one.items.map((item) => ['List Paragraph', said(item)]);
      case 'FIGURE':
        return [['Picture Caption', one.title]];
      case 'TABLE':
        return [
          ['caption', one.title],
          ...one.columns.map(({ title }): [string, string] => ['Table Head', title]),
          ...(one.rows.length === 0 ? [one.whenEmpty] : one.rows.flatMap((row) => row.map(({ content }) => said(content)))).map((text): [string, string] => [
            'Table',
            text,
          ]),
        ];
    }
  };
  const section = ({ title, blocks, sections = [] }: Section<number>, level: number): [string, string][] => [
    [`Heading ${level}`, clean(title)],
    ...blocks.flatMap(block),
    ...sections.flatMap((inner) => section(inner, level + 1)),
  ];
  return [
    ['Title', clean(doc.title)],
    ['Lead', said(doc.lead)],
    ...doc.sections.flatMap((one) => section(one, 1)),
    ['Heading 1', isChinese ? '参考文献' : 'Sources'],
    ...doc.sources.map(({ content, notes }): [string, string] => [
      'Reference',
      `${clean(content.map(({ text }) => text).join(''))}${isChinese ? `（脚注${notes[0]}）` : ` (footnote ${notes[0]})`}`,
    ]),
    ['Heading 1', isChinese ? '关于本报告' : 'About this report'],
    ...doc.colophon.flatMap(({ label, text }): [string, string][] => [
      ['Colophon', label],
      ['Colophon', text],
    ]),
  ];
}
