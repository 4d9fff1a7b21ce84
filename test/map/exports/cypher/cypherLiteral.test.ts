import { describe, expect, it } from '@jest/globals';
import { cypherLiteral } from '../../../../src/map/exports/cypher/cypherLiteral.ts';
import { CYPHER_SCRIPT } from '../../../../src/map/exports/cypher/cypherScript.ts';
import { HOSTILE } from '../hostileAtlas.ts';
import { wholeSelection, written } from '../wholeSelection.ts';

describe('a Cypher literal', () => {
  it.each([
    [`it's "so" \\`, `'it\\'s "so" \\\\'`],
    ['\\u0027', `'\\\\u0027'`],
    ['a\nb\r\tc\b\f', `'a\\nb\\r\\tc\\b\\f'`],
    ['\u0000\u0085\u2028', `'\\u0000\\u0085\\u2028'`],
    ['瑞金 😀', `'瑞金 😀'`],
    ['half \ud83d', `'half \ufffd'`],
    [620000000, '620000000.0'],
    [-0.5, '-0.5'],
    [1e21, '1e21'],
    [5e-7, '5e-7'],
    [true, 'true'],
    [null, 'null'],
    [['a', `'`], `['a', '\\'']`],
    [{ name: 'a', 'odd `key`': null }, "{name: 'a', `odd ``key```: null}"],
  ])('of %j is %s', (value, literal) => {
    expect(cypherLiteral(value)).toBe(literal);
  });
});

describe('the Cypher script', () => {
  it('ends a line with a semicolon only where a statement ends, whatever is in the texts, and keeps each statement of bounded size', async () => {
    const script = await written(CYPHER_SCRIPT, wholeSelection(HOSTILE));
    const statements = script.split(/;\n/).slice(0, -1);
    expect(script.endsWith(';\n')).toBe(true);
    for (const statement of statements)
      expect(statement.replace(/^\/\/.*\n/gm, '')).toMatch(/^(CREATE CONSTRAINT|CREATE FULLTEXT INDEX|CALL db\.awaitIndexes|UNWIND \[\n\{)/);
    const many = Array.from({ length: 300 }, (_, i) => ({ ...HOSTILE.entities[2], id: `institution/${i}` }));
    const long = await written(CYPHER_SCRIPT, wholeSelection({ entities: [...HOSTILE.entities.slice(0, 2), ...many], relationships: [] }));
    const rows = Math.max(...long.split('\n').map((line) => line.length));
    expect(Math.max(...long.split(/;\n/).map((statement) => statement.length))).toBeLessThan(100_000 + 2 * rows);
    expect(long.match(/institution\/\d+/g)?.length).toBeGreaterThanOrEqual(300);
  });

  it('has as of a date no statement that was made later', async () => {
    const script = await written(CYPHER_SCRIPT, wholeSelection(HOSTILE, { asOf: '2025' }));
    expect([script.includes('"asOf":"2031-01-02"'), script.includes('"date":"1908-10"')]).toEqual([false, true]);
    expect(await written(CYPHER_SCRIPT, wholeSelection(HOSTILE))).toContain('"asOf":"2031-01-02"');
  });
});
