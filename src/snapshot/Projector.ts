import type { Ontology } from '../ontology/Ontology.ts';
import type { EntityRecord, RelationshipRecord } from '../ontology/records.ts';
import type { LoggedChange, Store, StoredItem } from '../store/store.ts';
import { buildSnapshot, snapshotOf } from './buildSnapshot.ts';
import { changedSnapshot, MOST_CHANGED } from './delta/changedSnapshot.ts';
import { publishedDates, readChanges } from './delta/readChanges.ts';
import type { SnapshotFile } from './file/SnapshotFile.ts';
import type { Snapshot } from './Snapshot.ts';
import { roomOf } from './topologyBuffer.ts';

export interface ProjectorOptions {
  /** Told of each stored item that breaks the ontology; it is left out. */
  readonly onSkipped?: (message: string) => void;
  /** Told of the first `keepRecords` records of a version that was read as a whole, so that they need not be asked for again. */
  readonly onLoaded?: (version: number, records: readonly (EntityRecord | RelationshipRecord)[]) => void;
  /** Told, before a version made from changes is shown, of what they are. */
  readonly onChanged?: (version: number, changes: readonly LoggedChange[]) => void;
  /** Given each new base that was built in the background; it is shown when this has ended. */
  readonly beforeRebuiltShown?: (snapshot: Snapshot) => Promise<void>;
  /** Told when building a new base in the background failed; the old one goes on. */
  readonly onCompactionFailed?: (error: unknown) => void;
  readonly keepRecords?: number;
  /** Read before the store is read for the first time; what was committed since is taken over from the log. Written after each full reading. */
  readonly file?: Pick<SnapshotFile, 'read' | 'write' | 'refuse'>;
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
  /** A new base that waits to take the place of the current one. */
  #rebuilt: Snapshot | null = null;
  #compaction: Promise<void> | null = null;

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
   * Takes over what the store has changed, or reads it again where that cannot be told from the changes, and swaps the new snapshot in; resolves to the
   * one that is current then, which holds everything committed before the call. Calls made while one is under way share one more look at the store
   * after it, because the one under way may have begun before their change. When reading fails the old snapshot stays, and the failure is passed on.
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

  /** Resolves when no new base is being built in the background. */
  async settled(): Promise<void> {
    await this.#compaction;
  }

  async #read(): Promise<Snapshot> {
    if (!this.#isLoaded) return (await this.#readFile()) ?? this.#readAll();
    const version = await this.#store.version();
    for (const from of [...this.#takeRebuilt(), this.#current]) {
      const next = from.version === version ? from : await this.#advanced(from, version);
      if (next === null) continue;
      this.#current = next;
      if (isWorn(next)) this.#compact();
      return next;
    }
    return this.#readAll();
  }

  /** The new base, unless everything has been read anew meanwhile. */
  #takeRebuilt(): Snapshot[] {
    const rebuilt = this.#rebuilt;
    this.#rebuilt = null;
    const { delta } = this.#current;
    return rebuilt !== null && delta !== null && rebuilt.version > delta.base.version ? [rebuilt] : [];
  }

  /** The version of the store made from the snapshot; null where that is not to be had from the changes. */
  async #advanced(snapshot: Snapshot, version: number): Promise<Snapshot | null> {
    if (!snapshot.isWhole) return null;
    const changes = await readChanges(this.#store, snapshot.version, version);
    if (changes === null) return null;
    const dates = await publishedDates(this.#store, snapshot, changes);
    const { now = () => new Date(), onChanged } = this.#options;
    const next = changedSnapshot(snapshot, changes, { version, loadedAt: now(), published: (id) => dates.get(id) ?? null });
    if (next !== null) onChanged?.(version, changes);
    return next;
  }

  /** Builds a new base from the store while the current snapshot goes on; the next look at the store swaps it in. */
  #compact(): void {
    this.#compaction ??= this.#build()
      .then(async ({ snapshot }) => {
        await this.#options.beforeRebuiltShown?.(snapshot);
        this.#rebuilt = snapshot;
        await this.catchUp();
      })
      .catch((error) => this.#options.onCompactionFailed?.(error))
      .finally(() => {
        this.#compaction = null;
      });
  }

  async #readAll(): Promise<Snapshot> {
    const { snapshot, records } = await this.#build();
    this.#current = snapshot;
    this.#isLoaded = true;
    this.#options.onLoaded?.(snapshot.version, records);
    return snapshot;
  }

  async #build(): Promise<{ snapshot: Snapshot; records: readonly (EntityRecord | RelationshipRecord)[] }> {
    const { keepRecords = 0, now = () => new Date(), file } = this.#options;
    const skipped: string[] = [];
    const onSkipped = (message: string) => {
      if (file !== undefined) skipped.push(message);
      this.#options.onSkipped?.(message);
    };
    let version = 0;
    const items = this.#store.stream((streamed) => {
      version = streamed;
    }, onSkipped);
    const records: (EntityRecord | RelationshipRecord)[] = [];
    const snapshot = await buildSnapshot(keeping(items, records, keepRecords), this.#ontology, { onSkipped }, () => ({
      version,
      loadedAt: now(),
    }));
    file?.write(snapshot, skipped);
    return { snapshot, records };
  }

  /** The snapshot of a file with all that was committed since; null where there is none, or the changes cannot be told. */
  async #readFile(): Promise<Snapshot | null> {
    const { file, onSkipped, onLoaded } = this.#options;
    const found = (await file?.read()) ?? null;
    if (found === null) return null;
    const version = await this.#store.version();
    const next = found.version === version ? found.snapshot : await this.#advanced(found.snapshot, version);
    if (next === null) {
      file?.refuse(`it is of version ${found.version}, and what has changed up to version ${version} cannot be taken over`);
      return null;
    }
    for (const message of found.skipped) onSkipped?.(message);
    this.#current = next;
    this.#isLoaded = true;
    onLoaded?.(next.version, []);
    if (isWorn(next)) this.#compact();
    return next;
  }
}

/** Whether so much was changed, or appended, that a new base is due. */
function isWorn({ delta, relationships, topology }: Snapshot): boolean {
  if (delta === null) return false;
  const room = roomOf(topology.memory.base);
  return (
    delta.entities.size > MOST_CHANGED / 4 ||
    relationships.count > room.relationships * WORN_SHARE ||
    topology.to.length > room.slots * WORN_SHARE ||
    topology.evidenceSource.length > room.evidence * WORN_SHARE
  );
}

const WORN_SHARE = 0.8;

async function* keeping(items: AsyncIterable<readonly StoredItem[]>, records: (EntityRecord | RelationshipRecord)[], most: number) {
  for await (const batch of items) {
    for (const item of batch) if (records.length < most) records.push(item.entity ?? item.relationship!);
    yield batch;
  }
}
