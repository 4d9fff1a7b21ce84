import { LRUCache } from 'lru-cache';
import { AtlasError } from '../../errors.ts';
import { jsonBytes } from '../../graphql/jsonBytes.ts';
import { pinnedLoaders } from '../../graphql/pinnedLoaders.ts';
import type { MadeReport, OnProgress, ReportSource } from '../../graphql/ReportSource.ts';
import { reportDeadline } from '../../graphql/reportDeadline.ts';
import { watchedRunner } from '../../graphql/watchedRunner.ts';
import { Gate } from '../../lib/Gate.ts';
import { orAborted } from '../../lib/orAborted.ts';
import type { PathRunner } from '../../paths/PathRunner.ts';
import { createReport } from '../../reports/createReport.ts';
import type { ReadRequest } from '../../reports/readRequest.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import type { Store } from '../../store/store.ts';
import { SharedWork } from '../SharedWork.ts';

export interface ReportDeskParts {
  readonly store: Store;
  readonly runner: PathRunner;
  readonly requestTimeMs: number;
}

/** More at a time would each be no sooner done, and hold more in memory. */
const AT_ONCE = 3;
const MOST_WAITING = 30;
/** What finished reports may take in memory, as JSON. */
const KEPT_BYTES = 48 << 20;

/**
 * Puts reports together, each once for all who ask for it at a time, whatever the format, and keeps those asked for last. Who asks later for what is in the
 * making is told of its progress too; it ends when nobody waits any more.
 */
export class ReportDesk implements ReportSource {
  readonly #parts: ReportDeskParts;
  readonly #kept = new LRUCache<string, MadeReport>({ maxSize: KEPT_BYTES, sizeCalculation: ({ doc }) => jsonBytes(doc, KEPT_BYTES) + 1_000 });
  readonly #running = new SharedWork<MadeReport>();
  readonly #gate = new Gate(AT_ONCE);
  readonly #audiences = new Map<string, Audience>();

  constructor(parts: ReportDeskParts) {
    this.#parts = parts;
  }

  async report(snapshot: Snapshot, asked: ReadRequest, signal: AbortSignal, onProgress: OnProgress = () => undefined): Promise<MadeReport> {
    signal.throwIfAborted();
    const key = `${snapshot.version} ${snapshot.loadedAt.getTime()} ${asked.address}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const audience = this.#audiences.get(key) ?? new Audience();
    this.#audiences.set(key, audience);
    audience.join(onProgress);
    // Of its own, so that nothing of this stays with a signal that lives longer.
    const waiting = new AbortController();
    const leave = () => waiting.abort(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await orAborted(
        this.#running.do(key, waiting.signal, (work) => this.#make(key, snapshot, asked, work, audience)),
        signal,
      );
    } finally {
      signal.removeEventListener('abort', leave);
      if (audience.leave(onProgress) === 0 && this.#audiences.get(key) === audience) this.#audiences.delete(key);
    }
  }

  async #make(key: string, snapshot: Snapshot, { request }: ReadRequest, signal: AbortSignal, audience: Audience): Promise<MadeReport> {
    if (this.#gate.waiting >= MOST_WAITING) throw new AtlasError('OVERLOADED');
    const { store, runner, requestTimeMs } = this.#parts;
    const deadline = reportDeadline(requestTimeMs, signal);
    let isFinal = true;
    const watched = watchedRunner(runner, (result) => {
      if ('truncatedBy' in result && result.truncatedBy === 'TIME') isFinal = false;
    });
    try {
      return await this.#gate.pass(deadline.signal, async () => {
        const records = pinnedLoaders(store, snapshot, deadline.signal);
        const parts = {
          snapshot,
          records,
          store,
          runner: watched,
          signal: deadline.signal,
          onProgress: (step: string, share: number) => audience.tell(step, share),
        };
        const doc = await orAborted(createReport(parts, request), deadline.signal);
        const made = { doc, isFinal };
        if (isFinal) this.#kept.set(key, made);
        return made;
      });
    } finally {
      deadline.end(false);
    }
  }
}

/** Those who wait for one report. */
class Audience {
  readonly #listeners: OnProgress[] = [];
  #last: readonly [step: string, share: number] | null = null;

  join(listener: OnProgress): void {
    this.#listeners.push(listener);
    if (this.#last !== null) listener(...this.#last);
  }

  /** How many are left. */
  leave(listener: OnProgress): number {
    this.#listeners.splice(this.#listeners.indexOf(listener), 1);
    return this.#listeners.length;
  }

  tell(step: string, share: number): void {
    this.#last = [step, share];
    for (const listener of this.#listeners) listener(step, share);
  }
}
