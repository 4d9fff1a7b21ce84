import { foldText } from '../lib/foldText.ts';
import { GrowingArray } from '../lib/GrowingArray.ts';
import { isDecimal } from '../ontology/checkRecords.ts';
import type { Ontology, PeriodBound } from '../ontology/Ontology.ts';
import { DAY_OPEN_END, DAY_OPEN_START, firstDay, isPartialDate, lastDay, type PartialDate } from '../ontology/partialDate.ts';
import { preferredFirst } from '../ontology/preferredStatements.ts';
import { type EntityRecord, type Language, SOURCE_QUALITIES, STATUSES, type StatementRecord } from '../ontology/records.ts';
import { type EntityColumns, type FoldedText, NO_KIND, type RelationshipColumns } from './Snapshot.ts';
import type { Topology } from './Topology.ts';

type LinkedColumns = 'degree' | 'sourceAt' | 'sources';

/** What the columns hold without a look at relationships. Their records are not needed any more: with a million of them beside the relationships they would not fit. */
export interface EntityParts {
  readonly columns: Omit<EntityColumns, LinkedColumns>;
  /** Sources that say something of the entity itself, in a statement, or of an identifier; CSR, ascending in each row. */
  readonly ownAt: Uint32Array;
  readonly own: Uint32Array;
  /** Number of statements of each property. */
  readonly statementProperties: ReadonlyMap<string, number>;
}

/** Records must be in order of id, of types and kinds of the ontology, each with a name. */
export function entityParts(ontology: Ontology, records: readonly EntityRecord[], indexById: ReadonlyMap<string, number>): EntityParts {
  const typeIndex = new Map(ontology.entityTypes.map(({ name }, i) => [name, i]));
  const since = new Int32Array(records.length);
  const until = new Int32Array(records.length);
  const publishedOf = (id: string): PartialDate | null => {
    const published = records[indexById.get(id) ?? -1]?.source?.published ?? null;
    return published !== null && isPartialDate(published) ? published : null;
  };
  const statementProperties = new Map<string, number>();
  const money = records.map((record, entity) => {
    const preferred = preferredFirst(record.statements, publishedOf);
    const published = record.source === null ? null : publishedOf(record.id);
    // A document begins on the day it was published.
    [since[entity], until[entity]] = published === null ? ownPeriod(preferred, ontology.periodBounds.get(record.type)) : [firstDay(published), DAY_OPEN_END];
    for (const { property } of record.statements) statementProperties.set(property, (statementProperties.get(property) ?? 0) + 1);
    return moneyOf(preferred);
  });
  const columns = {
    count: records.length,
    ids: records.map(({ id }) => id),
    indexById,
    type: Uint8Array.from(records, ({ type }) => typeIndex.get(type) as number),
    kind: Uint8Array.from(records, ({ kind }) => (kind === null ? NO_KIND : (ontology.kindByName.get(kind)?.index as number))),
    status: Uint8Array.from(records, ({ status }) => STATUSES.indexOf(status)),
    since,
    until,
    nameEn: records.map((record) => nameIn(record, 'EN')),
    nameZh: records.map((record) => nameIn(record, 'ZH')),
    texts: records.map(foldedTexts),
    money,
    quality: Uint8Array.from(records, ({ source }) => (source === null ? SOURCE_QUALITIES.length - 1 : SOURCE_QUALITIES.indexOf(source.quality))),
  };
  return { columns, ...ownSources(records, indexById), statementProperties };
}

/** The topology has its rows already; what it holds of entities is put there, and the columns show it. */
export function entityColumns({ columns, ownAt, own }: EntityParts, { evidenceAt, evidenceSource }: RelationshipColumns, topology: Topology): EntityColumns {
  const { at, relationship, entityType: type, kind, quality } = topology;
  type.set(columns.type);
  kind.set(columns.kind);
  quality.set(columns.quality);
  const sourceAt = new Uint32Array(columns.count + 1);
  const sources = numbers();
  for (let entity = 0; entity < columns.count; entity++) {
    const all = new Set(own.subarray(ownAt[entity], ownAt[entity + 1]));
    for (const r of relationship.subarray(at[entity], at[entity + 1])) {
      for (const source of evidenceSource.subarray(evidenceAt[r], evidenceAt[r + 1])) all.add(source);
    }
    for (const source of Uint32Array.from(all).sort()) sources.push(source);
    sourceAt[entity + 1] = sources.length;
  }
  const degree = Uint32Array.from({ length: columns.count }, (_, entity) => at[entity + 1] - at[entity]);
  return { ...columns, type, kind, quality, degree, sourceAt, sources: sources.toArray() };
}

const numbers = () => new GrowingArray((length) => new Uint32Array(length));

function ownSources(records: readonly EntityRecord[], indexById: ReadonlyMap<string, number>): { ownAt: Uint32Array; own: Uint32Array } {
  const ownAt = new Uint32Array(records.length + 1);
  const own = numbers();
  records.forEach((record, entity) => {
    const all = new Set<number>();
    for (const { evidence } of [record, ...record.statements, ...record.identifiers]) {
      for (const { source } of evidence) {
        const number = indexById.get(source);
        if (number !== undefined) all.add(number);
      }
    }
    for (const source of [...all].sort((a, b) => a - b)) own.push(source);
    ownAt[entity + 1] = own.length;
  });
  return { ownAt, own: own.toArray() };
}

/** First and last day by the preferred statements whose property bounds the period; a planned date counts where no actual one is known. */
function ownPeriod(preferred: readonly StatementRecord[], bounds: ReadonlyMap<string, PeriodBound> | undefined): [number, number] {
  const dateOf = (bound: PeriodBound): PartialDate | null => {
    let planned: PartialDate | null = null;
    for (const { property, value, status } of preferred) {
      if (bounds?.get(property) !== bound || value.form !== 'date' || !isPartialDate(value.date)) continue;
      if (status !== 'PLANNED') return value.date;
      planned ??= value.date;
    }
    return planned;
  };
  const start = dateOf('ON') ?? dateOf('SINCE');
  const end = dateOf('UNTIL');
  return [start === null ? DAY_OPEN_START : firstDay(start), end === null ? DAY_OPEN_END : lastDay(end)];
}

function moneyOf(preferred: readonly StatementRecord[]): Map<string, Map<string, string>> | null {
  let byProperty: Map<string, Map<string, string>> | null = null;
  for (const { property, value } of preferred) {
    if (value.form !== 'money' || !isDecimal(value.money.value)) continue;
    byProperty ??= new Map();
    const byCurrency = byProperty.get(property) ?? new Map<string, string>();
    if (!byCurrency.has(value.money.currency)) byCurrency.set(value.money.currency, value.money.value);
    byProperty.set(property, byCurrency);
  }
  return byProperty;
}

/** The primary name in the language, else any primary name, else any name. */
function nameIn({ names }: EntityRecord, language: Language): string {
  const primary = names.filter(({ use }) => use === 'PRIMARY');
  return (primary.find((name) => name.language === language) ?? primary[0] ?? names[0]).text;
}

function foldedTexts(record: EntityRecord): FoldedText[] {
  const texts: Omit<FoldedText, 'folded'>[] = [
    ...record.names.map(({ text, language, use }) => ({ field: use, language, text })),
    ...record.identifiers.map(({ value }) => ({ field: 'IDENTIFIER' as const, language: 'OTHER' as const, text: value })),
    { field: 'ID', language: 'EN', text: record.id },
    ...record.summaries.map(({ language, text }) => ({ field: 'SUMMARY' as const, language, text })),
  ];
  return texts.map((text) => ({ ...text, folded: foldText(text.text) }));
}
