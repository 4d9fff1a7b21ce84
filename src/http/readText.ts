import type { IncomingMessage } from 'node:http';
import { LIMITS, type LimitName } from '../graphql/limits.ts';

/** Reads a body of text, of which no more is taken than the limit allows, whatever its headers say and however it was compressed. */
export function readText(payload: IncomingMessage, contentLength: string | undefined, limit: LimitName): Promise<string> {
  const most = LIMITS[limit];
  return new Promise((resolve, reject) => {
    if (Number(contentLength) > most) return reject(new BodyTooLarge(limit));
    const chunks: Buffer[] = [];
    let length = 0;
    const end = (error: Error | null) => {
      payload.off('data', take).off('end', finish).off('error', end);
      if (error === null) resolve(chunks.length === 1 ? chunks[0].toString() : Buffer.concat(chunks, length).toString());
      else reject(error instanceof BodyTooLarge ? error : Object.assign(error, { statusCode: statusOf(error) }));
    };
    const finish = () => end(null);
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) end(new BodyTooLarge(limit));
      else chunks.push(chunk);
    };
    payload.on('data', take).on('end', finish).on('error', end);
    // What decompresses it has been told to wait.
    payload.resume();
  });
}

export class BodyTooLarge extends Error {
  readonly statusCode = 413;
  readonly limit: LimitName;

  constructor(limit: LimitName) {
    super(`the body is longer than ${LIMITS[limit]} bytes`);
    this.limit = limit;
  }
}

function statusOf(error: Error): number {
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' && status >= 400 ? status : 400;
}
