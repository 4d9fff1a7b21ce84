import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from './logger.ts';

export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Something that takes time. */
export interface Span {
  note(facts: Facts): void;
}

/** A request from outside. */
export interface RequestSpan {
  /** What is done by `work`, at once or later, is a part of the request. */
  within(work: () => void): void;
  end(facts: Facts, isFailed: boolean): void;
}

/** Tells a collector what was done when, on behalf of what. Facts name things of the graph's making, never what a client has written or who it is. */
export interface Tracing {
  /** Begins a trace, or goes on with the one that the headers name (W3C Trace Context). */
  request(name: string, headers: IncomingHttpHeaders, facts: Facts): RequestSpan;
  /** Does the work as a part of whatever is under way where it is called; of nothing, it is only done. A failure is noted by its name and passed on. */
  trace<T>(name: string, facts: Facts, work: (span: Span) => Promise<T>): Promise<T>;
  /** Sends what is left, for some seconds at most. */
  close(): Promise<void>;
}

export interface TracingSettings {
  readonly url: string;
  readonly protocol: 'http/protobuf' | 'http/json';
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  readonly resource: Readonly<Record<string, string>>;
  readonly sampler: SamplerName;
  readonly sampledShare: number;
}

export type SamplerName = 'always_on' | 'always_off' | 'traceidratio' | 'parentbased_always_on' | 'parentbased_always_off' | 'parentbased_traceidratio';

/** Null: nothing is traced, and nothing of it is loaded. */
export async function openTracing(settings: TracingSettings | null, logger: Logger): Promise<Tracing | null> {
  if (settings === null) return null;
  const { startTracing } = await import('./tracing/startTracing.ts');
  return startTracing(settings, logger);
}
