import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS_FOLDER } from '../curation/loadSeeds.ts';
import { seedSchema } from '../curation/seedSchema.ts';
import { loadSdl } from '../ontology/loadSdl.ts';
import { readOntology } from '../ontology/readOntology.ts';

const FILE = join(SEEDS_FOLDER, 'seeds.schema.json');

/** Writes the JSON Schema of seed files, or with `checkOnly` says whether the file is what the ontology asks for. */
export function seedSchemaFile(checkOnly: boolean, print: (line: string) => void): boolean {
  const wanted = `${JSON.stringify(seedSchema(readOntology(loadSdl())), null, 2)}\n`;
  if (!checkOnly) {
    writeFileSync(FILE, wanted);
    print('wrote seeds/seeds.schema.json');
    return true;
  }
  const good = readFileSync(FILE, 'utf8') === wanted;
  print(good ? 'seeds/seeds.schema.json fits the ontology' : 'seeds/seeds.schema.json is out of date: run `npm run codegen`');
  return good;
}
