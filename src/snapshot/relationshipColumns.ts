import type { Ontology } from '../ontology/Ontology.ts';
import { periodDays } from '../ontology/partialDate.ts';
import { type RelationshipRecord, STANCES, STATUSES } from '../ontology/records.ts';
import type { RelationshipColumns } from './Snapshot.ts';

/** Records must be in order of id, with types of the ontology and ends and sources that `indexById` numbers. */
export function relationshipColumns(ontology: Ontology, records: readonly RelationshipRecord[], indexById: ReadonlyMap<string, number>): RelationshipColumns {
  const numberOf = (id: string) => indexById.get(id) as number;
  const type = Uint8Array.from(records, (record) => ontology.relationshipTypeByName.get(record.type)?.index as number);
  const from = Uint32Array.from(records, (record) => numberOf(record.from));
  const to = Uint32Array.from(records, (record) => numberOf(record.to));
  const periods = records.map((record) => periodDays(record));
  const evidence = records.flatMap((record) => record.evidence);
  const evidenceAt = new Uint32Array(records.length + 1);
  records.forEach((record, r) => {
    evidenceAt[r + 1] = evidenceAt[r] + record.evidence.length;
  });
  return {
    count: records.length,
    ids: records.map(({ id }) => id),
    indexById: new Map(records.map(({ id }, r) => [id, r])),
    type,
    from,
    to,
    status: Uint8Array.from(records, ({ status }) => STATUSES.indexOf(status)),
    since: Int32Array.from(periods, ({ since }) => since),
    until: Int32Array.from(periods, ({ until }) => until),
    weight: weights(type, from, to, ontology.relationshipTypes.length, indexById.size),
    evidenceAt,
    evidenceSource: Uint32Array.from(evidence, ({ source }) => numberOf(source)),
    evidenceStance: Uint8Array.from(evidence, ({ stance }) => STANCES.indexOf(stance)),
  };
}

/** (deg_t(u) · deg_t(v))^-½ of each relationship, t its type: Himmelstein & Baranzini 2015. */
function weights(type: Uint8Array, from: Uint32Array, to: Uint32Array, typeCount: number, entityCount: number): Float64Array {
  const degree = new Uint32Array(typeCount * entityCount);
  for (let r = 0; r < type.length; r++) {
    degree[type[r] * entityCount + from[r]]++;
    degree[type[r] * entityCount + to[r]]++;
  }
  return Float64Array.from(type, (t, r) => 1 / Math.sqrt(degree[t * entityCount + from[r]] * degree[t * entityCount + to[r]]));
}
