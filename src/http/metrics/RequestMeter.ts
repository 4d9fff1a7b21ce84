import type { Metrics } from '../../telemetry/Metrics.ts';
import type { Cell } from '../../telemetry/metrics/Counter.ts';
import type { Durations } from '../../telemetry/metrics/Histogram.ts';
import type { GraphqlRequest } from '../GraphqlRequest.ts';
import type { OperationNames } from './OperationNames.ts';

interface Counted {
  readonly name: string;
  readonly ok: Cell;
  readonly seconds: Durations;
}

/** Codes of who may not: counted as failures of access too. */
const ACCESS: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

/** Counts GraphQL requests. The same request comes many times, so where it is counted is looked up once. */
export class RequestMeter {
  readonly #metrics: Metrics;
  readonly #names: OperationNames;
  readonly #counted = new WeakMap<GraphqlRequest, Counted>();

  constructor(metrics: Metrics, names: OperationNames) {
    this.#metrics = metrics;
    this.#names = names;
  }

  /** `outcome`: ok, or the code of the first error. */
  answered(request: GraphqlRequest, document: string, outcome: string, ms: number): void {
    const { name, ok, seconds } = this.#of(request, document);
    seconds.add(ms / 1_000);
    if (outcome === 'ok') ok.count++;
    else this.#metrics.requests.of(name, outcome).count++;
    if (ACCESS.has(outcome)) this.#metrics.authFailures.of(outcome).count++;
  }

  nameOf(request: GraphqlRequest, document: string): string {
    return this.#of(request, document).name;
  }

  #of(request: GraphqlRequest, document: string): Counted {
    let counted = this.#counted.get(request);
    if (counted === undefined) {
      const name = this.#names.of(request, document);
      counted = { name, ok: this.#metrics.requests.of(name, 'ok'), seconds: this.#metrics.requestSeconds.of(name) };
      this.#counted.set(request, counted);
    }
    return counted;
  }
}
