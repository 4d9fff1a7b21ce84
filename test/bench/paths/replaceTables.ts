const BEGIN = '<!-- figures: begin -->';
const END = '<!-- figures: end -->';

/** What stands between the two marks of a document, replaced. Throws when it has not both. */
export function replaceTables(text: string, tables: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the document must hold "${BEGIN}" and, after it, "${END}"`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${tables.trim()}\n\n${text.slice(end)}`;
}
