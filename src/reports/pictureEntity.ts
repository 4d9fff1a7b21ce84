import { nameOf } from '../analysis/nameOf.ts';
import type { PictureEntity } from './figures/drawing.ts';
import type { ReportContext } from './ReportContext.ts';

/** What a picture shows of an entity, in the report's language. */
export async function pictureEntity(context: ReportContext, entity: number): Promise<PictureEntity> {
  const { snapshot } = context;
  const type = snapshot.ontology.entityTypes[snapshot.entities.type[entity]].name;
  return { id: snapshot.entities.ids.at(entity), type, name: await nameOf(context, entity), kind: kindWord(context, entity) };
}

/** The kind in words; the type where it has none. */
export function kindWord({ snapshot, words }: ReportContext, entity: number): string {
  const { kinds, entityTypes } = snapshot.ontology;
  const kind = kinds[snapshot.entities.kind[entity]];
  return kind === undefined ? words.entityType(entityTypes[snapshot.entities.type[entity]].name) : words.kind(kind.name);
}
