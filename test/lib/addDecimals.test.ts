import { describe, expect, it } from '@jest/globals';
import { addDecimals } from '../../src/lib/addDecimals.ts';

describe('addDecimals', () => {
  it.each([
    [[], '0'],
    [['620000000'], '620000000'],
    [['0.1', '0.2'], '0.3'],
    [['8.50', '0.5'], '9'],
    [['-0.5'], '-0.5'],
    [['-0.5', '0.25'], '-0.25'],
    [['-1', '1.00'], '0'],
    [['999999999999999999', '0.000000000001'], '999999999999999999.000000000001'],
  ])('adds %j exactly', (numbers, sum) => {
    expect(addDecimals(numbers)).toBe(sum);
  });
});
