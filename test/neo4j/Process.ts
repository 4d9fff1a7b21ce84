import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Change } from '../../src/store/store.ts';
import type { Answer } from '../http/startAtlas.ts';
import type { Order, Outcome } from './servingWriter.ts';

const PROGRAM = fileURLToPath(new URL('servingWriter.ts', import.meta.url));

/** An API process that can be told to write. */
export class Process {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (outcome: Outcome) => void>();
  readonly #stderr: string[] = [];
  #orders = 0;
  origin = '';

  private constructor(env: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, [PROGRAM], { env: { PATH: process.env['PATH'], ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stderr?.on('data', (chunk) => this.#stderr.push(String(chunk)));
  }

  static async start(env: Readonly<Record<string, string>>): Promise<Process> {
    const started = new Process(env);
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: started.#child.stdout! }).on('line', (line) => {
        const told = JSON.parse(line) as Outcome & { origin?: string };
        if (told.origin === undefined) return started.#waiting.get(told.n)?.(told);
        started.origin = told.origin;
        resolve();
      });
      started.#child.once('exit', () => reject(new Error(`it ended instead of serving:\n${started.#stderr.join('')}`)));
    });
    return started;
  }

  append(changes: readonly Change[], { untilShown = true } = {}): Promise<Outcome> {
    const order: Order = { n: ++this.#orders, changes, untilShown };
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`it ended:\n${this.#stderr.join('')}`));
      this.#child.once('exit', ended);
      this.#waiting.set(order.n, (outcome) => {
        this.#waiting.delete(order.n);
        this.#child.off('exit', ended);
        resolve(outcome);
      });
      this.#child.stdin?.write(`${JSON.stringify(order)}\n`);
    });
  }

  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const reply = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return { status: reply.status, ...((await reply.json()) as Omit<Answer, 'status'>) };
  }

  async ready(): Promise<{ code: number; status: string; version: number }> {
    const reply = await fetch(`${this.origin}/health/ready`);
    return { code: reply.status, ...((await reply.json()) as { status: string; version: number }) };
  }

  async close(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }
}
