import type { PathRunner } from './PathRunner.ts';

/** Does something before and after a search, whose promise it passes on. */
export type Around = <Result extends object>(name: keyof PathRunner, search: () => Promise<Result>) => Promise<Result>;

/** The same runner, with something done around each search. Made for each request, so making one costs next to nothing. */
export function surroundedRunner(runner: PathRunner, around: Around): PathRunner {
  return new Surrounded(runner, around) as unknown as PathRunner;
}

export const SEARCH_NAMES = [
  ...(['paths', 'connectors', 'matrix', 'changes', 'matches', 'neighbourhood'] as const),
  ...(['interlocks', 'components', 'bridges', 'centrality', 'impact', 'dependents'] as const),
] satisfies readonly (keyof PathRunner)[];

class Surrounded {
  readonly runner: PathRunner;
  readonly around: Around;

  constructor(runner: PathRunner, around: Around) {
    this.runner = runner;
    this.around = around;
  }

  static {
    for (const name of SEARCH_NAMES) {
      Object.defineProperty(Surrounded.prototype, name, {
        value(this: Surrounded, topology: never, job: never, signal?: AbortSignal): Promise<object> {
          return this.around(name, () => this.runner[name](topology, job, signal) as Promise<object>);
        },
      });
    }
  }
}
