import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { trustedAddress } from './trustedAddress.ts';

/** What may stand in a log and in a header; anything else gets an id of ours. */
const FINE = /^[A-Za-z0-9._-]{1,100}$/;

/** By which log, answer and caller name a request: the one that a trusted proxy gave it, else a new one. */
export function requestIds(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  if (trustedProxies.length === 0) return () => randomUUID();
  const isTrusted = trustedAddress(trustedProxies);
  return ({ headers, socket }) => {
    const given = headers['x-request-id'];
    return typeof given === 'string' && FINE.test(given) && isTrusted(socket.remoteAddress) ? given : randomUUID();
  };
}
