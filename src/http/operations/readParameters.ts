import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { AtlasError } from '../../errors.ts';
import type { BoundOperation, Parameter } from './bindOperations.ts';
import { badVariable, coerceVariable } from './coerceVariable.ts';

export interface GivenParameters {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Null: not given; the request's language counts. */
  readonly language: 'EN' | 'ZH' | null;
}

/**
 * Reads an address's query parameters as the variables of an operation, each by its GraphQL type: a list by repetition, an input object as JSON, everything
 * else as it is. An empty one is left out, as a form leaves it. Anything unknown, missing or ill-formed is BAD_USER_INPUT, and names what was meant.
 */
export function readParameters(operation: BoundOperation, search: URLSearchParams): GivenParameters {
  const known = new Map(operation.parameters.map((parameter) => [parameter.name, parameter]));
  const variables: Record<string, unknown> = {};
  const language = readLanguage(search.getAll('language'));
  for (const name of new Set(search.keys())) {
    if (name === 'language') continue;
    const parameter = known.get(name);
    if (parameter === undefined)
      throw badVariable(name, `${name.slice(0, 60)}: ${operation.name} has no such parameter; it has ${[...known.keys(), 'language'].join(', ')}`);
    const texts = search.getAll(name).filter((text) => text !== '');
    if (texts.length > 0) variables[name] = coerceVariable(name, readTexts(name, texts, parameter.inputType), parameter.inputType);
  }
  if (language !== null && known.has('language')) variables['language'] = language;
  const missing = operation.parameters.find(({ name, required }) => required && variables[name] === undefined);
  if (missing !== undefined) throw missingParameter(operation, missing);
  return { variables, language };
}

function readLanguage(texts: readonly string[]): GivenParameters['language'] {
  const given = texts.filter((text) => text !== '');
  if (given.length === 0) return null;
  const language = /^(en|zh)(?:[-_]\w+)*$/i.exec(given[0])?.[1];
  if (given.length > 1 || language === undefined) throw badVariable('language', `language: give en or zh, once`);
  return language.toUpperCase() as 'EN' | 'ZH';
}

function missingParameter({ name, variables }: BoundOperation, { name: parameter, type }: Parameter): AtlasError {
  const example = variables[parameter];
  const text = typeof example === 'object' ? JSON.stringify(example) : String(example);
  return badVariable(parameter, `${parameter}: it must be given (${type}), for example /q/${name}?${parameter}=${encodeURIComponent(text)}`);
}

function readTexts(name: string, texts: readonly string[], type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return texts.map((text) => readText(name, text, getNullableType(inner.ofType) as GraphQLInputType));
  if (texts.length > 1) throw badVariable(name, `${name}: it is given ${texts.length} times; give it once`);
  return readText(name, texts[0], inner as GraphQLInputType);
}

/** What the text means to the type; what it cannot mean stays text, and is refused by the type itself. */
function readText(name: string, text: string, type: GraphQLInputType): unknown {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isInputObjectType(inner) || isListType(inner)) return readJson(name, text);
  if (isEnumType(inner)) return inner.getValue(text) === undefined && inner.getValue(text.toUpperCase()) !== undefined ? text.toUpperCase() : text;
  switch (inner.name) {
    case 'Int':
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case 'Float':
      return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
    case 'Boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    default:
      return text;
  }
}

function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badVariable(name, `${name}: it is no JSON; give an object, for example {"kinds":["HOSPITAL"]}`);
  }
}
