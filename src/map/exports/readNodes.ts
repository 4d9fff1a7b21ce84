import { shownName } from '../../analysis/nameOf.ts';
import { holdsAsOf } from '../../analysis/preferredStatementsOf.ts';
import { type OwnDates, ownDates } from '../../ontology/ownDates.ts';
import { overlaps, type PartialDate, periodDays } from '../../ontology/partialDate.ts';
import { preferredFirst } from '../../ontology/preferredStatements.ts';
import type { EntityRecord, EvidenceRecord, NameRecord, StatementRecord } from '../../ontology/records.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import type { GraphSelection } from './GraphSelection.ts';
import { type Numbered, readEntities } from './readRecords.ts';

/** An entity as formats tell it: as of the date, in the reader's language. */
export interface ExportedNode extends Numbered<EntityRecord> {
  readonly name: string;
  /** Nobody prints this name: we transliterated or translated it. */
  readonly isNameOurs: boolean;
  /** Those borne as of the date. */
  readonly names: readonly NameRecord[];
  readonly nameEn: NameRecord | null;
  readonly nameZh: NameRecord | null;
  readonly dates: OwnDates;
  /** By property, preferred first; those known as of the date. */
  readonly statements: readonly StatementRecord[];
  /** Best first. */
  readonly evidence: readonly EvidenceRecord[];
}

export async function* readNodes(selection: GraphSelection): AsyncGenerator<readonly ExportedNode[]> {
  const { records } = selection;
  for await (const batch of readEntities(selection)) {
    const documents = documentsToCompare(selection, batch);
    try {
      const read = await Promise.all(documents.map((document) => records.entity.load(document)));
      const published = new Map(read.map(({ id, source }) => [id, source?.published ?? null]));
      yield batch.map((item) => nodeOf(selection, item, (source) => published.get(source) ?? null));
    } finally {
      for (const document of documents) records.entity.clear(document);
    }
  }
}

/** Which statement is preferred may hang on the day of its document: of entities that have several of one property. */
function documentsToCompare({ snapshot }: GraphSelection, batch: readonly Numbered<EntityRecord>[]): number[] {
  const { ids } = snapshot.entities;
  const found = new Set<number>();
  for (const { statements } of batch.map(({ record }) => record)) {
    if (new Set(statements.map(({ property }) => property)).size === statements.length) continue;
    for (const { source } of statements.flatMap(({ evidence }) => evidence)) {
      const document = ids.find(source);
      if (document !== undefined) found.add(document);
    }
  }
  return [...found];
}

function nodeOf(selection: GraphSelection, { number, record }: Numbered<EntityRecord>, publishedOf: (source: string) => PartialDate | null): ExportedNode {
  const { snapshot, graph, asOf } = selection;
  const preferred = preferredFirst(record.statements, publishedOf);
  const { text, isOurs } = shownName(selection, number, record);
  const names = graph === null ? record.names : record.names.filter((name) => overlaps(periodDays(name), graph.days));
  const called = (language: 'EN' | 'ZH') => {
    const shown = (graph ?? snapshot.entities.texts).name(number, language);
    const own = (name: NameRecord) => name.language === language;
    // Shown may be a name of the other language, before an alias in this one.
    return record.names.find((name) => name.text === shown && own(name)) ?? names.find(own) ?? null;
  };
  return {
    ...{ number, record, name: text, isNameOurs: isOurs, names, nameEn: called('EN'), nameZh: called('ZH') },
    dates: ownDates(preferred, snapshot.ontology.periodBounds.get(record.type)),
    statements: asOf === null ? preferred : preferred.filter((statement) => holdsAsOf(statement, asOf)),
    evidence: bestFirst(snapshot, record.evidence),
  };
}
