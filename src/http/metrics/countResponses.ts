import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../../telemetry/Metrics.ts';
import type { Cell } from '../../telemetry/metrics/Counter.ts';
import type { Durations } from '../../telemetry/metrics/Histogram.ts';

interface RouteCounts {
  readonly seconds: Durations;
  readonly byMethod: Map<string, Map<number, Cell>>;
}

/** Counts answers by the pattern of their route: of addresses there are as many as clients like. */
export function countResponses(app: FastifyInstance, metrics: Metrics): void {
  const byRoute = new Map<string, RouteCounts>();
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const { seconds, byMethod } = found(byRoute, route, () => ({ seconds: metrics.httpSeconds.of(route), byMethod: new Map() }));
    const byStatus = found(byMethod, request.method, () => new Map<number, Cell>());
    const { statusCode } = reply;
    found(byStatus, statusCode, () => metrics.httpRequests.of(request.method, route, String(statusCode))).count++;
    seconds.add(reply.elapsedTime / 1_000);
    if (statusCode === 429) metrics.rateLimited.of().count++;
    done();
  });
}

function found<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
