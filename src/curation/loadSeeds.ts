import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AtlasError } from '../errors.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import type { EntityRecord, RelationshipRecord } from '../ontology/records.ts';
import type { ContentProblem } from './ContentProblem.ts';
import { checkShape } from './checkShape.ts';
import { SeedFile } from './SeedFile.ts';
import { SeedMerger } from './SeedMerger.ts';
import { problemLine, type SeedProblem } from './SeedProblem.ts';
import type { SeedContent } from './seedContent.ts';

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
  const problems: SeedProblem[] = [];
  const seeds = new Map<string, SeedFile>();
  const merger = new SeedMerger(ontology);
  for (const { file, text } of texts) {
    const seed = new SeedFile(file, text);
    seeds.set(file, seed);
    problems.push(...seed.syntaxProblems);
    if (seed.syntaxProblems.length > 0 || seed.content === null) continue;
    const shape = checkShape(ontology, seed.content);
    problems.push(...shape.problems.map(({ path, message }) => seed.problem(path, message)));
    if (shape.isBad !== null) merger.add(file, seed.content as SeedContent, shape.isBad);
  }
  const merged = merger.finish();
  const placed = ({ file, path, message }: ContentProblem) => seeds.get(file)!.problem(path, message);
  // Where something is left out for its shape, ids seem unknown that are not: mend shapes first.
  const all = [...problems, ...merged.problems.map(placed), ...(problems.length > 0 ? [] : merged.gaps.map(placed))];
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

function byPlace(a: SeedProblem, b: SeedProblem): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}
