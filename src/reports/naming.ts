import { overlaps, periodDays } from '../ontology/partialDate.ts';
import type { ReportContext } from './ReportContext.ts';
import type { Inline } from './ReportDoc.ts';

/** Stands behind a name that no source prints: we transliterated or translated it. The colophon explains it wherever it occurs. */
export const OURS = '†';

/** How the entity is called in the report's language, as of its date. */
export async function nameOf(context: ReportContext, entity: number): Promise<string> {
  const { snapshot, graph, language } = context;
  const name = (graph ?? snapshot.entities.texts).name(entity, language);
  const { names } = await context.records.entity.load(entity);
  const same = names.filter(({ text }) => text === name);
  const borne = graph === null ? same : same.filter((one) => overlaps(periodDays(one), graph.days));
  return (borne.length > 0 ? borne : same).every(({ translated }) => translated) && same.length > 0 ? `${name}${OURS}` : name;
}

/** The name, with a link to the entity's profile. */
export async function namedEntity<Note>(context: ReportContext, entity: number): Promise<Inline<Note>> {
  return { text: await nameOf(context, entity), link: { entity: context.snapshot.entities.ids.at(entity) } };
}
