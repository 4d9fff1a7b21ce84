import { describe, expect, it } from '@jest/globals';
import { compareDecimals } from '../../src/lib/compareDecimals.ts';

describe('compareDecimals', () => {
  it('orders decimals whatever their zeros and signs, beyond what a double can tell', () => {
    const ascending = [
      '-123456789012345679',
      '-123456789012345678',
      '-3.5',
      '-0.25',
      '0',
      '0.000000000001',
      '8.5',
      '123456789012345678',
      '123456789012345678.1',
    ];
    for (const [i, a] of ascending.entries()) {
      for (const [j, b] of ascending.entries()) expect([a, b, Math.sign(compareDecimals(a, b))]).toEqual([a, b, Math.sign(i - j)]);
    }
    expect([compareDecimals('8.5', '8.50'), compareDecimals('0', '-0'), compareDecimals('10', '10.000')]).toEqual([0, 0, 0]);
  });
});
