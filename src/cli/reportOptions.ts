import { extname } from 'node:path';
import { AtlasError } from '../errors.ts';
import type { ReportRequest } from '../reports/readRequest.ts';
import type { ReportFormat } from '../reports/render/ReportFormat.ts';
import { REPORT_FORMATS } from '../reports/render/reportFormats.ts';

export interface ReportOptions {
  readonly param?: readonly string[];
  readonly format?: string;
  readonly table?: string;
  readonly language?: string;
  readonly asOf?: string;
  /** "-": standard output. */
  readonly out?: string;
  readonly force?: boolean;
}

/** What a person handing it on wants, where nothing says otherwise. */
const USUAL_FORMAT = 'docx';

export function requestOf(kind: string, id: string | undefined, { param = [], language = 'en', asOf = '' }: ReportOptions): ReportRequest {
  const parameters: Record<string, string> = Object.create(null);
  for (const [name, value] of [...(id === undefined ? [] : [['id', id] as const]), ...param.map(pairOf)]) {
    if (name in parameters) throw refusal('param', `${name} is given more than once`);
    parameters[name] = value;
  }
  if (!/^(?:en|zh)$/i.test(language)) throw refusal('language', 'give en or zh');
  return { kind, parameters, language: language.toUpperCase() as 'EN' | 'ZH', asOf: asOf === '' ? null : asOf };
}

/** The one named, else that of the file's name. */
export function formatOf({ format, out }: ReportOptions): ReportFormat {
  const byName = (name: string) => REPORT_FORMATS.find((one) => one.name === name.toLowerCase());
  const found = byName(format ?? '') ?? (format === undefined ? (byName(extname(out ?? '').slice(1)) ?? byName(USUAL_FORMAT)) : undefined);
  if (found === undefined) throw refusal('format', `give one of ${REPORT_FORMATS.map(({ name }) => name).join(', ')}`);
  return found;
}

function pairOf(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals < 1) throw refusal('param', `"${text}" is no name=value, as in of=HOSPITAL`);
  return [text.slice(0, equals), text.slice(equals + 1)];
}

function refusal(option: string, advice: string): AtlasError {
  return new AtlasError('BAD_USER_INPUT', [`--${option}: ${advice}`], { details: { argument: option } });
}
