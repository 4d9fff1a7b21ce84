import { AsyncLocalStorage } from 'node:async_hooks';
import { type Context, defaultTextMapGetter, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Logger } from '../logger.ts';
import type { RequestSpan, Span, Tracing, TracingSettings } from '../Tracing.ts';
import { createExporter } from './createExporter.ts';
import { createSampler } from './createSampler.ts';

const CLOSE_MS = 2_000;
const PROPAGATOR = new W3CTraceContextPropagator();

/** Traces by OpenTelemetry's packages, with a provider of its own: what other code of the process registers globally is left alone. */
export async function startTracing(settings: TracingSettings, logger: Logger): Promise<Tracing> {
  const resource = defaultResource().merge(resourceFromAttributes({ ...settings.resource, 'service.name': settings.serviceName }));
  const exporter = await createExporter(settings, logger);
  const provider = new TracerProvider({ resource, sampler: createSampler(settings), spanProcessors: [new BatchSpanProcessor({ exporter })] });
  const tracer = provider.getTracer('zhangjiang-atlas');
  const underWay = new AsyncLocalStorage<Context>();

  const request: Tracing['request'] = (name, headers, facts): RequestSpan => {
    const outside = PROPAGATOR.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
    const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes: { ...facts } }, outside);
    const context = trace.setSpan(outside, span);
    return {
      within: (work) => underWay.run(context, work),
      end: (more, isFailed) => {
        span.setAttributes({ ...more });
        if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  };

  const part: Tracing['trace'] = async (name, facts, work) => {
    const outer = underWay.getStore();
    if (outer === undefined) return work(NO_SPAN);
    const span = tracer.startSpan(name, { kind: SpanKind.INTERNAL, attributes: { ...facts } }, outer);
    try {
      return await underWay.run(trace.setSpan(outer, span), () => work({ note: (more) => void span.setAttributes({ ...more }) }));
    } catch (error) {
      // Its message may hold what a client has written.
      span.setAttribute('error.type', errorType(error));
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  };

  const close = async () => {
    const time = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS).unref());
    await Promise.race([provider.shutdown().catch(() => undefined), time]);
  };
  return { request, trace: part, close };
}

const NO_SPAN: Span = { note: () => undefined };

function errorType(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name ?? 'unknown');
}
