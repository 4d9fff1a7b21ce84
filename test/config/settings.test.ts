import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { config } from '../../src/cli/config.ts';
import { SETTING_NAMES } from '../../src/config/readSettings.ts';
import type { Setting } from '../../src/config/Setting.ts';
import { SETTINGS } from '../../src/config/settings.ts';
import { readConfig } from '../../src/config.ts';
import { ROOT } from '../docs/renderDocs.ts';
import { settingsTable } from '../docs/settingsTable.ts';

describe('the table of settings', () => {
  it('stands in docs/operations.md (else: npm run docs)', () => {
    expect(readFileSync(join(ROOT, 'docs/operations.md'), 'utf8')).toContain(`<!-- settings -->\n${settingsTable()}\n<!-- /settings -->`);
  });

  it.each(SETTING_NAMES)('has a default for %s that its own form takes', (name) => {
    const { standard, form }: Setting = SETTINGS[name];
    const refused: string[] = [];
    if (standard !== '') form.read(standard, (mustBe) => refused.push(mustBe));
    expect(refused).toEqual([]);
  });
});

describe('a name that is no setting', () => {
  it.each([
    ['ATLAS_CASH_MB', 'did you mean ATLAS_CACHE_MB?'],
    ['ATLAS_RATE_LIMITS', 'did you mean ATLAS_RATE_LIMIT?'],
    ['ATLAS_METRIC', 'did you mean ATLAS_METRICS?'],
    ['ATLAS_COLOUR', '`npm run atlas -- config` lists them'],
  ])('%s is refused: %s', (name, instead) => {
    expect(() => readConfig({ [name]: 'x' })).toThrow(`${name} is no setting; ${instead}`);
  });
});

describe('settings of traces', () => {
  const url = 'http://collector:4318/v1/traces';

  it('none: nothing is traced', () => {
    for (const env of [{}, { OTEL_SERVICE_NAME: 'atlas' }, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', OTEL_TRACES_EXPORTER: 'none' }])
      expect(readConfig(env).tracing).toBeNull();
    expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', OTEL_SDK_DISABLED: 'true' }).tracing).toBeNull();
  });

  it('an endpoint is enough', () => {
    expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/' }).tracing).toEqual({
      url,
      protocol: 'http/protobuf',
      headers: {},
      serviceName: 'zhangjiang-atlas',
      resource: {},
      sampler: 'parentbased_always_on',
      sampledShare: 1,
    });
    expect(readConfig({ OTEL_TRACES_EXPORTER: 'otlp' }).tracing?.url).toBe('http://localhost:4318/v1/traces');
    expect(readConfig({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://other/x' }).tracing?.url).toBe('https://other/x');
  });

  it('headers and attributes are pairs; what is wrong in a secret is not repeated', () => {
    const env = {
      OTEL_TRACES_EXPORTER: 'otlp',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20x, a=b=c',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=test',
    };
    expect(readConfig(env).tracing).toMatchObject({ headers: { authorization: 'Bearer x', a: 'b=c' }, resource: { 'deployment.environment': 'test' } });
    const refused = () => readConfig({ OTEL_EXPORTER_OTLP_HEADERS: 'hunter2' });
    expect(refused).toThrow(/OTEL_EXPORTER_OTLP_HEADERS must be pairs like name=value, with commas between and values percent-encoded$/);
  });

  it.each([
    ['OTEL_TRACES_EXPORTER', 'zipkin'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://user:pw@collector'],
    ['OTEL_TRACES_SAMPLER_ARG', '2'],
    ['OTEL_RESOURCE_ATTRIBUTES', 'a=%E0%A4%A'],
  ])('%s is refused when it is %s, unless traces are off altogether', (name, text) => {
    expect(() => readConfig({ [name]: text })).toThrow(name);
    expect(readConfig({ [name]: text, OTEL_SDK_DISABLED: 'true' }).tracing).toBeNull();
  });
});

describe('settings of what is watched', () => {
  it('slow queries: a second; 0 and off are the same', () => {
    expect([{}, { ATLAS_SLOW_QUERY_MS: '5' }, { ATLAS_SLOW_QUERY_MS: '0' }, { ATLAS_SLOW_QUERY_MS: 'off' }].map((env) => readConfig(env).slowQueryMs)).toEqual([
      ...[1_000, 5],
      ...[null, null],
    ]);
    expect(() => readConfig({ ATLAS_SLOW_QUERY_MS: 'never' })).toThrow('ATLAS_SLOW_QUERY_MS must be a whole number from 0 to 3600000, not "never"');
  });

  it('metrics: this machine', () => {
    expect([readConfig({}).metrics, readConfig({ ATLAS_METRICS: 'off' }).metrics]).toEqual(['loopback', 'off']);
    expect(() => readConfig({ ATLAS_METRICS: 'everyone' })).toThrow('ATLAS_METRICS must be one of loopback, token, anyone, off, not "everyone"');
  });
});

describe('atlas config', () => {
  const printed = (env: Record<string, string>, isJson = false) => {
    const lines: string[] = [];
    const isFine = config(env, isJson, (line) => lines.push(line));
    return { isFine, lines, text: lines.join('\n') };
  };

  it('prints each setting, its value and where it is from', () => {
    const { isFine, lines } = printed({ PORT: '80', NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: 'hunter2', PATH: '/bin' });
    expect(isFine).toBe(true);
    expect(lines.map((line) => line.split(/ {2,}/)[0])).toEqual(['setting', ...SETTING_NAMES]);
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual(
      expect.arrayContaining([
        ['HOST', '127.0.0.1', 'default'],
        ['PORT', '80', 'environment'],
        ['NEO4J_PASSWORD', '********', 'environment'],
        ['NEO4J_DATABASE', '–', 'default'],
        ['ATLAS_SNAPSHOT', 'off', 'default'],
      ]),
    );
  });

  it('masks secrets, also where a name is misspelt, and tells all mistakes', () => {
    const { isFine, text, lines } = printed({
      NEO4J_PASWORD: 'x',
      ATLAS_TOKEN: 'hunter2',
      OTEL_EXPORTER_OTLP_HEADERS: 'hunter3',
      PORT: 'x',
      NEO4J_URI: 'bolt://db',
    });
    expect(isFine).toBe(false);
    expect(text).not.toContain('hunter');
    expect(lines.slice(lines.indexOf('') + 1)).toEqual([
      'PORT must be a whole number from 0 to 65535, not "x"',
      'OTEL_EXPORTER_OTLP_HEADERS must be pairs like name=value, with commas between and values percent-encoded',
      'ATLAS_TOKEN is no setting; `npm run atlas -- config` lists them',
      'NEO4J_PASSWORD must be set when NEO4J_URI is',
    ]);
    expect(text).toMatch(/^PORT +x +environment, wrong$/m);
  });

  it('prints JSON for programs', () => {
    const read = JSON.parse(printed({ ATLAS_DATA: '/srv/a.db' }, true).text) as { name: string }[];
    expect(read.map(({ name }) => name)).toEqual(SETTING_NAMES);
    expect(read).toContainEqual({ name: 'ATLAS_DATA', value: '/srv/a.db', from: 'environment' });
    expect(read).toContainEqual({ name: 'ATLAS_SNAPSHOT', value: '/srv/a.db.snapshot', from: 'default' });
  });
});
