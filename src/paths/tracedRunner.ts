import type { Tracing } from '../telemetry/Tracing.ts';
import type { PathRunner } from './PathRunner.ts';
import { surroundedRunner } from './surroundedRunner.ts';

/** The same runner, whose searches are parts of the traces of their requests, with their wait for a thread. */
export function tracedRunner(runner: PathRunner, tracing: Tracing): PathRunner {
  return surroundedRunner(runner, (name, search) =>
    tracing.trace(`search ${name}`, { 'atlas.search': name }, async (span) => {
      const result: { readonly explored?: number; readonly truncatedBy?: string | null } = await search();
      span.note({ 'atlas.search.explored': Number(result.explored ?? 0), ...(result.truncatedBy ? { 'atlas.search.cut_by': result.truncatedBy } : {}) });
      return result as never;
    }),
  );
}
