import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { LIST_QUERY, type ListedInstitution } from './question.ts';

const CONNECTIONS = 20;

export interface Load {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers other than 2xx, broken connections and time-outs. */
  readonly failed: number;
}

/** One server in a process of its own, on loopback. */
export class Peer {
  readonly name: string;
  readonly #origin: string;
  readonly #query: string;
  readonly #listOf: (data: never) => readonly ListedInstitution[];
  readonly #stop: () => Promise<void>;

  private constructor(name: string, origin: string, manner: Manner, stop: () => Promise<void>) {
    this.name = name;
    this.#origin = origin;
    this.#query = manner.query ?? LIST_QUERY;
    this.#listOf = manner.listOf ?? (({ institutions }: Listed) => institutions.nodes);
    this.#stop = stop;
  }

  /** Waits until it listens. */
  static async start(name: string, file: string, parameters: readonly string[], manner: Manner = {}): Promise<Peer> {
    const program = spawn(process.execPath, ['--no-warnings', fileURLToPath(new URL(file, import.meta.url)), ...parameters], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const exit = once(program, 'exit');
    const ended = exit.then(([code]) => Promise.reject(new Error(`${name} ended with code ${code}`)));
    const [origin] = await Promise.race([once(createInterface({ input: program.stdout }), 'line'), ended]);
    ended.catch(() => undefined);
    return new Peer(name, origin, manner, async () => {
      program.stdin.end();
      await exit;
    });
  }

  /** One answer: what it lists, and its size in bytes. */
  async answer(): Promise<{ institutions: readonly ListedInstitution[]; bytes: number }> {
    const reply = await fetch(`${this.#origin}/graphql`, { method: 'POST', headers: HEADERS, body: this.#body });
    const text = await reply.text();
    const { data, errors } = JSON.parse(text) as { data: never; errors?: unknown };
    if (errors !== undefined) throw new Error(`${this.name}: ${JSON.stringify(errors)}`);
    return { institutions: this.#listOf(data), bytes: Buffer.byteLength(text) };
  }

  async load(seconds: number): Promise<Load> {
    const { requests, latency, non2xx, errors, timeouts } = await autocannon({
      ...{ url: `${this.#origin}/graphql`, connections: CONNECTIONS, duration: seconds, method: 'POST' as const },
      ...{ headers: HEADERS, body: this.#body },
    });
    return { requestsPerSecond: requests.total / seconds, p50: latency.p50, p99: latency.p99, failed: non2xx + errors + timeouts };
  }

  close(): Promise<void> {
    return this.#stop();
  }

  get #body(): string {
    return JSON.stringify({ query: this.#query });
  }
}

interface Manner {
  /** Left out: the list query. */
  readonly query?: string;
  /** Where the institutions stand in its answer. */
  readonly listOf?: (data: never) => readonly ListedInstitution[];
}

interface Listed {
  readonly institutions: { readonly nodes: readonly ListedInstitution[] };
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };
