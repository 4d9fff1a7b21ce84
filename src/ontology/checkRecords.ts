import { coordinatesProblem } from './coordinates.ts';
import type { Ontology } from './Ontology.ts';
import { firstDay, isPartialDate, lastDay } from './partialDate.ts';
import { privateFact } from './privateFacts.ts';
import type { EntityRecord, EntityType, EvidenceRecord, RelationshipRecord, StatementRecord } from './records.ts';

/** What is wrong with a record, and in which of its fields. Seed files and edits are checked by the same code. */
export interface RecordProblem {
  readonly field: readonly (string | number)[];
  readonly message: string;
  /** The id that nothing has, when that is what is wrong. */
  readonly unknownId?: string;
}

/** Checks one relationship against the ontology; `typeOf` is the type of the entity with an id, null where none has it. */
export function checkRelationship(ontology: Ontology, record: RelationshipRecord, typeOf: (id: string) => EntityType | null): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const say = (field: string, message: string) => problems.push({ field: [field], message });
  const definition = ontology.relationshipTypeByName.get(record.type);
  if (definition === undefined) {
    say('type', `there is no relationship type ${record.type}; the schema has ${ontology.relationshipTypes.map(({ name }) => name).join(', ')}`);
    return problems;
  }
  for (const [end, allowed] of [
    ['from', definition.from],
    ['to', definition.to],
  ] as const) {
    const type = typeOf(record[end]);
    if (type === null) problems.push({ field: [end], message: `no entity has the id "${record[end]}"`, unknownId: record[end] });
    else if (!allowed.includes(type)) {
      say(end, `${definition.name} runs from ${definition.from.join(' or ')} to ${definition.to.join(' or ')}, and "${record[end]}" is a ${type}`);
    }
  }
  if (record.from === record.to) say('to', 'a thing cannot be related to itself');
  const may = (property: 'ROLE' | 'PERIOD' | 'ON' | 'AMOUNT', field: string, present: boolean) => {
    if (present && !definition.properties.includes(property))
      say(field, `${definition.name} carries no ${field}; it may carry ${definition.properties.join(', ')}`);
  };
  may('ROLE', 'role', record.role !== null);
  may('PERIOD', 'since', record.since !== null);
  may('PERIOD', 'until', record.until !== null);
  may('ON', 'on', record.on !== null);
  may('AMOUNT', 'amount', record.amount !== null);
  if (record.on !== null && (record.since !== null || record.until !== null)) say('on', 'give either the day it happened or a period, not both');
  for (const field of ['since', 'until', 'on'] as const) {
    const date = record[field];
    if (date !== null && !isPartialDate(date)) say(field, dateMessage(date));
  }
  checkOrder(record, (message) => say('until', message));
  if (record.amount !== null) problems.push(...checkMoney(record.amount, ['amount']));
  if (record.evidence.length === 0) say('evidence', NO_EVIDENCE);
  problems.push(...checkEvidence(record.evidence, typeOf, ['evidence']));
  return problems;
}

/** Checks one entity against the ontology. Statements are checked by checkStatement. */
export function checkEntity(ontology: Ontology, record: EntityRecord): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const prefix = `${record.type.toLowerCase()}/`;
  if (!record.id.startsWith(prefix)) problems.push({ field: ['id'], message: `the id of a ${record.type} starts with "${prefix}"` });
  if (record.names.length === 0) problems.push({ field: ['names'], message: `"${record.id}" has no name; give at least one` });
  if (record.kind !== null) {
    const kind = ontology.kindByName.get(record.kind);
    if (kind === undefined || !kind.of.includes(record.type)) {
      const fitting = ontology.kinds.filter(({ of }) => of.includes(record.type)).map(({ name }) => name);
      const hint = fitting.length === 0 ? 'it has no kinds' : `it is one of ${fitting.join(', ')}`;
      problems.push({ field: ['kind'], message: `${record.kind} is no kind of ${record.type}; ${hint}` });
    }
  }
  problems.push(...checkNames(record.names));
  return problems;
}

/** Checks when names were used. */
export function checkNames(names: readonly { readonly since: string | null; readonly until: string | null }[]): RecordProblem[] {
  const problems: RecordProblem[] = [];
  names.forEach((name, i) => {
    for (const field of ['since', 'until'] as const) {
      const date = name[field];
      if (date !== null && !isPartialDate(date)) problems.push({ field: ['names', i, field], message: dateMessage(date) });
    }
    checkOrder(name, (message) => problems.push({ field: ['names', i, 'until'], message }));
  });
  return problems;
}

/** Checks one statement of an entity of a type; null: of one that is not there. */
export function checkStatement(
  ontology: Ontology,
  record: StatementRecord,
  typeOf: (id: string) => EntityType | null,
  type: EntityType | null,
): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const unfit = privateFact(type, record.property);
  if (unfit !== null) problems.push({ field: ['property'], message: unfit });
  if (ontology.formatByProperty.get(record.property) === 'COORDINATES') {
    const message = coordinatesProblem(record.value);
    if (message !== null) problems.push({ field: [record.value.form], message });
  }
  if (record.asOf !== null && !isPartialDate(record.asOf)) problems.push({ field: ['asOf'], message: dateMessage(record.asOf) });
  if (record.value.form === 'date' && !isPartialDate(record.value.date)) problems.push({ field: ['date'], message: dateMessage(record.value.date) });
  if (record.value.form === 'money') problems.push(...checkMoney(record.value.money, ['money']));
  if (record.value.form === 'quantity' && !isDecimal(record.value.number)) {
    problems.push({ field: ['quantity', 'number'], message: decimalMessage(record.value.number) });
  }
  if (record.evidence.length === 0) problems.push({ field: ['evidence'], message: NO_EVIDENCE });
  problems.push(...checkEvidence(record.evidence, typeOf, ['evidence']));
  return problems;
}

export function checkEvidence(
  evidence: readonly EvidenceRecord[],
  typeOf: (id: string) => EntityType | null,
  field: readonly (string | number)[],
): RecordProblem[] {
  const problems: RecordProblem[] = [];
  evidence.forEach(({ source, asOf }, i) => {
    if (asOf !== null && !isPartialDate(asOf)) problems.push({ field: [...field, i, 'asOf'], message: dateMessage(asOf) });
    if (typeOf(source) !== 'SOURCE') problems.push({ field: [...field, i, 'source'], message: `no source has the id "${source}"`, unknownId: source });
  });
  return problems;
}

export const NO_EVIDENCE = 'no fact without a document: give at least one piece of evidence';

export function dateMessage(date: string): string {
  return `"${date}" is no date; write 2012, 2017-05 or 2023-05-24`;
}

export function isDecimal(text: string): boolean {
  return /^-?(0|[1-9]\d{0,17})(\.\d{1,12})?$/.test(text);
}

function decimalMessage(text: string): string {
  return `"${text}" is no decimal number; write 620000000 or 8.5`;
}

/** ISO 4217 codes. */
export const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function checkMoney(money: { value: string; currency: string }, field: readonly string[]): RecordProblem[] {
  const problems: RecordProblem[] = [];
  if (!isDecimal(money.value)) problems.push({ field: [...field, 'value'], message: decimalMessage(money.value) });
  if (!CURRENCIES.has(money.currency)) problems.push({ field: [...field, 'currency'], message: `"${money.currency}" is no ISO 4217 code; write CNY, USD …` });
  return problems;
}

function checkOrder(period: { since: string | null; until: string | null }, say: (message: string) => void): void {
  if (period.since === null || period.until === null || !isPartialDate(period.since) || !isPartialDate(period.until)) return;
  if (firstDay(period.since) > lastDay(period.until)) say(`it ends (${period.until}) before it begins (${period.since})`);
}
