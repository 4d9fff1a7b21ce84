import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { localSocketPath } from '../../src/http/localSocketPath.ts';
import { type GraphqlAnswer, HttpClient, type Sending } from './HttpClient.ts';

/** The program. FAULTS_PROGRAM names that of another checkout: one without a protection has to fail. */
export const MAIN = process.env['FAULTS_PROGRAM'] ?? fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface Manner {
  /** What runs it: ['prlimit', '--nofile=128'] and the like. */
  readonly under?: readonly string[];
  /** Options of Node. */
  readonly node?: readonly string[];
  /** Instead of src/main.ts. */
  readonly program?: string;
  readonly args?: readonly string[];
  readonly uid?: number;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program in a process of its own. */
export class AtlasServer {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  stdout = '';
  stderr = '';
  readonly #dataPath: string | undefined;
  #client: HttpClient | null = null;
  #operator: HttpClient | null = null;

  /** Does not wait for anything. */
  constructor(env: Readonly<Record<string, string>>, { under = [], node = [], program = MAIN, args = ['serve'], uid }: Manner = {}) {
    this.#dataPath = env['ATLAS_DATA'];
    const [command, ...rest] = [...under, process.execPath, ...node, program, ...args];
    this.child = spawn(command, rest, {
      env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ATLAS_SNAPSHOT: 'off', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    running.add(this);
    this.child.stdout?.on('data', (chunk) => {
      this.stdout += chunk;
    });
    this.child.stderr?.on('data', (chunk) => {
      this.stderr += chunk;
    });
    this.ended = once(this.child, 'close').then(([code, signal]) => {
      running.delete(this);
      this.#client?.close();
      this.#operator?.close();
      return { code, signal, stdout: this.stdout, stderr: this.stderr };
    });
  }

  static async start(env: Readonly<Record<string, string>>, manner: Manner = {}): Promise<AtlasServer> {
    const server = new AtlasServer(env, manner);
    await server.serving();
    return server;
  }

  /** A command, until it ends. */
  static command(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
    return new AtlasServer(env, { args }).ended;
  }

  /** Once the log says that it serves. */
  async serving(): Promise<void> {
    while (!this.stdout.includes('"msg":"serving at ')) {
      if (!this.isAlive) throw new Error(`it ended instead of serving:\n${this.stdout}${this.stderr}`);
      await wait(5);
    }
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Of Node itself, also where something else has started it. */
  get pid(): number {
    const { pid } = this.child as { pid: number };
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('strace')
      ? Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')[0])
      : pid;
  }

  get port(): number {
    const found = /"address":"http:\/\/[^"]+:(\d+)"/.exec(this.stdout);
    if (found === null) throw new Error('it does not serve yet');
    return Number(found[1]);
  }

  get client(): HttpClient {
    this.#client ??= new HttpClient({ port: this.port });
    return this.#client;
  }

  /** By the socket beside the data file: whoever comes there may do everything. */
  get operator(): HttpClient {
    this.#operator ??= new HttpClient({ socketPath: localSocketPath(this.#dataPath!) });
    return this.#operator;
  }

  /** Somebody with a token. */
  curator(token: string): HttpClient {
    return new HttpClient({ port: this.port }, token);
  }

  ask(query: string, variables: Readonly<Record<string, unknown>> = {}, sending: Sending = {}): Promise<GraphqlAnswer> {
    return this.client.ask(query, variables, sending);
  }

  async ready(): Promise<{ readonly code: number; readonly status: string }> {
    const { status, text } = await this.client.send('/health/ready', { timeoutMs: 5_000 });
    return { code: status, status: (JSON.parse(text) as { status: string }).status };
  }

  async untilReady(withinMs = 60_000): Promise<number> {
    return until(async () => (await this.ready().catch(() => null))?.status === 'ready', withinMs, 'it is not ready');
  }

  rssMb(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  }

  openFiles(): number {
    return readdirSync(`/proc/${this.pid}/fd`).length;
  }

  logLines(): Record<string, unknown>[] {
    const lines = this.stdout.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'));
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  signal(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    if (this.isAlive) this.signal(signal);
    return this.ended;
  }
}

const running = new Set<AtlasServer>();

/** Whatever a row that failed has left running. */
export async function killLeftovers(): Promise<void> {
  await Promise.all([...running].map((server) => (server.isAlive ? server.stop('SIGKILL') : null)));
}

/** How long it took. */
export async function until(is: () => Promise<boolean> | boolean, withinMs: number, otherwise: string, everyMs = 10): Promise<number> {
  const began = performance.now();
  while (!(await is())) {
    if (performance.now() - began > withinMs) throw new Error(`${otherwise} after ${withinMs} ms`);
    await wait(everyMs);
  }
  return performance.now() - began;
}
