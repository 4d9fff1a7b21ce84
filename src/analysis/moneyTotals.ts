import { AtlasError } from '../errors.ts';
import { addDecimals } from '../lib/addDecimals.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

export interface MoneyTotal {
  /** Null: entities for which no amount is known. */
  readonly currency: string | null;
  /** Exact decimal text; null where `currency` is. */
  readonly total: string | null;
  readonly count: number;
}

/**
 * Preferred money statements with the property, added up by currency (in order of their codes); entities without one are counted last.
 * Nothing is converted, and an entity whose amount is told in two currencies counts under both.
 */
export function moneyTotals({ entities }: Snapshot, mask: Uint8Array, property: string): MoneyTotal[] {
  const properties = entities.statements.properties('money');
  if (!properties.includes(property)) throw unknownProperty(properties, property);
  const amounts = new Map<string, string[]>();
  const silent = mask.slice();
  entities.statements.each(property, (entity, { form, isPreferred, unit: currency, value }) => {
    if (mask[entity] === 0 || form !== 'money' || !isPreferred) return;
    silent[entity] = 0;
    const list = amounts.get(currency);
    if (list === undefined) amounts.set(currency, [value]);
    else list.push(value);
  });
  const undisclosed = silent.reduce((sum, one) => sum + one, 0);
  const totals: MoneyTotal[] = [...amounts.keys()].sort().map((currency) => {
    const list = amounts.get(currency) as string[];
    return { currency, total: addDecimals(list), count: list.length };
  });
  return undisclosed === 0 ? totals : [...totals, { currency: null, total: null, count: undisclosed }];
}

function unknownProperty(known: readonly string[], property: string): AtlasError {
  const advice = known.length === 0 ? 'no statement holds money' : `properties that hold money are ${known.slice(0, 50).join(', ')}`;
  return new AtlasError('BAD_USER_INPUT', [`property: no amount of money is stated as "${property}"; ${advice}`], { details: { argument: 'property' } });
}
