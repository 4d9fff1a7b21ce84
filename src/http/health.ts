import type { FastifyInstance } from 'fastify';
import type { Projector } from '../snapshot/Projector.ts';
import type { Store } from '../store/store.ts';
import type { AnswerMetrics } from './AnswerCache.ts';

export interface HealthParts {
  readonly store: Store;
  readonly projector: Projector;
  readonly state: () => 'starting' | 'ready' | 'degraded' | 'stopping';
  readonly cache: () => AnswerMetrics;
}

/** What balancers and supervisors ask. */
export function registerHealth(app: FastifyInstance, { store, projector, state, cache }: HealthParts): void {
  const told = () => {
    const { version, loadedAt } = projector.current;
    return { store: store.name, version, ageSeconds: Math.max(0, Math.round((Date.now() - loadedAt.getTime()) / 1_000)) };
  };
  app.get('/health', async (_, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: state() === 'ready' ? 'ok' : state(), ...told(), cache: cache() };
  });
  app.get('/health/live', async (_, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });
  // Degraded is ready: what the snapshot answers is answered, and every other process over the same database is as badly off.
  app.get('/health/ready', async (_, reply) => {
    const status = state();
    reply.header('cache-control', 'no-store');
    return reply.code(status === 'starting' || status === 'stopping' ? 503 : 200).send({ ...told(), status });
  });
}
