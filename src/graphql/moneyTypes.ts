import { AtlasError } from '../errors.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import { nonEmpty } from './limits.ts';

/** Numbers of the relationship types that may carry an amount; a type named that may not is refused. Null: all that may. */
export function moneyTypes({ relationshipTypes }: Ontology, names: readonly string[] | null | undefined): ReadonlySet<number> {
  const carrying = relationshipTypes.filter(({ properties }) => properties.includes('AMOUNT'));
  const wrong = names == null ? undefined : nonEmpty('types', names).find((name) => !carrying.some((type) => type.name === name));
  if (wrong !== undefined) {
    throw new AtlasError('BAD_USER_INPUT', [`types: ${wrong} carries no amounts; these do: ${carrying.map(({ name }) => name).join(', ')}`], {
      details: { argument: 'types' },
    });
  }
  return new Set(carrying.filter(({ name }) => names?.includes(name) ?? true).map(({ index }) => index));
}
