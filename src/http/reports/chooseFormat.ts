import type { FastifyRequest } from 'fastify';
import { AtlasError } from '../../errors.ts';
import type { ReportFormat } from '../../reports/render/ReportFormat.ts';
import { REPORT_FORMATS } from '../../reports/render/reportFormats.ts';

/** By what the client accepts; who accepts anything gets the first of the formats. Throws BAD_REQUEST where it accepts none. */
export function chooseFormat(request: FastifyRequest): ReportFormat {
  const byType = new Map(REPORT_FORMATS.map((format) => [bareType(format), format]));
  const type = request.accepts().type([...byType.keys()]);
  const format = typeof type === 'string' ? byType.get(type) : undefined;
  if (format !== undefined) return format;
  throw new AtlasError('BAD_REQUEST', [
    `The header \`accept\` accepts none of the formats of reports, ${[...byType.keys()].join(', ')}; name one in the address, for example .docx.`,
  ]);
}

/** A browser shows it; everything else is a file to be kept. */
export function isPage(format: ReportFormat): boolean {
  return bareType(format) === 'text/html';
}

function bareType({ mediaType }: ReportFormat): string {
  return mediaType.split(';')[0];
}
