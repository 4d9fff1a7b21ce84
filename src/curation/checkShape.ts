import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { NO_EVIDENCE } from '../ontology/checkRecords.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import type { SeedPath } from './SeedFile.ts';
import { seedSchema } from './seedSchema.ts';

export interface Shape {
  readonly problems: readonly { readonly path: SeedPath; readonly message: string }[];
  /** Whether an item, by its list and its place in it, has the wrong shape; null: the content has it as a whole. */
  readonly isBad: ((list: string, index: number) => boolean) | null;
}

/** What JSON Schema says of a content: of a seed file, or of a request that says the same. */
export function checkShape(ontology: Ontology, content: unknown): Shape {
  const validate = validatorOf(ontology);
  const errors = validate(content) ? [] : (validate.errors ?? []);
  const bad = errors.map(({ instancePath }) => instancePath.split('/').slice(1, 3));
  const places = new Set(bad.map((path) => path.join('/')));
  return {
    problems: errors.filter(({ keyword }) => keyword !== 'if').map(shapeProblem),
    // A list of the wrong shape is left out whole with all others, an item of the wrong shape alone.
    isBad: bad.every((path) => path.length === 2) ? (list, index) => places.has(`${list}/${index}`) : null,
  };
}

const validators = new WeakMap<Ontology, ValidateFunction>();

function validatorOf(ontology: Ontology): ValidateFunction {
  const known = validators.get(ontology);
  if (known !== undefined) return known;
  const validator = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true, verbose: true }).compile(seedSchema(ontology));
  validators.set(ontology, validator);
  return validator;
}

/** Of what a schema finds wrong, what a curator reads. */
export function shapeProblem(error: ErrorObject): { readonly path: SeedPath; readonly message: string } {
  const path = pathOf(error.instancePath);
  const extra = error.params['additionalProperty'] as string | undefined;
  return { path: extra === undefined ? path : [...path, extra], message: messageOf(error) };
}

function messageOf({ keyword, params, data, message, instancePath }: ErrorObject): string {
  const value = JSON.stringify(data)?.slice(0, 60);
  if (keyword === 'minItems' && instancePath.endsWith('/evidence')) return NO_EVIDENCE;
  if (keyword === 'minLength') return 'it is empty';
  if (keyword === 'maxLength') return `it has too many characters; give at most ${params['limit']}`;
  if (keyword === 'pattern' && instancePath.endsWith('/language')) return `${value} is no language code; write en, zh, zh-Hant …`;
  if (keyword === 'required') return `"${params['missingProperty']}" is missing`;
  if (keyword === 'additionalProperties') return 'is no key of this item; see seeds/README.md for the keys';
  if (keyword === 'enum') return `${value} is not one of ${(params['allowedValues'] as string[]).join(', ')}`;
  if (keyword === 'pattern' && String(params['pattern']).includes('/'))
    return `${value} is no id; write the type, a slash and a slug: institution/ruijin-hospital`;
  return `${value} ${message ?? 'is wrong'}`;
}

function pathOf(pointer: string): SeedPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
