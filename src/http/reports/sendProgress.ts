import type { FastifyReply, FastifyRequest } from 'fastify';
import { AtlasError } from '../../errors.ts';
import type { MadeReport, OnProgress } from '../../graphql/ReportSource.ts';
import type { Logger } from '../../telemetry/logger.ts';
import { errorBody } from '../earlyErrors.ts';
import { BEGINNING, EVENT_STREAM, HEARTBEAT, refuseFull } from '../live/graphqlStream.ts';
import type { OpenStreams } from '../live/OpenStreams.ts';

/** A client that asks for a stream of events wants to watch the report being made. */
export function wantsProgress({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/event-stream') === true;
}

/** Less is not told again. */
const LEAST_STEP = 0.01;

/**
 * Tells the progress of a report as server-sent events: `progress` with the step's words and the share that is done, then `done` with the address at which the
 * report is ready, or `error` with a coded error. Who closes the stream ends the work.
 */
export async function sendProgress(
  reply: FastifyReply,
  streams: OpenStreams,
  logger: Logger,
  address: string,
  make: (signal: AbortSignal, onProgress: OnProgress) => Promise<MadeReport>,
): Promise<FastifyReply> {
  const stream = streams.open(reply);
  if (stream === null) return refuseFull(reply, streams);
  stream.start(EVENT_STREAM, HEARTBEAT);
  let told: readonly [step: string, share: number] | null = null;
  const onProgress: OnProgress = (step, share) => {
    if (told !== null && told[0] === step && Math.abs(share - told[1]) < LEAST_STEP) return;
    told = [step, share];
    void stream.write(event('progress', { step, share }));
  };
  const end = async () => {
    try {
      await stream.write(BEGINNING);
      const { doc } = await make(stream.signal, onProgress);
      stream.end(event('done', { address, title: doc.title, graphVersion: doc.graphVersion }));
    } catch (error) {
      if (!(error instanceof AtlasError) && !stream.signal.aborted) logger.error({ err: error, requestId: reply.request.id }, 'a report could not be made');
      const { code, message, details } = error instanceof AtlasError ? error : new AtlasError('INTERNAL_SERVER_ERROR');
      stream.end(event('error', errorBody(code, message, details)));
    }
  };
  void end();
  return reply;
}

function event(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
