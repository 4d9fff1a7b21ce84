import { expect, it } from '@jest/globals';
import { carryOutRow } from './carryOutRow.ts';
import { faultTable } from './faultTable.ts';
import { faultOptions } from './options.ts';
import { ROWS } from './rows.ts';

/** Of those rows that take no other program, and together less than a minute; `npm run faults` carries all of them out. */
const HERE = [1, 13, 17, 18, 21];

it('the quick form of some rows: each fault is survived, and nothing is lost', async () => {
  const results = [];
  for (const row of ROWS) {
    if (!HERE.includes(row.number) || row.fault.includes('Neo4j')) continue;
    results.push(await carryOutRow(row, { isQuick: true, seed: 7 }, () => undefined));
  }
  process.stdout.write(`${faultTable(results)}\n`);
  expect(results.map(({ number, failures, lost, missing }) => ({ number, failures, lost, missing }))).toEqual(
    HERE.map((number) => ({ number, failures: [], lost: 0, missing: null })),
  );
  for (const { tried, survived } of results) expect(survived).toBe(tried);
}, 300_000);

it('all 21 rows are there', () => {
  expect([...new Set(ROWS.map(({ number }) => number))]).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
});

it('options say what is wrong with them', () => {
  expect(faultOptions(['--rows', '1,9', '--quick', '--seed', '7'], [1, 9])).toEqual({ rows: [1, 9], isQuick: true, seed: 7, hasNeo4j: true, write: null });
  expect(() => faultOptions(['--rows', '22'], [1])).toThrow('--rows: give numbers of rows');
  expect(() => faultOptions(['--seed', 'x'], [1])).toThrow('--seed: give a whole number');
});
