import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { RandomNumbers } from '../paths/randomNumbers.ts';

/** Well-formed values of the right type that programs stumble over, and some good ones. */
const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  Int: [1, 2, 3, 5, 20, 0, -1, 6, 7, 200, 201, 500, 2_147_483_647, -2_147_483_648],
  Float: [0, -0.5, 1e300],
  Boolean: [true, false],
  String: [
    'a',
    'hospital',
    '瑞金',
    '',
    ' ',
    '\0',
    '\ud83d',
    '%',
    '__proto__',
    "'; drop table entities; --",
    'fundSize',
    'WyJsaXN0IiwxXQ',
    'W251bGxd',
    'x'.repeat(300),
    '-',
  ],
  ID: [
    'institution/ruijin-hospital',
    'institution/zhangjiang-group',
    'institution/siemens-healthineers',
    'source/nobody',
    'constructor',
    '',
    '\0',
    17,
    'x'.repeat(700),
  ],
  PartialDate: ['2017', '2023-05', '2023-05-24', 2017, '9999-12-31', '1000', '2023-02-29', '', 'yesterday'],
};

/** A query that the schema accepts, with random arguments on random fields. */
export function randomQuery(schema: GraphQLSchema, random: RandomNumbers): string {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return `{ ${fieldText(random.one(roots), 0)} }`;

  function fieldText(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.filter((argument) => isRequired(argument) || random.chance(0.35));
    const args = given.map((argument) => `${argument.name}: ${literal(argument.type, 0)}`).join(', ');
    const type = getNamedType(field.type);
    return `${field.name}${args === '' ? '' : `(${args})`}${isCompositeType(type) ? ` { ${selection(type.name, depth + 1)} }` : ''}`;
  }

  function selection(typeName: string, depth: number): string {
    const type = schema.getType(typeName);
    if (!(isObjectType(type) || isInterfaceType(type))) return '__typename';
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)) && !field.args.some(isRequired));
    const branches = depth > 5 ? [] : fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const chosen = [...random.some(leaves, 0.5), ...(branches.length === 0 ? [] : [random.one(branches)])];
    return ['__typename', ...new Set(chosen)].map((field) => (typeof field === 'string' ? field : fieldText(field, depth))).join(' ');
  }

  function literal(type: GraphQLInputType, depth: number): string {
    if (isNonNullType(type)) return literal(type.ofType, depth);
    if (random.chance(0.03)) return 'null';
    if (isListType(type)) return `[${Array.from({ length: random.one([0, 1, 1, 1, 2, 3]) }, () => literal(type.ofType, depth)).join(', ')}]`;
    if (isEnumType(type)) return random.one(type.getValues()).name;
    if (!isInputObjectType(type)) return JSON.stringify(random.one(SCALARS[type.name] ?? ['x']));
    const fields = Object.values(type.getFields());
    const kept = type.isOneOf ? [random.one(fields)] : fields.filter((field) => isRequired(field) || random.chance(depth > 6 ? 0 : 0.25));
    return `{ ${kept.map((field) => `${field.name}: ${literal(field.type, depth + 1)}`).join(', ')} }`;
  }
}

function isRequired({ type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}
