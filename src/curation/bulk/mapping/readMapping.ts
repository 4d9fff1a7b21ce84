import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { AtlasError } from '../../../errors.ts';
import type { Ontology } from '../../../ontology/Ontology.ts';
import { shapeProblem } from '../../checkShape.ts';
import { SeedFile } from '../../SeedFile.ts';
import { problemLine, type SeedProblem } from '../../SeedProblem.ts';
import { ITEM_LISTS, ITEM_NAMES, type ItemList } from '../ImportItem.ts';
import { FILTERS, type Filter, mappingSchema } from './mappingSchema.ts';
import { templateParts } from './templateParts.ts';

export interface Mapping {
  readonly sheet: string | number | null;
  readonly head: number | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly items: readonly MappedItem[];
}

export interface MappedItem {
  readonly list: ItemList;
  readonly item: Filling;
  readonly when: { readonly column: string; readonly is?: readonly string[] } | null;
  readonly each: Each | null;
}

export interface Each {
  readonly column: string;
  readonly split: string;
}

/** How one value of an item is made. */
export type Filling =
  | { readonly kind: 'constant'; readonly value: string | number | boolean }
  | { readonly kind: 'text'; readonly parts: readonly (string | { readonly column: string; readonly filters: readonly Filter[] })[] }
  | {
      readonly kind: 'column';
      readonly column: string;
      readonly values: ReadonlyMap<string, string | number | boolean> | null;
      readonly filters: readonly Filter[];
      readonly otherwise: string | number | boolean | null;
    }
  | { readonly kind: 'list'; readonly elements: readonly { readonly each: Each | null; readonly filling: Filling }[] }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [key: string, filling: Filling])[] };

/** Throws BAD_USER_INPUT with every problem, a line each. */
export function readMapping(ontology: Ontology, file: string, text: string): Mapping {
  const seed = new SeedFile(file, text);
  const problems: SeedProblem[] = [...seed.syntaxProblems];
  const content = seed.content as Written | null;
  if (problems.length === 0) {
    const validate = validatorOf(ontology);
    if (!validate(content)) {
      for (const error of keyProblems(validate.errors ?? [], content)) {
        const { path, message } = shapeProblem(error);
        problems.push(seed.problem(path, ownMessage(error) ?? message));
      }
    }
  }
  const refuse = (): never => {
    throw new AtlasError('BAD_USER_INPUT', [`the mapping has problems (${problems.length}); nothing was read.\n${problems.map(problemLine).join('\n')}`], {
      details: { argument: 'mapping' },
    });
  };
  if (problems.length > 0 || content === null) return refuse();
  const say = (path: readonly (string | number)[], message: string) => problems.push(seed.problem(path, message));
  const items = content.items.map((item, i): MappedItem => {
    const list = ITEM_LISTS.find((name) => item[ITEM_NAMES[name]] !== undefined)!;
    const key = ITEM_NAMES[list];
    return { list, item: readFilling(item[key], ['items', i, key], say), when: item.when ?? null, each: item.each ?? null };
  });
  if (problems.length > 0) return refuse();
  const { sheet = null, head = null, encoding = null, delimiter = null } = content;
  return { sheet, head, encoding, delimiter, items };
}

const validators = new WeakMap<Ontology, ValidateFunction>();

function validatorOf(ontology: Ontology): ValidateFunction {
  const known = validators.get(ontology);
  if (known !== undefined) return known;
  const options = { allErrors: true, allowUnionTypes: true, strict: true, strictRequired: false, strictTypes: false, verbose: true };
  const validator = new Ajv(options).compile(mappingSchema(ontology));
  validators.set(ontology, validator);
  return validator;
}

/** Where a seed file would be told something else. */
function ownMessage({ keyword, instancePath }: ErrorObject): string | null {
  if (keyword === 'additionalProperties') return 'is no key of a mapping here; see docs/curation.md for the keys';
  if (keyword !== 'anyOf') return null;
  const isItem = /^\/items\/\d+$/.test(instancePath);
  return isItem
    ? `write one of ${ITEM_LISTS.map((list) => ITEM_NAMES[list]).join(', ')}, each with its fields`
    : 'write a constant, a text with columns in braces, or { column: … }';
}

interface Written {
  readonly sheet?: string | number;
  readonly head?: number;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly items: readonly (Readonly<Record<string, unknown>> & { readonly when?: MappedItem['when']; readonly each?: Each })[];
}

/** An item may be of four sorts: of their problems only those of the sort that it has the key of are told. */
function keyProblems(errors: readonly ErrorObject[], content: unknown): ErrorObject[] {
  const items = (content as { items?: unknown } | null)?.items;
  return errors.filter(({ instancePath, schemaPath, keyword }) => {
    if (keyword === 'anyOf') return /\/items\/\d+$/.test(instancePath) ? sortOf(items, instancePath) === null : true;
    const branch = /^#\/properties\/items\/items\/anyOf\/(\d+)\//.exec(schemaPath);
    if (branch !== null) return sortOf(items, instancePath) === Number(branch[1]);
    return !/^#\/definitions\/value\//.test(schemaPath);
  });
}

function sortOf(items: unknown, instancePath: string): number | null {
  const item = Array.isArray(items) ? (items[Number(instancePath.split('/')[2])] as Record<string, unknown> | null) : null;
  const sorts = ITEM_LISTS.flatMap((list, i) => (item !== null && typeof item === 'object' && Object.hasOwn(item, ITEM_NAMES[list]) ? [i] : []));
  return sorts[0] ?? null;
}

type Say = (path: readonly (string | number)[], message: string) => void;

function readFilling(value: unknown, path: readonly (string | number)[], say: Say): Filling {
  if (typeof value === 'string') {
    const parts = templateParts(value);
    if (typeof parts === 'string') say(path, parts);
    else if (parts.some((part) => typeof part !== 'string')) return { kind: 'text', parts };
    return { kind: 'constant', value: typeof parts === 'string' ? value : (parts as readonly string[]).join('') };
  }
  if (typeof value !== 'object' || value === null) return { kind: 'constant', value: value as number | boolean };
  if (Array.isArray(value)) {
    const elements = value.map((element: unknown, i) => {
      const { each = null, ...rest } = typeof element === 'object' && element !== null ? (element as { each?: Each }) : {};
      const isObject = typeof element === 'object' && element !== null && !Array.isArray(element);
      return { each, filling: readFilling(isObject ? rest : element, [...path, i], say) };
    });
    return { kind: 'list', elements };
  }
  if (Object.hasOwn(value, 'column')) {
    const { column, values, as, otherwise = null } = value as { column: string; values?: Record<string, string>; as?: Filter; otherwise?: string };
    const filters = as !== undefined && FILTERS.includes(as) ? [as] : [];
    return { kind: 'column', column, values: values === undefined ? null : new Map(Object.entries(values)), filters, otherwise };
  }
  return { kind: 'object', fields: Object.entries(value).map(([key, field]) => [key, readFilling(field, [...path, key], say)]) };
}
