import { createLoaders, RecordCache } from '../../src/graphql/loaders.ts';
import { createPathRunner } from '../../src/paths/PathRunner.ts';
import { createReport, type ReportParts } from '../../src/reports/createReport.ts';
import type { Inline, ReportDoc, Section, Table } from '../../src/reports/ReportDoc.ts';
import type { ReportRequest } from '../../src/reports/readRequest.ts';
import type { RunningAtlas } from '../http/startAtlas.ts';

/** Reports of a running atlas, as it is when they are asked for. */
export interface ReportMaker {
  make(kind: string, parameters?: Record<string, string>, more?: Partial<ReportRequest>, parts?: Partial<ReportParts>): Promise<ReportDoc>;
  close(): Promise<void>;
}

export function reportMaker({ atlas }: RunningAtlas): ReportMaker {
  const runner = createPathRunner();
  return {
    make: (kind, parameters = {}, more = {}, parts = {}) => {
      const snapshot = atlas.projector.current;
      const { signal } = new AbortController();
      const records = createLoaders(atlas.store, snapshot, new RecordCache(1_000), signal);
      return createReport({ snapshot, records, store: atlas.store, runner, signal, ...parts }, { kind, parameters, language: 'EN', asOf: null, ...more });
    },
    close: () => runner.close(),
  };
}

/** A table's rows as they are printed, with what each piece of text rests on: `Ruijin [source/news|line 3]`. */
export function rowsOf(doc: ReportDoc, id: string): string[][] {
  return tableOf(doc, id).rows.map((row) => row.map(({ content }) => printed(doc, content)));
}

export function tableOf(doc: ReportDoc, id: string): Table<number> {
  const table = sectionsOf(doc)
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.form === 'TABLE' && block.id === id);
  if (table === undefined) throw new Error(`there is no table "${id}"`);
  return table as Table<number>;
}

export function sectionsOf({ sections }: Pick<ReportDoc, 'sections'>): Section<number>[] {
  return sections.flatMap((section) => [section, ...sectionsOf({ sections: section.sections ?? [] })]);
}

export function printed({ notes }: ReportDoc, content: readonly Inline<number>[]): string {
  return content.map(({ text, notes: numbers = [] }) => text + numbers.map((number) => ` [${notes[number - 1].source}]`).join('')).join('');
}

/** All notices, as printed. */
export function noticesOf(doc: ReportDoc): string[] {
  return sectionsOf(doc).flatMap(({ blocks }) => blocks.flatMap((block) => (block.form === 'NOTICE' ? [printed(doc, block.content)] : [])));
}
