import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AtlasError } from '../../errors.ts';
import type { LoggedChange } from '../../store/store.ts';
import { BEGINNING, EVENT_STREAM, HEARTBEAT, refuseFull } from './graphqlStream.ts';
import type { LiveParts } from './live.ts';
import type { OpenStream } from './OpenStreams.ts';
import { refuse } from './refuse.ts';

/**
 * The change log: `GET /changes?since=41`, one change a line as JSON, oldest first, all of the versions after that one. With `follow=true` it goes on with what is committed
 * later. As server-sent events, where these are accepted, it always goes on; the last change of each version carries the version as its `id`, to resume by.
 */
export function registerChanges(app: FastifyInstance, parts: LiveParts): void {
  const { streams, projector, state, logger } = parts;
  app.get<{ Querystring: Record<string, unknown> }>('/changes', async (request, reply) => {
    if (state() === 'starting')
      return refuse(reply.header('retry-after', '1'), 503, new AtlasError('STORE_UNAVAILABLE', ['the graph has not been read yet; ask again']));
    const current = projector.current.version;
    let asked: Asked;
    try {
      asked = read(request, current);
    } catch (error) {
      if (error instanceof AtlasError) return refuse(reply, 400, error);
      throw error;
    }
    const etag = `W/"changes-${asked.since}-${current}"`;
    reply.header('vary', 'accept').header('x-atlas-version', String(current));
    if (!asked.follows) {
      reply.header('etag', etag);
      if (request.headers['if-none-match'] === etag) return reply.code(304).header('cache-control', 'no-cache').send();
    }
    const stream = streams.open(reply);
    if (stream === null) return refuseFull(reply, streams);
    stream.start(
      asked.asEvents ? EVENT_STREAM : { 'content-type': 'application/x-ndjson; charset=utf-8' },
      asked.asEvents ? HEARTBEAT : asked.follows ? '\n' : null,
    );
    void send(parts, stream, asked).then(
      () => stream.end(),
      (error: unknown) => {
        logger.error({ err: error, requestId: request.id }, 'the change log could not be read to its end');
        const told = new AtlasError('STORE_UNAVAILABLE', ['the log could not be read to its end; ask again from the last version you have whole']);
        const line = JSON.stringify({ errors: [{ message: told.message, extensions: { code: told.code } }] });
        stream.end(asked.asEvents ? `event: error\ndata: ${line}\n\n` : `${line}\n`);
      },
    );
    return reply;
  });
}

interface Asked {
  readonly since: number;
  readonly follows: boolean;
  readonly asEvents: boolean;
}

function read(request: FastifyRequest<{ Querystring: Record<string, unknown> }>, current: number): Asked {
  const asEvents = request.headers.accept?.includes('text/event-stream') === true;
  const last = request.headers['last-event-id'];
  const given = asEvents && typeof last === 'string' && last !== '' ? last : request.query['since'];
  const refused = (why: string) => new AtlasError('BAD_USER_INPUT', [`since: ${why}`], { details: { argument: 'since', version: current } });
  if (given === undefined) throw refused('it is missing; give the graph version that you have, 0 for everything');
  if (typeof given !== 'string' || !/^\d{1,15}$/.test(given)) throw refused('this is no graph version; give a whole number, 0 for everything');
  if (Number(given) > current) throw refused(`the graph is at version ${current}, there is no version ${given} yet; read it anew`);
  const { follow = 'false' } = request.query;
  if (follow !== 'true' && follow !== 'false') throw new AtlasError('BAD_USER_INPUT', ['follow: give true or false'], { details: { argument: 'follow' } });
  return { since: Number(given), follows: asEvents || follow === 'true', asEvents };
}

/** One page of the store's log is in memory at a time, and no more of it is read than the reader takes. */
async function send({ store, feed, projector }: LiveParts, stream: OpenStream, { since, follows, asEvents }: Asked): Promise<void> {
  let seen = since;
  let isFirst = true;
  if (asEvents) await stream.write(BEGINNING);
  while (!stream.signal.aborted) {
    const { version } = projector.current;
    // Another history, a backup's, has taken the place of the one that was followed: who comes back is told so.
    if (version < seen) return;
    if (version > seen) {
      const changes = isFirst ? store.changesSince(seen) : ((await feed.between(seen, version)) ?? store.changesSince(seen));
      for await (const [change, isLast] of upTo(changes, version)) {
        await stream.write(asEvents ? `${isLast ? `id: ${change.version}\n` : ''}event: change\ndata: ${line(change)}\n\n` : `${line(change)}\n`);
        if (stream.signal.aborted) return;
      }
      seen = version;
    } else if (!follows) return;
    else await feed.next(stream.signal);
    isFirst = false;
    if (!follows) return;
  }
}

/** The changes of versions up to that one, and whether it is the last of its own. */
async function* upTo(changes: Iterable<LoggedChange> | AsyncIterable<LoggedChange>, version: number): AsyncGenerator<readonly [LoggedChange, boolean]> {
  let held: LoggedChange | null = null;
  for await (const change of changes) {
    if (held !== null) yield [held, held.version !== change.version];
    held = null;
    if (change.version > version) return;
    held = change;
  }
  if (held !== null) yield [held, true];
}

/** Who changed it, and why, is for those who edit. */
function line({ version, at, id, before, after }: LoggedChange): string {
  const operation = before === null ? 'ADDED' : after === null ? 'REMOVED' : 'CHANGED';
  return JSON.stringify({ version, at, id, operation, type: (after ?? before)?.type, after });
}
