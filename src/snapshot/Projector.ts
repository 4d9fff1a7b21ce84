import type { Ontology } from '../ontology/Ontology.ts';
import type { Store } from '../store/store.ts';
import { buildSnapshot } from './buildSnapshot.ts';
import type { Snapshot } from './Snapshot.ts';

export interface ProjectorOptions {
  /** Told of each stored item that breaks the ontology; it is left out. */
  readonly onSkipped?: (message: string) => void;
  /** The clock for `loadedAt`. */
  readonly now?: () => Date;
}

/** Holds the snapshot of the newest version it has read. Whoever works with a snapshot keeps it to the end of the work. */
export class Projector {
  readonly #store: Store;
  readonly #ontology: Ontology;
  readonly #options: ProjectorOptions;
  #current: Snapshot;
  #underWay: Promise<Snapshot> | null = null;
  /** Begins when `underWay` has ended. */
  #next: Promise<Snapshot> | null = null;

  private constructor(store: Store, ontology: Ontology, options: ProjectorOptions, first: Snapshot) {
    this.#store = store;
    this.#ontology = ontology;
    this.#options = options;
    this.#current = first;
  }

  static async start(store: Store, ontology: Ontology, options: ProjectorOptions = {}): Promise<Projector> {
    return new Projector(store, ontology, options, await read(store, ontology, options));
  }

  get current(): Snapshot {
    return this.#current;
  }

  /**
   * Reads the store again when it has another version and swaps the new snapshot in; resolves to the one that is current then, which holds
   * everything committed before the call. Calls made while one is under way share one more look at the store after it, because the one
   * under way may have begun before their change. When reading fails the old snapshot stays, and the failure is passed on.
   */
  catchUp(): Promise<Snapshot> {
    if (this.#next !== null) return this.#next;
    if (this.#underWay === null) return this.#begin();
    this.#next = this.#underWay.then(
      () => this.#begin(),
      () => this.#begin(),
    );
    return this.#next;
  }

  #begin(): Promise<Snapshot> {
    this.#next = null;
    this.#underWay = this.#read().finally(() => {
      this.#underWay = null;
    });
    return this.#underWay;
  }

  async #read(): Promise<Snapshot> {
    if ((await this.#store.version()) !== this.#current.version) this.#current = await read(this.#store, this.#ontology, this.#options);
    return this.#current;
  }
}

async function read(store: Store, ontology: Ontology, { onSkipped, now = () => new Date() }: ProjectorOptions): Promise<Snapshot> {
  let version = 0;
  const items = store.stream((streamed) => {
    version = streamed;
  });
  return buildSnapshot(items, ontology, () => ({ version, loadedAt: now(), onSkipped }));
}
