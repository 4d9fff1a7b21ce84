import { effectiveSettings } from '../config/effectiveSettings.ts';
import type { Environment } from '../config/readSettings.ts';
import { checkConfig } from '../config.ts';

/** Prints what holds and where it is from; false where there are mistakes, which are told below. */
export function config(env: Environment, isJson: boolean, print: (line: string) => void): boolean {
  const { config: read, mistakes } = checkConfig(env);
  const tracing = read.tracing ? 'otlp' : 'none';
  const settings = effectiveSettings(env, mistakes, { ATLAS_SNAPSHOT: read.snapshot?.path ?? 'off', OTEL_TRACES_EXPORTER: tracing });
  if (isJson) {
    print(JSON.stringify(settings, null, 2));
    return mistakes.length === 0;
  }
  const rows = [['setting', 'value', 'from'], ...settings.map(({ name, value, from, mistake }) => [name, value ?? '–', mistake ? `${from}, wrong` : from])];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  for (const [name, value, from] of rows) print(`${name.padEnd(widths[0])}  ${value.padEnd(widths[1])}  ${from}`);
  if (mistakes.length > 0) print('');
  for (const { message } of mistakes) print(message);
  return mistakes.length === 0;
}
