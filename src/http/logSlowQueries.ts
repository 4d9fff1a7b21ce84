import { createHash } from 'node:crypto';
import type { AtlasContext } from '../graphql/AtlasContext.ts';
import { measuredSizes } from '../graphql/queryCost.ts';
import type { Metrics } from '../telemetry/Metrics.ts';

export interface SlowQuery {
  readonly operation: string;
  readonly document: string;
  readonly outcome: string;
  readonly ms: number;
}

/** Logs what took longer than it should: which query, by the hash of its text, and what it took; never what was asked for. */
export function logSlowQuery(slowMs: number | null, metrics: Metrics, context: AtlasContext, { operation, document, outcome, ms }: SlowQuery): void {
  if (slowMs === null || ms < slowMs) return;
  metrics.slowQueries.of().count++;
  const { requestId, snapshot, spent, logger } = context;
  const cost = spent.size === null ? null : measuredSizes(spent.size).queryCost;
  const hash = createHash('sha256').update(document).digest('hex');
  const took = { ms: Math.round(ms), cost, searches: spent.searches, expansions: spent.explored, cut: spent.cutBy };
  logger.warn({ requestId, operation, document: hash, outcome, ...took, version: snapshot.version }, 'a query was slow');
}
