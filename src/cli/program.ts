import { Command } from 'commander';
import type { Config } from '../config.ts';
import { check } from './check.ts';
import { load } from './load.ts';
import { seedSchemaFile } from './seedSchemaFile.ts';
import { serve } from './serve.ts';

/** The command line. `fail` is called when a command finds something wrong. */
export function createProgram(config: () => Config, print: (line: string) => void, fail: () => void): Command {
  const program = new Command('atlas').description('The knowledge graph of the Zhangjiang/Shanghai biomedical ecosystem.').showHelpAfterError();
  program
    .command('serve', { isDefault: false })
    .description('serve the API; an empty store is filled from seeds/ first')
    .action(() => serve(config()));
  program
    .command('check')
    .description('check seed files together with all of seeds/, without loading anything')
    .argument('[files...]', 'files that are not in seeds/ yet')
    .action((files: string[]) => {
      if (!check(files, print)) fail();
    });
  program
    .command('load')
    .description('put what seeds/ says into the store, all of it or nothing')
    .action(() => load(config(), print));
  program
    .command('seed-schema')
    .description('write seeds/seeds.schema.json, by which editors complete seed files')
    .option('--check', 'only say whether it is up to date')
    .action((options: { check?: boolean }) => {
      if (!seedSchemaFile(options.check === true, print)) fail();
    });
  return program;
}
