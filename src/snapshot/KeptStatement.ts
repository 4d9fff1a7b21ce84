import { foldText } from '../lib/foldText.ts';
import { isDecimal } from '../ontology/checkRecords.ts';
import { DAY_OPEN_END, DAY_OPEN_START, firstDay, isPartialDate, lastDay, type PartialDate } from '../ontology/partialDate.ts';
import { type EvidenceRecord, STATUSES, type StatementRecord, type ValueRecord } from '../ontology/records.ts';

export type ValueForm = ValueRecord['form'];
export const VALUE_FORMS: readonly ValueForm[] = ['text', 'quantity', 'money', 'date'];

/** What filters, orders and totals look at in a statement. */
export interface KeptStatement {
  readonly property: string;
  readonly form: ValueForm;
  /** Unit of a quantity, currency of an amount of money; '' for words and dates. */
  readonly unit: string;
  /** Decimal text, a date, or words folded (lib/foldText.ts). */
  readonly value: string;
  /** The decimal as near as a double comes, so that a smaller double means a smaller decimal; NaN for words and dates. */
  readonly number: number;
  /** Days of the date that is said or, where the value is no date, of `asOf`; open where there is none. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Place in STATUSES. */
  readonly status: number;
  /** Documents that say so: 0, 1, or 2 for more than one. */
  readonly sources: number;
  /** The last day of the newest date of these documents, or where none is dated, on which one of them saw it; open (DAY_OPEN_START) where nothing is dated. */
  readonly seen: number;
  /** The one to show: the first by the published rule among the entity's statements with its property, form and unit. */
  readonly isPreferred: boolean;
}

/** Of statements in order of preference; those whose value nobody could read are left out. */
export function keptStatements(preferred: readonly StatementRecord[], publishedOf: (source: string) => PartialDate | null = () => null): KeptStatement[] {
  const kept: KeptStatement[] = [];
  for (const { property, value, asOf, status, evidence } of preferred) {
    const plain = plainValue(value);
    if (plain === null) continue;
    const { form } = value;
    const { unit } = plain;
    const date = form === 'date' ? value.date : asOf;
    const isDated = date !== null && isPartialDate(date);
    kept.push({
      ...{ property, form, ...plain, number: form === 'quantity' || form === 'money' ? Number(plain.value) : Number.NaN },
      ...{ firstDay: isDated ? firstDay(date) : DAY_OPEN_START, lastDay: isDated ? lastDay(date) : DAY_OPEN_END },
      status: STATUSES.indexOf(status),
      ...{ sources: Math.min(new Set(evidence.map(({ source }) => source)).size, 2), seen: lastSeen(evidence, publishedOf) },
      isPreferred: !kept.some((known) => known.property === property && known.form === form && known.unit === unit),
    });
  }
  return kept;
}

/** DAY_OPEN_START where nothing is dated. */
export function lastSeen(evidence: readonly EvidenceRecord[], publishedOf: (source: string) => PartialDate | null): number {
  const latest = (dates: readonly (PartialDate | null)[]) =>
    dates.reduce((day, date) => (date === null || !isPartialDate(date) ? day : Math.max(day, lastDay(date))), DAY_OPEN_START);
  const published = latest(evidence.map(({ source }) => publishedOf(source)));
  return published === DAY_OPEN_START ? latest(evidence.map(({ asOf }) => asOf)) : published;
}

function plainValue(value: ValueRecord): { unit: string; value: string } | null {
  switch (value.form) {
    case 'text':
      return { unit: '', value: foldText(value.text) };
    case 'quantity':
      return isDecimal(value.number) ? { unit: value.unit, value: value.number } : null;
    case 'money':
      return isDecimal(value.money.value) ? { unit: value.money.currency, value: value.money.value } : null;
    case 'date':
      return isPartialDate(value.date) ? { unit: '', value: value.date } : null;
  }
}
