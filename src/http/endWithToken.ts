import type { FastifyReply } from 'fastify';
import { hasCode } from '../errors.ts';

/** How long an answer goes on after its token was taken back. */
const LOOK_EVERY_MS = 5_000;

/** Cuts an answer that goes on and on, as streams of changes do, when whoever asked for it is no longer let in. */
export function endWithToken({ raw }: FastifyReply, authenticate: () => Promise<unknown>): void {
  const timer = setInterval(() => {
    authenticate().catch((error: unknown) => {
      // While the store is away nobody can tell.
      if (hasCode(error, 'UNAUTHENTICATED')) raw.destroy();
    });
  }, LOOK_EVERY_MS).unref();
  raw.once('close', () => clearInterval(timer));
}
