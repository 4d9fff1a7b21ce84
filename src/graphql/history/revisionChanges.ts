import type { LoggedChange } from '../../store/store.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import { desksOf } from '../curation/carryOut.ts';
import { LIMITS } from '../limits.ts';

/** The first changes of a version, in the order of the log. */
export async function revisionChanges(context: AtlasContext, version: number, first: number): Promise<LoggedChange[]> {
  const changes: LoggedChange[] = [];
  for await (const change of desksOf(context).log.changesSince(version - 1)) {
    context.signal.throwIfAborted();
    if (change.version !== version || changes.push(change) === first) break;
  }
  return changes.filter((change) => change.version === version);
}

/** Null: more than an edit may come to; they are not counted. */
export async function revisionChangeCount(context: AtlasContext, version: number): Promise<number | null> {
  let count = 0;
  for await (const change of desksOf(context).log.changesSince(version - 1)) {
    context.signal.throwIfAborted();
    if (change.version !== version) break;
    if (++count > LIMITS.changesAtOnce) return null;
  }
  return count;
}
