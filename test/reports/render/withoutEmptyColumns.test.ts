import { expect, it } from '@jest/globals';
import type { Cell, ReportDoc, Table } from '../../../src/reports/ReportDoc.ts';
import { CSV } from '../../../src/reports/render/csv.ts';
import { HTML } from '../../../src/reports/render/html.ts';
import { MARKDOWN } from '../../../src/reports/render/markdown.ts';
import { withoutEmptyColumns } from '../../../src/reports/render/withoutEmptyColumns.ts';
import { sampleReport } from '../sampleReport.ts';
import { rendered, reportOf } from './rendered.ts';

const cells = (...texts: string[]): Cell<number>[] => texts.map((text) => ({ content: [{ text }] }));
const table = (...rows: Cell<number>[][]): Table<number> => ({
  form: 'TABLE',
  id: 'money',
  title: 'Money',
  columns: ['Who', 'Until', 'Remark'].map((title) => ({ title, form: 'TEXT', width: 1 })),
  rows,
  whenEmpty: 'None.',
});
const report = (one: Table<number>): ReportDoc => reportOf(sampleReport(), [one]);
const shown = (doc: ReportDoc) => {
  const [{ columns, rows }] = doc.sections[0].blocks as [Table<number>];
  return [columns.map(({ title }) => title), ...rows.map((row) => row.map(({ content }) => content[0].text))];
};

it('leaves out the columns in which no row says anything, wherever the table stands', () => {
  const one = table(cells('Alpha', '', ''), cells('Beta', '', '7.3%'));
  expect(shown(withoutEmptyColumns(report(one)))).toEqual([
    ['Who', 'Remark'],
    ['Alpha', ''],
    ['Beta', '7.3%'],
  ]);
  const doc = report(one);
  const inner: ReportDoc = { ...doc, sections: [{ ...doc.sections[0], blocks: [], sections: doc.sections }] };
  expect(withoutEmptyColumns(inner).sections[0].sections).toEqual(withoutEmptyColumns(doc).sections);
});

it('leaves a table as it is that is full, has no rows, or says nothing at all', () => {
  for (const one of [table(cells('Alpha', '2012', 'x')), table(), table(cells('', '', ''))]) expect(withoutEmptyColumns(report(one))).toEqual(report(one));
});

it('is done for the eye alone: a column of a CSV stays where it is', async () => {
  const doc = report(table(cells('Alpha', '', '7.3%')));
  expect(await rendered(MARKDOWN, doc)).toContain('| Who | Remark |\n');
  expect(await rendered(HTML, doc)).not.toContain('Until');
  expect(await rendered(CSV, doc, { table: 'money' })).toMatch(/Who,Until,Remark/);
});
