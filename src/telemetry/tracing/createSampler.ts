import { AlwaysOffSampler, AlwaysOnSampler, ParentBasedSampler, type Sampler, TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace';
import type { TracingSettings } from '../Tracing.ts';

const PARENT_BASED = 'parentbased_';

/** By the names that OpenTelemetry gives them; a parent-based one asks the trace that a request is part of first. */
export function createSampler({ sampler, sampledShare }: Pick<TracingSettings, 'sampler' | 'sampledShare'>): Sampler {
  const name = sampler.startsWith(PARENT_BASED) ? sampler.slice(PARENT_BASED.length) : sampler;
  const root = name === 'always_on' ? new AlwaysOnSampler() : name === 'always_off' ? new AlwaysOffSampler() : new TraceIdRatioBasedSampler(sampledShare);
  return name === sampler ? root : new ParentBasedSampler({ root });
}
