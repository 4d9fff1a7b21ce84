import { AtlasError } from '../errors.ts';
import type { LimitName } from './limits.ts';

/**
 * The time that one request may take. When it is over, or the client has left, `signal` is set: searches stop, loaders load nothing more, and every
 * resolver that would begin refuses to (`check`). It begins with `start`.
 */
export class Deadline {
  readonly timeMs: number;
  readonly #controller = new AbortController();
  readonly #now: () => number;
  readonly #limit: LimitName;
  #begun = 0;
  #looks = 0;
  #timer: NodeJS.Timeout | undefined;
  #exceeded: AtlasError | null = null;

  constructor(timeMs: number, client?: AbortSignal, now: () => number = () => performance.now(), limit: LimitName = 'requestTimeMs') {
    this.timeMs = timeMs;
    this.#now = now;
    this.#limit = limit;
    const leave = () => this.#controller.abort(client?.reason);
    if (client?.aborted) leave();
    client?.addEventListener('abort', leave, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Null as long as there is time. */
  get exceeded(): AtlasError | null {
    return this.#exceeded;
  }

  /** Once: who takes a request over goes on in its time. */
  start(): void {
    if (this.#timer !== undefined) return;
    this.#begun = this.#now();
    this.#timer = setTimeout(() => this.#exceed(), this.timeMs).unref();
  }

  /** Throws when nobody waits for the answer any more. It looks at the clock itself now and then: while resolvers keep the thread busy no timer comes. */
  check(): void {
    if (++this.#looks % LOOK_EVERY === 0 && this.#timer !== undefined && this.#now() - this.#begun >= this.timeMs) this.#exceed();
    this.signal.throwIfAborted();
  }

  /** The answer is ready. One with errors may be so before all of its parts are: graphql-js goes on with the others, for nobody. */
  end(hasErrors: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (hasErrors && !this.signal.aborted) this.#controller.abort(new AtlasError('BAD_REQUEST', ['the answer has been given already']));
  }

  #exceed(): void {
    if (this.signal.aborted) return;
    const value = Math.round(this.#now() - this.#begun);
    this.#exceeded = new AtlasError('DEADLINE_EXCEEDED', [this.timeMs], { details: { limit: this.#limit, value, max: this.timeMs } });
    this.#controller.abort(this.#exceeded);
  }
}

/** Some 10 µs of resolvers. */
const LOOK_EVERY = 32;
