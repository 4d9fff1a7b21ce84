import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authorize } from '../../auth/authorize.ts';
import { AtlasError } from '../../errors.ts';
import type { Metrics } from '../../telemetry/Metrics.ts';
import { errorBody } from '../earlyErrors.ts';
import { isLocal } from '../localSocket.ts';
import { trustedAddress } from '../trustedAddress.ts';

/** Who may read them: processes on this machine, holders of a token that may, anyone. */
export type MetricsReaders = 'loopback' | 'token' | 'anyone' | 'off';

/** What the server counts, for Prometheus. */
export function registerMetrics(app: FastifyInstance, metrics: Metrics, readers: MetricsReaders): void {
  if (readers === 'off') return;
  app.get('/metrics', { compress: { threshold: 0 } }, async (request, reply) => {
    reply.headers({ 'cache-control': 'no-store', vary: 'Accept' });
    const refused = refusal(request, readers);
    if (refused !== null) {
      const status = refused.code === 'UNAUTHENTICATED' ? 401 : 403;
      if (status === 401) reply.header('www-authenticate', 'Bearer');
      metrics.authFailures.of(refused.code).count++;
      return reply.code(status).send(errorBody(refused.code, refused.message, refused.details));
    }
    const isOpen = request.headers.accept?.includes('application/openmetrics-text') === true;
    const { contentType, text } = await metrics.write(isOpen ? 'openmetrics' : 'prometheus');
    return reply.header('content-type', contentType).send(text);
  });
}

const isLoopback = trustedAddress(['loopback']);

function refusal({ principal, raw }: FastifyRequest, readers: MetricsReaders): AtlasError | null {
  if (readers === 'anyone' || isLocal(raw.socket)) return null;
  if (readers === 'loopback') {
    // A proxy on this machine comes from here too, for whomever: it says so, whether it is trusted or not.
    const isForwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => raw.headers[name] !== undefined);
    return isLoopback(raw.socket.remoteAddress) && !isForwarded ? null : new AtlasError('FORBIDDEN', [NOT_HERE]);
  }
  try {
    authorize(principal, 'metrics:read');
    return null;
  } catch (error) {
    if (error instanceof AtlasError) return error;
    throw error;
  }
}

const NOT_HERE = 'Metrics are told to processes on this machine; the setting ATLAS_METRICS says who else may read them.';
