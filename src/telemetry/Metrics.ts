import { Counter } from './metrics/Counter.ts';
import type { Family } from './metrics/Family.ts';
import { Histogram } from './metrics/Histogram.ts';
import { processReadings } from './metrics/processReadings.ts';
import { type WrittenMetrics, writeMetrics } from './metrics/writeMetrics.ts';

/**
 * What the program counts of itself. No label holds anything that a client has chosen, except names that were found to be of a bounded set: who counts under a
 * label sees to that.
 */
export class Metrics {
  readonly requests = new Counter('atlas_graphql_requests_total', 'GraphQL requests answered, by operation and outcome: ok, or the code of the first error.', [
    'operation',
    'outcome',
  ]);
  readonly requestSeconds = new Histogram(
    'atlas_graphql_request_duration_seconds',
    'Time from the head of a GraphQL request to its answer, before that is sent.',
    ['operation'],
  );
  readonly httpRequests = new Counter('atlas_http_requests_total', 'HTTP requests answered.', ['method', 'route', 'status']);
  readonly httpSeconds = new Histogram('atlas_http_request_duration_seconds', 'Time from the head of an HTTP request to the end of its answer.', ['route']);
  readonly searches = new Counter('atlas_searches_total', 'Searches of the graph that ran to their end or were cut.', ['search']);
  readonly searchesCut = new Counter('atlas_searches_cut_total', 'Searches that were cut, by the part of their budget that was used up.', ['search', 'reason']);
  readonly searchesFailed = new Counter('atlas_searches_failed_total', 'Searches without a result, by error code; ABORTED: nobody waited any more.', [
    'search',
    'code',
  ]);
  readonly expansions = new Counter('atlas_search_expansions_total', 'Steps of searches.', ['search']);
  readonly searchSeconds = new Histogram('atlas_search_duration_seconds', 'Time of a search, with its wait for a thread.', ['search']);
  readonly storeSeconds = new Histogram('atlas_store_duration_seconds', 'Time of a call to the store.', ['method']);
  readonly storeErrors = new Counter('atlas_store_errors_total', 'Calls to the store that failed.', ['method', 'code']);
  readonly mutations = new Counter(
    'atlas_mutations_total',
    'Mutations, by outcome: ok, previewed, replayed (the same came before), nothing (it is so already), refused (problems were told), or the code of the error.',
    ['action', 'outcome'],
  );
  readonly authFailures = new Counter('atlas_auth_failures_total', 'Requests refused for who sends them: by reason.', ['reason']);
  readonly rateLimited = new Counter('atlas_rate_limited_total', 'Requests refused because their client asks too often.');
  readonly snapshots = new Counter(
    'atlas_snapshots_total',
    'Versions of the graph brought into memory: from the store, from a file, from changes; rebuilt: packed anew.',
    ['from'],
  );
  readonly slowQueries = new Counter('atlas_slow_queries_total', 'GraphQL requests that took longer than ATLAS_SLOW_QUERY_MS.');
  readonly #families: Family[];
  readonly #process = processReadings();

  constructor() {
    this.#families = [
      ...[this.requests, this.requestSeconds, this.httpRequests, this.httpSeconds],
      ...[this.searches, this.searchesCut, this.searchesFailed, this.expansions, this.searchSeconds],
      ...[this.storeSeconds, this.storeErrors, this.mutations, this.authFailures, this.rateLimited, this.snapshots, this.slowQueries],
    ];
  }

  /** What is counted elsewhere. */
  add(...families: readonly Family[]): void {
    this.#families.push(...families);
  }

  get families(): readonly Family[] {
    return [...this.#families, ...this.#process.families];
  }

  write(format: 'prometheus' | 'openmetrics'): Promise<WrittenMetrics> {
    return writeMetrics(this.families, format);
  }

  close(): void {
    this.#process.close();
  }
}
