import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { AtlasServer, MAIN, type Manner, until } from '../AtlasServer.ts';
import type { FaultRow } from '../FaultRow.ts';
import { must, type Trial } from '../Trial.ts';

const WITHIN_MS = 10_000;
const ROOT = resolve(MAIN, '../..');

interface Mistake {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  /** What the message has to name. */
  readonly says: readonly string[];
  readonly manner?: Manner;
  readonly before?: () => void;
}

/** Each ends the start at once with a line that says what is wrong, and where. */
export const badConfiguration: FaultRow = {
  number: 19,
  fault: 'wrong settings, a port that is taken, a seed file that is wrong',
  async carryOut(trial) {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolveListening) => taken.once('listening', resolveListening));
    trial.finally(() => taken.close());
    const { port } = taken.address() as { port: number };
    for (const mistake of [...mistakes(port), ...seedMistakes(trial)]) await trial.attempt(mistake.name, () => refused(trial, mistake));
  },
};

function mistakes(takenPort: number): Mistake[] {
  const neo4j = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' };
  const settings: [Record<string, string>, string][] = [
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: 'http' }, 'PORT'],
    [{ ATLAS_LOG: 'loud' }, 'ATLAS_LOG'],
    [{ ATLAS_COLOUR: 'red' }, 'ATLAS_COLOUR'],
    [{ ATLAS_RATE_LIMIT: '-1' }, 'ATLAS_RATE_LIMIT'],
    [{ ATLAS_TIME_LIMIT_SECONDS: '0' }, 'ATLAS_TIME_LIMIT_SECONDS'],
    [{ ATLAS_TRUST_PROXY: 'everybody' }, 'ATLAS_TRUST_PROXY'],
    [{ ATLAS_CORS_ORIGINS: 'example.org' }, 'ATLAS_CORS_ORIGINS'],
    [{ ATLAS_HTTPS: 'yes' }, 'ATLAS_HTTPS'],
    [{ ATLAS_SNAPSHOT: 'none' }, 'ATLAS_SNAPSHOT'],
    [{ NEO4J_URI: 'bolt://127.0.0.1:9' }, 'NEO4J_PASSWORD must be set'],
    [{ ...neo4j, NEO4J_URI: 'http://127.0.0.1:7474' }, 'NEO4J_URI'],
    [{ ...neo4j, NEO4J_DATABASE: 'system' }, 'NEO4J_DATABASE'],
    [{ ...neo4j, NEO4J_REFRESH_SECONDS: 'often' }, 'NEO4J_REFRESH_SECONDS'],
    [{ PORT: String(takenPort) }, `port ${takenPort} is taken`],
    [{ ATLAS_DATA: '/proc/nowhere/atlas.db' }, '/proc/nowhere'],
  ];
  return settings.map(([env, says]) => ({ name: JSON.stringify(env), env: { ATLAS_DATA: ':memory:', ...env }, says: [says] }));
}

/** In a copy of the program, because seeds/ is a part of it. */
function seedMistakes(trial: Trial): Mistake[] {
  const copy = trial.fresh('program');
  for (const name of ['src', 'schema', 'seeds', 'operations', 'package.json']) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const evidence = 'evidence: { source: source/nowhere-at-all, locator: first line }';
  const seeds: [string, string, string][] = [
    [
      'a source that nobody knows',
      `entities: [{ id: institution/a, type: Institution, names: [{ text: A, language: en }], ${evidence} }]`,
      'source/nowhere-at-all',
    ],
    [
      'an end that nobody knows',
      `relationships: [{ type: PARTNERS_WITH, from: institution/nobody, to: institution/ruijin-hospital, ${evidence} }]`,
      'institution/nobody',
    ],
    [
      'a type that is none',
      `relationships: [{ type: BEWITCHES, from: institution/ruijin-hospital, to: institution/huashan-hospital, ${evidence} }]`,
      'BEWITCHES',
    ],
    ['a date that is none', `statements: [{ entity: institution/ruijin-hospital, property: founded, date: "1907-13", ${evidence} }]`, '1907-13'],
    ['no YAML in it', 'entities: [{', ''],
  ];
  return seeds.map(([what, text, says]) => ({
    name: `a seed file with ${what}`,
    env: { ATLAS_DATA: ':memory:' },
    says: ['zz-wrong.yaml', says],
    manner: { program: join(copy, 'src/main.ts') },
    before: () => writeFileSync(join(copy, 'seeds/zz-wrong.yaml'), `${text}\n`),
  }));
}

async function refused(trial: Trial, { env, says, manner, before }: Mistake): Promise<void> {
  before?.();
  const began = performance.now();
  const server = new AtlasServer(env, manner);
  await until(() => !server.isAlive, WITHIN_MS, 'it is still running').catch(async (error: unknown) => {
    await server.stop('SIGKILL');
    throw error;
  });
  const { code, stdout, stderr } = await server.ended;
  trial.worst('slowestMs', performance.now() - began);
  must(code !== 0 && code !== null, `it ended with ${code}`);
  must(!stdout.includes('serving at'), 'it served');
  must(/^atlas: /.test(stderr) && !/\n\s+at /.test(stderr), `it said: ${stderr.slice(0, 500)}`);
  for (const what of says) must(stderr.includes(what), `it does not say ${what}: ${stderr.slice(0, 500)}`);
}
