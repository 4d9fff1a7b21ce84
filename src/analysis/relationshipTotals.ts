import { addDecimals } from '../lib/addDecimals.ts';
import { compareDecimals } from '../lib/compareDecimals.ts';
import { compareTexts } from '../lib/compareTexts.ts';
import { AMOUNT_SCOPES, type AmountScope, type MoneyRecord, STATUSES, type Status } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

export interface RelationshipTotals {
  readonly status: Status;
  readonly count: number;
  /** Own shares, by currency in order of code. */
  readonly totals: readonly { readonly currency: string; readonly total: string; readonly count: number }[];
  /** In order of scope (the unknown last), then of currency. */
  readonly notAdded: readonly { readonly scope: AmountScope | null; readonly currency: string; readonly count: number; readonly largest: string }[];
  readonly undisclosed: number;
}

/** By status, those of which there is none left out. `touching`: 1 for each relationship to look at, of which each counts once. */
export function relationshipTotals({ relationships: { status, amounts } }: Snapshot, touching: Uint8Array): RelationshipTotals[] {
  const counts = STATUSES.map(() => 0);
  for (let r = 0; r < touching.length; r++) if (touching[r] === 1) counts[status[r]]++;
  const told = STATUSES.map((): MoneyRecord[] => []);
  amounts.each((relationship, amount) => {
    if (touching[relationship] === 1) told[status[relationship]].push(amount);
  });
  return STATUSES.map((name, i) => totalsOf(name, counts[i], told[i])).filter(({ count }) => count > 0);
}

/** Of `count` relationships of one status, and the amounts that are told of them. */
export function totalsOf(status: Status, count: number, told: readonly MoneyRecord[]): RelationshipTotals {
  return {
    status,
    count,
    totals: grouped(told.filter(({ scope }) => scope === 'OWN')).map(({ currency, values }) => ({
      currency,
      total: addDecimals(values),
      count: values.length,
    })),
    notAdded: grouped(told.filter(({ scope }) => scope !== 'OWN')).map(({ scope, currency, values }) => ({
      scope,
      currency,
      count: values.length,
      largest: values.reduce((most, value) => (compareDecimals(value, most) > 0 ? value : most)),
    })),
    undisclosed: count - told.length,
  };
}

interface AmountGroup {
  readonly scope: AmountScope | null;
  readonly currency: string;
  readonly values: string[];
}

function grouped(amounts: readonly MoneyRecord[]): AmountGroup[] {
  const groups = new Map<string, AmountGroup>();
  for (const { scope, currency, value } of amounts) {
    const key = `${scope} ${currency}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { scope, currency, values: [value] });
    else group.values.push(value);
  }
  const placeOf = (scope: AmountScope | null) => (scope === null ? AMOUNT_SCOPES.length : AMOUNT_SCOPES.indexOf(scope));
  return [...groups.values()].sort((a, b) => placeOf(a.scope) - placeOf(b.scope) || compareTexts(a.currency, b.currency));
}
