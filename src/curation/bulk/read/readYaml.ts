import { SeedFile } from '../../SeedFile.ts';
import { type FieldPath, type ImportRow, ITEM_LISTS, type ItemList } from '../ImportItem.ts';
import { withSource } from './withSource.ts';
import { type YamlPiece, yamlPieces } from './yamlPieces.ts';

/** Rows from documents of YAML in the form of seed files, each item one. What is no such document is a row that cannot be read. */
export async function* readYaml(text: AsyncIterable<string>): AsyncGenerator<readonly ImportRow[]> {
  let sources: string[] = [];
  for await (const piece of yamlPieces(text)) {
    if (piece.isNewDocument) sources = [];
    const file = new SeedFile('', piece.text);
    if (file.syntaxProblems.length > 0) {
      yield file.syntaxProblems.map(({ line, message }) => unreadable(line + piece.offset, '', message));
      continue;
    }
    const { content } = file;
    if (content === null) continue;
    if (typeof content !== 'object' || Array.isArray(content)) {
      yield [unreadable(piece.offset + 1, '', `a document has ${ITEM_LISTS.join(', ')}, each a list`)];
      continue;
    }
    const found = content as Record<string, unknown>;
    for (const { id } of listOf(found, 'sources') as { id?: unknown }[]) if (typeof id === 'string') sources.push(id);
    yield [...unknownKeys(file, found, piece), ...rowsOf(file, found, piece, sources.length === 1 ? sources[0] : null)];
  }
}

function rowsOf(file: SeedFile, content: Record<string, unknown>, { offset, itemLines }: YamlPiece, onlySource: string | null): ImportRow[] {
  return ITEM_LISTS.flatMap((list) => {
    const items = listOf(content, list);
    const lines = itemLines[list];
    const lineOf = (path: FieldPath) => file.problem(path, '').line + offset;
    return items.map((item, i): ImportRow => {
      const row = lines.length === items.length ? lines[i] : lineOf([list, i]);
      const given = onlySource === null ? item : withSource(item, onlySource);
      return {
        row,
        items: [{ list, item: given }],
        problems: [],
        placeOf: (place, field) => ({ row: place === null ? row : lineOf([list, i, ...field]), column: null }),
      };
    });
  });
}

function listOf(content: Record<string, unknown>, list: ItemList): readonly unknown[] {
  const items = content[list];
  return Array.isArray(items) ? items : [];
}

function unknownKeys(file: SeedFile, content: Record<string, unknown>, { offset }: YamlPiece): ImportRow[] {
  return Object.entries(content).flatMap(([key, value]) => {
    const isKnown = (ITEM_LISTS as readonly string[]).includes(key);
    if (isKnown && (Array.isArray(value) || value === null)) return [];
    const message = isKnown ? 'is no list' : `is no key of a document; it has ${ITEM_LISTS.join(', ')}`;
    return [unreadable(file.problem([key], '').line + offset, key, message)];
  });
}

function unreadable(row: number, field: string, message: string): ImportRow {
  return { row, items: [], problems: [{ column: null, field, message }] };
}
