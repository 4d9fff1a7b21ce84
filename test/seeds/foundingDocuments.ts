import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSeedFile, SEEDS_FOLDER } from '../../src/curation/loadSeeds.ts';
import { SeedFile } from '../../src/curation/SeedFile.ts';
import { asList, type SeedContent } from '../../src/curation/seedContent.ts';

/** The documents themselves stand beside the project, never in it: <number>_<hash>.txt. */
const FOLDER = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));

export interface FoundingFile {
  readonly seed: string;
  /** The document's text; null where the documents are not at hand. */
  readonly text: string | null;
  readonly locators: readonly string[];
  /** Names that are not marked as translated. */
  readonly printedNames: readonly string[];
}

/** The five seed files that hold one founding document each, with the documents where they are at hand. */
export const FOUNDING_FILES: readonly FoundingFile[] = [
  foundingFile('000', 'osaka-sari-agreement'),
  foundingFile('001', 'cams-biochip-biospecimen-center'),
  foundingFile('002', 'balkan-technology-transfer-center'),
  foundingFile('003', 'zhangjiang-biopharma-2017'),
  foundingFile('004', 'siemens-zhangjiang-forum-2023'),
];

function foundingFile(number: string, name: string): FoundingFile {
  const seed = `${name}.yaml`;
  const { file, text: yaml } = readSeedFile(join(SEEDS_FOLDER, seed));
  const { entities = [], relationships = [], statements = [] } = new SeedFile(file, yaml).content as SeedContent;
  const withEvidence = [...entities, ...entities.flatMap((entity) => entity.statements ?? []), ...relationships, ...statements];
  const locators = withEvidence.flatMap(({ evidence }) => asList(evidence).map(({ locator }) => locator));
  const printedNames = entities.flatMap(({ names = [] }) => names.filter(({ translated }) => translated !== true).map(({ text }) => text));
  return { seed, text: documentText(number), locators, printedNames };
}

function documentText(number: string): string | null {
  if (!existsSync(FOLDER)) return null;
  const file = readdirSync(FOLDER).find((name) => name.startsWith(`${number}_`));
  return file === undefined ? null : readFileSync(join(FOLDER, file), 'utf8');
}
