import type { Projector } from './Projector.ts';

export interface FollowerOptions {
  /** Between the end of one look at the store and the next. */
  readonly everyMs: number;
  /** Done before a look as long as the graph has not been loaded, when the store may be empty. */
  readonly beforeFirst?: () => Promise<void>;
  /** Told once when the store stops answering, and now and then while it goes on so. */
  readonly onFailed: (error: unknown) => void;
  /** Told when it answers again, or for the first time. */
  readonly onRecovered: (version: number) => void;
}

const REMIND_MS = 10_000;

/** Keeps a projector at the newest version of a store that others write to. Failures are looked at again, for ever: the old snapshot stays. */
export class Follower {
  readonly #projector: Projector;
  readonly #options: FollowerOptions;
  #isDegraded: boolean;
  #remindedAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;

  constructor(projector: Projector, options: FollowerOptions) {
    this.#projector = projector;
    this.#options = options;
    this.#isDegraded = !projector.isLoaded;
    this.#later();
  }

  /** Whether the store did not answer when it was asked last. */
  get isDegraded(): boolean {
    return this.#isDegraded;
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #later(): void {
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#look(), this.#options.everyMs).unref();
  }

  async #look(): Promise<void> {
    try {
      if (!this.#projector.isLoaded) await this.#options.beforeFirst?.();
      const { version } = await this.#projector.catchUp();
      if (this.#isDegraded && !this.#isStopped) this.#options.onRecovered(version);
      this.#isDegraded = false;
      this.#remindedAt = Number.NEGATIVE_INFINITY;
    } catch (error) {
      this.#isDegraded = true;
      if (!this.#isStopped && performance.now() - this.#remindedAt >= REMIND_MS) {
        this.#remindedAt = performance.now();
        this.#options.onFailed(error);
      }
    }
    this.#later();
  }
}
