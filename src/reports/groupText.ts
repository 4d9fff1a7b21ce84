import { nameOf } from '../analysis/nameOf.ts';
import type { ReportContext } from './ReportContext.ts';

/** Who is in a group, as it was asked for: the first names, kinds and types, and how many others. */
export async function groupText(context: ReportContext, written: string, most: number = Number.POSITIVE_INFINITY): Promise<string> {
  const { snapshot, words } = context;
  const { ids } = snapshot.entities;
  const parts = [...new Set(written.split(',').map((part) => part.trim()))].filter((part) => part !== '');
  const said = parts.slice(0, most).map(async (part) => {
    const entity = ids.find(part);
    if (entity !== undefined) return nameOf(context, entity);
    const type = snapshot.ontology.entityTypes.find(({ name }) => name === part);
    return type === undefined ? words.kind(part) : words.entityType(type.name);
  });
  const rest = parts.length - said.length;
  const others = rest === 0 ? [] : [words.say({ en: `${rest} others`, zh: `其他${rest}个` })];
  return words.list([...new Set(await Promise.all(said)), ...others]);
}
