import { defuseCell } from '../../lib/defuseCell.ts';
import { type Column, MORE } from './planTable.ts';

/** Between the values of one cell. */
export const SEPARATOR = '; ';
/** Last value of a cell whose list goes on beyond what the operation asks for. */
export const GOES_ON = '…';

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** One row of a table. The values of a list stand in one cell, in its order; what is null leaves its place empty, so that columns of one list line up. */
export function tableRow(item: unknown, columns: readonly Column[]): string[] {
  return columns.map(({ path }) => {
    const found: Found = { values: [], goesOn: false };
    gather(item as Json, path, 0, found);
    const texts = found.values.map((value) => (value == null ? '' : String(value)));
    if (found.goesOn) texts.push(GOES_ON);
    return texts.some((text) => text !== '') ? defuseCell(texts.join(SEPARATOR)) : '';
  });
}

interface Found {
  readonly values: Json[];
  goesOn: boolean;
}

function gather(value: Json, path: readonly string[], depth: number, found: Found): void {
  if (Array.isArray(value)) {
    for (const item of value) gather(item, path, depth, found);
  } else if (value == null || depth === path.length) found.values.push(value);
  else {
    const object = value as { readonly [key: string]: Json };
    gather(object[path[depth]], path, depth + 1, found);
    const more = object[MORE] as { readonly hasNextPage?: boolean } | undefined;
    // Its totalCount is whole; what is cut is the list.
    if (more?.hasNextPage === true && Array.isArray(object[path[depth]])) found.goesOn = true;
  }
}
