import { AtlasError } from '../errors.ts';
import { isPartialDate, type PartialDate } from '../ontology/partialDate.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { LoggedChange, Store } from '../store/store.ts';
import { finishReport } from './finishReport.ts';
import type { RecordReader, ReportContext } from './ReportContext.ts';
import type { ReportDoc, ReportLanguage } from './ReportDoc.ts';
import type { ReportKind } from './ReportKind.ts';
import { readParameters } from './readParameters.ts';
import { REPORT_KINDS } from './reportKinds.ts';
import { createWords } from './words/createWords.ts';

export interface ReportRequest {
  readonly kind: string;
  /** By name of the parameter; what is "" is left out. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly language: ReportLanguage;
  /** Null or "": all that is known, at whatever time. */
  readonly asOf: PartialDate | null;
}

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
  const kind = kindNamed(request.kind);
  const asOf = request.asOf === '' ? null : request.asOf;
  if (asOf !== null && !isPartialDate(asOf)) {
    throw new AtlasError('BAD_USER_INPUT', ['asOf: this is no date; write 2012, 2017-05 or 2023-05-24'], { details: { argument: 'asOf' } });
  }
  const values = readParameters(snapshot, kind, request.parameters, asOf);
  const context: ReportContext = {
    snapshot,
    records: parts.records,
    changesSince: (version) => changesUpTo(store, version, snapshot.version),
    runner: parts.runner,
    signal: parts.signal,
    language: request.language,
    words: createWords(snapshot.ontology, request.language),
    asOf,
    graph: GraphAsOf.of(snapshot, asOf),
    onProgress: parts.onProgress ?? (() => undefined),
  };
  const draft = await kind.assemble(context, values);
  return finishReport(context, draft, {
    graphVersion: snapshot.version,
    writtenAt: await timeOfVersion(store, snapshot.version),
    address: reportAddress(kind, values.written, request.language, asOf),
    asked: kind.parameters.flatMap(({ name, title }) => {
      const text = values.written.get(name) ?? null;
      return text === null ? [] : [{ label: context.words.say(title), text }];
    }),
  });
}

function kindNamed(name: string): ReportKind {
  const kind = REPORT_KINDS.find((one) => one.name === name);
  if (kind !== undefined) return kind;
  const names = REPORT_KINDS.map((one) => one.name).join(', ');
  throw new AtlasError('NOT_FOUND', [`kind: no report is called "${name}"; there are ${names}`], { details: { argument: 'kind' } });
}

/** Path and query of a report, without format; an id stands in the path. */
export function reportAddress(
  kind: Pick<ReportKind, 'name'>,
  written: ReadonlyMap<string, string | null>,
  language: ReportLanguage,
  asOf: PartialDate | null,
  format: string | null = null,
): string {
  const id = written.get('id') ?? null;
  const path = id === null ? '' : `/${id.split('/').map(encodeURIComponent).join('/')}`;
  const query = new URLSearchParams();
  for (const [name, text] of written) if (name !== 'id' && text !== null) query.set(name, text);
  query.set('language', language.toLowerCase());
  if (asOf !== null) query.set('asOf', asOf);
  return `/reports/${kind.name}${path}${format === null ? '' : `.${format}`}?${query}`;
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
