import type { PartialDate } from '../../ontology/partialDate.ts';
import type { Status } from '../../ontology/records.ts';

/** Whether a relationship of an export is so, and not only announced or over. As of a date all that is exported held then: what is over by now was so. */
export function isSo(status: Status, asOf: PartialDate | null): boolean {
  return status === 'ACTUAL' || (status === 'ENDED' && asOf !== null);
}
