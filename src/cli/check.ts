import { checkSeeds, readSeedFile, readSeedFolder } from '../curation/loadSeeds.ts';
import { problemLine } from '../curation/SeedProblem.ts';
import { AtlasError } from '../errors.ts';
import { loadSdl } from '../ontology/loadSdl.ts';
import { readOntology } from '../ontology/readOntology.ts';

/** Checks all of seeds/ together with the files named, without loading anything. Prints each problem; false when there is one. */
export function check(paths: readonly string[], print: (line: string) => void): boolean {
  const named = paths.map((path) => {
    try {
      return readSeedFile(path);
    } catch (cause) {
      throw new AtlasError('SEED_INVALID', [`${path} cannot be read (${(cause as NodeJS.ErrnoException).code})`], { cause });
    }
  });
  const texts = [...new Map([...readSeedFolder(), ...named].map((text) => [text.file, text])).values()];
  const { problems, entities, relationships } = checkSeeds(readOntology(loadSdl()), texts);
  for (const problem of problems) print(problemLine(problem));
  if (problems.length > 0) print(`${counted(problems.length, 'problem')} in ${counted(new Set(problems.map(({ file }) => file)).size, 'file')}`);
  else print(`${texts.length} files are good: ${entities.length} entities, ${relationships.length} relationships`);
  return problems.length === 0;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
