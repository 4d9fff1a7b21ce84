import type { Metrics } from './Metrics.ts';
import type { Tracing } from './Tracing.ts';

/** By what a running server is watched, besides its log. */
export interface Telemetry {
  readonly metrics: Metrics;
  /** Null: nothing is traced. */
  readonly tracing: Tracing | null;
  /** Answers that take longer are logged; null: none is. */
  readonly slowQueryMs: number | null;
}
