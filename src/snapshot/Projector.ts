import type { Ontology } from '../ontology/Ontology.ts';
import type { EntityRecord, RelationshipRecord } from '../ontology/records.ts';
import type { Store, StoredItem } from '../store/store.ts';
import { buildSnapshot, snapshotOf } from './buildSnapshot.ts';
import type { Snapshot } from './Snapshot.ts';

export interface ProjectorOptions {
  /** Told of each stored item that breaks the ontology; it is left out. */
  readonly onSkipped?: (message: string) => void;
  /** Told after each swap of the first `keepRecords` records of the new snapshot's version, so that they need not be asked for again. */
  readonly onLoaded?: (version: number, records: readonly (EntityRecord | RelationshipRecord)[]) => void;
  readonly keepRecords?: number;
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
  #isLoaded: boolean;
  /** Begins when `underWay` has ended. */
  #next: Promise<Snapshot> | null = null;

  private constructor(store: Store, ontology: Ontology, options: ProjectorOptions, first: Snapshot, isLoaded: boolean) {
    this.#store = store;
    this.#ontology = ontology;
    this.#options = options;
    this.#current = first;
    this.#isLoaded = isLoaded;
  }

  static async start(store: Store, ontology: Ontology, options: ProjectorOptions = {}): Promise<Projector> {
    const projector = Projector.waiting(store, ontology, options);
    await projector.catchUp();
    return projector;
  }

  /** With nothing in it, for a store that cannot be read yet. */
  static waiting(store: Store, ontology: Ontology, options: ProjectorOptions = {}): Projector {
    const nothing = snapshotOf(ontology, [], [], { version: 0, loadedAt: options.now?.() ?? new Date() });
    return new Projector(store, ontology, options, nothing, false);
  }

  /** False until the store was read for the first time: then `current` is nothing that may be shown. */
  get isLoaded(): boolean {
    return this.#isLoaded;
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
    if (this.#isLoaded && (await this.#store.version()) === this.#current.version) return this.#current;
    const { onSkipped, onLoaded, keepRecords = 0, now = () => new Date() } = this.#options;
    let version = 0;
    const items = this.#store.stream((streamed) => {
      version = streamed;
    }, onSkipped);
    const records: (EntityRecord | RelationshipRecord)[] = [];
    this.#current = await buildSnapshot(keeping(items, records, keepRecords), this.#ontology, onSkipped === undefined ? {} : { onSkipped }, () => ({
      version,
      loadedAt: now(),
    }));
    this.#isLoaded = true;
    onLoaded?.(version, records);
    return this.#current;
  }
}

async function* keeping(items: AsyncIterable<readonly StoredItem[]>, records: (EntityRecord | RelationshipRecord)[], most: number) {
  for await (const batch of items) {
    for (const item of batch) if (records.length < most) records.push(item.entity ?? item.relationship!);
    yield batch;
  }
}
