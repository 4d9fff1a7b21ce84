import { describe, expect, it } from '@jest/globals';
import { entityMask } from '../../src/analysis/entityMask.ts';
import { keptList } from '../../src/analysis/keptLists.ts';
import { orderedEntities } from '../../src/analysis/orderEntities.ts';
import { randomGraph, randomNumbers } from '../snapshot/randomGraph.ts';
import { randomCriteria } from './slowFilter.ts';

const OPTIONS = { argument: 'where', maxDepth: 50, maxTextLength: 20, maxIds: 2, maxFilters: 1_000 };

describe('keptList', () => {
  it('gives what the filter gives, the first time and after a hundred others', () => {
    const { snapshot } = randomGraph(3);
    const random = randomNumbers(3);
    const filters = Array.from({ length: 100 }, () => randomCriteria(random, 1));
    for (let round = 0; round < 2; round++) {
      for (const criteria of filters) {
        const mask = entityMask(snapshot, criteria, OPTIONS);
        const list = keptList(snapshot, null, criteria, OPTIONS);
        expect([criteria, list.mask, list.count]).toEqual([criteria, mask, mask.filter((one) => one === 1).length]);
        for (const direction of ['ASC', 'DESC'] as const) {
          const orders = [{ by: 'NAME' as const, direction }];
          expect(list.ordered(orders, 'ZH')).toEqual(orderedEntities(snapshot, mask, orders, 'ZH'));
        }
      }
    }
  });

  it('is made once for the same conditions in another order, and anew for another type or snapshot', () => {
    const [{ snapshot }, { snapshot: other }] = [randomGraph(1), randomGraph(2)];
    const list = keptList(snapshot, null, { types: ['FUND'], name: null, began: { from: '2012', until: '2014' } }, OPTIONS);
    expect(keptList(snapshot, null, { began: { until: '2014', from: '2012' }, types: ['FUND'] }, OPTIONS)).toBe(list);
    expect(keptList(snapshot, null, { began: { until: '2014', from: '2012' }, types: ['PLACE'] }, OPTIONS)).not.toBe(list);
    expect(keptList(snapshot, 'PLACE', { began: { until: '2014', from: '2012' }, types: ['FUND'] }, OPTIONS).count).toBe(0);
    expect(keptList(other, null, { types: ['FUND'], began: { from: '2012', until: '2014' } }, OPTIONS)).not.toBe(list);
  });
});
