import { describe, expect, it } from '@jest/globals';
import { moneyTotals } from '../../src/analysis/moneyTotals.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import { randomGraph } from '../snapshot/randomGraph.ts';
import { entity, LOADED_AT, money, ONTOLOGY, statement } from '../snapshot/records.ts';

describe('moneyTotals', () => {
  it('adds each currency exactly and counts the undisclosed', () => {
    const fund = (id: string, ...amounts: [string, string][]) =>
      entity(id, { statements: amounts.map(([value, currency]) => statement('fundSize', money(value, currency))) });
    const snapshot = snapshotOf(
      ONTOLOGY,
      [
        fund('fund/1', ['0.1', 'USD']),
        fund('fund/2', ['0.2', 'USD']),
        fund('fund/3', ['999999999999999999.5', 'CNY'], ['1', 'USD']),
        fund('fund/4'),
        entity('fund/5', { statements: [statement('targetSize', money('7'))] }),
      ],
      [],
      { version: 1, loadedAt: LOADED_AT, isLenient: true },
    );
    expect(moneyTotals(snapshot, new Uint8Array(5).fill(1), 'fundSize')).toEqual([
      { currency: 'CNY', total: '999999999999999999.5', count: 1 },
      { currency: 'USD', total: '1.3', count: 3 },
      { currency: null, total: null, count: 2 },
    ]);
    expect(moneyTotals(snapshot, Uint8Array.of(0, 1, 0, 0, 0), 'fundSize')).toEqual([{ currency: 'USD', total: '0.2', count: 1 }]);
    expect(moneyTotals(snapshot, new Uint8Array(5), 'fundSize')).toEqual([]);
    expect(() => moneyTotals(snapshot, new Uint8Array(5), 'attendance')).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', details: { argument: 'property' } }),
    );
  });

  it('adds what a slow sum of whole hundredths over the records adds', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { entities, snapshot } = randomGraph(seed);
      const sums = new Map<string, bigint>();
      for (const { statements } of entities) {
        for (const { value } of statements) {
          if (value.form !== 'money') continue;
          const hundredths = { '10': 1000n, '0.25': 25n, '-3.5': -350n, '123456789012345678': 12345678901234567800n }[value.money.value] as bigint;
          sums.set(value.money.currency, (sums.get(value.money.currency) ?? 0n) + hundredths);
        }
      }
      const totals = moneyTotals(snapshot, new Uint8Array(snapshot.entities.count).fill(1), 'fundSize');
      const known = totals.filter(({ currency }) => currency !== null);
      const inHundredths = known.map(({ currency, total }) => {
        const [whole, fraction = ''] = String(total).split('.');
        return [currency, BigInt(whole + fraction.padEnd(2, '0'))];
      });
      expect(inHundredths).toEqual([...sums].sort());
      expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(snapshot.entities.count);
    }
  });
});
