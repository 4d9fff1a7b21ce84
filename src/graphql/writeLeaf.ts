import { type GraphQLLeafType, isEnumType } from 'graphql';
import { jsonText } from '../lib/jsonText.ts';
import { NotPlanned } from './QueryPlan.ts';

/** How a value of a leaf type is written as JSON: what the type's `serialize` makes of it. Never null, which stands for no value. */
export function leafWriter(type: GraphQLLeafType): (value: unknown) => string {
  const serialized = (value: unknown): string => {
    const text = JSON.stringify(type.serialize(value));
    if (text === undefined || text === 'null') throw new NotPlanned(`a value of ${type.name} is none`);
    return text;
  };
  if (isEnumType(type)) {
    const known = new Map<unknown, string>(type.getValues().map(({ value, name }) => [value, JSON.stringify(name)]));
    return (value) => known.get(value) ?? serialized(value);
  }
  switch (type.name) {
    case 'String':
    case 'ID':
      return (value) => (typeof value === 'string' ? jsonText(value) : serialized(value));
    case 'Int':
      return (value) => (typeof value === 'number' && (value | 0) === value && value !== 0 ? String(value) : serialized(value));
    case 'Boolean':
      return (value) => (value === true ? 'true' : value === false ? 'false' : serialized(value));
    default:
      return serialized;
  }
}
