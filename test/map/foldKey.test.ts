import { describe, expect, it } from '@jest/globals';
import { foldKey, openingKey, readFoldKey } from '../../src/map/foldKey.ts';

describe('the key of a fold', () => {
  it('is read as it was written, whatever stands in an id', () => {
    for (const id of ['fund/a', 'fund/a~INSTITUTION~COMPANY~3', '基金/一', 'a b', '~']) {
      for (const kind of ['COMPANY', null]) {
        const openings = [
          { shown: 24, step: 1 },
          { shown: 48, step: 13 },
        ];
        expect(readFoldKey(openingKey(foldKey(id, 'INSTITUTION', kind), openings))).toEqual({ of: id, type: 'INSTITUTION', kind, openings });
        expect(readFoldKey(openingKey(foldKey(id, 'FUND', kind), [{ shown: 7, step: null }]))?.openings).toEqual([{ shown: 7, step: null }]);
      }
    }
    expect(openingKey(foldKey('fund/a', 'PERSON', null), [{ shown: 5, step: 2 }])).toBe('fund/a~PERSON~-~5@2');
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      '~',
      'fund/a',
      'fund/a~FUND',
      'fund/a~FUND~-',
      'fund/a~FUND~-~',
      '~FUND~-~3',
      'a~fund~-~3',
      'a~FUND~-~x',
      'a~FUND~-~3@',
      'a~FUND~-~3.',
      'a~FUND~-~-3',
      'a~FUND~-~1234567',
    ]) {
      expect(readFoldKey(text)).toBeNull();
    }
    // In no time.
    expect(readFoldKey(`${'~A'.repeat(50_000)}~1.`)).toBeNull();
  });
});
