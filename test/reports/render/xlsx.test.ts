import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { ReportDoc } from '../../../src/reports/ReportDoc.ts';
import { XLSX } from '../../../src/reports/render/xlsx.ts';
import { HOSTILE, sampleReport, textsOf } from '../sampleReport.ts';
import { readXlsx } from './readXlsx.ts';

describe.each(['EN', 'ZH'] as const)('a workbook (%s)', (language) => {
  it('holds every piece of text, and every footnote beside what rests on it', async () => {
    const doc = sampleReport({ language });
    const { sheets } = readXlsx(await written(doc));
    const all = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => (cell === undefined ? [] : [cell.value]))));
    const text = all.join('\n');
    // What is a number or a day in its cell is told below.
    const typed = new Set(
      doc.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.form === 'TABLE'
            ? block.rows.flatMap((row) =>
                row.flatMap(({ content, number, date }) => (number === undefined && date === undefined ? [] : content.map((one) => one.text))),
              )
            : [],
        ),
      ),
    );
    expect(textsOf(doc).filter((piece) => !typed.has(piece) && !text.includes(piece))).toEqual([]);
    const notes = sheets.at(-1) as (typeof sheets)[number];
    expect(notes.rows.slice(1).map((row) => [row[0]?.value, row[1]?.value, row[2]?.link ?? null, row[3]?.value])).toEqual(
      doc.notes.map(({ number, content, source }) => [
        String(number),
        content.map((one) => one.text).join(''),
        doc.sources.find(({ id }) => id === source)?.details.url ?? null,
        source,
      ]),
    );
  });

  it('has a sheet for each table, with a head that stays, a filter, and the sources of each row', async () => {
    const doc = sampleReport({ language });
    const { sheets } = readXlsx(await written(doc));
    expect(sheets.map(({ name }) => name)).toEqual(
      language === 'ZH' ? ['报告', '协议（register）', '协议（nothing）', '出处'] : ['Report', 'Agreements (register)', 'Agreements (nothing)', 'Sources'],
    );
    const [, register, nothing] = sheets;
    expect([register.frozenRows, register.filter, nothing.frozenRows, nothing.filter]).toEqual([1, 'A1:F31', 1, null]);
    expect(nothing.rows[1].map((cell) => cell?.value)).toEqual([language === 'ZH' ? '没有。' : 'There is none.']);
    const [agreement, , , , notes, sources] = register.rows[1];
    const number = doc.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.form === 'TABLE' ? block.rows : [])))[0][0].content[0]
      .notes?.[0] as number;
    expect(agreement?.value).toMatch(/^register 0 /);
    expect([notes?.value, notes?.link]).toEqual([String(number), `#'${language === 'ZH' ? '出处' : 'Sources'}'!A${number + 1}`]);
    expect(sources?.value).toBe(`[${number}] ${doc.notes[number - 1].content.map(({ text }) => text).join('')}`);
    expect(sources?.link ?? null).toBe(doc.sources.find(({ id }) => id === doc.notes[number - 1].source)?.details.url ?? null);
  });
});

it('has numbers and days as such, and as text what a spreadsheet would round or could not hold', async () => {
  const table = (cells: ReportDoc['sections'][number]['blocks']): ReportDoc => ({ ...sampleReport(), sections: [{ id: 's', title: 'S', blocks: cells }] });
  const rows = [
    { number: '620000000.50' },
    { number: '12345678901234567890' },
    { number: '0.1' },
    { date: '2023-05-24' },
    { date: '2023-05' },
    { date: '1899-01-01' },
  ].map((cell) => [{ content: [{ text: 'printed' }], ...cell }]);
  const { sheets, created } = readXlsx(
    await written(table([{ form: 'TABLE', id: 't', title: 'T', columns: [{ title: 'V', form: 'TEXT', width: 1 }], rows, whenEmpty: '' }])),
  );
  expect(sheets[1].rows.slice(1).map(([cell]) => [cell?.type, cell?.value, cell?.format])).toEqual([
    ['n', '620000000.5', '#,##0.00'],
    ['s', '12345678901234567890', '@'],
    ['n', '0.1', '#,##0.0'],
    // Days since 1899-12-30.
    ['n', '45070', 'yyyy-mm-dd'],
    ['s', '2023-05', '@'],
    ['s', '1899-01-01', '@'],
  ]);
  expect(created).toBe('2026-01-02T03:04:05Z');
});

it('keeps hostile names as text, and says where a cell cannot hold all of one', async () => {
  const doc = sampleReport({ isHostile: true });
  const { sheets } = readXlsx(await written(doc));
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell ?? [])));
  expect(cells.filter(({ type }) => type === 'f')).toEqual([]);
  for (const name of HOSTILE) expect(cells.some(({ value }) => value.includes(name.replace('\u0007', '\ufffd')))).toBe(true);
  const long: ReportDoc = {
    ...sampleReport(),
    sections: [
      {
        id: 's',
        title: 'S',
        blocks: [
          { form: 'PARAGRAPH', content: [{ text: '_x0041_' }] },
          { form: 'PARAGRAPH', content: [{ text: 'y'.repeat(40_000) }] },
        ],
      },
    ],
  };
  const texts = readXlsx(await written(long)).sheets[0].rows.flatMap((row) => row.flatMap((cell) => cell?.value ?? []));
  expect(texts).toContain('_x0041_');
  const cut = texts.find((text) => text.startsWith('yyy')) as string;
  expect([cut.length, cut.slice(-73)]).toEqual([32_767, expect.stringMatching(/too long for a cell: 40000 characters; other formats have all of it\)$/)]);
});

it('names sheets as workbooks allow, none twice', async () => {
  const titles = ['[a]:*?/\\', 'a', 'A', "'quoted'", 'x'.repeat(60), 'x'.repeat(61), 'History', 'Report', '', '长'.repeat(40)];
  const blocks = titles.map((title, i) => ({
    form: 'TABLE' as const,
    id: `t${i}`,
    title,
    columns: [{ title: 'V', form: 'TEXT' as const, width: 1 }],
    rows: [],
    whenEmpty: '-',
  }));
  const { sheets } = readXlsx(await written({ ...sampleReport(), sections: [{ id: 's', title: 'S', blocks }] }));
  const names = sheets.map(({ name }) => name);
  expect(names.slice(1, -1)).toEqual(['a', 'a 2', 'A 3', 'quoted', 'x'.repeat(31), `${'x'.repeat(29)} 2`, 'History 2', 'Report 2', '-', '长'.repeat(31)]);
});

it('gives the same bytes for the same report, with no time in it but that of the graph', async () => {
  const [one, two] = [await written(sampleReport()), await written(sampleReport())];
  expect(Buffer.compare(one, two)).toBe(0);
  expect(Object.keys(unzipSync(one))).toEqual(Object.keys(unzipSync(two)));
});

it('writes five thousand rows', async () => {
  const { sheets } = readXlsx(await written(sampleReport({ rows: 5_000 })));
  expect(sheets[1].rows).toHaveLength(5_001);
  expect(sheets[1].rows[5_000][0]?.value).toMatch(/^register 4999 /);
});

it('stops when nobody waits any more', async () => {
  const signal = AbortSignal.abort();
  await expect(Array.fromAsync(XLSX.render(sampleReport(), { signal, table: null }))).rejects.toThrow('aborted');
});

async function written(doc: ReportDoc): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(XLSX.render(doc, { signal: new AbortController().signal, table: null })));
}
