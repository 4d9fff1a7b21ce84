import { neighbourRelationships, otherEnd } from '../../analysis/neighbours.ts';
import type { AtlasContext } from '../../graphql/AtlasContext.ts';
import { statementsOf } from '../../graphql/statements.ts';
import { type EntityRecord, LANGUAGES, type Language, type Qualifier, type StatementRecord, type ValueRecord } from '../../ontology/records.ts';
import type { ReconcileProperty } from './properties.ts';

/** Most values of one property of one entity. */
export const MOST_VALUES = 50;

export type PropertyValue = { readonly str: string } | { readonly id: string; readonly name: string };

export type ReconcileContext = Pick<AtlasContext, 'loaders' | 'snapshot' | 'language' | 'signal'>;

/** As sources print them: a year stays a year, a sum keeps its currency, so all but entities are texts. */
export async function propertyValues(
  context: ReconcileContext,
  entity: number,
  { id }: ReconcileProperty,
  limit = MOST_VALUES,
): Promise<readonly PropertyValue[]> {
  const [group, ...rest] = id.split('.');
  if (group === 'relationship') return relatedEntities(context, entity, rest[0], rest[1] === 'in' ? 'IN' : 'OUT', limit);
  const record = await context.loaders.entity.load(entity);
  if (group === 'sources') return sourcesOf(context, record, limit);
  const texts = group === 'statement' ? await statementTexts(context, entity, rest.join('.')) : plainTexts(record, id);
  return texts.slice(0, limit).map((str) => ({ str }));
}

function relatedEntities({ snapshot, language }: ReconcileContext, entity: number, type: string, direction: 'IN' | 'OUT', limit: number): PropertyValue[] {
  const { symmetric } = snapshot.ontology.relationshipTypes.find(({ name }) => name === type) ?? { symmetric: false };
  const found = neighbourRelationships(snapshot, entity, { types: [type], direction: symmetric ? 'ANY' : direction, neighbour: null, asOf: null });
  const others = [...new Set(Array.from(found, (relationship) => otherEnd(snapshot, relationship, entity)))];
  return others.slice(0, limit).map((other) => ({ id: snapshot.entities.ids.at(other), name: snapshot.entities.texts.name(other, language) }));
}

function sourcesOf({ snapshot, language }: ReconcileContext, { evidence }: EntityRecord, limit: number): PropertyValue[] {
  return [...new Set(evidence.map(({ source }) => source))].slice(0, limit).flatMap((id) => {
    const source = snapshot.entities.ids.find(id);
    return source === undefined ? [] : [{ id, name: snapshot.entities.texts.name(source, language) }];
  });
}

async function statementTexts(context: ReconcileContext, entity: number, property: string): Promise<string[]> {
  const statements = await statementsOf(context, entity, { property });
  return [...new Set(statements.map((statement) => statementText(statement, context.language)))];
}

const QUALIFIED: Record<Qualifier, string> = { EXACT: '', ABOUT: '≈ ', AT_LEAST: '≥ ' };
const NOT_ACTUAL = { EN: { PLANNED: ' (planned)', ENDED: ' (ended)' }, ZH: { PLANNED: '（计划）', ENDED: '（已结束）' } } as const;

/** What is about, at least, or only planned must not read as what is. */
export function statementText({ value, qualifier, status }: StatementRecord, language: 'EN' | 'ZH'): string {
  return `${QUALIFIED[qualifier]}${valueText(value)}${status === 'ACTUAL' ? '' : NOT_ACTUAL[language][status]}`;
}

function valueText(value: ValueRecord): string {
  switch (value.form) {
    case 'text':
      return value.text;
    case 'quantity':
      return `${value.number} ${value.unit}`;
    case 'money':
      return `${value.money.value} ${value.money.currency}`;
    case 'date':
      return value.date;
  }
}

function plainTexts(record: EntityRecord, id: string): string[] {
  const { names, summaries, identifiers } = record;
  const language = LANGUAGES.find((one) => id.endsWith(`.${one.toLowerCase()}`)) as Language;
  switch (id) {
    case 'id':
      return [record.id];
    case 'name.en':
    case 'name.zh':
      return names.filter((name) => name.use === 'PRIMARY' && name.language === language).map(({ text }) => text);
    case 'names.other':
      return names.filter(({ use }) => use !== 'PRIMARY').map(({ text }) => text);
    case 'kind':
      return record.kind === null ? [] : [record.kind];
    case 'status':
      return [record.status];
    case 'summary.en':
    case 'summary.zh':
      return summaries.filter((summary) => summary.language === language).map(({ text }) => text);
    case 'identifiers':
      return identifiers.map(({ scheme, value }) => `${scheme}: ${value}`);
    default:
      return [];
  }
}
