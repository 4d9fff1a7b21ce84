import { AtlasError } from '../../../errors.ts';
import type { ImportRow } from '../ImportItem.ts';
import { columnsOf } from '../mapping/columnsOf.ts';
import { type Columns, fillRow } from '../mapping/fillRow.ts';
import type { Mapping } from '../mapping/readMapping.ts';
import type { TableRow } from '../table/TableRow.ts';

/** The rows of a table as a mapping reads them. Rejects with BAD_USER_INPUT when the table has not the columns that the mapping names. */
export async function* readTable(mapping: Mapping, table: AsyncIterable<TableRow>): AsyncGenerator<readonly ImportRow[]> {
  let columns: Columns | null = null;
  let width = 0;
  // A source that each row repeats is described once.
  const sources = new Set<string>();
  const isRepeated = (text: string) => sources.size === sources.add(text).size;
  for await (const row of table) {
    if (mapping.head !== null && row.row < mapping.head) continue;
    if (columns === null) {
      columns = readHead(mapping, row.cells);
      width = row.cells.length;
      continue;
    }
    const extra = row.cells.slice(width).find((cell) => cell.trim() !== '');
    if (extra !== undefined) {
      const message = `the row has ${row.cells.length} cells and the head names ${width}; is a delimiter within a cell not quoted?`;
      yield [{ row: row.row, items: [], problems: [{ column: null, field: '', message }] }];
      continue;
    }
    const filled = fillRow(mapping, columns, row);
    const { items } = filled;
    if (!items.some(({ list }) => list === 'sources')) {
      yield [filled];
      continue;
    }
    const kept = items.flatMap((item, place) => (item.list === 'sources' && isRepeated(JSON.stringify(item.item)) ? [] : [place]));
    yield [{ ...filled, items: kept.map((place) => items[place]), placeOf: (item, field) => filled.placeOf!(item === null ? null : kept[item], field) }];
  }
  if (columns === null) throw new AtlasError('BAD_USER_INPUT', ['the table has no row that names its columns'], { details: { argument: 'file' } });
}

function readHead(mapping: Mapping, cells: readonly string[]): Columns {
  const columns = new Map<string, number>();
  const twice = new Set<string>();
  for (const [place, cell] of cells.entries()) {
    const name = cell.trim();
    if (name === '') continue;
    if (columns.has(name)) twice.add(name);
    else columns.set(name, place);
  }
  const wanted = columnsOf(mapping);
  const missing = wanted.filter((name) => !columns.has(name));
  if (missing.length > 0) {
    const has = [...columns.keys()].map((name) => `"${name}"`).join(', ');
    throw new AtlasError(
      'BAD_USER_INPUT',
      [`the table has no column ${missing.map((name) => `"${name}"`).join(', ')}, which the mapping names; it has ${has}`],
      {
        details: { argument: 'mapping' },
      },
    );
  }
  const unclear = wanted.filter((name) => twice.has(name));
  if (unclear.length > 0) {
    throw new AtlasError(
      'BAD_USER_INPUT',
      [`the table has more than one column ${unclear.map((name) => `"${name}"`).join(', ')}; give each a name of its own`],
      {
        details: { argument: 'file' },
      },
    );
  }
  return columns;
}
