import type { PathRunner } from '../paths/PathRunner.ts';

/** The same runner, which shows the result of every search that it ran. */
export function watchedRunner(runner: PathRunner, onResult: (result: object) => void): PathRunner {
  const watching = (name: keyof PathRunner) => async (topology: never, job: never, signal?: AbortSignal) => {
    const result: object = await runner[name](topology, job, signal);
    onResult(result);
    return result;
  };
  return Object.fromEntries(SEARCHES.map((name) => [name, watching(name)])) as unknown as PathRunner;
}

const SEARCHES = [
  ...(['paths', 'connectors', 'matrix', 'changes', 'matches', 'neighbourhood'] as const),
  ...(['interlocks', 'components', 'bridges', 'centrality', 'impact', 'dependents'] as const),
];
