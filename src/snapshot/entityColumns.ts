import { foldText } from '../lib/foldText.ts';
import { isDecimal } from '../ontology/checkRecords.ts';
import type { Ontology, PeriodBound } from '../ontology/Ontology.ts';
import { DAY_OPEN_END, DAY_OPEN_START, firstDay, isPartialDate, lastDay, type PartialDate } from '../ontology/partialDate.ts';
import { preferredFirst } from '../ontology/preferredStatements.ts';
import { type EntityRecord, type Language, SOURCE_QUALITIES, STATUSES, type StatementRecord } from '../ontology/records.ts';
import type { Rows } from './rows.ts';
import { type EntityColumns, type FoldedText, NO_KIND, type RelationshipColumns } from './Snapshot.ts';

/** Records must be in order of id, of types and kinds of the ontology, each with a name. */
export function entityColumns(
  ontology: Ontology,
  records: readonly EntityRecord[],
  indexById: ReadonlyMap<string, number>,
  relationships: RelationshipColumns,
  rows: Rows,
): EntityColumns {
  const typeIndex = new Map(ontology.entityTypes.map(({ name }, i) => [name, i]));
  const since = new Int32Array(records.length);
  const until = new Int32Array(records.length);
  const publishedOf = (id: string): PartialDate | null => {
    const published = records[indexById.get(id) ?? -1]?.source?.published ?? null;
    return published !== null && isPartialDate(published) ? published : null;
  };
  const money = records.map((record, entity) => {
    const preferred = preferredFirst(record.statements, publishedOf);
    const published = record.source === null ? null : publishedOf(record.id);
    // A document begins on the day it was published.
    [since[entity], until[entity]] = published === null ? ownPeriod(preferred, ontology.periodBounds.get(record.type)) : [firstDay(published), DAY_OPEN_END];
    return moneyOf(preferred);
  });
  return {
    count: records.length,
    ids: records.map(({ id }) => id),
    indexById,
    type: Uint8Array.from(records, ({ type }) => typeIndex.get(type) as number),
    kind: Uint8Array.from(records, ({ kind }) => (kind === null ? NO_KIND : (ontology.kindByName.get(kind)?.index as number))),
    status: Uint8Array.from(records, ({ status }) => STATUSES.indexOf(status)),
    since,
    until,
    degree: Uint32Array.from(records, (_, entity) => rows.at[entity + 1] - rows.at[entity]),
    nameEn: records.map((record) => nameIn(record, 'EN')),
    nameZh: records.map((record) => nameIn(record, 'ZH')),
    texts: records.map(foldedTexts),
    ...sourceRows(records, indexById, relationships, rows),
    money,
    quality: Uint8Array.from(records, ({ source }) => (source === null ? SOURCE_QUALITIES.length - 1 : SOURCE_QUALITIES.indexOf(source.quality))),
  };
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

/** For each entity the sources that say something of it: of itself, in a statement, of an identifier, or in a relationship. */
function sourceRows(
  records: readonly EntityRecord[],
  indexById: ReadonlyMap<string, number>,
  { evidenceAt, evidenceSource }: RelationshipColumns,
  { at, relationship }: Rows,
): { sourceAt: Uint32Array; sources: Uint32Array } {
  const sourceAt = new Uint32Array(records.length + 1);
  const sources: number[] = [];
  records.forEach((record, entity) => {
    const own = new Set<number>();
    for (const { evidence } of [record, ...record.statements, ...record.identifiers]) {
      for (const { source } of evidence) {
        const number = indexById.get(source);
        if (number !== undefined) own.add(number);
      }
    }
    for (const r of relationship.subarray(at[entity], at[entity + 1])) {
      for (const source of evidenceSource.subarray(evidenceAt[r], evidenceAt[r + 1])) own.add(source);
    }
    for (const source of Uint32Array.from(own).sort()) sources.push(source);
    sourceAt[entity + 1] = sources.length;
  });
  return { sourceAt, sources: Uint32Array.from(sources) };
}
