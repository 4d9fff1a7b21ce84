import { AtlasError } from '../errors.ts';
import { acceptingTypes, resolveNames } from '../search/resolve/resolveNames.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { QueryResolveArgs } from './generated.ts';
import { inRange, LIMITS, limitDetails, nonEmpty } from './limits.ts';
import { SEARCH_FIELD } from './searchField.ts';

export async function resolveList({ snapshot, signal }: AtlasContext, { names, types: given, first: size }: QueryResolveArgs) {
  const first = inRange('first', size, 3, 1, 'resolveFirst');
  const types = given == null ? null : nonEmpty('types', given);
  if (names.length > LIMITS.resolveNames) {
    throw new AtlasError('LIMIT_EXCEEDED', [`names: ${names.length} names are too many; give at most ${LIMITS.resolveNames}`], {
      details: limitDetails('resolveNames', names.length, 'names'),
    });
  }
  const tooLong = names.findIndex((name) => name.length > LIMITS.textLength);
  if (tooLong !== -1) {
    throw new AtlasError('BAD_USER_INPUT', [`names: number ${tooLong + 1} has ${names[tooLong].length} characters; give at most ${LIMITS.textLength}`], {
      details: { ...limitDetails('textLength', names[tooLong].length, 'names'), place: tooLong },
    });
  }
  const accepts = acceptingTypes(snapshot, types);
  const answers = await resolveNames(
    snapshot,
    names.map((name) => ({ name, accepts, first })),
    signal,
  );
  return names.map((name, i) => ({
    name,
    matches: answers[i].map(({ entity, score, isMatch, reason, field, text }) => ({
      ...{ entity: { entity }, score, match: isMatch, reason },
      ...{ field: SEARCH_FIELD[field], text },
    })),
  }));
}
