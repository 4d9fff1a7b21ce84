import type { Block, Cell, Inline, Report, Section } from './ReportDoc.ts';

/** The report with its notes in place of others, in the order in which they are printed. */
export function mapNotes<From, To>(report: Report<From>, change: (notes: readonly From[]) => readonly To[]): Report<To> {
  const inline = ({ notes, ...rest }: Inline<From>): Inline<To> => (notes === undefined || notes.length === 0 ? rest : { ...rest, notes: change(notes) });
  const inlines = (content: readonly Inline<From>[]) => content.map(inline);
  const cell = ({ content, ...rest }: Cell<From>): Cell<To> => ({ ...rest, content: inlines(content) });
  const block = (one: Block<From>): Block<To> => {
    switch (one.form) {
      case 'PARAGRAPH':
      case 'NOTICE':
        return { ...one, content: inlines(one.content) };
      case 'LIST':
        return { ...one, items: one.items.map(inlines) };
      case 'TABLE':
        return { ...one, rows: one.rows.map((row) => row.map(cell)) };
      case 'FIGURE':
        return one;
    }
  };
  const section = ({ blocks, sections, ...rest }: Section<From>): Section<To> => ({
    ...rest,
    blocks: blocks.map(block),
    ...(sections === undefined ? {} : { sections: sections.map(section) }),
  });
  return { ...report, lead: inlines(report.lead), sections: report.sections.map(section) };
}
