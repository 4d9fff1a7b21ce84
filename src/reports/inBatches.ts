import { setImmediate } from 'node:timers/promises';
import type { ReportContext } from './ReportContext.ts';

const BATCH = 100;

/** Works on many items, in their order, so many at once that records are read in batches and others need not wait long; rejects once nobody waits for it. */
export async function inBatches<Item, Result>(
  { signal, onProgress }: Pick<ReportContext, 'signal' | 'onProgress'>,
  items: readonly Item[],
  step: string,
  work: (item: Item, place: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let begin = 0; begin < items.length; begin += BATCH) {
    signal.throwIfAborted();
    onProgress(step, begin / items.length);
    results.push(...(await Promise.all(items.slice(begin, begin + BATCH).map((item, i) => work(item, begin + i)))));
    await setImmediate();
  }
  signal.throwIfAborted();
  return results;
}
