import type { PathRunner } from './PathRunner.ts';
import { SEARCHES } from './searches.ts';

/** Does something before and after a search, whose promise it passes on. */
export type Around = <Result extends object>(name: keyof PathRunner, search: () => Promise<Result>) => Promise<Result>;

/** The same runner, with something done around each search. Made for each request, so making one costs next to nothing. */
export function surroundedRunner(runner: PathRunner, around: Around): PathRunner {
  return new Surrounded(runner, around) as unknown as PathRunner;
}

class Surrounded {
  readonly runner: PathRunner;
  readonly around: Around;

  constructor(runner: PathRunner, around: Around) {
    this.runner = runner;
    this.around = around;
  }

  static {
    for (const name of Object.keys(SEARCHES) as (keyof PathRunner)[]) {
      Object.defineProperty(Surrounded.prototype, name, {
        value(this: Surrounded, topology: never, job: never, signal?: AbortSignal): Promise<object> {
          return this.around(name, () => this.runner[name](topology, job, signal) as Promise<object>);
        },
      });
    }
  }
}
