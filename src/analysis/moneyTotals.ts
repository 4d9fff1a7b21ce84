import { AtlasError } from '../errors.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

export interface MoneyTotal {
  /** Null: entities without a known amount. */
  readonly currency: string | null;
  readonly total: string | null;
  readonly count: number;
}

/** Sums of the preferred money statement with one property, by currency; last, how many entities have none. Exact: decimal digits, no floating point. */
export function moneyTotals({ entities, statementProperties }: Snapshot, mask: Uint8Array, property: string): MoneyTotal[] {
  if (!statementProperties.has(property) || !entities.money.some((money) => money?.has(property))) {
    const known = [...new Set(entities.money.flatMap((money) => [...(money?.keys() ?? [])]))].sort();
    throw new AtlasError('BAD_USER_INPUT', [`property: no statement holds money under "${property}"; these do: ${known.join(', ')}`], { details: { argument: 'property' } });
  }
  const sums = new Map<string, { values: string[] }>();
  let without = 0;
  for (let entity = 0; entity < mask.length; entity++) {
    if (mask[entity] === 0) continue;
    const byCurrency = entities.money[entity]?.get(property);
    if (byCurrency === undefined) without++;
    for (const [currency, value] of byCurrency ?? []) {
      const sum = sums.get(currency);
      if (sum === undefined) sums.set(currency, { values: [value] });
      else sum.values.push(value);
    }
  }
  const totals = [...sums].map(([currency, { values }]): MoneyTotal => ({ currency, total: sumDecimals(values), count: values.length }));
  totals.sort((a, b) => (String(a.currency) < String(b.currency) ? -1 : 1));
  return without === 0 ? totals : [...totals, { currency: null, total: null, count: without }];
}

/** Exact sum of decimal texts. */
export function sumDecimals(values: readonly string[]): string {
  const places = Math.max(...values.map((value) => value.split('.')[1]?.length ?? 0));
  const sum = values.reduce((total, value) => {
    const [whole, fraction = ''] = value.split('.');
    return total + BigInt(whole + fraction.padEnd(places, '0'));
  }, 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${sum < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
