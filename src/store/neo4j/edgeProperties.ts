import type { AmountScope, MoneyRecord, RelationshipRecord, Status } from '../../ontology/records.ts';
import { originalId, sortableId } from '../sortableId.ts';
import { evidenceOf, formerIdsOf, UnreadableError } from './nodeProperties.ts';
import { type Properties, textOf, withExact } from './properties.ts';
import { evidenceLine } from './readableEvidence.ts';

export interface Ends {
  readonly type: string;
  /** Ids as the port has them. */
  readonly from: string;
  readonly to: string;
}

export const EDGE_KEYS = 'id role status since until on amount currency scope note evidence sources formerIds'.split(' ');

/** `amount` is a number, so that Cypher can sum it; a decimal that is no such number is in `exact` besides. */
export function edgeProperties(record: RelationshipRecord): Properties {
  return withExact(record, readEdge(record), {
    id: sortableId(record.id),
    role: record.role,
    status: record.status,
    since: record.since,
    until: record.until,
    on: record.on,
    amount: record.amount === null ? null : Number(record.amount.value),
    currency: record.amount?.currency ?? null,
    scope: record.amount?.scope ?? null,
    note: record.note,
    evidence: record.evidence.map(evidenceLine),
    sources: [...new Set(record.evidence.map(({ source }) => source))],
    formerIds: record.formerIds ?? null,
  });
}

export function readEdge({ type, from, to }: Ends): (properties: Properties) => RelationshipRecord {
  return (properties) => {
    const id = textOf(properties, 'id');
    if (id === null) throw new UnreadableError('it has no id');
    return {
      id: originalId(id),
      type,
      from,
      to,
      role: textOf(properties, 'role'),
      status: (textOf(properties, 'status') ?? 'ACTUAL') as Status,
      since: textOf(properties, 'since'),
      until: textOf(properties, 'until'),
      on: textOf(properties, 'on'),
      amount: amountOf(properties),
      note: textOf(properties, 'note'),
      evidence: evidenceOf(properties),
      ...formerIdsOf(properties),
    };
  };
}

function amountOf(properties: Properties): MoneyRecord | null {
  const value = textOf(properties, 'amount');
  if (value === null) return null;
  return { value, currency: textOf(properties, 'currency') ?? '', scope: textOf(properties, 'scope') as AmountScope | null };
}
