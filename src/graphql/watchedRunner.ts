import type { PathRunner } from '../paths/PathRunner.ts';
import { surroundedRunner } from '../paths/surroundedRunner.ts';

/** The same runner, which shows the result of every search that it ran. */
export function watchedRunner(runner: PathRunner, onResult: (result: object) => void): PathRunner {
  return surroundedRunner(runner, async (_, search) => {
    const result = await search();
    onResult(result);
    return result;
  });
}
