import { AtlasError } from '../../../errors.ts';
import type { Ontology } from '../../../ontology/Ontology.ts';
import {
  type EntityRecord,
  type EvidenceRecord,
  type Language,
  type MoneyRecord,
  type RelationshipRecord,
  relationshipId,
  type StatementRecord,
} from '../../../ontology/records.ts';
import type { EntityItem, EvidenceItem, MoneyItem, RelationshipItem, SourceItem, StatementItem } from '../../seedContent.ts';
import type { ImportItem } from '../ImportItem.ts';

/** The item of a seed file from which an empty graph gets the very same record. What is as usual is left out; keys stand in the order of the seed schema. */
export function entityItem(ontology: Ontology, record: EntityRecord): ImportItem {
  if (record.source !== null) return { list: 'sources', item: sourceItem(record) };
  const { id, kind, status, names, summaries, identifiers, evidence, statements } = record;
  const item: EntityItem = compact({
    id,
    type: ontology.entityTypes.find(({ name }) => name === record.type)!.objectType,
    kind: kind ?? undefined,
    status: status === 'ACTUAL' ? undefined : status,
    names: names.map(({ text, language, use, translated, since, until }) =>
      compact({ text, language: TAGS[language], use, translated: translated || undefined, since: since ?? undefined, until: until ?? undefined }),
    ),
    summary: summaries.length === 0 ? undefined : Object.fromEntries(summaries.map(({ language, text }) => [TAGS[language], text])),
    identifiers: listed(identifiers.map(({ scheme, value, evidence: proof }) => compact({ scheme, value, evidence: listed(proof.map(evidenceItem)) }))),
    evidence: listed(evidence.map(evidenceItem)),
    statements: listed(statements.map(statementItem)),
    formerIds: record.formerIds,
  });
  return { list: 'entities', item };
}

export function relationshipItem(record: RelationshipRecord): ImportItem {
  const { type, from, to, role, status, since, until, on, amount, note, evidence } = record;
  const item: RelationshipItem = compact({
    type,
    from,
    to,
    key: keyOf(record),
    role: role ?? undefined,
    status: status === 'ACTUAL' ? undefined : status,
    since: since ?? undefined,
    until: until ?? undefined,
    on: on ?? undefined,
    amount: amount === null ? undefined : moneyItem(amount),
    note: note ?? undefined,
    evidence: evidence.map(evidenceItem),
    formerIds: record.formerIds,
  });
  return { list: 'relationships', item };
}

/** "und" is BCP 47 for a language that is not told. */
const TAGS: Readonly<Record<Language, string>> = { EN: 'en', ZH: 'zh', OTHER: 'und' };

function sourceItem(record: EntityRecord): SourceItem {
  const { title, titleTranslated, url, publisher, author, published, language, quality } = record.source!;
  return compact({
    id: record.id,
    title,
    titleTranslated: titleTranslated || undefined,
    language,
    url: url ?? undefined,
    publisher: publisher ?? undefined,
    author: author ?? undefined,
    published: published ?? undefined,
    quality,
    formerIds: record.formerIds,
  });
}

function statementItem({ property, value, asOf, qualifier, status, note, evidence }: StatementRecord): StatementItem {
  return compact({
    property,
    money: value.form === 'money' ? moneyItem(value.money) : undefined,
    quantity: value.form === 'quantity' ? { number: decimal(value.number), unit: value.unit } : undefined,
    date: value.form === 'date' ? value.date : undefined,
    text: value.form === 'text' ? { text: value.text, language: TAGS[value.language] } : undefined,
    asOf: asOf ?? undefined,
    qualifier: qualifier === 'EXACT' ? undefined : qualifier,
    status: status === 'ACTUAL' ? undefined : status,
    note: note ?? undefined,
    evidence: evidence.map(evidenceItem),
  });
}

function evidenceItem({ source, locator, stance, asOf }: EvidenceRecord): EvidenceItem {
  return compact({ source, locator: locator ?? undefined, stance: stance === 'STATED' ? undefined : stance, asOf: asOf ?? undefined }) as EvidenceItem;
}

function moneyItem({ value, currency, scope }: MoneyRecord): MoneyItem {
  return compact({ value: decimal(value), currency, scope: scope ?? undefined });
}

/** A number only where it is written as the text is. */
function decimal(text: string): string | number {
  const number = Number(text);
  return String(number) === text && Number.isFinite(number) ? number : text;
}

function keyOf({ id, type, from, to }: RelationshipRecord): string | undefined {
  const start = relationshipId(type, from, to, null);
  if (id === start) return undefined;
  if (id.startsWith(`${start}:`)) return id.slice(start.length + 1);
  throw new AtlasError('BAD_USER_INPUT', [`the relationship "${id}" has not the id "${start}", with a key or without, that an import would give it`]);
}

function listed<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

function compact<T extends object>(item: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as never;
}
