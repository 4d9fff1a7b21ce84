import { inPieces, type Steps } from '../../lib/steps.ts';

/** Does the work so that others need not wait for it; rejects with the signal's reason once that is set. */
export function inPiecesFor<T>(signal: AbortSignal, work: Steps<T>): Promise<T> {
  return inPieces(whileWanted(signal, work), { ref: true });
}

function* whileWanted<T>(signal: AbortSignal, work: Steps<T>): Steps<T> {
  for (;;) {
    signal.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    yield;
  }
}
