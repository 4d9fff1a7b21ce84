import { nameOf } from '../analysis/nameOf.ts';
import type { ReportContext } from './ReportContext.ts';
import type { Inline } from './ReportDoc.ts';

/** The name, with a link to the entity's profile. */
export async function namedEntity<Note>(context: ReportContext, entity: number): Promise<Inline<Note>> {
  return { text: await nameOf(context, entity), link: { entity: context.snapshot.entities.ids.at(entity) } };
}
