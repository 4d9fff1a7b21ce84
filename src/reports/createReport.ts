import type { PathRunner } from '../paths/PathRunner.ts';
import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { RecordReader } from '../snapshot/RecordReader.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { LoggedChange, Store } from '../store/store.ts';
import { finishReport } from './finishReport.ts';
import type { ReportContext } from './ReportContext.ts';
import type { ReportDoc } from './ReportDoc.ts';
import { type ReportRequest, readRequest } from './readRequest.ts';
import { createWords } from './words/createWords.ts';

export interface ReportParts {
  readonly snapshot: Snapshot;
  readonly records: RecordReader;
  readonly store: Pick<Store, 'changesSince'>;
  readonly runner: PathRunner;
  readonly signal: AbortSignal;
  readonly onProgress?: ReportContext['onProgress'];
}

/** The report of one graph version. Rejects with BAD_USER_INPUT, NOT_FOUND or LIMIT_EXCEEDED, which name the parameter. */
export async function createReport(parts: ReportParts, request: ReportRequest): Promise<ReportDoc> {
  const { snapshot, store } = parts;
  const { kind, values, language, asOf, address } = readRequest(snapshot, request);
  const context: ReportContext = {
    snapshot,
    records: parts.records,
    changesSince: (version) => changesUpTo(store, version, snapshot.version),
    runner: parts.runner,
    signal: parts.signal,
    language,
    words: createWords(snapshot.ontology, language),
    asOf,
    graph: GraphAsOf.of(snapshot, asOf),
    onProgress: parts.onProgress ?? (() => undefined),
  };
  const draft = await kind.assemble(context, values);
  return finishReport(context, draft, {
    graphVersion: snapshot.version,
    writtenAt: await timeOfVersion(store, snapshot.version),
    address,
    asked: kind.parameters.flatMap(({ name, title }) => {
      const text = values.written.get(name) ?? null;
      return text === null ? [] : [{ label: context.words.say(title), text }];
    }),
  });
}

async function* changesUpTo(store: Pick<Store, 'changesSince'>, version: number, last: number): AsyncIterable<LoggedChange> {
  for await (const change of store.changesSince(version)) {
    if (change.version > last) return;
    yield change;
  }
}

/** When the version was written. A graph of version 0 holds nothing, and nobody wrote it. */
async function timeOfVersion(store: Pick<Store, 'changesSince'>, version: number): Promise<string> {
  if (version > 0) for await (const { at } of store.changesSince(version - 1)) return at;
  return '1970-01-01T00:00:00.000Z';
}
