import { CORE_SCHEMA, dump } from 'js-yaml';
import type { EntityItem, RelationshipItem } from '../../seedContent.ts';
import { type ImportItem, ITEM_LISTS, ITEM_NAMES } from '../ImportItem.ts';

/** One line of JSON for an item. */
export function itemLine({ list, item }: ImportItem): string {
  return `${JSON.stringify({ [ITEM_NAMES[list]]: item })}\n`;
}

/** The item as an element of its list in a document of YAML: one line a value, so that a difference shows what has changed and nothing else. */
export function itemYaml({ item }: ImportItem): string {
  const text = dump(item, { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true });
  return text.replaceAll(/^(?=.)/gm, '    ').replace(/^ {4}/, '  - ');
}

/** What stands before the first item of its list. */
export function listHead({ list }: ImportItem): string {
  return `${list}:\n`;
}

/** In a folder: sources in one file, entities in one for each type, relationships in one for each type. */
export function fileOf({ list, item }: ImportItem): string {
  if (list === 'sources') return 'sources.yaml';
  if (list === 'entities') return `entities/${(item as EntityItem).type.toLowerCase()}.yaml`;
  return `relationships/${(item as RelationshipItem).type.toLowerCase().replaceAll('_', '-')}.yaml`;
}

/** The order in which an import reads the files of a folder. */
export function compareFiles(a: string, b: string): number {
  const rank = (file: string) => ITEM_LISTS.findIndex((list) => file.startsWith(list));
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
