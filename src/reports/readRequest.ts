import { refused } from '../analysis/filterInput.ts';
import { AtlasError } from '../errors.ts';
import { isPartialDate, type PartialDate } from '../ontology/partialDate.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { ReportLanguage } from './ReportDoc.ts';
import type { ReportKind } from './ReportKind.ts';
import { type ParameterValues, readParameters } from './readParameters.ts';
import { REPORT_KINDS } from './reportKinds.ts';

export interface ReportRequest {
  readonly kind: string;
  /** By name of the parameter; what is "" is left out. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly language: ReportLanguage;
  /** Null or "": all that is known, at whatever time. */
  readonly asOf: PartialDate | null;
}

/** A request that was checked against the graph. */
export interface ReadRequest {
  readonly request: ReportRequest;
  readonly kind: ReportKind;
  readonly values: ParameterValues;
  readonly language: ReportLanguage;
  readonly asOf: PartialDate | null;
  /** Without a format, and equal for equal reports: what was left out stands in it as what it stands for. */
  readonly address: string;
}

/** Throws BAD_USER_INPUT or NOT_FOUND, which name the parameter. */
export function readRequest(snapshot: Snapshot, request: ReportRequest): ReadRequest {
  const { kind: name, parameters, language, asOf: given } = request;
  const kind = kindNamed(name);
  const asOf = given === '' ? null : given;
  if (asOf !== null && !isPartialDate(asOf)) {
    throw refused('BAD_USER_INPUT', 'asOf', 'this is no date; write 2012, 2017-05 or 2023-05-24');
  }
  const values = readParameters(snapshot, kind, parameters, asOf);
  return { request, kind, values, language, asOf, address: reportAddress(kind, values.written, language, asOf) };
}

export function kindNamed(name: string): ReportKind {
  const kind = REPORT_KINDS.find((one) => one.name === name);
  if (kind !== undefined) return kind;
  const names = REPORT_KINDS.map((one) => one.name).join(', ');
  throw new AtlasError('NOT_FOUND', [`kind: no report is called "${name.slice(0, 100)}"; there are ${names}`], { details: { argument: 'kind' } });
}

/** Path and query of a report; an id stands in the path. Null: without a format. */
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
