import { coerceInputValue, type GraphQLInputType } from 'graphql';
import { AtlasError } from '../../errors.ts';

/** The value as the type has it; BAD_USER_INPUT (or what `refuse` makes) names the argument, and the place in it where that is inside. */
export function coerceVariable(
  name: string,
  value: unknown,
  type: GraphQLInputType,
  refuse: (why: string) => AtlasError = (why) => badVariable(name, why),
): unknown {
  return coerceInputValue(value, type, (path, _, error) => {
    const inside = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    throw refuse(`${name}${inside}: ${error.message}`);
  });
}

export function badVariable(name: string, why: string): AtlasError {
  return new AtlasError('BAD_USER_INPUT', [why], { details: { argument: name } });
}
