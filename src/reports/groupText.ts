import { nameOf } from './naming.ts';
import type { ReportContext } from './ReportContext.ts';

/** Who is in a group, as it was asked for: names, kinds and types. Null: everyone. */
export async function groupText(context: ReportContext, written: string | null): Promise<string | null> {
  if (written === null) return null;
  const { snapshot, words } = context;
  const { ids } = snapshot.entities;
  const parts = written
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const said = parts.map(async (part) => {
    const entity = ids.find(part);
    if (entity !== undefined) return nameOf(context, entity);
    const type = snapshot.ontology.entityTypes.find(({ name }) => name === part);
    return type === undefined ? words.kind(part) : words.entityType(type.name);
  });
  return words.list([...new Set(await Promise.all(said))]);
}
