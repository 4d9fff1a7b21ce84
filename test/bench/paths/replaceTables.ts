/** What stands between the two marks of a part of a document, replaced. Throws when it has not both. */
export function replaceTables(text: string, tables: string, part = 'figures'): string {
  const [beginMark, endMark] = [`<!-- ${part}: begin -->`, `<!-- ${part}: end -->`];
  const [begin, end] = [text.indexOf(beginMark), text.indexOf(endMark)];
  if (begin < 0 || end < begin) throw new Error(`the document must hold "${beginMark}" and, after it, "${endMark}"`);
  return `${text.slice(0, begin + beginMark.length)}\n\n${tables.trim()}\n\n${text.slice(end)}`;
}
