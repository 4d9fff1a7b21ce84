import type { ExportFormat } from '../ExportFormat.ts';
import type { GraphSelection } from '../GraphSelection.ts';
import { edgesCsv, nodesCsv, sourcesCsv, statementsCsv } from './csvTables.ts';
import { zipped } from './zipped.ts';

/** One table: RFC 4180 in UTF-8 with a byte order mark. */
function table(name: string, write: (selection: GraphSelection) => AsyncGenerator<string>, words: Pick<ExportFormat, 'title' | 'explanation'>): ExportFormat {
  return { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8; header=present', ...words, write };
}

const NODES = table('nodes', nodesCsv, {
  title: { en: 'Entities (CSV)', zh: '主体（CSV）' },
  explanation: {
    en: 'One row an entity, documents aside, for spreadsheets, pandas and imports into databases.',
    zh: '每个主体一行（文件除外），可用电子表格、pandas 打开或导入数据库。',
  },
});
const EDGES = table('edges', edgesCsv, {
  title: { en: 'Relationships (CSV)', zh: '关系（CSV）' },
  explanation: {
    en: 'One row a relationship with the ids of both ends, for spreadsheets, pandas and imports into databases.',
    zh: '每条关系一行，含两端的标识，可用电子表格、pandas 打开或导入数据库。',
  },
});
const STATEMENTS = table('statements', statementsCsv, {
  title: { en: 'Statements (CSV)', zh: '陈述（CSV）' },
  explanation: {
    en: 'One row for each value that a document gives of an entity: sizes, dates, amounts; those that disagree stand side by side.',
    zh: '文件中给出的每个数值一行：规模、日期、金额；相互不一致的并列保留。',
  },
});
const SOURCES = table('sources', sourcesCsv, {
  title: { en: 'Documents (CSV)', zh: '文件来源（CSV）' },
  explanation: { en: 'One row a document that stands behind what is exported.', zh: '导出内容所依据的每份文件一行。' },
});

const TABLES = [NODES, EDGES, STATEMENTS, SOURCES];

const ALL_TABLES: ExportFormat = {
  name: 'csv',
  extension: 'csv.zip',
  mediaType: 'application/zip',
  title: { en: 'All tables (ZIP of CSV)', zh: '全部表格（CSV 压缩包）' },
  explanation: {
    en: 'Entities, relationships, statements and documents, each a CSV file, in one ZIP.',
    zh: '主体、关系、陈述和文件来源各一个 CSV 文件，合为一个 ZIP。',
  },
  write: (selection) => zipped(TABLES.map(({ name, write }) => [name, write(selection) as AsyncIterable<string>])),
};

export const CSV_FORMATS: readonly ExportFormat[] = [ALL_TABLES, ...TABLES];
