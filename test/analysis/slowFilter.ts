import type { DateRange, EntityCriteria, NameCriteria, StatementCriteria } from '../../src/analysis/EntityCriteria.ts';
import { foldText } from '../../src/lib/foldText.ts';
import { firstDay, lastDay, periodDays } from '../../src/ontology/partialDate.ts';
import { preferredFirst } from '../../src/ontology/preferredStatements.ts';
import type { EntityRecord, NameRecord, RelationshipRecord, StatementRecord } from '../../src/ontology/records.ts';
import type { RandomGraph } from '../snapshot/randomGraph.ts';
import { ONTOLOGY } from '../snapshot/records.ts';

/** Whether one record passes a filter, read off the records, one entity at a time. Periods of entities come from the snapshot. */
export function passes(graph: RandomGraph, record: EntityRecord, criteria: EntityCriteria): boolean {
  const { snapshot, relationships, entities } = graph;
  const number = snapshot.entities.ids.find(record.id) as number;
  const touching = relationships.filter(({ from, to }) => from === record.id || to === record.id);
  const { types, kinds, status, ids, name, names, related, statement, source, quality, asOf, began, ended, and, or, not } = criteria;
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
  if (names && !record.names.some((one) => isNamed(one, names))) return false;
  if (quality && !(record.source && quality.includes(record.source.quality))) return false;
  if (began && !mayLieIn(startOf(graph, record), began)) return false;
  if (ended && !mayLieIn(endOf(graph, record), ended)) return false;
  if (statement) {
    const preferred = inOrder(graph, record).filter((one, i, all) => i === all.findIndex((other) => sortOf(other) === sortOf(one)));
    if (!(statement.preferred ? preferred : record.statements).some((one) => isStated(one, statement))) return false;
  }
  if (related) {
    const seen = touching.filter((relationship) => {
      const symmetric = ONTOLOGY.relationshipTypeByName.get(relationship.type)?.symmetric;
      const direction = relationship.from === record.id ? 'OUT' : 'IN';
      if (related.types && !related.types.includes(relationship.type)) return false;
      if (related.direction && related.direction !== 'ANY' && related.direction !== direction && !symmetric) return false;
      const period = periodDays(relationship);
      if (related.status && !related.status.includes(relationship.status)) return false;
      if (related.asOf && (period.since > lastDay(related.asOf) || period.until < firstDay(related.asOf))) return false;
      return true;
    });
    const leads = (relationship: RelationshipRecord) => {
      const other = entities.find(({ id }) => id === (relationship.from === record.id ? relationship.to : relationship.from)) as EntityRecord;
      return !related.to || passes(graph, other, related.to);
    };
    const isSo = { SOME: seen.some(leads), NONE: !seen.some(leads), EVERY: seen.length > 0 && seen.every(leads) };
    if (!isSo[related.quantifier ?? 'SOME']) return false;
  }
  if (and && !and.every((part) => passes(graph, record, part))) return false;
  if (or && !or.some((part) => passes(graph, record, part))) return false;
  return !(not && passes(graph, record, not));
}

function isNamed({ text, language, use }: NameRecord, wanted: NameCriteria): boolean {
  if (wanted.text && !foldText(text).includes(foldText(wanted.text))) return false;
  return (wanted.language?.includes(language) ?? true) && (wanted.use?.includes(use) ?? true);
}

/** Dates as printed compare as texts when one of them is padded to the other's precision. */
function mayLieIn(date: string | null, { from, until }: DateRange): boolean {
  return date !== null && (!from || lastDay(date) >= firstDay(from)) && (!until || firstDay(date) <= lastDay(until));
}

function inOrder({ entities }: RandomGraph, record: EntityRecord): StatementRecord[] {
  return preferredFirst(record.statements, (id) => entities.find((one) => one.id === id)?.source?.published ?? null);
}

function dated(graph: RandomGraph, record: EntityRecord, properties: readonly string[]): string | null {
  const statements = inOrder(graph, record).filter(({ property, value }) => properties.includes(property) && value.form === 'date');
  const { value } = statements.find(({ status }) => status !== 'PLANNED') ?? statements[0] ?? {};
  return value?.form === 'date' ? value.date : null;
}

function startOf(graph: RandomGraph, record: EntityRecord): string | null {
  if (record.source !== null) return record.source.published;
  const property = { EVENT: 'heldOn', INSTITUTION: 'founded', FUND: 'founded' }[String(record.type)];
  return property === undefined ? null : dated(graph, record, [property]);
}

function endOf(graph: RandomGraph, record: EntityRecord): string | null {
  return record.type === 'INSTITUTION' ? dated(graph, record, ['dissolved']) : null;
}

function sortOf({ property, value }: StatementRecord): string {
  return [property, value.form, value.form === 'money' ? value.money.currency : value.form === 'quantity' ? value.unit : ''].join();
}

function isStated({ property, value, asOf, status }: StatementRecord, wanted: StatementCriteria): boolean {
  const { number, money, text, date } = wanted;
  const within = (given: string, { min, max }: { min?: string | null; max?: string | null }) =>
    (!min || Number(given) >= Number(min)) && (!max || Number(given) <= Number(max));
  if (property !== wanted.property) return false;
  if (number && !(value.form === 'quantity' && within(value.number, number) && (!number.unit || number.unit === value.unit))) return false;
  if (money && !(value.form === 'money' && within(value.money.value, money) && money.currency === value.money.currency)) return false;
  if (text && !(value.form === 'text' && foldText(value.text).includes(foldText(text)))) return false;
  if (date && !(value.form === 'date' && mayLieIn(value.date, date))) return false;
  const day = value.form === 'date' ? value.date : asOf;
  if (wanted.asOf && day !== null && firstDay(day) > lastDay(wanted.asOf)) return false;
  return wanted.status?.includes(status) ?? true;
}

type Pick = <T>(list: readonly T[]) => T;
type Maybe = <T>(chance: number, make: () => T) => T | null;

function randomStatement(pick: Pick, maybe: Maybe): StatementCriteria {
  const more = {
    asOf: maybe(0.3, () => pick(['2012', '2013-07'])),
    status: maybe(0.2, () => [pick(['ACTUAL', 'PLANNED'])]),
    preferred: maybe(0.4, () => true),
  };
  const bounds = () => pick([{ min: '20' }, { max: '25' }, { min: '21.5', max: '300' }, {}]);
  return {
    ...pick<StatementCriteria>([
      { property: 'employees', number: { ...bounds(), unit: maybe(0.5, () => 'people') } },
      { property: 'fundSize', money: { ...pick([{ min: '0.25' }, { max: '10.0' }, { min: '123456789012345678' }, {}]), currency: pick(['CNY', 'USD']) } },
      { property: 'focus', text: pick(['rui', '江', 'capital bio']) },
      { property: 'founded', date: pick([{ from: '2012' }, { from: '2011', until: '2013-01' }]) },
      { property: pick(['founded', 'focus', 'employees']) },
    ]),
    ...more,
  };
}

export function randomCriteria(random: () => number, depth: number): EntityCriteria {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const maybe = <T>(chance: number, make: () => T): T | null => (random() < chance ? make() : null);
  const deeper = () => randomCriteria(random, depth - 1);
  const date = () => pick(['2011', '2013-06', '2015-01-01']);
  const range = () => pick([{ from: '2012' }, { until: '2013-03' }, { from: '2011-06', until: '2014' }]);
  const nested = depth > 0 ? 0.25 : 0;
  return {
    types: maybe(0.3, () => [pick(['INSTITUTION', 'PERSON', 'FUND']), pick(['PLACE', 'EVENT', 'SOURCE'])]),
    kinds: maybe(0.1, () => ['HOSPITAL', 'COMPANY', 'VENTURE', 'CITY', 'MEETING', 'OTHER']),
    names: maybe(0.15, () => ({
      text: maybe(0.6, () => pick(['rui', '江', 'bio'])),
      language: [pick(['EN', 'ZH'])],
      use: maybe(0.5, () => [pick(['PRIMARY', 'ALIAS'])]),
    })),
    quality: maybe(0.05, () => [pick(['PRESS', 'WEAK'])]),
    began: maybe(0.2, range),
    ended: maybe(0.1, range),
    statement: maybe(0.25, () => randomStatement(pick, maybe)),
    status: maybe(0.2, () => [pick(['ACTUAL', 'PLANNED', 'ENDED']), 'ACTUAL']),
    ids: maybe(0.1, () => ['source/a', 'source/b']),
    name: maybe(0.2, () => pick(['rui', 'U', 'ÉLAN', 'gang b', '江', 'ge医'])),
    source: maybe(0.2, () => pick(['source/a', 'source/b', 'source/c'])),
    asOf: maybe(0.3, date),
    related: maybe(0.3, () => ({
      types: maybe(0.5, () => [pick(['PARTNERS_WITH', 'INVESTED_IN', 'LOCATED_IN', 'FOUNDED'])]),
      direction: pick(['IN', 'OUT', 'ANY', null]),
      asOf: maybe(0.3, date),
      status: maybe(0.3, () => [pick(['ACTUAL', 'PLANNED']), 'ENDED']),
      ...pick([
        { to: maybe(nested * 2, deeper), quantifier: pick(['SOME', 'NONE', null] as const) },
        { to: deeper(), quantifier: 'EVERY' as const },
      ]),
    })),
    and: maybe(nested, () => [deeper(), deeper()]),
    or: maybe(nested, () => [deeper(), deeper(), deeper()]),
    not: maybe(nested, deeper),
  };
}
