import { AtlasError } from '../errors.ts';
import type { Bilingual, ReportKind, ReportParameter } from '../reports/ReportKind.ts';
import { type ReadRequest, readRequest } from '../reports/readRequest.ts';
import { REPORT_FORMATS } from '../reports/render/reportFormats.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { QueryReportArgs } from './generated.ts';
import { LIMITS, limitDetails } from './limits.ts';
import type { MadeReport } from './ReportSource.ts';

/** A report that was asked for; it is put together when something of it is. */
export interface ReportRef {
  readonly asked: ReadRequest;
  made(): Promise<MadeReport>;
}

export type ReportKindRef = ReportKind;
export type ReportParameterRef = ReportParameter;

export interface ReportChoiceRef {
  readonly value: string;
  readonly title: Bilingual;
}

/** Throws BAD_USER_INPUT and NOT_FOUND, which name the parameter. */
export function reportRef(context: AtlasContext, { kind, id, parameters: given, language, asOf }: QueryReportArgs): ReportRef {
  const parameters: Record<string, string> = Object.create(null);
  const list = [...(id == null ? [] : [{ name: 'id', value: id }]), ...(given ?? [])];
  for (const { name, value } of list) {
    if (name in parameters) throw new AtlasError('BAD_USER_INPUT', [`${name}: it is given more than once; give it once`], { details: { argument: name } });
    parameters[name] = value;
  }
  if (language === 'OTHER') throw new AtlasError('BAD_USER_INPUT', ['language: reports are written in EN and ZH'], { details: { argument: 'language' } });
  const { snapshot, reports, signal, notes } = context;
  const asked = readRequest(snapshot, {
    ...{ kind: kind.toLowerCase(), parameters, language: language ?? context.language },
    asOf: asOf ?? context.asOf ?? null,
  });
  let making: Promise<MadeReport> | null = null;
  return {
    asked,
    made: () => {
      making ??= reports.report(snapshot, asked, signal).then((made) => {
        if (!made.isFinal) notes.isCutByTime = true;
        return made;
      });
      return making;
    },
  };
}

/** The whole report in a format that is text. Throws LIMIT_EXCEEDED where it is longer than an answer may be. */
export async function renderedText({ asked, made }: ReportRef, name: string, signal: AbortSignal): Promise<string> {
  const format = REPORT_FORMATS.find((one) => one.name === name);
  if (format === undefined) throw new Error(`there is no format "${name}"`);
  const { doc } = await made();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of format.render(doc, { signal, table: null, isDetached: name !== 'html' })) {
    bytes += piece.length;
    if (bytes > LIMITS.responseBytes) {
      const why = `the report as ${name} is longer than the ${LIMITS.responseBytes} bytes of an answer; download it at its \`url\`, ${asked.address}`;
      throw new AtlasError('LIMIT_EXCEEDED', [why], { details: limitDetails('responseBytes', bytes) });
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
