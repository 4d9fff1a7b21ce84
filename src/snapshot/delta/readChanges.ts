import type { LoggedChange, Store } from '../../store/store.ts';
import type { Snapshot } from '../Snapshot.ts';

/** More changes than this are read together with everything else. */
const MOST_CHANGES = 20_000;

/** All changes between the snapshot and a version of the store; null where they are too many, or the log does not tell of each version between. */
export async function readChanges(store: Pick<Store, 'changesSince'>, from: number, version: number): Promise<LoggedChange[] | null> {
  if (version <= from) return null;
  const changes: LoggedChange[] = [];
  const told = new Set<number>();
  for await (const change of store.changesSince(from)) {
    // Versions that came after the question was asked may not be whole yet.
    if (change.version > version) break;
    if (changes.length === MOST_CHANGES) return null;
    told.add(change.version);
    changes.push(change);
  }
  return told.size === version - from ? changes : null;
}

/** When the documents that changed entities cite were published, by id: their order decides which statement is preferred. */
export async function publishedDates(
  store: Pick<Store, 'entities'>,
  snapshot: Snapshot,
  changes: readonly LoggedChange[],
): Promise<ReadonlyMap<string, string | null>> {
  const dates = new Map<string, string | null>();
  const cited = new Set<string>();
  for (const { after } of changes) {
    if (after === null || !('names' in after)) continue;
    if (after.source !== null) dates.set(after.id, after.source.published);
    for (const { evidence } of after.statements) for (const { source } of evidence) cited.add(source);
  }
  const missing = [...cited].filter((id) => !dates.has(id) && snapshot.entities.ids.find(id) !== undefined);
  const records = await store.entities(missing);
  missing.forEach((id, i) => {
    dates.set(id, records[i]?.source?.published ?? null);
  });
  return dates;
}
