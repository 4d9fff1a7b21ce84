import { AtlasError } from '../errors.ts';
import type { Metrics } from '../telemetry/Metrics.ts';
import type { PathRunner } from './PathRunner.ts';
import { surroundedRunner } from './surroundedRunner.ts';

/** The same runner, which counts what its searches take and how they end. */
export function meteredRunner(runner: PathRunner, metrics: Metrics): PathRunner {
  return surroundedRunner(runner, async (name, search) => {
    const begun = performance.now();
    try {
      const result: { readonly explored?: number; readonly truncatedBy?: string | null } = await search();
      metrics.searches.of(name).count++;
      metrics.expansions.of(name).count += Number(result.explored ?? 0);
      if (result.truncatedBy) metrics.searchesCut.of(name, result.truncatedBy).count++;
      return result as never;
    } catch (error) {
      metrics.searchesFailed.of(name, failureCode(error)).count++;
      throw error;
    } finally {
      metrics.searchSeconds.of(name).add((performance.now() - begun) / 1_000);
    }
  });
}

/** What is no error of ours here is the reason of a signal: the client has left, or the time is over. */
function failureCode(error: unknown): string {
  if (error instanceof AtlasError) return error.code;
  return (error as Error | null)?.name === 'AbortError' ? 'ABORTED' : 'INTERNAL_SERVER_ERROR';
}
