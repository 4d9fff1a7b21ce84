import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { orAborted } from '../lib/orAborted.ts';

export interface Manner {
  readonly headers: Readonly<Record<string, string>>;
  /** Set when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Told what ended an answer in its midst, if it was not the client. */
  readonly onFailure: (error: unknown) => void;
  /** A client that takes nothing for so long is given up. Left out: it may take its time. */
  readonly patienceMs?: number;
}

/**
 * Sends an answer piece by piece, each made when the client has taken those before. What fails before the first one is thrown, so that it can be answered
 * as an error; what fails later ends the connection: the download is seen to be broken. A HEAD gets the headers of an answer whose first piece was made.
 */
export async function sendPieces(reply: FastifyReply, made: AsyncIterable<string | Uint8Array>, manner: Manner): Promise<FastifyReply> {
  const { headers, signal, onFailure, patienceMs } = manner;
  const pieces = made[Symbol.asyncIterator]();
  // What it holds open is given back also where it is left in the midst of a piece, or before anybody has read of it.
  const end = () => void pieces.return?.().catch(() => {});
  let first: IteratorResult<string | Uint8Array>;
  try {
    first = await orAborted(pieces.next(), signal);
  } catch (error) {
    end();
    throw error;
  }
  reply.headers(headers);
  if (reply.request.method === 'HEAD') {
    end();
    // A stream: how long the answer to a GET would be is not known.
    return reply.send(Readable.from([]));
  }
  const stream = Readable.from(rest(), { objectMode: false, highWaterMark: 65_536 });
  stream.once('close', end);
  return reply.send(stream);

  async function* rest(): AsyncGenerator<string | Uint8Array> {
    try {
      for (let piece = first; piece.done !== true; piece = await pieces.next()) {
        const patience = patienceMs === undefined ? undefined : setTimeout(() => stream.destroy(GIVEN_UP), patienceMs).unref();
        try {
          yield piece.value;
        } finally {
          clearTimeout(patience);
        }
      }
    } catch (error) {
      if (!signal.aborted && error !== GIVEN_UP) onFailure(error);
      throw error;
    }
  }
}

/** No failure of ours. */
const GIVEN_UP = new Error('the client has taken nothing for too long');
