import { AtlasError } from '../errors.ts';

/** Work that ends in good order, with nothing half done, when the process is told to stop. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort(new AtlasError('BAD_REQUEST', ['interrupted']));
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  try {
    return await work(interrupt.signal);
  } finally {
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
  }
}
