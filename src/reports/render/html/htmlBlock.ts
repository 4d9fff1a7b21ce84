import { escapeXml } from '../../../lib/picture/escapeXml.ts';
import type { Block, Cell, Column, Figure, Table } from '../../ReportDoc.ts';
import { type HtmlInlines, htmlText } from './htmlInlines.ts';
import { inlineSvg } from './inlineSvg.ts';

/** Address of a table as CSV; null: there is none. */
export type CsvAddress = (table: string) => string | null;

/** In pieces of no more than a row. A table that is called like its section shows its title to those alone who hear it. */
export function* htmlBlock(block: Block<number>, section: string, { write }: HtmlInlines, csvAddress: CsvAddress): Generator<string> {
  switch (block.form) {
    case 'PARAGRAPH':
      return yield `<p>${write(block.content)}</p>\n`;
    case 'NOTICE':
      return yield `<div class="notice" role="note"><p>${write(block.content)}</p></div>\n`;
    case 'LIST': {
      const tag = block.isOrdered ? 'ol' : 'ul';
      yield `<${tag}>\n`;
      for (const item of block.items) yield `<li>${write(item)}</li>\n`;
      return yield `</${tag}>\n`;
    }
    case 'TABLE':
      return yield* htmlTable(block, block.title === section, write, csvAddress(block.id));
    case 'FIGURE':
      return yield htmlFigure(block);
  }
}

/** Columns that an upright page has room for; a table of more is printed on pages that lie. */
const MOST_UPRIGHT = 8;

function* htmlTable(table: Table<number>, isTitled: boolean, write: HtmlInlines['write'], csv: string | null): Generator<string> {
  const { id, title, columns, rows, whenEmpty } = table;
  const hidden = isTitled ? ' class="heard"' : '';
  if (rows.length === 0) return yield `<p class="empty" id="table_${escapeXml(id)}"><b${hidden}>${htmlText(title)}</b> ${htmlText(whenEmpty)}</p>\n`;
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const cols = columns.map(({ width }) => `<col style="width:${Math.round((1_000 * width) / sum) / 10}%">`).join('');
  const heads = columns.map((column) => `<th scope="col"${classOf(column)}>${htmlText(column.title)}</th>`).join('');
  const link = csv === null ? '' : `<a class="csv" href="${escapeXml(csv)}" aria-label="CSV: ${escapeXml(title)}" download>CSV</a>`;
  yield `<div class="table${columns.length > MOST_UPRIGHT ? ' wide' : ''}" id="table_${escapeXml(id)}">
<div class="scroll" role="region" tabindex="0" aria-labelledby="caption_${escapeXml(id)}">
<table style="--columns:${columns.length}">
<caption${isTitled ? ' class="titled"' : ''}><span id="caption_${escapeXml(id)}"${hidden}>${htmlText(title)}</span>${link}</caption>
<colgroup>${cols}</colgroup>
<thead><tr>${heads}</tr></thead>
<tbody>
`;
  for (const row of rows) yield `<tr${rowClass(row)}>${row.map((cell, i) => htmlCell(cell, columns[i], write)).join('')}</tr>\n`;
  yield '</tbody>\n</table>\n</div>\n</div>\n';
}

function htmlCell(cell: Cell<number>, column: Column, write: HtmlInlines['write']): string {
  const shown = write(cell.content);
  return `<td${classOf(column, cell)}>${cell.date === undefined ? shown : `<time datetime="${escapeXml(cell.date)}">${shown}</time>`}</td>`;
}

/** A word that a column may break, lest it widen the table. */
const LONG_WORD = /\S{24}/;

function classOf({ form }: Column, cell?: Cell<number>): string {
  const names = [...(form === 'NUMBER' ? ['number'] : []), ...(cell?.content.some(({ text }) => LONG_WORD.test(text)) ? ['long'] : [])];
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

/** A row that would not fit on a page has to be cut. */
const TALL_CHARACTERS = 1_200;

function rowClass(row: readonly Cell<number>[]): string {
  const longest = Math.max(...row.map(({ content }) => content.reduce((length, { text }) => length + text.length, 0)));
  return longest > TALL_CHARACTERS ? ' class="tall"' : '';
}

function htmlFigure(figure: Figure): string {
  const { id, title } = figure;
  return `<figure id="figure_${escapeXml(id)}">
<div class="picture">${inlineSvg(figure)}</div>
<figcaption><b>${htmlText(title)}</b></figcaption>
</figure>
`;
}
