import { expect, it } from '@jest/globals';
import { jsonBytes, surelyWithin } from '../../src/graphql/jsonBytes.ts';

it.each<[unknown]>([
  [null],
  [true],
  [false],
  [0],
  [-0],
  [1e300],
  [Number.NaN],
  ['瑞金 "quoted" \\ \n \0 \u007f 😀 \ud83d'],
  [[]],
  [{}],
  [[1, [2, null], {}]],
  [{ a: 1, 瑞: ['x', { b: undefined, c: null }], d: undefined }],
])('counts %j as JSON has it', (value) => {
  expect(jsonBytes(value)).toBe(Buffer.byteLength(JSON.stringify(value)));
});

it('stops counting soon after it has counted enough', () => {
  const long = Array(1_000).fill('x'.repeat(100));
  expect(jsonBytes(long, 1_000)).toBeGreaterThan(1_000);
  expect(jsonBytes(long, 1_000)).toBeLessThan(1_300);
});

it('is sure of what is short whatever it holds, and of nothing longer', () => {
  expect(surelyWithin({ a: '\0'.repeat(10) }, 80)).toBe(true);
  expect(jsonBytes({ a: '\0'.repeat(10) })).toBe(68);
  expect(surelyWithin({ a: 'x'.repeat(10) }, 60)).toBe(false);
});
