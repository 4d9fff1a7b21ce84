import { readFile, stat } from 'node:fs/promises';
import { HucreError } from 'hucre';
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { AtlasError } from '../../../errors.ts';
import type { TableRow } from './TableRow.ts';
import { unpackedBytes } from './unpackedBytes.ts';

/** What a workbook may take, as it is and unpacked: texts that cells share are kept in memory. */
const MOST_BYTES = 256 * 2 ** 20;
const MOST_UNPACKED_BYTES = 1_024 * 2 ** 20;

/** The rows of one sheet that have anything in them. `sheet` is its name, or its place from 1; null: the first. Rejects with BAD_USER_INPUT where it is no workbook, or one that swells. */
export async function* readXlsxRows(path: string, sheet: string | number | null): AsyncGenerator<TableRow> {
  if ((await stat(path)).size > MOST_BYTES) throw refused(`the workbook is larger than ${MOST_BYTES / 2 ** 20} MiB; save its sheet as CSV`);
  const bytes = new Uint8Array(await readFile(path));
  const unpacked = unpackedBytes(bytes);
  if (unpacked === null) throw refused('this is no XLSX workbook');
  if (unpacked > MOST_UNPACKED_BYTES) throw refused(`the workbook is larger than ${MOST_UNPACKED_BYTES / 2 ** 20} MiB when unpacked; save its sheet as CSV`);
  try {
    const names = await sheetNames(bytes);
    const place = sheet === null ? 0 : typeof sheet === 'number' ? sheet - 1 : names.indexOf(sheet);
    if (names[place] === undefined)
      throw refused(`the workbook has no sheet ${typeof sheet === 'number' ? sheet : `"${sheet}"`}; it has ${names.map((name) => `"${name}"`).join(', ')}`);
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: place, readStyles: true })) {
      const cells = values.map(cellText);
      if (cells.some((cell) => cell !== '')) yield { row: index + 1, cells };
    }
  } catch (error) {
    if (error instanceof HucreError) throw refused('this is no XLSX workbook that can be read', error);
    throw error;
  }
}

async function sheetNames(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  await readXlsx(bytes, { sheets: ({ name }) => names.push(name) < 0 });
  return names;
}

function refused(message: string, cause?: unknown): AtlasError {
  return new AtlasError('BAD_USER_INPUT', [message], { details: { argument: 'file' }, cause });
}

/** A day without a time is a date; numbers are written out. */
function cellText(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'number') return Math.abs(value) >= 1e21 ? BigInt(value).toString() : numberText(value);
  return String(value).trim();
}

/** Sheets keep binary numbers: 0.1 + 0.2 is shown, and meant, as 0.3. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return /e/.test(text) ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}
