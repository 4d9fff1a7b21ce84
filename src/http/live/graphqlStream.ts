import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DEFAULT_HTTP } from '../../config.ts';
import { AtlasError } from '../../errors.ts';
import type { AtlasContext } from '../../graphql/AtlasContext.ts';
import { Deadline } from '../../graphql/Deadline.ts';
import type { GraphChangeEvent } from '../../graphql/graphChanges.ts';
import { requestContext } from '../../graphql/requestContext.ts';
import { type StreamedAnswer, type StreamedError, subscribeTo } from '../../graphql/subscribeTo.ts';
import type { LiveParts } from './live.ts';
import type { OpenStream, OpenStreams } from './OpenStreams.ts';
import { readSubscription } from './readSubscription.ts';
import { refuse } from './refuse.ts';

/**
 * Subscriptions by server-sent events, in the graphql-sse protocol's distinct connections mode: one request, one stream of `next` events, then `complete`. Each `next`
 * carries the graph version as its `id`. A stream that ends without `complete` is to be opened again, with `Last-Event-ID`.
 */
export function registerGraphqlStream(app: FastifyInstance, parts: LiveParts): void {
  const { schema, streams, state, logger, settings = DEFAULT_HTTP } = parts;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    handler: async (request, reply) => {
      if (state() === 'starting')
        return refuse(reply.header('retry-after', '1'), 503, new AtlasError('STORE_UNAVAILABLE', ['the graph has not been read yet; ask again']));
      const stream = streams.open(reply);
      if (stream === null) return refuseFull(reply, streams);
      try {
        const subscribed = await subscribeTo(schema, readSubscription(request), (event) => contextOf(parts, request, stream, event), {
          logger,
          isSchemaHidden: !settings.introspection,
        });
        if (subscribed.errors !== undefined) return refuseAsked(request, reply, stream, subscribed.errors);
        stream.start(EVENT_STREAM, HEARTBEAT);
        await stream.write(BEGINNING);
        // In no hurry: the handler is done, the stream goes on.
        void send(subscribed.answers, stream).catch((error: unknown) => {
          logger.error({ err: error, requestId: request.id }, 'a subscription failed');
          stream.end();
        });
        return reply;
      } catch (error) {
        stream.end();
        if (error instanceof AtlasError) return refuse(reply, 400, error);
        throw error;
      }
    },
  });
}

export function refuseFull(reply: FastifyReply, { count, settings: { maxStreams } }: OpenStreams): FastifyReply {
  const details = { limit: 'streams', value: count + 1, max: maxStreams };
  const full = new AtlasError('LIMIT_EXCEEDED', [`${maxStreams} streams are open, as many as one process serves; try again later`], { details });
  return refuse(reply.header('retry-after', '10'), 503, full);
}

export const EVENT_STREAM = { 'content-type': 'text/event-stream; charset=utf-8' };
export const HEARTBEAT = ':\n\n';
/** Browsers wait this long before they come back; some show that a stream is open only when something has come. */
export const BEGINNING = 'retry: 1000\n\n';
const COMPLETE = 'event: complete\ndata: \n\n';

async function send(answers: AsyncGenerator<StreamedAnswer, void, void>, stream: OpenStream): Promise<void> {
  for await (const { version, result } of answers) await stream.write(`id: ${version}\n${next(result)}`);
  stream.end();
}

function next(result: unknown): string {
  return `event: next\ndata: ${JSON.stringify(result)}\n\n`;
}

/** In the stream for those who read only that (a browser shows no other answer to its EventSource), else as at /graphql. */
function refuseAsked(request: FastifyRequest, reply: FastifyReply, stream: OpenStream, errors: readonly StreamedError[]): FastifyReply {
  if (request.headers.accept?.includes('text/event-stream')) {
    stream.start(EVENT_STREAM, null);
    stream.end(`${next({ errors })}${COMPLETE}`);
    return reply;
  }
  stream.end();
  return reply.code(400).send({ errors });
}

function contextOf(parts: LiveParts, request: FastifyRequest, stream: OpenStream, event: GraphChangeEvent | null): AtlasContext {
  const { projector, feed, settings = DEFAULT_HTTP } = parts;
  const lastEventId = request.headers['last-event-id'];
  const context = requestContext(parts, event?.snapshot ?? projector.current, {
    requestId: request.id,
    principal: request.principal,
    language: request.language(['en', 'zh']) === 'zh' ? 'ZH' : 'EN',
    // That of the subscription itself is never begun: it lasts as long as its stream.
    deadline: new Deadline(settings.requestTimeMs, event === null ? stream.signal : stream.signalOfEvent()),
  });
  const changes = { feed, current: () => projector.current, lastEventId: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : null };
  return { ...context, changes };
}
