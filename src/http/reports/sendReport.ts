import type { FastifyReply } from 'fastify';
import type { ReportDoc } from '../../reports/ReportDoc.ts';
import type { RenderOptions, ReportFormat } from '../../reports/render/ReportFormat.ts';
import type { Logger } from '../../telemetry/logger.ts';
import { contentDisposition } from '../contentDisposition.ts';
import { pagePolicy } from '../securityHeaders.ts';
import { sendPieces } from '../sendPieces.ts';
import { isPage } from './chooseFormat.ts';

export interface Sending {
  readonly doc: ReportDoc;
  readonly format: ReportFormat;
  readonly options: RenderOptions;
  /** Of the file, in ASCII, without extension. */
  readonly plainName: string;
  readonly caching: Readonly<Record<string, string>>;
  readonly logger: Logger;
}

/** Sends a report as it is rendered; see sendPieces. */
export function sendReport(reply: FastifyReply, { doc, format, options, plainName, caching, logger }: Sending): Promise<FastifyReply> {
  const file = { plain: `${plainName}.${format.name}`, full: `${doc.fileName}.${format.name}` };
  const headers = {
    'content-type': format.mediaType,
    'content-disposition': contentDisposition(isPage(format) ? 'inline' : 'attachment', file),
    ...(isPage(format) ? { 'content-security-policy': pagePolicy('page') } : {}),
    ...caching,
  };
  const onFailure = (error: unknown) => logger.error({ err: error, requestId: reply.request.id }, 'a report could not be rendered to its end');
  return sendPieces(reply, format.render(doc, options), { headers, signal: options.signal, onFailure });
}
