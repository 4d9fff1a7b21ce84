import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { AtlasError } from '../../../src/errors.ts';
import type { Block, Cell, Table } from '../../../src/reports/ReportDoc.ts';
import { CSV } from '../../../src/reports/render/csv.ts';
import { tableOf } from '../reportMaker.ts';
import { HOSTILE, sampleReport } from '../sampleReport.ts';
import { rendered, reportOf } from './rendered.ts';

describe.each(['EN', 'ZH'] as const)('a table as CSV (%s)', (language) => {
  it('holds every row: numbers and dates as programs read them, other texts as printed, and in the end what each rests on', async () => {
    const doc = sampleReport({ language });
    const text = await rendered(CSV, doc);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [head, ...rows] = parsed(text);
    const table = tableOf(doc, 'register');
    expect(head).toEqual([...table.columns.map(({ title }) => title), language === 'ZH' ? '出处' : 'Sources']);
    expect(rows).toEqual(
      table.rows.map((row) => {
        const numbers = row.flatMap(({ content }) => content.flatMap(({ notes = [] }) => notes));
        const cited = numbers.map((number) => {
          const { content, source } = doc.notes[number - 1];
          const url = doc.sources.find(({ id }) => id === source)?.details.url ?? '';
          const words = content[0].text;
          return `[${number}] ${`${words}${url}`.trim()}`;
        });
        return [...row.map(({ content, number, date }) => number ?? date ?? content.map((one) => one.text).join('')), cited.join('; ')];
      }),
    );
    expect(rows[1].slice(1, 4)).toEqual(['2001-05', '1500000', 'CNY']);
    expect(rows[3].slice(1, 3)).toEqual(['2003-05-24', '3500000.25']);
    expect(rows[0].slice(1, 3)).toEqual([language === 'ZH' ? '文件未载明' : 'not stated', '–']);
  });
});

it('gives the asked table, else the first that has rows', async () => {
  const doc = sampleReport({ rows: 3 });
  expect(parsed(await rendered(CSV, doc, { table: 'register' }))).toHaveLength(4);
  expect(parsed(await rendered(CSV, doc, { table: 'nothing' }))).toEqual([['Agreement', 'Signed', 'Amount', 'Currency', 'Sources']]);
  const [first, second] = [tableOf(doc, 'nothing'), tableOf(doc, 'register')];
  expect(parsed(await rendered(CSV, reportOf(doc, [first, second])))).toHaveLength(4);
  expect(parsed(await rendered(CSV, reportOf(doc, [first])))).toHaveLength(1);
});

it('finds a table in a section within', async () => {
  const doc = sampleReport({ rows: 2 });
  const inner = { id: 'inner', title: 'Inner', blocks: [tableOf(doc, 'register')] };
  expect(parsed(await rendered(CSV, { ...doc, sections: [{ id: 'outer', title: 'Outer', blocks: [], sections: [inner] }] }))).toHaveLength(3);
});

it('refuses a table that there is not, naming those there are, and a report without one', async () => {
  const doc = sampleReport();
  expect(await refused(rendered(CSV, doc, { table: 'people' }))).toEqual([
    'BAD_USER_INPUT',
    'table',
    expect.stringContaining('no table "people"; it has register, nothing'),
  ]);
  expect(await refused(rendered(CSV, reportOf(doc, [{ form: 'PARAGRAPH', content: [{ text: 'Words.' }] }])))).toEqual([
    'BAD_USER_INPUT',
    'table',
    expect.stringContaining('this report has no table'),
  ]);
});

it('holds no cell that a spreadsheet would run, and loses nothing of what names say', async () => {
  const doc = sampleReport({ isHostile: true, rows: 12 });
  const text = await rendered(CSV, doc);
  const cells = parsed(text).flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  for (const name of HOSTILE) expect(cells.join('\n')).toContain(name.replace('\u0007', ''));
  const cell = (content: string, more: Partial<Cell<number>> = {}): Cell<number> => ({ content: [{ text: content }], ...more });
  const table: Table<number> = {
    form: 'TABLE',
    id: 'formulas',
    title: 'Formulas',
    columns: [
      { title: '=HYPERLINK("x")', form: 'TEXT', width: 1 },
      { title: 'Number', form: 'NUMBER', width: 1 },
    ],
    rows: [
      [cell(HOSTILE[0]), cell('minus 5', { number: '-5' })],
      [cell('a\n"b",c\n=d'), cell('e', { number: "=cmd|' /C calc'!A0" })],
      [cell('+1'), cell('@x', { date: '=1+1' })],
    ],
    whenEmpty: 'None.',
  };
  expect(parsed(await rendered(CSV, reportOf(doc, [table as Block<number>])))).toEqual([
    ['\'=HYPERLINK("x")', 'Number', 'Sources'],
    [`'${HOSTILE[0]}`, '-5', ''],
    ['a\n"b",c\n\'=d', 'e', ''],
    ['+1', "'@x", ''],
  ]);
});

it('is the same file each time', async () => {
  expect(await rendered(CSV, sampleReport({ rows: 2_000 }))).toBe(await rendered(CSV, sampleReport({ rows: 2_000 })));
});

it('stops when nobody waits', async () => {
  const leaving = new AbortController();
  const pieces = CSV.render(sampleReport({ rows: 5_000 }), { signal: leaving.signal, table: null })[Symbol.asyncIterator]();
  expect((await pieces.next()).done).toBe(false);
  leaving.abort(new Error('left'));
  await expect(pieces.next()).rejects.toThrow('left');
});

function parsed(text: string): string[][] {
  return parse(text, { bom: true, record_delimiter: '\r\n' });
}

async function refused(answer: Promise<unknown>): Promise<unknown[]> {
  const error = await answer.catch((reason: unknown) => reason);
  if (!(error instanceof AtlasError)) throw new Error('it was not refused', { cause: error });
  return [error.code, error.details?.argument, error.message];
}
