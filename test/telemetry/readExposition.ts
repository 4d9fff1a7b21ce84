/** One family of what Prometheus reads, checked as strictly as `promtool check metrics` does. */
export interface ReadFamily {
  readonly type: string;
  readonly help: string;
  readonly samples: readonly { readonly name: string; readonly labels: Readonly<Record<string, string>>; readonly value: number }[];
}

const NAME = /^[a-z_:][a-z0-9_:]*$/;
const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*",?)*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"/g;
const VALUE = /^(?:[+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)|NaN)$/i;

/** Reads the text format of Prometheus, or OpenMetrics; throws at the first line that breaks a rule of the format or of naming. */
export function readExposition(text: string, format: 'prometheus' | 'openmetrics' = 'prometheus'): Map<string, ReadFamily> {
  const families = new Map<string, { type: string; help: string; samples: ReadFamily['samples'][number][] }>();
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  const lines = text.slice(0, -1).split('\n');
  if (format === 'openmetrics' && lines.pop() !== '# EOF') throw new Error('no # EOF at the end');
  let current = '';
  const seen = new Set<string>();
  for (const line of lines) {
    if (line === '' && format === 'prometheus') continue;
    const [, word, name, rest] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (word === 'HELP') {
      if (!NAME.test(name) || families.has(name)) throw new Error(`${line}: no good name, or one that was there`);
      families.set(name, { type: '', help: rest, samples: [] });
      current = name;
    } else if (word === 'TYPE') {
      const family = families.get(name);
      if (name !== current || family === undefined || family.type !== '' || !/^(?:counter|gauge|histogram)$/.test(rest)) throw new Error(line);
      checkName(name, rest, format);
      family.type = rest;
    } else {
      const [, sample, labelText = '', value] = SAMPLE.exec(line) ?? [];
      if (sample === undefined || !VALUE.test(value)) throw new Error(`no sample: ${line}`);
      if (seen.has(`${sample}{${labelText}}`)) throw new Error(`twice: ${line}`);
      seen.add(`${sample}{${labelText}}`);
      const family = families.get(current)!;
      if (!namesOf(current, family.type, format).includes(sample)) throw new Error(`${sample} does not belong to ${current}`);
      const labels = Object.fromEntries([...labelText.matchAll(LABEL)].map(([, label, shown]) => [label, shown]));
      if (family.type === 'counter' && Number(value) < 0) throw new Error(`a counter below 0: ${line}`);
      family.samples.push({ name: sample, labels, value: value === '+Inf' ? Number.POSITIVE_INFINITY : Number(value) });
    }
  }
  for (const [name, { type, help, samples }] of families) {
    if (!help.endsWith('.')) throw new Error(`${name} has no sentence for help`);
    if (type === 'histogram') checkBuckets(name, samples);
  }
  return families;
}

/** Base units, and `_total` for counters alone. */
function checkName(name: string, type: string, format: string): void {
  if (/(?:_ms|_milliseconds|_micros|_kb|_mb|_minutes|_percent)(?:_|$)/.test(name)) throw new Error(`${name} has no base unit`);
  const isTotal = name.endsWith('_total');
  if (type === 'counter' && format === 'prometheus' && !isTotal) throw new Error(`the counter ${name} does not end with _total`);
  if (type !== 'counter' && isTotal) throw new Error(`${name} ends with _total and is no counter`);
}

function namesOf(name: string, type: string, format: string): readonly string[] {
  if (type === 'histogram') return [`${name}_bucket`, `${name}_sum`, `${name}_count`];
  return type === 'counter' && format === 'openmetrics' ? [`${name}_total`] : [name];
}

/** Ascending to +Inf, which counts all. */
function checkBuckets(name: string, samples: ReadFamily['samples']): void {
  const byLabels = new Map<string, { le: number; value: number }[]>();
  for (const { name: sample, labels, value } of samples) {
    if (!sample.endsWith('_bucket')) continue;
    const { le, ...rest } = labels;
    const key = JSON.stringify(rest);
    byLabels.set(key, [...(byLabels.get(key) ?? []), { le: le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le), value }]);
  }
  for (const [labels, buckets] of byLabels) {
    const isAscending = buckets.every(({ le, value }, i) => i === 0 || (le > buckets[i - 1].le && value >= buckets[i - 1].value));
    const count = samples.find((sample) => sample.name === `${name}_count` && JSON.stringify(sample.labels) === labels)?.value;
    if (!isAscending || buckets.at(-1)?.le !== Number.POSITIVE_INFINITY || buckets.at(-1)?.value !== count) throw new Error(`${name}${labels}: buckets`);
  }
}
