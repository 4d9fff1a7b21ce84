import { ExportResultCode } from '@opentelemetry/core';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Logger } from '../logger.ts';
import type { TracingSettings } from '../Tracing.ts';

/** Sends by OTLP over HTTP, in the form that the collector is to get. What cannot be sent is one warning, until it can be sent again. */
export async function createExporter({ url, headers, protocol }: TracingSettings, logger: Logger): Promise<SpanExporter> {
  const { OTLPTraceExporter } =
    protocol === 'http/json' ? await import('@opentelemetry/exporter-trace-otlp-http') : await import('@opentelemetry/exporter-trace-otlp-proto');
  const exporter = new OTLPTraceExporter({ url, headers: { ...headers } });
  let isFailing = false;
  return {
    export: (spans, told) =>
      exporter.export(spans, (result) => {
        const hasFailed = result.code === ExportResultCode.FAILED;
        if (hasFailed && !isFailing) logger.warn({ why: result.error?.message }, 'traces cannot be sent; those of now are lost, trying again with the next');
        if (!hasFailed && isFailing) logger.info('traces are sent again');
        isFailing = hasFailed;
        told(result);
      }),
    forceFlush: () => exporter.forceFlush(),
    shutdown: () => exporter.shutdown(),
  };
}
