import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The two lines of Neo4j that the atlas is tested with, and the least Java that each one runs on. */
export const NEO4J_VERSIONS = { '5.26': { artifact: '5.26.20', java: 17 }, '2026': { artifact: '2026.08.1', java: 21 } } as const;
export type Neo4jVersion = keyof typeof NEO4J_VERSIONS;

export const PASSWORD = 'atlas-tests-only';
const PROGRAM = fileURLToPath(new URL('Neo4jServer.java', import.meta.url));
const LIBRARIES = fileURLToPath(new URL('../../node_modules/.cache/neo4j/', import.meta.url));
const OPENED = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.lang', 'java.base/java.util.concurrent'];

interface Manner {
  /** Of its heap. */
  readonly memory?: string;
  /** For long work. Else it is compiled as fast as can be instead of as well as can be, which pays for the minutes that a test takes. */
  readonly isTuned?: boolean;
  /** What its database holds at first: two files in the form of `neo4j-admin database import`. Else it is empty. */
  readonly imported?: { readonly nodes: string; readonly relationships: string };
}

/** A real server with an empty database of its own, in a process that can be stopped, killed and started again on the same data. */
export class Neo4jServer {
  /** Where it keeps its data. */
  readonly folder: string;
  readonly uri: string;
  readonly #version: Neo4jVersion;
  readonly #manner: Manner;
  readonly #port: number;
  #process: ChildProcess | null = null;

  private constructor(version: Neo4jVersion, folder: string, port: number, manner: Manner) {
    this.#version = version;
    this.folder = folder;
    this.#manner = manner;
    this.#port = port;
    this.uri = `bolt://127.0.0.1:${port}`;
  }

  static async start(version: Neo4jVersion, manner: Manner = {}): Promise<Neo4jServer> {
    await install(version);
    const server = new Neo4jServer(version, mkdtempSync(join(tmpdir(), 'atlas-neo4j-')), await freePort(), manner);
    if (manner.imported !== undefined) await server.#import(manner.imported);
    await server.start();
    return server;
  }

  /** One for all the test files that one process runs, which leave data in it. It ends with the process. */
  static async shared(version: Neo4jVersion): Promise<Neo4jServer> {
    await install(version);
    const folder = join(tmpdir(), `atlas-neo4j-of-${process.pid}-${version}`);
    // Nothing else reaches from one test file to another.
    const note = join(folder, 'port');
    if (existsSync(note)) return new Neo4jServer(version, folder, Number(readFileSync(note, 'utf8')), {});
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const port = await freePort();
    const server = new Neo4jServer(version, folder, port, {});
    await server.start('and its folder with it');
    const child = server.#process;
    for (const one of [child, child?.stdin, child?.stdout, child?.stderr]) (one as Socket | ChildProcess).unref();
    writeFileSync(note, String(port));
    return server;
  }

  /** Again, after `kill` or `stop`. */
  async start(...isTemporary: string[]): Promise<void> {
    const { artifact } = NEO4J_VERSIONS[this.#version];
    const { memory = '1g', isTuned = false } = this.#manner;
    const child = spawn(
      javaFor(this.#version) ?? 'java',
      [
        ...opened(),
        `-Xmx${memory}`,
        '-XX:+UseParallelGC',
        ...(isTuned ? [] : ['-XX:TieredStopAtLevel=1']),
        '-cp',
        join(LIBRARIES, artifact, '*'),
        PROGRAM,
        this.folder,
        String(this.#port),
        PASSWORD,
        ...isTemporary,
      ],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    this.#process = child;
    let output = '';
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        output += chunk;
        if (output.includes('READY')) resolve();
      });
      child.once('exit', () => reject(new Error(`Neo4j ${artifact} ended instead of serving:\n${output.slice(-3000)}`)));
    });
  }

  signal(signal: NodeJS.Signals): void {
    this.#process?.kill(signal);
  }

  /** Without a chance to tidy up, as a power cut does it. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** In good order: all that it holds is in its files then. */
  async stop(): Promise<void> {
    const child = this.#process;
    child?.stdin?.end();
    if (child !== null && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #import({ nodes, relationships }: NonNullable<Manner['imported']>): Promise<void> {
    const settings = join(this.folder, 'conf');
    mkdirSync(settings);
    writeFileSync(join(settings, 'neo4j.conf'), '');
    await promisify(execFile)(
      javaFor(this.#version) ?? 'java',
      [
        ...opened(),
        ...['-cp', join(LIBRARIES, NEO4J_VERSIONS[this.#version].artifact, '*'), 'org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j'],
        ...[`--nodes=${nodes}`, `--relationships=${relationships}`],
      ],
      { env: { ...process.env, NEO4J_HOME: this.folder, NEO4J_CONF: settings }, maxBuffer: 1 << 24 },
    );
  }
}

/** Why tests with this version cannot run here; null when they can. CI never skips: there it throws instead. */
export function whyNoNeo4j(version: Neo4jVersion): string | null {
  const reason =
    javaFor(version) === null
      ? `Java ${NEO4J_VERSIONS[version].java} or newer`
      : existsSync(join(LIBRARIES, NEO4J_VERSIONS[version].artifact)) || hasMaven()
        ? null
        : 'Maven';
  if (reason !== null && process.env['CI'] === 'true') throw new Error(`Neo4j ${version} cannot be tested: ${reason} is missing`);
  return reason;
}

function opened(): string[] {
  return OPENED.flatMap((name) => ['--add-opens', `${name}=ALL-UNNAMED`]);
}

function hasMaven(): boolean {
  try {
    execFileSync('mvn', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The oldest Java that will do: `java` itself, else what Debian and its like keep in /usr/lib/jvm. */
function javaFor(version: Neo4jVersion): string | null {
  const installed = existsSync('/usr/lib/jvm') ? readdirSync('/usr/lib/jvm').map((name) => `/usr/lib/jvm/${name}/bin/java`) : [];
  const found = ['java', ...installed.filter((path) => existsSync(path))]
    .map((path) => ({ path, major: javaMajor(path) }))
    .filter(({ major }) => major >= NEO4J_VERSIONS[version].java)
    .toSorted((a, b) => a.major - b.major);
  return found[0]?.path ?? null;
}

const majorByPath = new Map<string, number>();
function javaMajor(path: string): number {
  let major = majorByPath.get(path);
  if (major === undefined) {
    try {
      major = Number(/(\d+)/.exec(execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))?.[1] ?? 0);
    } catch {
      major = 0;
    }
    majorByPath.set(path, major);
  }
  return major;
}

/** Neo4j's libraries from Maven, once; whoever comes second while another installs does the work twice, and no harm is done. */
export async function install(version: Neo4jVersion): Promise<void> {
  const { artifact } = NEO4J_VERSIONS[version];
  const target = join(LIBRARIES, artifact);
  if (existsSync(target)) return;
  mkdirSync(LIBRARIES, { recursive: true });
  const draft = mkdtempSync(join(LIBRARIES, 'draft-'));
  try {
    writeFileSync(
      join(draft, 'pom.xml'),
      `<project><modelVersion>4.0.0</modelVersion><groupId>tests</groupId><artifactId>neo4j</artifactId><version>1</version>
<dependencies><dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${artifact}</version></dependency></dependencies></project>`,
    );
    await promisify(execFile)('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], { cwd: draft });
    try {
      renameSync(join(draft, 'lib'), target);
    } catch (error) {
      if (!existsSync(target)) throw error;
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
