import type { StatementRecord, ValueRecord } from './records.ts';

/** How a value stands to the preferred one of its property. */
export type Standing = 'PREFERRED' | 'SAME' | 'OTHER_DATE' | 'DIFFERS';

/**
 * `all`: of the entity, preferred values first within a property. Null: nothing to compare. Texts do not contradict each other (a fund may have many a focus), nor
 * do yuan and dollars: nothing is converted.
 */
export function standingOf<T extends Pick<StatementRecord, 'property' | 'value' | 'asOf'>>(statement: T, all: readonly T[]): Standing | null {
  const measure = measureOf(statement.value);
  const same = all.filter(({ property, value }) => property === statement.property && measureOf(value) === measure);
  const [preferred] = same;
  if (same.length < 2 || statement.value.form === 'text') return null;
  if (statement === preferred) return 'PREFERRED';
  if (isSame(statement.value, preferred.value)) return 'SAME';
  // Sizes of different dates do not contradict each other.
  return statement.asOf !== null && preferred.asOf !== null && statement.asOf !== preferred.asOf ? 'OTHER_DATE' : 'DIFFERS';
}

/** What may be compared. */
function measureOf(value: ValueRecord): string {
  if (value.form === 'money') return `money ${value.money.currency} ${value.money.scope}`;
  return value.form === 'quantity' ? `quantity ${value.unit}` : value.form;
}

function isSame(a: ValueRecord, b: ValueRecord): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
