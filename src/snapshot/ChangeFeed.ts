import type { LoggedChange, Store } from '../store/store.ts';
import { readChanges } from './delta/readChanges.ts';

/** Kept for those who follow: what many ask for at once is read from the store no more than once. */
const MOST_KEPT = 2_000;

/**
 * Wakes those who follow the graph when a new version is shown, and tells what lies between two versions. It holds nothing for any of them: who comes late, or reads slowly,
 * asks from the version seen last.
 */
export class ChangeFeed {
  readonly #store: Pick<Store, 'changesSince'>;
  readonly #waiting = new Set<() => void>();
  /** Changes of the last versions, without gaps. */
  readonly #kept = new Map<number, readonly LoggedChange[]>();
  #keptCount = 0;

  constructor(store: Pick<Store, 'changesSince'>) {
    this.#store = store;
  }

  /** Told of what makes the next version, before it is shown. */
  take(changes: readonly LoggedChange[]): void {
    for (const [version, own] of Map.groupBy(changes, (change) => change.version)) this.#keep(version, own);
  }

  /** Told when another version is shown. */
  show(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** How many wait for a version. */
  get waitingCount(): number {
    return this.#waiting.size;
  }

  /** Resolves when a version is shown that was not shown when it was called, or the signal ends the waiting. */
  next(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      if (signal.aborted) return resolve();
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  /** All changes after a version up to another, oldest first; null where they are too many to be told, or the log does not tell of each version. */
  async between(from: number, to: number): Promise<readonly LoggedChange[] | null> {
    if (from >= to) return from === to ? [] : null;
    const kept: LoggedChange[] = [];
    for (let version = from + 1; version <= to; version++) {
      const own = this.#kept.get(version);
      if (own === undefined) return readChanges(this.#store, from, to);
      kept.push(...own);
    }
    return kept;
  }

  #keep(version: number, changes: readonly LoggedChange[]): void {
    const last = [...this.#kept.keys()].at(-1);
    // After a gap, or another history, what was kept is of no use.
    if (last !== undefined && version !== last + 1) this.#forget([...this.#kept.keys()]);
    this.#kept.set(version, changes);
    this.#keptCount += changes.length;
    for (const oldest of [...this.#kept.keys()]) {
      // The newest is what all ask for.
      if (this.#keptCount <= MOST_KEPT || this.#kept.size === 1) return;
      this.#forget([oldest]);
    }
  }

  #forget(versions: readonly number[]): void {
    for (const version of versions) {
      this.#keptCount -= this.#kept.get(version)?.length ?? 0;
      this.#kept.delete(version);
    }
  }
}
