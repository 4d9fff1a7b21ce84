import { ROW } from './fillRow.ts';
import type { Filling, Mapping } from './readMapping.ts';

/** The columns that a mapping names. */
export function columnsOf({ items }: Mapping): string[] {
  const names = new Set<string>();
  for (const { item, when, each } of items) {
    if (when !== null) names.add(when.column);
    if (each !== null) names.add(each.column);
    for (const name of namedBy(item)) names.add(name);
  }
  names.delete(ROW);
  return [...names];
}

function* namedBy(filling: Filling): Generator<string> {
  if (filling.kind === 'column') yield filling.column;
  if (filling.kind === 'text') for (const part of filling.parts) if (typeof part !== 'string') yield part.column;
  if (filling.kind === 'object') for (const [, field] of filling.fields) yield* namedBy(field);
  if (filling.kind !== 'list') return;
  for (const { each, filling: element } of filling.elements) {
    if (each !== null) yield each.column;
    yield* namedBy(element);
  }
}
