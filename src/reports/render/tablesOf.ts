import type { ReportDoc, Section, Table } from '../ReportDoc.ts';

/** All tables, in the order in which they are printed. */
export function tablesOf({ sections }: Pick<ReportDoc, 'sections'>): Table<number>[] {
  return sections.flatMap(tablesIn);
}

function tablesIn({ blocks, sections = [] }: Section<number>): Table<number>[] {
  return [...blocks.flatMap((block) => (block.form === 'TABLE' ? [block] : [])), ...sections.flatMap(tablesIn)];
}
