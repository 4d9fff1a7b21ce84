import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ErrorObject } from 'ajv';
import { AtlasError } from '../errors.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import type { EntityRecord, RelationshipRecord } from '../ontology/records.ts';
import { SeedFile, type SeedPath } from './SeedFile.ts';
import { SeedMerger } from './SeedMerger.ts';
import { problemLine, type SeedProblem } from './SeedProblem.ts';
import type { SeedContent } from './seedContent.ts';
import { seedSchema } from './seedSchema.ts';

export const SEEDS_FOLDER: string = fileURLToPath(new URL('../../seeds', import.meta.url));

export interface Seeds {
  readonly entities: readonly EntityRecord[];
  readonly relationships: readonly RelationshipRecord[];
}

export interface SeedText {
  /** As shown in problems. */
  readonly file: string;
  readonly text: string;
}

/** Merges and checks seed files. With any problem the records are of no use: nothing is loaded by half. */
export function checkSeeds(ontology: Ontology, texts: readonly SeedText[]): Seeds & { readonly problems: readonly SeedProblem[] } {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true, verbose: true }).compile(seedSchema(ontology));
  const problems: SeedProblem[] = [];
  const merger = new SeedMerger(ontology);
  for (const { file, text } of texts) {
    const seed = new SeedFile(file, text);
    problems.push(...seed.syntaxProblems);
    if (seed.syntaxProblems.length > 0 || seed.content === null) continue;
    const errors = validate(seed.content) ? [] : (validate.errors ?? []);
    problems.push(...shapeProblems(seed, errors));
    const bad = errors.map(({ instancePath }) => instancePath.split('/').slice(1, 3));
    // A list or a file of the wrong shape is left out whole, an item of the wrong shape alone.
    if (bad.every((path) => path.length === 2)) {
      const leftOut = new Set(bad.map((path) => path.join('/')));
      merger.addFile(seed, seed.content as SeedContent, (list, index) => leftOut.has(`${list}/${index}`));
    }
  }
  const merged = merger.finish();
  // Where something is left out for its shape, ids seem unknown that are not: mend shapes first.
  const all = [...problems, ...merged.problems, ...(problems.length > 0 ? [] : merged.gaps)];
  return { entities: merged.entities, relationships: merged.relationships, problems: all.toSorted(byPlace) };
}

/** The seed files of a folder, in the order of their names. Throws SEED_INVALID with every problem, a line each. */
export function loadSeeds(ontology: Ontology, folder: string = SEEDS_FOLDER): Seeds {
  const { problems, ...seeds } = checkSeeds(ontology, readSeedFolder(folder));
  if (problems.length > 0) {
    throw new AtlasError('SEED_INVALID', [`the seed files have problems (${problems.length}); nothing was loaded.\n${problems.map(problemLine).join('\n')}`]);
  }
  return seeds;
}

export function readSeedFolder(folder: string = SEEDS_FOLDER): SeedText[] {
  return readdirSync(folder, { encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readSeedFile(join(folder, name)));
}

export function readSeedFile(path: string): SeedText {
  const real = realpathSync(path);
  return { file: relative(process.cwd(), real) || real, text: readFileSync(real, 'utf8') };
}

function shapeProblems(seed: SeedFile, errors: readonly ErrorObject[]): SeedProblem[] {
  return errors
    .filter(({ keyword }) => keyword !== 'if')
    .map((error) => {
      const path = seedPath(error.instancePath);
      const extra = error.params['additionalProperty'] as string | undefined;
      return seed.problem(extra === undefined ? path : [...path, extra], shapeMessage(error));
    });
}

function shapeMessage({ keyword, params, data, message }: ErrorObject): string {
  const value = JSON.stringify(data)?.slice(0, 60);
  if (keyword === 'required') return `"${params['missingProperty']}" is missing`;
  if (keyword === 'additionalProperties') return 'is no key of this item; see seeds/README.md for the keys';
  if (keyword === 'enum') return `${value} is not one of ${(params['allowedValues'] as string[]).join(', ')}`;
  if (keyword === 'pattern' && String(params['pattern']).includes('/'))
    return `${value} is no id; write the type, a slash and a slug: institution/ruijin-hospital`;
  return `${value} ${message ?? 'is wrong'}`;
}

function seedPath(pointer: string): SeedPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function byPlace(a: SeedProblem, b: SeedProblem): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}
