import { eachChangeOf } from '../../curation/edit/changesOf.ts';
import type { LoggedChange } from '../../store/store.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import { desksOf } from '../curation/carryOut.ts';
import { LIMITS } from '../limits.ts';
import { logLoaders } from './logLoaders.ts';

/** The first changes of a version, in the order of the log. */
export function revisionChanges(context: AtlasContext, version: number, first: number): Promise<LoggedChange[]> {
  return logLoaders(context).turn(async () => {
    const changes: LoggedChange[] = [];
    for await (const change of eachChangeOf(desksOf(context).log, version, context.signal)) if (changes.push(change) === first) break;
    return changes;
  });
}

/** Null: more than an edit may come to; they are not counted. */
export function revisionChangeCount(context: AtlasContext, version: number): Promise<number | null> {
  return logLoaders(context).turn(async () => {
    let count = 0;
    for await (const _ of eachChangeOf(desksOf(context).log, version, context.signal)) if (++count > LIMITS.changesAtOnce) return null;
    return count;
  });
}
