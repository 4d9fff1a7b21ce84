import { stringify } from 'csv-stringify/sync';
import { defuseCell } from '../../../lib/defuseCell.ts';
import type { Attribute, AttributeForm, AttributeValue } from '../Attribute.ts';

/** By it Excel knows that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180: a line of names, then one of values for each item. */
export async function* csvText<T>(columns: readonly Attribute<T>[], batches: AsyncIterable<readonly T[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([columns.map(({ name }) => name)]);
  for await (const batch of batches) {
    if (batch.length > 0) yield lines(batch.map((item) => columns.map(({ form, of }) => cell(form, of(item)))));
  }
}

/** What is unknown is an empty cell; values of a list have `;` between. */
function cell(form: AttributeForm, value: AttributeValue | null): string {
  if (value === null) return '';
  if (form === 'JSON') return harmlessJson(String(value));
  return typeof value === 'object' ? defuseCell(value.join(';')) : typeof value === 'string' ? defuseCell(value) : String(value);
}

/** The same JSON, in which nothing is left that a spreadsheet would take for a formula: it begins with a bracket, and has no `;`, behind which it might be cut. */
function harmlessJson(json: string): string {
  return json.replaceAll(';', '\\u003b');
}

function lines(rows: string[][]): string {
  return stringify(rows, { record_delimiter: '\r\n' });
}
