import type { Ontology } from '../ontology/Ontology.ts';
import { allTypes, kindTypes, opposite, type TypeSet, typeSet, typesReached } from '../ontology/TypeSet.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { EntityCriteria, RelatedCriteria } from './EntityCriteria.ts';

/**
 * The entity types of which the filter may accept something, as far as its types, kinds, ids and relationships tell: what is read of the graph is
 * the types of the ids. Empty: its conditions exclude each other. Whatever the filter itself is refused for (an empty list, an unknown id, its
 * depth) counts as no condition.
 */
export function possibleTypes(snapshot: Snapshot, criteria: EntityCriteria | null | undefined, maxDepth: number): TypeSet {
  const { ontology } = snapshot;
  let set = allTypes(ontology);
  if (criteria == null || maxDepth === 0) return set;
  if (isGiven(criteria.types)) set &= typeSet(ontology, criteria.types);
  if (isGiven(criteria.kinds)) set &= kindTypes(ontology, criteria.kinds);
  if (isGiven(criteria.ids)) set &= typesOf(snapshot, criteria.ids);
  // Of what has no such relationship there may be something in each type.
  if (criteria.related != null && criteria.related.quantifier !== 'NONE') set &= relatedTypes(ontology, criteria.related);
  for (const part of criteria.and ?? []) set &= possibleTypes(snapshot, part, maxDepth - 1);
  if (isGiven(criteria.or)) set &= criteria.or.reduce((any, part) => any | possibleTypes(snapshot, part, maxDepth - 1), 0);
  // What is not of a type is none of it; of what else a filter does not accept there may be something in each type.
  const { types, ...rest } = criteria.not ?? {};
  if (isGiven(types) && Object.values(rest).every((condition) => condition == null)) set &= ~typeSet(ontology, types);
  return set;
}

function isGiven<T>(list: readonly T[] | null | undefined): list is readonly T[] {
  return list != null && list.length > 0;
}

function typesOf({ entities, ontology }: Snapshot, ids: readonly string[]): TypeSet {
  const known = ids.map((id) => entities.ids.find(id));
  return known.reduce<TypeSet>((set, entity) => (entity === undefined ? allTypes(ontology) : set | (1 << entities.type[entity])), 0);
}

/** The other end of such a relationship is what the ontology says it is. */
function relatedTypes(ontology: Ontology, { types, direction }: RelatedCriteria): TypeSet {
  const relationships = ontology.relationshipTypes.filter(({ name }) => types?.includes(name) ?? true);
  return typesReached(ontology, allTypes(ontology), relationships, opposite(direction ?? 'ANY'));
}
