import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Rooms in order of rank (docs/architecture.md): a file imports from its own room or from one of a lower rank; equals never import each other. */
const RANKS: readonly (readonly string[])[] = [
  ['errors', 'lib'],
  ['config', 'telemetry', 'ontology'],
  ['auth'],
  ['store'],
  ['snapshot'],
  ['paths', 'search', 'analysis', 'curation'],
  ['reports', 'map', 'quality'],
  ['graphql'],
  ['http'],
  ['wire'],
  ['cli'],
  ['main'],
];

/** Each outside package and the one room that may import it. `graphql` is the language of the schema and of the named operations, which their rooms speak; lib takes its way to find misspelt names. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  '@expo-google-fonts/noto-sans-sc': ['lib'],
  '@resvg/resvg-js': ['lib'],
  'subset-font': ['lib'],
  'd3-force': ['map'],
  piscina: ['map'],
  n3: ['map'],
  esbuild: ['http'],
  cytoscape: ['map'],
  docx: ['reports'],
  fflate: ['reports', 'map'],
  hucre: ['reports', 'curation/bulk/table'],
  'csv-parse': ['curation/bulk/table'],
  '@apollo/server': ['graphql'],
  '@as-integrations/fastify': ['http'],
  '@fastify/accepts': ['http'],
  '@fastify/compress': ['http'],
  '@fastify/cors': ['http'],
  '@fastify/rate-limit': ['http'],
  '@graphql-tools/schema': ['graphql'],
  ajv: ['curation'],
  commander: ['cli'],
  'csv-stringify': ['http/operations', 'reports', 'map', 'cli/bulk'],
  dataloader: ['graphql'],
  fastify: ['http'],
  'js-yaml': ['curation'],
  graphql: ['lib', 'ontology', 'graphql', 'http/operations'],
  'graphql-scalars': ['graphql'],
  jose: ['auth'],
  'lru-cache': ['auth', 'graphql', 'http'],
  marked: ['http'],
  'node:sqlite': ['store/sqlite'],
  'node:worker_threads': ['paths'],
  'neo4j-driver': ['store/neo4j'],
  'opencc-js': ['lib'],
  'pinyin-pro': ['search'],
  pino: ['telemetry'],
  'prom-client': ['telemetry'],
  '@opentelemetry/api': ['telemetry'],
  '@opentelemetry/core': ['telemetry'],
  '@opentelemetry/exporter-trace-otlp-http': ['telemetry'],
  '@opentelemetry/exporter-trace-otlp-proto': ['telemetry'],
  '@opentelemetry/resources': ['telemetry'],
  '@opentelemetry/sdk-trace': ['telemetry'],
  ruru: ['http'],
  yaml: ['curation'],
};

const SRC = resolve(import.meta.dirname, '../src');
const ROOT = resolve(SRC, '..');

interface Import {
  readonly file: string;
  readonly target: string;
}

describe('the rooms', () => {
  it('import only downwards, and equals never import each other', () => {
    const wrong = imports()
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({ from: room(file), to: room(relative(SRC, resolve(SRC, file, '..', target))), file, target }))
      .filter(({ from, to }) => from !== to && rank(to) >= rank(from));
    expect(wrong).toEqual([]);
  });

  it('are all known', () => {
    expect(
      files()
        .map(room)
        .filter((name) => rank(name) < 0),
    ).toEqual([]);
  });

  it('each own the outside packages that they import', () => {
    const wrong = imports()
      .filter(({ target }) => !target.startsWith('.'))
      .map(({ file, target }) => ({ file, package: packageName(target) }))
      .filter(({ file, package: name }) => {
        const owners = OWNERS[name];
        if (owners === undefined) return !name.startsWith('node:');
        return !owners.some((owner) => file.startsWith(`${owner}/`) || file === `${owner}.ts`);
      });
    expect(wrong).toEqual([]);
  });

  it('use every package that package.json depends on', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    const used = new Set(imports().map(({ target }) => packageName(target)));
    // `node` is the runtime itself.
    const unused = Object.keys(dependencies).filter((name) => !used.has(name) && name !== 'node');
    expect(unused).toEqual([]);
  });

  it('read the environment in main only', () => {
    expect(files().filter((file) => file !== 'main.ts' && source(file).includes('process.env'))).toEqual([]);
  });

  it('read what each file says, barrels and junk drawers aside', () => {
    const names = files().flatMap((file) => file.split('/'));
    expect(names.filter((name) => /^(utils?|helpers?|common|types|classes|misc|index)(\.ts)?$/.test(name))).toEqual([]);
    expect(files().filter((file) => /^export (default|\*)/m.test(source(file)))).toEqual([]);
  });

  it('keep every file under 400 lines', () => {
    expect(files().filter((file) => file !== 'graphql/generated.ts' && source(file).split('\n').length > 400)).toEqual([]);
  });
});

describe('the top level', () => {
  it('holds what it should and nothing else', () => {
    const allowed = new Set([
      ...[
        'schema',
        'src',
        'seeds',
        'operations',
        'test',
        'docs',
        'codegen.yml',
        'package.json',
        'package-lock.json',
        'tsconfig.json',
        'docker-compose.yml',
        'Dockerfile',
        '.dockerignore',
      ],
      ...['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', '.ci', '.gitignore', '.git', '.npmrc'],
      // Settings that tools look for here; data/ and node_modules/ are made by running the program and are not in the repository.
      ...['biome.json', 'eslint.config.js', 'schema.graphql', 'operations', 'jest.config.js', 'data', 'node_modules'],
    ]);
    expect(readdirSync(ROOT).filter((name) => !allowed.has(name))).toEqual([]);
  });
});

function files(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && statSync(join(SRC, path)).isFile())
    .sort();
}

function source(file: string): string {
  return readFileSync(join(SRC, file), 'utf8');
}

function imports(): Import[] {
  return files().flatMap((file) => {
    const text = source(file).replace(/\/\*[\s\S]*?\*\//g, '');
    const targets = [
      ...text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?from\s+['"]([^'"]+)['"]/gm),
      ...text.matchAll(/import\(\s*['"]([^'"]+)['"]/g),
      ...text.matchAll(/^import\s+['"]([^'"]+)['"]/gm),
      // Files of packages that hold no code.
      ...text.matchAll(/require\.resolve\(\s*['"]([^'"]+)['"]/g),
    ];
    return targets.map(([, target]) => ({ file, target }));
  });
}

function room(file: string): string {
  return file.split('/')[0].replace(/\.ts$/, '');
}

function rank(name: string): number {
  return RANKS.findIndex((names) => names.includes(name));
}

function packageName(target: string): string {
  if (target.startsWith('node:')) return target;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}
