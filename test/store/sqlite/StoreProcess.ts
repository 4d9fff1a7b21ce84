import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, 'storeChild.ts');

export class StoreProcess {
  readonly lines: string[] = [];
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #rest = '';

  constructor(task: string, path: string, uid?: number) {
    this.#child = spawn(process.execPath, [PROGRAM, task, path], { stdio: ['ignore', 'pipe', 'inherit'], ...(uid === undefined ? {} : { uid }) });
    this.#ended = once(this.#child, 'close');
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const parts = (this.#rest + text).split('\n');
      this.#rest = parts.pop() ?? '';
      this.lines.push(...parts);
    });
  }

  /** Resolves with the lines once there are so many of them, or when the process has ended. */
  async said(count: number): Promise<readonly string[]> {
    let ended = false;
    this.#ended.then(() => (ended = true));
    while (this.lines.length < count && !ended) await new Promise((resolve) => setTimeout(resolve, 1));
    return this.lines;
  }

  async ended(): Promise<readonly string[]> {
    await this.#ended;
    return this.lines;
  }

  /** The kernel lets go of its locks before it resolves. */
  async kill(): Promise<readonly string[]> {
    this.#child.kill('SIGKILL');
    return this.ended();
  }
}
