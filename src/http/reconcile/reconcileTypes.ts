import { AtlasError } from '../../errors.ts';
import type { Ontology } from '../../ontology/Ontology.ts';
import { NO_KIND, type Snapshot } from '../../snapshot/Snapshot.ts';

/** A type of the reconciliation service: an entity type, `INSTITUTION`, or a kind of one, `INSTITUTION/HOSPITAL`. */
export interface ReconcileType {
  readonly id: string;
  readonly name: string;
  readonly broader?: readonly { readonly id: string; readonly name: string }[];
}

export function reconcileTypes({ entityTypes, kinds }: Ontology): readonly ReconcileType[] {
  return entityTypes.flatMap(({ name, objectType }) => [
    { id: name, name: objectType },
    ...kinds
      .filter(({ of }) => of.includes(name))
      .map((kind) => ({ id: `${name}/${kind.name}`, name: readable(kind.name), broader: [{ id: name, name: objectType }] })),
  ]);
}

/** The narrowest first. */
export function typesOf({ ontology, entities }: Snapshot, entity: number): readonly { readonly id: string; readonly name: string }[] {
  const { name, objectType } = ontology.entityTypes[entities.type[entity]];
  const kind = entities.kind[entity];
  const broad = { id: name, name: objectType };
  return kind === NO_KIND ? [broad] : [{ id: `${name}/${ontology.kinds[kind].name}`, name: readable(ontology.kinds[kind].name) }, broad];
}

/** Whether an entity is of the type. An unknown type is refused. */
export function ofType(snapshot: Snapshot, argument: string, id: string): (entity: number) => boolean {
  if (!reconcileTypes(snapshot.ontology).some((type) => type.id === id)) {
    throw new AtlasError('BAD_USER_INPUT', [`${argument}: "${id.slice(0, 100)}" is no type; /reconcile/suggest/type lists them`], { details: { argument } });
  }
  return (entity) => typesOf(snapshot, entity).some((type) => type.id === id);
}

/** RESEARCH_INSTITUTE as "Research institute". */
export function readable(name: string): string {
  const words = name.toLowerCase().replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
