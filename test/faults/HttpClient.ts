import { Agent, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

// biome-ignore lint/suspicious/noExplicitAny: JSON; each row says what it must be.
export type Json = any;

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly ms: number;
  readonly data?: Json;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } & Readonly<Record<string, unknown>> }[];
}

export interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** Where a server listens: a port, or the operator's socket. */
export type Target = { readonly port: number } | { readonly socketPath: string };

/** Sends requests by connections that it keeps. Rejects only where no whole answer came. */
export class HttpClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 512 });
  readonly #target: Target;
  readonly #always: Readonly<Record<string, string>>;

  constructor(target: Target, token: string | null = null) {
    this.#target = target;
    this.#always = { host: 'localhost', ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  }

  async send(path: string, { method = 'GET', headers = {}, body, timeoutMs = 60_000, signal }: Sending = {}): Promise<GraphqlAnswer> {
    const began = performance.now();
    const reply = await new Promise<IncomingMessage>((resolve, reject) => {
      const target = 'port' in this.#target ? { host: '127.0.0.1', ...this.#target } : this.#target;
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const sent = request({ ...target, agent: this.#agent, path, method, headers: { ...this.#always, ...length, ...headers }, signal }, resolve);
      sent.setTimeout(timeoutMs, () => sent.destroy(new Error(`no answer within ${timeoutMs} ms`)));
      sent.on('error', reject);
      sent.end(body);
    });
    const text = (await buffer(reply)).toString();
    const ms = performance.now() - began;
    const whole = { status: reply.statusCode ?? 0, headers: reply.headers, text, ms };
    if (!/json/.test(reply.headers['content-type'] ?? '')) return whole;
    const { data, errors } = (JSON.parse(text) ?? {}) as Json;
    return { ...whole, data, errors };
  }

  ask(query: string, variables: Readonly<Record<string, unknown>> = {}, sending: Sending = {}): Promise<GraphqlAnswer> {
    const headers = { 'content-type': 'application/json', accept: 'application/json', ...sending.headers };
    return this.send('/graphql', { ...sending, method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  }

  close(): void {
    this.#agent.destroy();
  }
}
