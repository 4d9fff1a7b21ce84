import { Command, Option } from 'commander';
import { ROLES } from '../auth/Principal.ts';
import type { Environment } from '../config/readSettings.ts';
import { readConfig } from '../config.ts';
import { backup } from './backup.ts';
import { type ExportOptions, exportGraph } from './bulk/exportGraph.ts';
import { type ImportOptions, importFile } from './bulk/importFile.ts';
import { check } from './check.ts';
import { checkStore } from './checkStore.ts';
import { config as showConfig } from './config.ts';
import { copy } from './copy.ts';
import { type DoctorOptions, doctor } from './doctor.ts';
import { listReports } from './listReports.ts';
import { load } from './load.ts';
import { type LogOptions, log } from './log.ts';
import { refresh } from './refresh.ts';
import { report } from './report.ts';
import type { ReportOptions } from './reportOptions.ts';
import { type RestoreOptions, restore } from './restore.ts';
import { type RevertOptions, revert } from './revert.ts';
import { listSchemaChanges, schemaFile } from './schemaFile.ts';
import { seedSchemaFile } from './seedSchemaFile.ts';
import { serve } from './serve.ts';
import { createToken, listTokens, type NewToken, revokeToken } from './token.ts';

/** The command line. `fail` is called when a command finds something wrong. */
export function createProgram(env: Environment, print: (line: string) => void, fail: () => void): Command {
  // Read by the commands that need it: the others work whatever is set.
  const config = () => readConfig(env);
  const program = new Command('atlas').description('The knowledge graph of the Zhangjiang/Shanghai biomedical ecosystem.').showHelpAfterError();
  program
    .command('serve', { isDefault: false })
    .description('serve the API; an empty data file is filled from seeds/ first')
    .option('--seed', 'fill an empty Neo4j database from seeds/ too')
    .action((options: { seed?: boolean }) => serve(config(), options.seed === true));
  program
    .command('config')
    .description('print the settings that hold, each with where it is from; secrets are masked')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) => {
      if (!showConfig(env, options.json === true, print)) fail();
    });
  program
    .command('check')
    .description('check seed files together with all of seeds/, without loading anything')
    .argument('[files...]', 'files that are not in seeds/ yet')
    .option('--store', 'check what the store holds instead')
    .action(async (files: string[], options: { store?: boolean }) => {
      if (!(options.store === true ? await checkStore(config(), print) : check(files, print))) fail();
    });
  program
    .command('load')
    .description('put what seeds/ says into the store, all of it or nothing')
    .action(() => load(config(), print));
  program
    .command('import')
    .description('put what a file says into the store, checked as seed files are: all of it or nothing; a running server takes it too')
    .argument('<file>', 'a folder as export writes it; .yaml in the form of seed files, .jsonl with an item a line, .csv or .xlsx with --mapping')
    .option('--mapping <file>', 'what the columns of a table mean: see docs/curation.md')
    .option('--dry-run', 'only say what it would change')
    .option('--partial', 'take the good rows and report the others, instead of taking nothing')
    .option('--resumable', 'in several versions, so that it goes on where it was interrupted (always so above 100,000 rows)')
    .option('--why <text>', 'for the change log (default: the name of the file)')
    .option('--report <file>', 'what is to be said of each row, as .csv or .json')
    .option('--language <en|zh>', 'the language of what is told', 'en')
    .action(async (file: string, options: ImportOptions) => {
      if (!(await importFile(config(), file, options, print))) fail();
    });
  program
    .command('export')
    .description('write the graph so that an import makes the same of it: canonical, sorted, the same bytes for the same graph')
    .option('--format <yaml|jsonl>', 'default: by the name of the file, else yaml')
    .option('--out <path>', 'a folder, with a file for each type; a file; "-" for standard output', '-')
    .option('--version <number>', 'as it was at a version (default: the newest)')
    .option('--force', 'replace a file that is there already')
    .action((options: ExportOptions) => exportGraph(config(), options, print));
  program
    .command('refresh')
    .description('look for edits made in Cypher, and make them a version of the graph that every server follows')
    .action(() => refresh(config(), print));
  program
    .command('copy')
    .description('copy a graph with its whole change log into an empty store')
    .requiredOption('--from <store>', 'a data file, or an address like bolt://localhost:7687 (user and password as in NEO4J_USER, NEO4J_PASSWORD)')
    .requiredOption('--to <store>', 'the same; it has to be empty')
    .action((options: { from: string; to: string }) => copy(config(), options, print));
  const several = (value: string, given: readonly string[]) => [...given, value];
  program
    .command('doctor')
    .description('say what a curator should look at: contradictions, likely duplicates, stale states, facts of one document, orphans')
    .option('--kind <kind>', 'contradiction, duplicate, stale, single-source or orphan; may be given several times (default: all)', several, [])
    .option('--limit <n>', 'how many to list, those first that most paths depend on', '20')
    .option('--min-score <n>', 'only those at least so sure, from 0 to 1', '0')
    .option('--about <id>', 'only what concerns this entity or relationship')
    .option('--as-of <date>', 'the day as of which states are stale (default: that of the newest document)')
    .option('--language <en|zh>', 'the language of the report', 'en')
    .option('--json', 'as JSON')
    .option('--fail-on <kind>', 'exit with 1 when there is a finding of this kind; may be given several times', several, [])
    .action(async (options: DoctorOptions) => {
      if (!(await doctor(config(), options, print))) fail();
    });
  program
    .command('backup')
    .description('write a data file of all that the store holds, while a server serves it or without one, and verify it')
    .argument('<file>', 'the file to write')
    .option('--force', 'replace a file that is there already')
    .action((file: string, options: { force?: boolean }) => backup(config(), file, options, print));
  program
    .command('restore')
    .description('put a backup in the place of the data file, or into an empty Neo4j; a damaged one is refused')
    .argument('<file>', 'a backup, or any data file that no server has open')
    .option('--check', 'only look whether it is whole')
    .option('--replace', 'move a data file that is there already aside')
    .action((file: string, options: RestoreOptions) => restore(config(), file, options, print));
  program
    .command('log')
    .description('tell what was changed, newest first: who, when, why, by which documents')
    .argument('[id]', 'only what happened to this entity or relationship')
    .option('--since <version>', 'only what came after this version')
    .option('-n, --limit <count>', 'at most so many', '20')
    .option('--json', 'as JSON')
    .action((id: string | undefined, options: LogOptions) => log(config(), id, options, print));
  program
    .command('revert')
    .description('undo a version of the graph: what it changed is as it was before')
    .argument('<version>', 'as log tells it')
    .requiredOption('--reason <text>', 'why, for the log')
    .option('--preview', 'only say what it would change')
    .option('--json', 'as JSON')
    .action(async (version: string, options: RevertOptions) => {
      if (!(await revert(config(), version, options, print))) fail();
    });
  program
    .command('report')
    .description('make a report for people: a Word document, a workbook, a page; without a kind: list what there is')
    .argument('[kind]', 'for example profile')
    .argument('[id]', 'of the entity that it is about, for the kinds that have one')
    .option('--param <name=value>', 'another parameter; may be given several times', (value: string, given: readonly string[]) => [...given, value], [])
    .option('--format <name>', 'html, docx, xlsx, md, csv or ris (default: by the name of the file, else docx)')
    .option('--table <id>', 'which table, for csv (default: the first)')
    .option('--language <en|zh>', 'the language of the report', 'en')
    .option('--as-of <date>', 'what held then: 2012, 2017-05 or 2023-05-24 (default: all that is known)')
    .option('--out <file>', 'where to write it; a folder, or "-" for standard output (default: the title of the report, here)')
    .option('--force', 'replace a file that is there already')
    .action(async (kind: string | undefined, id: string | undefined, options: ReportOptions) => {
      if (kind === undefined) listReports(print);
      else await report(config(), kind, id, options, print);
    });
  program
    .command('seed-schema')
    .description('write seeds/seeds.schema.json, by which editors complete seed files')
    .option('--check', 'only say whether it is up to date')
    .action((options: { check?: boolean }) => {
      if (!seedSchemaFile(options.check === true, print)) fail();
    });
  program
    .command('schema')
    .description('write schema.graphql, the schema as clients see it')
    .option('--check', 'only say whether it is up to date')
    .option('--since <file>', 'list what has changed for clients since an older schema.graphql; "-": from standard input')
    .action((options: { check?: boolean; since?: string }) => {
      if (options.since !== undefined) listSchemaChanges(options.since, print);
      else if (!schemaFile(options.check === true, print)) fail();
    });
  const token = program.command('token').description('give out, list and take back tokens; works while the server runs');
  token
    .command('create')
    .description('give out a token; it is shown once')
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).makeOptionMandatory())
    .option('--name <name>', 'who will have it, as the change log is to call them; left out: by its role and id')
    .option('--expires <time>', 'how long it is good: 90d, 12h, 30m, or never', '90d')
    .action((options: NewToken) => createToken(config(), options, print));
  token
    .command('list')
    .description('list tokens, never their secrets')
    .action(() => listTokens(config(), print));
  token
    .command('revoke')
    .description('take a token back, for ever')
    .argument('<id>', 'as `atlas token list` shows it, without the secret')
    .action((id: string) => revokeToken(config(), id, print));
  return program;
}
