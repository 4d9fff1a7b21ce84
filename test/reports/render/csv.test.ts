import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { ReportDoc } from '../../../src/reports/ReportDoc.ts';
import { CSV } from '../../../src/reports/render/csv.ts';
import { sampleReport } from '../sampleReport.ts';

it('holds the rows of its table, numbers and dates plain, with the sources of each', async () => {
  const doc = sampleReport({ language: 'ZH', rows: 6 });
  const [head, ...rows] = read(await written(doc));
  expect(head).toEqual(['协议', '签署日期', '金额', '币种', '出处']);
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ['register 0 Ruijin Hospital', '文件未载明', '–', 'CNY'],
    ['register 1 瑞金医院', '2001-05', '1500000', 'CNY'],
    ['register 2 Alpha & Beta', '2002-05-24', '2500000', 'CNY'],
    ['register 3 Müller-Lyer', '2003-05-24', '3500000.25', 'CNY'],
    ['register 4 O’Neil', '文件未载明', '450万元', 'CNY'].map((cell, i) => (i === 2 ? '4500000' : cell)),
    ['register 5 上海医药集团股份有限公司', '2005-05', '–', 'CNY'],
  ]);
  const note = tableOf(doc).rows[0][0].content[0].notes?.[0] as number;
  expect(rows[0][4]).toBe(`[${note}] ${doc.notes[note - 1].content.map(({ text }) => text).join('')}`);
});

it('begins with a byte order mark and ends lines as RFC 4180 has it', async () => {
  const text = (await written(sampleReport({ rows: 2 }))).toString();
  expect([text.charCodeAt(0), text.split('\r\n').length, text.endsWith('\r\n')]).toEqual([0xfeff, 4, true]);
});

it('defuses what a spreadsheet would run', async () => {
  const doc = sampleReport();
  const names = ["=cmd|' /C calc'!A0", '+1+1', '@SUM(A1)', '-2+3', '－1', '12', '-5.5'];
  const table = { ...tableOf(doc), rows: names.map((text) => tableOf(doc).columns.map(() => ({ content: [{ text }] }))) };
  const rows = read(await written({ ...doc, sections: [{ id: 's', title: 'S', blocks: [table] }] }));
  expect(rows.slice(1).map(([cell]) => cell)).toEqual(["'=cmd|' /C calc'!A0", "'+1+1", "'@SUM(A1)", "'-2+3", "'－1", '12', '-5.5']);
});

it('holds the table that is named, and refuses one that is not there', async () => {
  const doc = sampleReport();
  expect(read(await written(doc, 'nothing'))).toEqual([['Agreement', 'Signed', 'Amount', 'Currency', 'Sources']]);
  await expect(written(doc, 'other')).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'table: this report has no table "other"; it has register, nothing',
    details: { argument: 'table' },
  });
  await expect(written({ ...doc, sections: [] })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'table: this report has no table, so it cannot be had as CSV; ask for another format',
  });
});

function tableOf(doc: ReportDoc) {
  const table = doc.sections.flatMap(({ blocks }) => blocks).find((block) => block.form === 'TABLE');
  if (table?.form !== 'TABLE') throw new Error('there is no table');
  return table;
}

function read(csv: Buffer): string[][] {
  return parse(csv, { bom: true }) as string[][];
}

async function written(doc: ReportDoc, table: string | null = null): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(CSV.render(doc, { signal: new AbortController().signal, table })));
}
