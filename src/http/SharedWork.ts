interface Running<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/** Whoever asks what is being worked out already waits for that; it is stopped when nobody waits any more. */
export class SharedWork<T> {
  readonly #running = new Map<string, Running<T>>();

  do(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const running = this.#running.get(key) ?? this.#begin(key, work);
    running.waiting++;
    const leave = () => {
      running.waiting--;
      if (running.waiting > 0) return;
      // Who asks from now on must not get what is being stopped.
      this.#forget(key, running);
      running.controller.abort(signal.reason);
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    return running.result;
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<T>): Running<T> {
    const controller = new AbortController();
    const result = work(controller.signal).finally(() => this.#forget(key, running));
    const running: Running<T> = { result, controller, waiting: 0 };
    this.#running.set(key, running);
    return running;
  }

  #forget(key: string, running: Running<T>): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
  }
}
