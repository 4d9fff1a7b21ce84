import { ITEM_LISTS, type ItemList } from '../ImportItem.ts';

/** A document of YAML, or where it is long a run of items of one, as a document of its own. */
export interface YamlPiece {
  readonly text: string;
  /** What its lines count less than those of the file. */
  readonly offset: number;
  readonly isNewDocument: boolean;
  /** The lines of the file on which items begin, where they stand in lines of their own. */
  readonly itemLines: Readonly<Record<ItemList, readonly number[]>>;
}

/** So that a piece and all that is read from it fits well into memory, and is parsed quickly enough to delay nobody. */
const PIECE_CHARACTERS = 64_000;

/** Takes a file apart at the marks between documents, and a long document, where it is written in lines, between two items. */
export async function* yamlPieces(text: AsyncIterable<string>): AsyncGenerator<YamlPiece> {
  let lines: string[] = [];
  let size = 0;
  let number = 0;
  let offset = 0;
  let isNewDocument = true;
  let section: ItemList | null = null;
  let indent: number | null = null;
  let itemLines = noLines();
  const piece = (): YamlPiece[] => {
    const isEmpty = lines.every((line) => /^\s*(?:#|%|$)/.test(line));
    return isEmpty ? [] : [{ text: lines.join('\n'), offset, isNewDocument, itemLines }];
  };
  const begin = (first: string[], isDocument: boolean) => {
    lines = first;
    size = 0;
    offset = number - 1 - first.length;
    isNewDocument = isDocument;
    itemLines = noLines();
  };
  for await (const line of linesOf(text)) {
    number++;
    const mark = /^(?:---|\.\.\.)(?=\s|$)/.test(line);
    if (mark) {
      yield* piece();
      begin([], true);
      [section, indent] = [null, null];
    } else if (/^[^\s#-]/.test(line)) {
      section = ITEM_LISTS.find((list) => new RegExp(`^${list}:\\s*(?:#.*)?$`).test(line)) ?? null;
      indent = null;
    } else if (section !== null) {
      const dash = /^( *)-(?=\s|$)/.exec(line)?.[1].length;
      indent ??= dash ?? null;
      if (dash !== undefined && dash === indent) {
        if (size > PIECE_CHARACTERS) {
          yield* piece();
          begin([`${section}:`], false);
        }
        itemLines[section].push(number);
      }
    }
    lines.push(mark ? line.replace(/^.../, '   ') : line);
    size += line.length + 1;
  }
  yield* piece();
}

function noLines(): Record<ItemList, number[]> {
  return { sources: [], entities: [], statements: [], relationships: [] };
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let isFirst = true;
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    if (isFirst) lines[0] = lines[0].replace(/^\ufeff/, '');
    isFirst = false;
    rest = lines.pop()!;
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  yield rest;
}
