import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../../telemetry/Metrics.ts';
import type { Cell } from '../../telemetry/metrics/Counter.ts';
import type { Durations } from '../../telemetry/metrics/Histogram.ts';

interface RouteCounts {
  readonly seconds: Durations;
  readonly byMethod: Map<string, Map<number, Cell>>;
}

/** `pattern`: of the route; null: there is none. Looking it up makes an object each time, so whoever needs it too gives it. */
export type CountResponse = (request: FastifyRequest, reply: FastifyReply, pattern: string | null) => void;

/** Counts answers by the pattern of their route: of addresses there are as many as clients like. */
export function responseCounter(metrics: Metrics): CountResponse {
  const byRoute = new Map<string, RouteCounts>();
  return ({ method }, { statusCode, elapsedTime }, pattern) => {
    const route = pattern ?? 'none';
    const { seconds, byMethod } = found(byRoute, route, () => ({ seconds: metrics.httpSeconds.of(route), byMethod: new Map() }));
    const byStatus = found(byMethod, method, () => new Map<number, Cell>());
    found(byStatus, statusCode, () => metrics.httpRequests.of(method, route, String(statusCode))).count++;
    seconds.add(elapsedTime / 1_000);
    if (statusCode === 429) metrics.rateLimited.of().count++;
  };
}

function found<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
