import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { orAborted } from '../../lib/orAborted.ts';
import type { ReportDoc } from '../../reports/ReportDoc.ts';
import type { RenderOptions, ReportFormat } from '../../reports/render/ReportFormat.ts';
import type { Logger } from '../../telemetry/logger.ts';
import { contentDisposition } from '../contentDisposition.ts';
import { pagePolicy } from '../securityHeaders.ts';
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

/**
 * Sends a report as it is rendered. What fails before the first bytes is thrown, so that it can be answered as an error; what fails later ends the connection:
 * the download is seen to be broken. A HEAD gets the headers of an answer whose first bytes were made.
 */
export async function sendReport(reply: FastifyReply, { doc, format, options, plainName, caching, logger }: Sending): Promise<FastifyReply> {
  const pieces = format.render(doc, options)[Symbol.asyncIterator]();
  const first = await orAborted(pieces.next(), options.signal);
  const file = { plain: `${plainName}.${format.name}`, full: `${doc.fileName}.${format.name}` };
  reply.headers({
    'content-type': format.mediaType,
    'content-disposition': contentDisposition(isPage(format) ? 'inline' : 'attachment', file),
    ...(isPage(format) ? { 'content-security-policy': pagePolicy('page') } : {}),
    ...caching,
  });
  if (reply.request.method === 'HEAD') {
    await pieces.return?.();
    // A stream: how long the answer to a GET would be is not known.
    return reply.send(Readable.from([]));
  }
  return reply.send(Readable.from(rest(), { objectMode: false, highWaterMark: 65_536 }));

  async function* rest(): AsyncGenerator<Uint8Array> {
    try {
      for (let piece = first; piece.done !== true; piece = await pieces.next()) yield piece.value;
    } catch (error) {
      if (!options.signal.aborted) logger.error({ err: error, requestId: reply.request.id }, 'a report could not be rendered to its end');
      throw error;
    } finally {
      await pieces.return?.();
    }
  }
}
