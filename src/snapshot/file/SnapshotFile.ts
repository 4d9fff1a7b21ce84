import { rm } from 'node:fs/promises';
import type { Ontology } from '../../ontology/Ontology.ts';
import type { Store } from '../../store/store.ts';
import type { Snapshot } from '../Snapshot.ts';
import { removeStaleDrafts } from './drafts.ts';
import { type FoundSnapshot, readSnapshotFile } from './readSnapshotFile.ts';
import { packedBytes, writeSnapshotFile } from './writeSnapshotFile.ts';

export interface SnapshotFileOptions {
  readonly path: string;
  /** See programDigest.ts; asked once, when there is a file to be read or written. */
  readonly digest: () => string;
  /** What is smaller is built from the store as quickly as it is read from a file. */
  readonly minBytes: number;
  /** From the end of one writing to the beginning of the next. */
  readonly restMs?: number;
  readonly onRead?: (facts: FileFacts) => void;
  /** Told why the file that is there is not used. */
  readonly onRefused?: (why: string) => void;
  readonly onWritten?: (facts: FileFacts) => void;
  /** Told once, until a writing succeeds again. */
  readonly onFailed?: (error: unknown) => void;
}

export interface FileFacts {
  readonly version: number;
  readonly bytes: number;
  readonly ms: number;
}

interface Wanted {
  readonly snapshot: Snapshot;
  readonly skipped: readonly string[];
}

const REST_MS = 60_000;
/** A header is no place for a list of millions. */
const MOST_SKIPPED = 100;

/** The file that spares a restarted process the reading of the whole store. It is a copy that may be deleted at any time; nothing that goes wrong with it is a failure. */
export class SnapshotFile {
  readonly #store: Pick<Store, 'stamp'>;
  readonly #ontology: Ontology;
  readonly #options: SnapshotFileOptions;
  readonly #closing = new AbortController();
  #writing: Promise<void> | null = null;
  #wanted: Wanted | null = null;
  #rest: NodeJS.Timeout | null = null;
  #isFailing = false;

  constructor(store: Pick<Store, 'stamp'>, ontology: Ontology, options: SnapshotFileOptions) {
    this.#store = store;
    this.#ontology = ontology;
    let digest: string | null = null;
    this.#options = { ...options, digest: () => (digest ??= options.digest()) };
  }

  /**
   * Null when there is none that may be used. It may be of an earlier version of the store: the changes since are in the log, because the history up to
   * it is the store's. Rejects only when the store does.
   */
  async read(): Promise<FoundSnapshot | null> {
    const { path, digest, onRead, onRefused = () => {} } = this.#options;
    const started = performance.now();
    await removeStaleDrafts(path);
    const found = await readSnapshotFile(path, { ontology: this.#ontology, digest, refusal: (version, stamp) => this.#refusal(version, stamp), onRefused });
    if (found !== null) onRead?.({ version: found.version, bytes: found.bytes, ms: performance.now() - started });
    return found;
  }

  /** Whoever read it has found that it is of no use. */
  refuse(why: string): void {
    this.#options.onRefused?.(why);
  }

  /** In the background, one at a time. Of snapshots that come meanwhile the last one is written. */
  write(snapshot: Snapshot, skipped: readonly string[]): void {
    if (this.#closing.signal.aborted) return;
    this.#wanted = { snapshot, skipped: skipped.slice(0, MOST_SKIPPED) };
    if (this.#writing === null && this.#rest === null) this.#begin();
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    await this.#writing;
  }

  /** What is half written is given up. */
  async close(): Promise<void> {
    this.#wanted = null;
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#closing.abort(new Error('closing'));
    await this.#writing;
  }

  async #refusal(version: number, stamp: string): Promise<string | null> {
    const isOurs = (await this.#store.stamp(version)) === stamp;
    return isOurs ? null : `it is of version ${version} of another store, or of a history that was undone`;
  }

  #begin(): void {
    const wanted = this.#wanted;
    if (wanted === null) return;
    this.#wanted = null;
    this.#writing = this.#write(wanted).finally(() => {
      this.#writing = null;
      if (this.#closing.signal.aborted) return;
      this.#rest = setTimeout(() => {
        this.#rest = null;
        this.#begin();
      }, this.#options.restMs ?? REST_MS).unref();
    });
  }

  async #write({ snapshot, skipped }: Wanted): Promise<void> {
    const { path, digest, minBytes, onWritten, onFailed } = this.#options;
    const { signal } = this.#closing;
    const { version } = snapshot;
    try {
      const size = packedBytes(snapshot);
      if (size === null) return;
      // A file of what the graph was like when it was larger is of no use any more.
      if (size < minBytes) return await rm(path, { force: true });
      const started = performance.now();
      const stamp = await this.#store.stamp(version);
      if (stamp === null) return;
      await removeStaleDrafts(path);
      const bytes = await writeSnapshotFile(path, snapshot, { digest: digest(), stamp, skipped, signal });
      this.#isFailing = false;
      onWritten?.({ version, bytes, ms: performance.now() - started });
    } catch (error) {
      if (signal.aborted || this.#isFailing) return;
      this.#isFailing = true;
      onFailed?.(error);
    }
  }
}
