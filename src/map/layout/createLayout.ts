import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { AtlasError } from '../../errors.ts';
import { Gate } from '../../lib/Gate.ts';
import type { Layout, LayoutJob, LayoutPlaces } from './Layout.ts';

export interface LayoutOptions {
  /** The module that the thread runs; it exports placeBoxes. */
  readonly script?: URL;
  /** Jobs that may wait; the next is refused. */
  readonly waiting?: number;
  /** Finished places that are kept. */
  readonly kept?: number;
  /** A thread that had nothing to do for so long ends. */
  readonly idleMs?: number;
}

/** Well above what the largest map takes. */
const HEAP_MEGABYTES = 256;

/**
 * One thread, started when it is first needed. The pool is given one job at a time: it would let any number of jobs that can be aborted wait, and forget
 * those that wait when the thread of another ends.
 */
export function createLayout({ script = new URL('./placeBoxes.ts', import.meta.url), waiting = 32, kept = 64, idleMs = 60_000 }: LayoutOptions = {}): Layout {
  const pool = new Piscina({
    ...{ filename: fileURLToPath(script), name: 'placeBoxes', minThreads: 0, maxThreads: 1, idleTimeout: idleMs, recordTiming: false },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  const gate = new Gate(1);
  const closing = new AbortController();
  const finished = new Map<string, LayoutPlaces>();
  let running: AbortController | null = null;

  // A thread that does not come up tells nobody who waits for it.
  let failure: Error | undefined;
  pool.on('error', (error: Error) => {
    failure = error;
  });
  pool.on('workerDestroy', () => {
    const job = running;
    setImmediate(() => job?.abort(new Error('the layout thread has ended', { cause: failure })));
  });

  const run = async (job: LayoutJob, signal: AbortSignal): Promise<LayoutPlaces> => {
    const own = new AbortController();
    const stop = () => own.abort(signal.reason);
    running = own;
    signal.addEventListener('abort', stop, { once: true });
    try {
      return (await pool.run(job, { signal: own.signal })) as LayoutPlaces;
    } catch (error) {
      throw own.signal.aborted ? own.signal.reason : error;
    } finally {
      signal.removeEventListener('abort', stop);
      running = null;
    }
  };

  return {
    async place(job, signal) {
      const key = digestOf(job);
      const waiter = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
      waiter.throwIfAborted();
      const known = touched(finished, key);
      if (known !== undefined) return known;
      if (gate.waiting >= waiting) throw new AtlasError('OVERLOADED', [], { details: { retryAfter: 1 } });
      return gate.pass(waiter, async () => {
        const made = touched(finished, key) ?? (await run(job, waiter));
        keep(finished, key, made, kept);
        return made;
      });
    },
    async close() {
      closing.abort(new Error('the layout has been closed'));
      await pool.destroy();
    },
  };
}

function digestOf(job: LayoutJob): string {
  return createHash('sha256').update(JSON.stringify(job)).digest('base64url');
}

/** As the one that was used last. */
function touched(finished: Map<string, LayoutPlaces>, key: string): LayoutPlaces | undefined {
  const places = finished.get(key);
  if (places !== undefined) keep(finished, key, places, Number.POSITIVE_INFINITY);
  return places;
}

function keep(finished: Map<string, LayoutPlaces>, key: string, places: LayoutPlaces, most: number): void {
  finished.delete(key);
  finished.set(key, places);
  for (const oldest of finished.keys()) {
    if (finished.size <= most) break;
    finished.delete(oldest);
  }
}
