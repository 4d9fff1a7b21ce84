import type { EntityCriteria } from '../../src/analysis/EntityCriteria.ts';
import { foldText } from '../../src/lib/foldText.ts';
import { firstDay, lastDay, periodDays } from '../../src/ontology/partialDate.ts';
import type { EntityRecord } from '../../src/ontology/records.ts';
import type { RandomGraph } from '../snapshot/randomGraph.ts';
import { ONTOLOGY } from '../snapshot/records.ts';

/** Whether one record passes a filter, read off the records, one entity at a time. Periods of entities come from the snapshot. */
export function passes(graph: RandomGraph, record: EntityRecord, criteria: EntityCriteria): boolean {
  const { snapshot, relationships, entities } = graph;
  const number = snapshot.entities.ids.find(record.id) as number;
  const touching = relationships.filter(({ from, to }) => from === record.id || to === record.id);
  const { types, kinds, status, ids, name, related, source, asOf, and, or, not } = criteria;
  if (types && !types.includes(record.type)) return false;
  if (kinds && !kinds.includes(String(record.kind))) return false;
  if (status && !status.includes(record.status)) return false;
  if (ids && !ids.includes(record.id)) return false;
  if (name && !record.names.some(({ text }) => foldText(text).includes(foldText(name)))) return false;
  if (source) {
    const said = [...record.evidence, ...record.statements.flatMap((s) => s.evidence), ...touching.flatMap((r) => r.evidence)];
    if (!said.some((evidence) => evidence.source === source)) return false;
  }
  if (asOf && (snapshot.entities.since[number] > lastDay(asOf) || snapshot.entities.until[number] < firstDay(asOf))) return false;
  if (related) {
    const fits = touching.some((relationship) => {
      const symmetric = ONTOLOGY.relationshipTypeByName.get(relationship.type)?.symmetric;
      const direction = relationship.from === record.id ? 'OUT' : 'IN';
      if (related.types && !related.types.includes(relationship.type)) return false;
      if (related.direction && related.direction !== 'ANY' && related.direction !== direction && !symmetric) return false;
      const period = periodDays(relationship);
      if (related.asOf && (period.since > lastDay(related.asOf) || period.until < firstDay(related.asOf))) return false;
      const other = entities.find(({ id }) => id === (direction === 'OUT' ? relationship.to : relationship.from)) as EntityRecord;
      return !related.to || passes(graph, other, related.to);
    });
    if (!fits) return false;
  }
  if (and && !and.every((part) => passes(graph, record, part))) return false;
  if (or && !or.some((part) => passes(graph, record, part))) return false;
  return !(not && passes(graph, record, not));
}

export function randomCriteria(random: () => number, depth: number): EntityCriteria {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const maybe = <T>(chance: number, make: () => T): T | null => (random() < chance ? make() : null);
  const deeper = () => randomCriteria(random, depth - 1);
  const date = () => pick(['2011', '2013-06', '2015-01-01']);
  const nested = depth > 0 ? 0.25 : 0;
  return {
    types: maybe(0.3, () => [pick(['INSTITUTION', 'PERSON', 'FUND']), pick(['PLACE', 'EVENT', 'SOURCE'])]),
    kinds: maybe(0.1, () => ['HOSPITAL', 'COMPANY', 'VENTURE', 'CITY', 'MEETING', 'OTHER']),
    status: maybe(0.2, () => [pick(['ACTUAL', 'PLANNED', 'ENDED']), 'ACTUAL']),
    ids: maybe(0.1, () => ['source/a', 'source/b']),
    name: maybe(0.2, () => pick(['rui', 'U', 'ÉLAN', 'gang b', '江', 'ge医'])),
    source: maybe(0.2, () => pick(['source/a', 'source/b', 'source/c'])),
    asOf: maybe(0.3, date),
    related: maybe(0.3, () => ({
      types: maybe(0.5, () => [pick(['PARTNERS_WITH', 'INVESTED_IN', 'LOCATED_IN', 'FOUNDED'])]),
      direction: pick(['IN', 'OUT', 'ANY', null]),
      to: maybe(nested * 2, deeper),
      asOf: maybe(0.3, date),
    })),
    and: maybe(nested, () => [deeper(), deeper()]),
    or: maybe(nested, () => [deeper(), deeper(), deeper()]),
    not: maybe(nested, deeper),
  };
}
