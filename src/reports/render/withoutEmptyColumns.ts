import type { Block, ReportDoc, Section, Table } from '../ReportDoc.ts';

/** For the eye: a column in which no row says anything takes the room of those that do. Sheets and CSV keep all, so that each stays where it is. */
export function withoutEmptyColumns(doc: ReportDoc): ReportDoc {
  return { ...doc, sections: doc.sections.map(readableSection) };
}

function readableSection(section: Section<number>): Section<number> {
  const { blocks, sections } = section;
  return { ...section, blocks: blocks.map(readableBlock), ...(sections === undefined ? {} : { sections: sections.map(readableSection) }) };
}

function readableBlock(block: Block<number>): Block<number> {
  if (block.form !== 'TABLE' || block.rows.length === 0) return block;
  const says = block.columns.map((_, i) => block.rows.some((row) => row[i].content.some(({ text }) => text !== '')));
  return says.every((one) => one) || !says.some((one) => one) ? block : onlyColumns(block, says);
}

function onlyColumns(table: Table<number>, isKept: readonly boolean[]): Table<number> {
  return { ...table, columns: table.columns.filter((_, i) => isKept[i]), rows: table.rows.map((row) => row.filter((_, i) => isKept[i])) };
}
