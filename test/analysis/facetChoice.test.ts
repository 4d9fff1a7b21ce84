import { describe, expect, it } from '@jest/globals';
import type { EntityCriteria } from '../../src/analysis/EntityCriteria.ts';
import { facetChoice, namedValues } from '../../src/analysis/facetChoice.ts';
import type { Facet } from '../../src/analysis/facetCounts.ts';

/** Without nulls, which mean the same as left out. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value, (_, part) => part ?? undefined)) as unknown;

describe('facetChoice', () => {
  const located = { types: ['LOCATED_IN'], to: { ids: ['place/a'] } };
  const where: EntityCriteria = {
    types: ['FUND', 'PLACE'],
    kinds: ['VENTURE'],
    and: [{ kinds: ['VENTURE', 'OTHER'], name: 'x' }, { related: located }, { and: [{ related: { types: ['MANAGES'] } }] }],
    or: [{ kinds: ['CITY'] }],
    not: { kinds: ['TOWN'] },
    began: { from: '2014' },
  };

  it.each([
    ['TYPE', { ...where, types: null }, [{ types: ['FUND', 'PLACE'] }], ['FUND', 'PLACE']],
    ['KIND', { ...where, kinds: null, and: [{ name: 'x' }, ...where.and!.slice(1)] }, [{ kinds: ['VENTURE'] }, { kinds: ['VENTURE', 'OTHER'] }], ['VENTURE']],
    ['STATUS', where, [], []],
    ['PLACE', { ...where, and: [where.and![0], {}, where.and![2]] }, [{ related: located }], ['place/a']],
    ['YEAR', { ...where, began: null }, [{ began: { from: '2014' } }], []],
    ['RELATIONSHIP_TYPE', { ...where, and: [where.and![0], where.and![1], { and: [{}] }] }, [{ related: { types: ['MANAGES'] } }], ['MANAGES']],
    ['SOURCE', where, [], []],
  ] as const)('%s sets aside its own conditions, in `and` too, and leaves `or` and `not` alone', (facet, others, own, named) => {
    const choice = facetChoice(where, facet as Facet);
    expect([plain(choice.others), choice.own]).toEqual([plain(others), own]);
    expect(namedValues(facet as Facet, choice.own)).toEqual(named);
  });

  it('takes a condition on relationships for a choice only where it says nothing else', () => {
    const isSetAside = (facet: Facet, related: EntityCriteria['related']) => facetChoice({ related }, facet).own.length === 1;
    expect(isSetAside('RELATIONSHIP_TYPE', { types: ['MANAGES'], direction: 'OUT' })).toBe(true);
    for (const more of [{ to: {} }, { asOf: '2019' }, { status: ['ACTUAL'] }, { quantifier: 'NONE' as const }]) {
      expect(isSetAside('RELATIONSHIP_TYPE', { types: ['MANAGES'], ...more })).toBe(false);
    }
    expect(isSetAside('RELATIONSHIP_TYPE', { direction: 'OUT' })).toBe(false);
    expect([
      isSetAside('PLACE', located),
      isSetAside('PLACE', { ...located, types: ['LOCATED_IN', 'HOSTS'] }),
      isSetAside('PLACE', { types: ['LOCATED_IN'] }),
    ]).toEqual([true, false, false]);
  });
});
