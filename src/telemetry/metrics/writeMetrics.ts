import type { Metric, RegistryContentType, Registry as RegistryOf } from 'prom-client';
import type { Family } from './Family.ts';

export interface WrittenMetrics {
  readonly contentType: string;
  readonly text: string;
}

/** All families as text for Prometheus: its own format, or OpenMetrics. */
export async function writeMetrics(families: readonly Family[], format: 'prometheus' | 'openmetrics'): Promise<WrittenMetrics> {
  // Made each time: writing OpenMetrics renames the counters that a registry holds.
  // Loaded when somebody asks for the first time.
  const { Registry } = await import('prom-client');
  const registry: RegistryOf<RegistryContentType> = new Registry();
  if (format === 'openmetrics') registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  for (const family of families) registry.registerMetric(new Written(family) as unknown as Metric);
  return { contentType: registry.contentType, text: await registry.metrics() };
}

/** What a registry takes for a metric. */
class Written {
  /** Changed by the registry: in OpenMetrics a counter is named without `_total`, and its samples with it. */
  name: string;
  readonly type: Family['type'];
  readonly #family: Family;

  constructor(family: Family) {
    this.name = family.name;
    this.type = family.type;
    this.#family = family;
  }

  async get() {
    const { name, type } = this;
    const values = this.#family
      .samples()
      .map(({ suffix, labels, value }) => ({ labels, value, ...(suffix === undefined ? {} : { metricName: name + suffix }) }));
    return { name, help: this.#family.help, type, values };
  }
}
