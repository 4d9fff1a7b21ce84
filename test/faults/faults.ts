import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { carryOutRow, type RowResult } from './carryOutRow.ts';
import { FaultDatabase, neo4jMissing } from './FaultDatabase.ts';
import { faultTable } from './faultTable.ts';
import { faultOptions } from './options.ts';
import { ROWS } from './rows.ts';

/** `npm run faults -- --rows 1,9,11 --quick --seed 7`: makes each fault for real, and prints what came of it. Ends with 1 when anything did not hold. */
const options = faultOptions(
  process.argv.slice(2),
  ROWS.map(({ number }) => number),
);
const say = (line: string) => process.stderr.write(`${line}\n`);
const results: RowResult[] = [];
for (const row of ROWS) {
  if (options.rows !== null && !options.rows.includes(row.number)) continue;
  const isLeftOut = !options.hasNeo4j && row.missing === neo4jMissing;
  const result = await carryOutRow(isLeftOut ? { ...row, missing: () => 'left out by --no-neo4j' } : row, options, say);
  results.push(result);
  if (result.missing === null) say(`row ${row.number}: ${result.survived} of ${result.tried} survived, ${result.lost} lost, ${Math.round(result.seconds)} s`);
}
await FaultDatabase.closeShared();
const failed = results.filter(({ failures }) => failures.length > 0);
const notRun = results.filter(({ missing }) => missing !== null);
const text = [`${about()}:`, '', faultTable(results)].join('\n');
const sum = `${results.length - failed.length - notRun.length} rows survived, ${failed.length} failed, ${notRun.length} not run`;
process.stdout.write(`\n${text}\n\n${sum}\n`);
for (const { number, failures } of failed) for (const failure of failures) process.stdout.write(`row ${number}: ${failure}\n`);
if (options.write !== null) replaceTable(options.write);
process.exitCode = failed.length === 0 ? 0 : 1;

function about(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const commit = `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', 'src', 'schema') === '' ? '' : ' and changes since'}`;
  const machine = `${availableParallelism()} cores of an ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  return `${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${machine}, seed ${options.seed}${options.isQuick ? ', quick size' : ''}`;
}

function replaceTable(file: string): void {
  const document = readFileSync(file, 'utf8');
  const place = /(<!-- faults -->\n)[\s\S]*?(<!-- \/faults -->)/;
  if (!place.test(document)) throw new Error(`${file} has no place for the table: <!-- faults -->`);
  writeFileSync(
    file,
    document.replace(place, (_, begin: string, end: string) => `${begin}${text}\n${end}`),
  );
}
