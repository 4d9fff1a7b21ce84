/** Does pieces of work on this thread one at a time, in the order they came; before each the event loop gets a turn. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Rejects with what the work throws; the next is done all the same. */
  take<T>(work: () => T): Promise<T> {
    const result = this.#last.then(turn).then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
