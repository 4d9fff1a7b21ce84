import type { PeriodBound } from './Ontology.ts';
import { isPartialDate, type PartialDate } from './partialDate.ts';
import type { StatementRecord } from './records.ts';

export interface OwnDates {
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  readonly on: PartialDate | null;
}

/** When an entity was there, by those of its statements (preferred first) whose property bounds the period; a planned date counts where no actual one is known. */
export function ownDates(preferred: readonly StatementRecord[], bounds: ReadonlyMap<string, PeriodBound> | undefined): OwnDates {
  const dateOf = (bound: PeriodBound): PartialDate | null => {
    let planned: PartialDate | null = null;
    for (const { property, value, status } of preferred) {
      if (bounds?.get(property) !== bound || value.form !== 'date' || !isPartialDate(value.date)) continue;
      if (status !== 'PLANNED') return value.date;
      planned ??= value.date;
    }
    return planned;
  };
  return { since: dateOf('SINCE'), until: dateOf('UNTIL'), on: dateOf('ON') };
}
