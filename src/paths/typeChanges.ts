import type { Snapshot } from '../snapshot/Snapshot.ts';
import { changesOf, type QuestionChange, type QuestionChanges } from './QuestionChange.ts';
import type { RelationshipCriteria } from './relationshipFilter.ts';

/** To walk one more type of relationship, also one that by the ontology connects nothing; where none of them helps alone, to drop the conditions on types. */
export function typeChanges({ ontology }: Snapshot, criteria: RelationshipCriteria | null): QuestionChanges[] {
  const { types = null, notTypes = null } = criteria ?? {};
  const isNamed = (name: string, connects: boolean) => types?.includes(name) ?? connects;
  const isWalked = (name: string, connects: boolean) => isNamed(name, connects) && notTypes?.includes(name) !== true;
  const allTypes = ontology.relationshipTypes;
  const walked = allTypes.filter(({ name, connects }) => isWalked(name, connects)).map(({ name }) => name);
  const parts = allTypes
    .filter(({ name, connects }) => !isWalked(name, connects))
    .map(({ name, connects }) => {
      const mustName = !isNamed(name, connects);
      const rest = notTypes?.filter((other) => other !== name) ?? [];
      // What is named may be walked only where it is not excluded: walked types and exclusions never overlap.
      return change(criteria, mustName ? [...walked, name] : types, rest.length > 0 ? rest : null, mustName ? 'types' : 'notTypes', name);
    });
  const cover = change(
    criteria,
    allTypes.map(({ name }) => name),
    null,
    'types',
  );
  const fallbacks: QuestionChange[] = [];
  if (types !== null) fallbacks.push(change(criteria, null, notTypes, 'types'));
  if (notTypes !== null) fallbacks.push(change(criteria, types, null, 'notTypes'));
  return changesOf(cover, parts, { fallbacks });
}

function change(
  criteria: RelationshipCriteria | null,
  types: readonly string[] | null,
  notTypes: readonly string[] | null,
  argument: 'types' | 'notTypes',
  addedType?: string,
): QuestionChange {
  return {
    kind: 'TYPES',
    argument: `relationships.${argument}`,
    criteria: { ...criteria, types, notTypes },
    ...(types === null ? {} : { types }),
    ...(notTypes === null ? {} : { notTypes }),
    ...(addedType === undefined ? {} : { addedType }),
  };
}
