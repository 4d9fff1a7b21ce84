import type { Store } from '../store/store.ts';
import type { Projector } from './Projector.ts';

export interface FollowerOptions {
  /** Between the end of one look at the store and the next. */
  readonly everyMs: number;
  /** Done before a look as long as the graph has not been loaded, when the store may be empty. */
  readonly beforeFirst?: () => Promise<void>;
  /** Told once when the store stops answering or cannot be read, and now and then while it goes on so. */
  readonly onFailed: (error: unknown) => void;
  /** Told when it answers again, or for the first time. */
  readonly onRecovered: (version: number) => void;
}

const REMIND_MS = 10_000;

/** Keeps a projector at the newest version of a store that others write to. Failures are looked at again, for ever: the old snapshot stays. */
export class Follower {
  readonly #store: Pick<Store, 'version'>;
  readonly #projector: Projector;
  readonly #options: FollowerOptions;
  #answers: boolean;
  #canBeRead = true;
  #isReading = false;
  #outages = 0;
  #isTold: boolean;
  #remindedAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;

  constructor(store: Pick<Store, 'version'>, projector: Projector, options: FollowerOptions) {
    this.#store = store;
    this.#projector = projector;
    this.#options = options;
    this.#answers = projector.isLoaded;
    this.#isTold = !projector.isLoaded;
    this.#later();
  }

  /** Whether the store did not answer when it was asked last, or could not be read. Reading a new version takes its time and is no failure. */
  get isDegraded(): boolean {
    return !(this.#answers && this.#canBeRead);
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
      const version = await this.#store.version();
      // What could not be read before was out of reach, which says nothing of now.
      if (!this.#answers) this.#canBeRead = true;
      this.#answers = true;
      if (!this.#isReading && !(this.#projector.isLoaded && version === this.#projector.current.version)) void this.#read();
      else if (!this.#isReading) this.#canBeRead = true;
      if (this.#isTold && !this.isDegraded) this.#recovered(version);
    } catch (error) {
      this.#answers = false;
      this.#outages++;
      this.#failed(error);
    }
    this.#later();
  }

  /** Not waited for by the next look: it may take long, and whether the store answers is to be known all the while. */
  async #read(): Promise<void> {
    this.#isReading = true;
    const outages = this.#outages;
    try {
      await this.#projector.catchUp();
      this.#canBeRead = true;
    } catch (error) {
      if (outages === this.#outages) {
        this.#canBeRead = false;
        this.#failed(error);
      }
    }
    this.#isReading = false;
  }

  #failed(error: unknown): void {
    if (this.#isStopped || performance.now() - this.#remindedAt < REMIND_MS) return;
    this.#isTold = true;
    this.#remindedAt = performance.now();
    this.#options.onFailed(error);
  }

  #recovered(version: number): void {
    if (this.#isStopped) return;
    this.#isTold = false;
    this.#remindedAt = Number.NEGATIVE_INFINITY;
    this.#options.onRecovered(version);
  }
}
