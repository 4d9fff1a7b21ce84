import { AtlasError } from './errors.ts';

export interface Config {
  /** Path of the SQLite file, or ":memory:". */
  readonly dataPath: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** main.ts hands it the environment, nobody else looks; all mistakes are reported together, at start. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const mistakes: string[] = [];
  const whole = (key: string, fallback: number, min: number, max: number): number => {
    const text = env[key] ?? '';
    if (text === '') return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    mistakes.push(`${key} must be a whole number from ${min} to ${max}, not "${text}"`);
    return fallback;
  };
  const oneOf = <T extends string>(key: string, values: readonly T[], fallback: T): T => {
    const text = env[key] ?? '';
    if (text === '') return fallback;
    const value = values.find((candidate) => candidate === text);
    if (value === undefined) mistakes.push(`${key} must be one of ${values.join(', ')}, not "${text}"`);
    return value ?? fallback;
  };
  const text = (key: string, fallback: string): string => env[key]?.trim() || fallback;
  const config: Config = {
    dataPath: text('ATLAS_DATA', 'data/atlas.db'),
    host: text('HOST', '127.0.0.1'),
    port: whole('PORT', 4000, 0, 65_535),
    logLevel: oneOf('ATLAS_LOG', LOG_LEVELS, 'info'),
  };
  const unknown = Object.keys(env).filter((key) => key.startsWith('ATLAS_') && !['ATLAS_DATA', 'ATLAS_LOG'].includes(key));
  for (const key of unknown) mistakes.push(`${key} is no setting; the settings are ATLAS_DATA, ATLAS_LOG, HOST and PORT`);
  if (mistakes.length > 0) throw new AtlasError('BAD_CONFIG', [mistakes.join('\n')]);
  return Object.freeze(config);
}
