import { setTimeout as wait } from 'node:timers/promises';
import { began, stopped } from './activities.ts';
import type { GraphqlAnswer, HttpClient } from './HttpClient.ts';
import { WRITE, WrittenDocument } from './writtenDocument.ts';

export interface Write {
  readonly document: WrittenDocument;
  readonly began: number;
  /** `unknown`: no answer came, or one that leaves open whether it was carried out. */
  outcome: 'ok' | 'error' | 'unknown';
  ended: number;
  /** Of an ok one. */
  version: number | null;
  /** Of one that failed. */
  code: string | null;
}

/** Codes that leave open whether the write was carried out: the database was asked, and gave no answer. */
const OPEN = new Set(['DEADLINE_EXCEEDED']);

/** Sends writes, each with a key of its own, and notes what was said to each. */
export class Writer {
  readonly writes: Write[] = [];
  readonly #series: string;
  readonly #openCodes: ReadonlySet<string>;
  #running: Promise<unknown> = Promise.resolve();
  #isOver = false;
  readonly #end = (): Promise<unknown> => {
    this.#isOver = true;
    return this.#running;
  };

  /** Over a database, what the store says when it does not answer leaves the outcome open as well. */
  constructor(series: string, isOverNetwork = false) {
    this.#series = series;
    this.#openCodes = isOverNetwork ? new Set([...OPEN, 'STORE_UNAVAILABLE']) : OPEN;
  }

  /** Until `stop`: so many at a time. After a failure it waits a little. */
  begin(client: HttpClient, atOnce: number, pauseMs = 0): void {
    this.#isOver = false;
    const one = async () => {
      while (!this.#isOver) {
        const { outcome } = await this.write(client);
        if (outcome !== 'ok') await wait(20);
        else if (pauseMs > 0) await wait(pauseMs);
      }
    };
    this.#running = Promise.all(Array.from({ length: atOnce }, one));
    began(this.#end);
  }

  async stop(): Promise<void> {
    stopped(this.#end);
    await this.#end();
  }

  async write(client: HttpClient): Promise<Write> {
    const write = this.next();
    await this.#send(client, write);
    return write;
  }

  /** For who sends it himself: the outcome is to be noted. */
  next(): Write {
    const write: Write = {
      document: new WrittenDocument(this.#series, this.writes.length),
      ...{ began: performance.now(), outcome: 'unknown', ended: Number.POSITIVE_INFINITY, version: null, code: null },
    };
    this.writes.push(write);
    return write;
  }

  /** Sends those again whose outcome is unknown, as a client does; afterwards none is. */
  async sendUnknownAgain(client: HttpClient): Promise<number> {
    const unknown = this.withOutcome('unknown');
    for (const write of unknown) await this.#send(client, write);
    return unknown.length;
  }

  withOutcome(outcome: Write['outcome']): Write[] {
    return this.writes.filter((write) => write.outcome === outcome);
  }

  async #send(client: HttpClient, write: Write): Promise<void> {
    const answer = await client.ask(WRITE, write.document.variables).catch(() => null);
    write.ended = performance.now();
    if (answer === null) return;
    const { applied, version } = answer.data?.importDocument ?? {};
    if (applied === true) Object.assign(write, { outcome: 'ok', version, code: null });
    else write.code = codeOf(answer);
    if (write.code !== null) write.outcome = this.#openCodes.has(write.code) ? 'unknown' : 'error';
  }
}

function codeOf({ status, data, errors }: GraphqlAnswer): string {
  const problem = data?.importDocument?.problems?.[0]?.message as string | undefined;
  return errors?.[0]?.extensions?.code ?? problem ?? `HTTP ${status} without a code`;
}
