import type { FastifyReply } from 'fastify';

export interface LiveSettings {
  /** A sign of life is sent this often, so that what stands between does not take the connection for dead. */
  readonly heartbeatMs: number;
  /** A reader that takes nothing for so long is let go. */
  readonly stallMs: number;
  /** What one process serves at a time. */
  readonly maxStreams: number;
}

/** Answers that stay open: how many there are, and how they all end when the server stops. */
export class OpenStreams {
  readonly settings: LiveSettings;
  readonly #open = new Set<OpenStream>();
  #isClosed = false;

  constructor(settings: LiveSettings) {
    this.settings = settings;
  }

  get count(): number {
    return this.#open.size;
  }

  /** Null: there are as many as there may be, or the server stops. It counts from now on, and begins when it is told to. */
  open(reply: FastifyReply): OpenStream | null {
    if (this.#isClosed || this.#open.size >= this.settings.maxStreams) return null;
    const stream = new OpenStream(reply, this.settings, () => this.#open.delete(stream));
    this.#open.add(stream);
    return stream;
  }

  /** Those who follow come back by themselves, to another process or this one's successor, and say where they left off. */
  endAll(): void {
    this.#isClosed = true;
    for (const stream of [...this.#open]) stream.end();
  }
}

export class OpenStream {
  readonly #reply: FastifyReply;
  readonly #settings: LiveSettings;
  readonly #controller = new AbortController();
  /** Of the event that is being answered: its own, so that a stream of many events does not gather what waits for its end. */
  #event: AbortController | null = null;
  readonly #onClosed: () => void;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(reply: FastifyReply, settings: LiveSettings, onClosed: () => void) {
    this.#reply = reply;
    this.#settings = settings;
    this.#onClosed = onClosed;
    reply.raw.once('close', () => this.#close());
  }

  /** Ends when the client has gone, or the stream was ended. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Ends when the client has gone, for what is done on behalf of the next event; there is one at a time. */
  signalOfEvent(): AbortSignal {
    this.#event = new AbortController();
    if (this.signal.aborted) this.#event.abort();
    return this.#event.signal;
  }

  /** Sends the head. `heartbeat` says nothing to a reader; null: none is sent. */
  start(headers: Readonly<Record<string, string>>, heartbeat: string | null): void {
    const { raw } = this.#reply;
    this.#reply.hijack();
    const all = { ...this.#reply.getHeaders(), 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no', ...headers };
    for (const [name, value] of Object.entries(all)) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200);
    raw.flushHeaders();
    if (heartbeat === null) return;
    this.#heartbeat = setInterval(() => {
      if (!raw.writableNeedDrain) raw.write(heartbeat);
    }, this.#settings.heartbeatMs);
    this.#heartbeat.unref();
  }

  /** Resolves when the reader has taken enough of it for more; what has come meanwhile is told at once then. */
  async write(text: string): Promise<void> {
    const { raw } = this.#reply;
    if (this.signal.aborted || raw.write(text)) return;
    await new Promise<void>((resolve) => {
      const stalled = setTimeout(() => raw.destroy(), this.#settings.stallMs).unref();
      const go = () => {
        clearTimeout(stalled);
        raw.off('drain', go);
        this.signal.removeEventListener('abort', go);
        resolve();
      };
      raw.once('drain', go);
      this.signal.addEventListener('abort', go, { once: true });
    });
  }

  end(last = ''): void {
    const { raw } = this.#reply;
    if (raw.headersSent && !raw.writableEnded) raw.end(last);
    this.#close();
  }

  #close(): void {
    clearInterval(this.#heartbeat);
    this.#controller.abort();
    this.#event?.abort();
    this.#onClosed();
  }
}
