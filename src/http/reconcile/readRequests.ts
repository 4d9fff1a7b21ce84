import { AtlasError } from '../../errors.ts';
import { LIMITS, limitDetails } from '../../graphql/limits.ts';

/** One query of a batch, checked. */
export interface ReconcileQuery {
  /** '' where none is given. */
  readonly query: string;
  readonly types: readonly string[];
  readonly typeStrict: 'any' | 'all' | 'should';
  readonly limit: number;
  readonly properties: readonly { readonly pid: string; readonly values: readonly string[] }[];
}

export interface ExtendRequest {
  readonly ids: readonly string[];
  readonly properties: readonly { readonly id: string; readonly limit: number | undefined }[];
}

const FALLBACK_LIMIT = 5;
const MOST_PROPERTIES = 20;
/** Ids × properties of one request. */
const MOST_CELLS = 2_500;

/** The parameter `queries`: queries by a key of the client's own. */
export function readQueries(text: string): readonly (readonly [key: string, query: ReconcileQuery])[] {
  const batch = readObject('queries', text);
  const entries = Object.entries(batch);
  if (entries.length > LIMITS.reconcileQueries) {
    throw new AtlasError(
      'LIMIT_EXCEEDED',
      [`queries: ${entries.length} queries are too many for one batch; send at most ${LIMITS.reconcileQueries} (the manifest's batchSize)`],
      { details: limitDetails('reconcileQueries', entries.length, 'queries') },
    );
  }
  return entries.map(([key, value]) => [key, readQuery(`queries.${key.slice(0, 50)}`, value)]);
}

/** The parameter `extend`: ids and what is wanted of them. */
export function readExtend(text: string): ExtendRequest {
  const { ids, properties } = readObject('extend', text);
  if (!isTexts(ids)) throw bad('extend.ids', 'give a list of ids');
  if (!Array.isArray(properties)) throw bad('extend.properties', 'give a list like [{"id": "name.zh"}]');
  if (ids.length > LIMITS.ids)
    throw new AtlasError('LIMIT_EXCEEDED', [`extend.ids: ${ids.length} ids are too many; send at most ${LIMITS.ids}`], {
      details: limitDetails('ids', ids.length, 'extend.ids'),
    });
  if (properties.length > MOST_PROPERTIES) {
    throw new AtlasError('LIMIT_EXCEEDED', [`extend.properties: ${properties.length} properties are too many; send at most ${MOST_PROPERTIES}`]);
  }
  if (ids.length * properties.length > MOST_CELLS) {
    throw new AtlasError('LIMIT_EXCEEDED', [`extend: ${ids.length} ids with ${properties.length} properties are too many; send at most ${MOST_CELLS} cells`]);
  }
  return {
    ids,
    properties: properties.map((property: unknown) => {
      if (!isObject(property) || typeof property['id'] !== 'string') throw bad('extend.properties', 'each property is an object with an `id`');
      const settings = property['settings'];
      return { id: property['id'], limit: isObject(settings) ? wholeNumber('extend.properties.settings.limit', settings['limit']) : undefined };
    }),
  };
}

function readQuery(argument: string, value: unknown): ReconcileQuery {
  if (!isObject(value)) throw bad(argument, 'a query is an object like {"query": "瑞金医院"}');
  const { query = '', type = [], type_strict: typeStrict = 'any', limit, properties = [] } = value;
  if (typeof query !== 'string') throw bad(`${argument}.query`, 'give a text');
  if (query.length > LIMITS.textLength) throw bad(`${argument}.query`, `${query.length} characters are too many; give at most ${LIMITS.textLength}`);
  const types = typeof type === 'string' ? (type === '' ? [] : [type]) : type;
  if (!isTexts(types) || types.length > MOST_PROPERTIES) throw bad(`${argument}.type`, `give a type, or a list of at most ${MOST_PROPERTIES}`);
  if (typeStrict !== 'any' && typeStrict !== 'all' && typeStrict !== 'should') throw bad(`${argument}.type_strict`, 'give any, all or should');
  if (!Array.isArray(properties) || properties.length > MOST_PROPERTIES) throw bad(`${argument}.properties`, `give a list of at most ${MOST_PROPERTIES}`);
  if (query === '' && properties.length === 0 && value['query'] === undefined) throw bad(argument, 'give `query` or `properties`');
  return {
    query,
    types,
    typeStrict,
    limit: Math.min(wholeNumber(`${argument}.limit`, limit) ?? FALLBACK_LIMIT, LIMITS.resolveFirst),
    properties: properties.map((property: unknown) => readProperty(`${argument}.properties`, property)),
  };
}

function readProperty(argument: string, value: unknown): ReconcileQuery['properties'][number] {
  if (!isObject(value) || typeof value['pid'] !== 'string' || value['v'] === undefined) throw bad(argument, 'each property is an object with `pid` and `v`');
  const given: unknown[] = Array.isArray(value['v']) ? value['v'] : [value['v']];
  if (given.length > MOST_PROPERTIES) throw bad(`${argument}.v`, `give at most ${MOST_PROPERTIES} values`);
  return {
    pid: value['pid'],
    values: given.map((one) => {
      if (isObject(one) && typeof one['id'] === 'string') return one['id'];
      if (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') return String(one).slice(0, LIMITS.textLength);
      throw bad(`${argument}.v`, 'a value is a text, a number, true, false, or an object with an `id`');
    }),
  };
}

function readObject(argument: string, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw bad(argument, 'it is no valid JSON');
  }
  if (!isObject(value)) throw bad(argument, 'it must be a JSON object');
  return value;
}

/** A positive whole number; undefined where none is given. */
export function wholeNumber(argument: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value;
  throw bad(argument, 'give a whole number of 1 or more');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function bad(argument: string, advice: string): AtlasError {
  return new AtlasError('BAD_USER_INPUT', [`${argument}: ${advice}`], { details: { argument } });
}
