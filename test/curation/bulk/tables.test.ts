import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { applyFilters } from '../../../src/curation/bulk/mapping/filters.ts';
import type { Filter } from '../../../src/curation/bulk/mapping/mappingSchema.ts';
import { readMapping } from '../../../src/curation/bulk/mapping/readMapping.ts';
import { openSqlite } from '../../../src/store/sqlite/openSqlite.ts';
import { ONTOLOGY } from '../../snapshot/records.ts';
import { exported, imported, open, TestFolder, told } from './imported.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const EXAMPLE = 'docs/examples/financing-rounds';
const example = readFileSync(`${EXAMPLE}.csv`, 'utf8');
const mapping = readFileSync(`${EXAMPLE}.mapping.yaml`, 'utf8');
const unmarked = mapping.replace('encoding: utf-8\n', '');
const cells = example
  .trim()
  .split('\n')
  .map((line) => [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain));

async function exportedFrom(name: string, content: string | Uint8Array, mapped: string): Promise<string> {
  const store = await openSqlite(':memory:');
  try {
    const file = await open(folder.write(name, content), mapped);
    const outcome = await imported(store, file);
    expect(await told(file, outcome)).toEqual([]);
    return await exported(store);
  } finally {
    await store.close();
  }
}

async function toldOf(name: string, content: string | Uint8Array, mapped: string, language: 'en' | 'zh' = 'en'): Promise<string[]> {
  const store = await openSqlite(':memory:');
  try {
    const file = await open(folder.write(name, content), mapped);
    return await told(file, await imported(store, file), language);
  } finally {
    await store.close();
  }
}

describe('a table', () => {
  it('becomes what its mapping says, several items a row, the repeated source once', async () => {
    const items = (await exportedFrom('a.csv', example, mapping)).trim().split('\n');
    expect(items.map((line) => Object.keys(JSON.parse(line) as object)[0])).toEqual(['source', ...Array(4).fill('entity'), ...Array(3).fill('relationship')]);
    expect(JSON.parse(items[1])).toEqual({
      entity: {
        ...{
          id: 'institution/example-biosciences',
          type: 'Institution',
          kind: 'COMPANY',
        },
        names: [
          { text: '示例生物', language: 'zh', use: 'PRIMARY' },
          { text: 'Example Biosciences', language: 'en', use: 'PRIMARY' },
        ],
        evidence: [{ source: 'source/example-financing-rounds', locator: '第1行' }],
      },
    });
    expect(JSON.parse(items.at(-1)!)).toEqual({
      relationship: {
        ...{
          type: 'INVESTED_IN',
          from: 'institution/example-second-capital',
          to: 'institution/example-pharma',
          role: 'A轮',
          on: '2021-06',
        },
        amount: { value: 58_000_000, currency: 'CNY', scope: 'ROUND_TOTAL' },
        evidence: [{ source: 'source/example-financing-rounds', locator: 'row 3' }],
      },
    });
  });

  it('is the same in every dress: BOM, GB18030, UTF-16, semicolons, CRLF, XLSX', async () => {
    const plain = await exportedFrom('a.csv', example, mapping);
    expect(await exportedFrom('bom.csv', `\ufeff${example}`, unmarked)).toBe(plain);
    expect(await exportedFrom('crlf.csv', example.replaceAll('\n', '\r\n'), unmarked)).toBe(plain);
    expect(await exportedFrom('utf16.csv', Buffer.from(`\ufeff${example}`, 'utf16le'), unmarked)).toBe(plain);
    expect(await exportedFrom('gb.csv', gb18030(example), unmarked)).toBe(plain);
    const semicolons = cells.map((row) => row.join(';')).join('\n');
    expect(await exportedFrom('semicolons.csv', semicolons, unmarked)).toBe(plain);
    const rows = cells.map((row, i) => (i === 0 ? row : [...row.slice(0, 5), i === 1 ? 130_000_000 : 58_000_000, row[6]]));
    rows[1][4] = new Date('2020-03-05T00:00:00Z') as never;
    const workbook = await writeXlsx({
      sheets: [
        { name: '封面', rows: [['说明']] },
        { name: '融资', rows },
      ],
    });
    expect(await exportedFrom('a.xlsx', workbook, `sheet: 融资\n${unmarked}`)).toBe(plain);
    expect(await exportedFrom('b.xlsx', workbook, `sheet: 2\n${unmarked}`)).toBe(plain);
  });

  it('tells each bad row with its column, in English and Chinese', async () => {
    const bad = [
      ...['公司,Company,投资方,轮次,日期,金额,链接', '甲,Alpha,甲方基金,A轮,2020,1,x', '乙,,甲方基金,A轮,2020,1,x', '丙,Gamma,丁方,A轮,某日,很多,x'],
      ...['丁,"Two', 'lines",甲方基金,A轮,2020-13,1,x', '戊,Epsilon,甲方基金,A轮,2020,1,x,多一格', '己,庚,甲方基金,A轮,2020,1,x'],
    ].join('\n');
    expect(await toldOf('bad.csv', bad, mapping)).toEqual([
      '3 [Company] id: "id" is missing',
      '3 [Company] to: "to" is missing',
      '4 [投资方] id: "丁方" is not among the values of the mapping: 甲方基金, 乙方资本',
      '4 [投资方] from: "丁方" is not among the values of the mapping: 甲方基金, 乙方资本',
      '4 [日期] on: "某日" is read as no date; write 2012, 2017-05, 2023-05-24, 2023/5/24 or 2023年5月24日',
      '4 [金额] amount.value: "很多" is read as no number; write 620000000, 620,000,000 or 6.2亿',
      '5 [日期] on: "2020-13" is no date; write 2012, 2017-05 or 2023-05-24',
      '7: the row has 8 cells and the head names 7; is a delimiter within a cell not quoted?',
      '8 [Company] id: "庚" makes no slug; an id has Latin letters and digits: take them from another column, or give values',
      '8 [Company] to: "庚" makes no slug; an id has Latin letters and digits: take them from another column, or give values',
    ]);
    const chinese = await toldOf('bad.csv', bad, mapping, 'zh');
    expect(chinese).toEqual([
      '3 [Company] id: 缺少“id”',
      '3 [Company] to: 缺少“to”',
      '4 [投资方] id: “丁方”不在映射所列的值之中：甲方基金, 乙方资本',
      '4 [投资方] from: “丁方”不在映射所列的值之中：甲方基金, 乙方资本',
      '4 [日期] on: “某日”不能读作日期；请写 2012、2017-05、2023-05-24、2023/5/24 或 2023年5月24日',
      '4 [金额] amount.value: “很多”不能读作数字；请写 620000000、620,000,000 或 6.2亿',
      '5 [日期] on: “2020-13”不是日期；请写 2012、2017-05 或 2023-05-24',
      '7: 该行有 8 格，而表头只有 7 列；是否有单元格内的分隔符未加引号？',
      '8 [Company] id: “庚”不能成为短名：标识只含拉丁字母和数字；请取自另一列，或在映射中列出对应值',
      '8 [Company] to: “庚”不能成为短名：标识只含拉丁字母和数字；请取自另一列，或在映射中列出对应值',
    ]);
  });

  it('is refused where it cannot be read at all', async () => {
    const refused = async (name: string, content: string | Uint8Array, mapped: string) =>
      toldOf(name, content, mapped).then(
        () => 'taken',
        (error: Error) => error.message,
      );
    expect(await refused('short.csv', 'Company,轮次\nA,B\n', mapping)).toBe(
      'the table has no column "公司", "链接", "投资方", "日期", "金额", which the mapping names; it has "Company", "轮次"',
    );
    expect(await refused('twice.csv', example.replace('轮次', '公司'), mapping.replace('role: "{轮次}"\n', 'note: x\n'))).toBe(
      'the table has more than one column "公司"; give each a name of its own',
    );
    expect(await refused('quote.csv', `${example}"open,x\n`, mapping)).toMatch(
      /^line \d+: a quotation mark is opened and never closed \(CSV_QUOTE_NOT_CLOSED\)$/,
    );
    expect(await refused('gb.csv', gb18030(example), mapping)).toBe(
      'after line 1: this is not written in utf-8; name the encoding of the file in the mapping (utf-8, gb18030, utf-16le)',
    );
    expect(await refused('empty.csv', '\n', mapping)).toBe('the table has no row that names its columns');
    expect(await refused('no.xlsx', 'PK no workbook', unmarked)).toBe('this is no XLSX workbook');
    expect(await refused('zip.xlsx', zipSync({ 'a.txt': new Uint8Array(3) }), unmarked)).toBe('this is no XLSX workbook that can be read');
    expect(await refused('sheet.xlsx', await writeXlsx({ sheets: [{ name: '一', rows: [['a']] }] }), `sheet: 二\n${unmarked}`)).toBe(
      'the workbook has no sheet "二"; it has "一"',
    );
    await expect(open(folder.write('a.csv', example))).rejects.toMatchObject({
      message: 'a table needs --mapping, which says what its columns mean',
    });
    await expect(open(folder.write('a.jsonl', ''), mapping)).rejects.toMatchObject({
      message: expect.stringMatching(/^a mapping is for tables/),
    });
    await expect(open(folder.write('a.doc', ''))).rejects.toMatchObject({
      message: expect.stringMatching(/none of the endings \.yaml/),
    });
  });

  it('is not unpacked where it would swell, whatever it says of its size', async () => {
    const sheet = await writeXlsx({ sheets: [{ name: '一', rows: [['a']] }] });
    const saying = (bytes: number) => {
      const lying = Buffer.from(sheet);
      for (let at = lying.indexOf('PK\x01\x02', 0, 'latin1'); at !== -1; at = lying.indexOf('PK\x01\x02', at + 4, 'latin1'))
        lying.writeUInt32LE(bytes, at + 24);
      return toldOf('bomb.xlsx', lying, unmarked).catch((error: Error) => error.message);
    };
    const large = 'the workbook is larger than 1024 MiB when unpacked; save its sheet as CSV';
    expect(await saying(2 ** 30)).toBe(large);
    expect(await saying(2 ** 32 - 1)).toBe(large);
    expect(await saying(0)).toBe(large);
    // What comes out is cut off where the directory says that it ends.
    expect(await saying(1)).toBe('this is no XLSX workbook that can be read');
  });
});

describe('a mapping', () => {
  it('is checked as a whole, each mistake with its line', () => {
    const text = [
      ...['sheets: 1', 'items:', '  - entity:', '      id: "institution/{Company|slugs}"', '      type: Institution', '      colour: red'],
      ...['  - relationship: { type: PARTNERS_WITH, from: "{A", to: b }', '  - thing: {}', '    when: { column: A, is: [] }'],
    ].join('\n');
    expect(() => readMapping(ONTOLOGY, 'm.yaml', text)).toThrow(/^the mapping has problems \(\d+\); nothing was read\./);
    const lines = (mapped: string) => {
      try {
        readMapping(ONTOLOGY, 'm.yaml', mapped);
        return [];
      } catch (error) {
        return (error as Error).message.split('\n').slice(1);
      }
    };
    expect(lines(text)).toMatchInlineSnapshot(`
     [
       "m.yaml:1:9 sheets: is no key of a mapping here; see docs/curation.md for the keys",
       "m.yaml:6:15 items[0].entity.colour: is no key of a mapping here; see docs/curation.md for the keys",
       "m.yaml:7:19 items[1].relationship: "evidence" is missing",
       "m.yaml:8:5 items[2]: write one of source, entity, statement, relationship, each with its fields",
     ]
    `);
    expect(lines('items:\n  - entity: { id: "institution/{Company|slugs}", type: "a } b" }\n')).toEqual([
      'm.yaml:2:19 items[0].entity.id: "institution/{Company|slugs}": there is no "|slugs"; there is |slug, |date, |number, |lower, |upper',
      'm.yaml:2:56 items[0].entity.type: "a } b": a } without a {; a brace of its own is written twice',
    ]);
    expect(lines('items: [')).toHaveLength(1);
  });

  it('reads cells as people write them, and guesses nothing', () => {
    const read = (cell: string, filter: Filter) => {
      const made = applyFilters(cell, [filter]);
      return made.problem === null ? made.text : null;
    };
    expect(['1,234.50', '1.2亿', '3万', '0.00005万', '－5', '１２', '1e3', '12%', '1,23', '约5'].map((cell) => read(cell, 'number'))).toEqual([
      ...['1234.5', '120000000', '30000', '0.5', '-5', '12', null, null, null, null],
    ]);
    expect(
      ['2020', '2020/3/5', '2020年3月', '2020年3月5日', '2020.03', '2020-03-05T00:00:00Z', '3/5/2020', '2020Q1'].map((cell) => read(cell, 'date')),
    ).toEqual([...['2020', '2020-03-05', '2020-03', '2020-03-05', '2020-03', '2020-03-05', null, null]]);
    expect(["Children's Hospital (Shanghai)", 'Société Générale', '张江', 'A张江', '!!!'].map((cell) => read(cell, 'slug'))).toEqual([
      ...['childrens-hospital-shanghai', 'societe-generale', null, null, null],
    ]);
  });
});

/** No encoder comes with Node: each character is looked for among those that two bytes mean. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) if (trail !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((character) => (character < '\x80' ? [character.charCodeAt(0)] : bytesOf.get(character)!)));
}
