import { authorize } from '../../auth/authorize.ts';
import { AtlasError } from '../../errors.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import { decodeCursor, encodeCursor, pageInfo } from '../cursor.ts';
import type { QueryChangesArgs } from '../generated.ts';
import { idList, LIMITS, LONGEST_ID, nonEmpty, pageSize, plainText } from '../limits.ts';
import type { RevisionListRef, RevisionRef } from './historyRefs.ts';
import { isPlace } from './logList.ts';
import { logLoaders } from './logLoaders.ts';

/** Versions asked for at once. */
const BATCH = 100;

/**
 * Versions, newest first. They are walked down by number, or where ids are given, by what the log has of these; a page ends early, with a cursor to go on from, when
 * `limits.versionsLookedAt` were looked at.
 */
export async function revisionList(context: AtlasContext, args: Partial<QueryChangesArgs>): Promise<RevisionListRef> {
  const { snapshot, principal } = context;
  authorize(principal, 'history:read');
  // Whoever may not see who made a change may not find it out by asking for each.
  if (args.who != null) authorize(principal, 'history:who');
  const who = args.who == null ? null : plainText('who', args.who);
  const size = pageSize(args.first);
  const since = versionArgument('since', args.since ?? 0, snapshot.version);
  const until = versionArgument('until', args.until ?? snapshot.version, snapshot.version);
  const [seen] = decodeCursor('changes', args.after, isPlace) ?? [null];
  const start = Math.min(until, seen === null ? until : seen - 1);
  const named = args.ids == null ? null : await versionsOf(context, args.ids, until, since);
  const versions = named === null ? countDown(start, since) : named.filter((version) => version <= start);

  const found: RevisionRef[] = [];
  let looked = 0;
  let last: number | null = null;
  let isCut = false;
  for (const batch of inBatches(versions)) {
    if (found.length > size) break;
    if (looked >= LIMITS.versionsLookedAt) {
      isCut = true;
      break;
    }
    context.signal.throwIfAborted();
    looked += batch.length;
    last = batch.at(-1) as number;
    for (const revision of await logLoaders(context).revision.loadMany(batch)) {
      if (revision instanceof Error) throw revision;
      if (revision !== null && (who === null || revision.who === who)) found.push(revision);
    }
  }
  const edges = found.slice(0, size).map((node) => ({ cursor: encodeCursor('changes', [node.version]), node }));
  const page = pageInfo(edges, { hasNextPage: isCut || found.length > size, hasPreviousPage: seen !== null });
  const endCursor = isCut && found.length <= size && last !== null ? encodeCursor('changes', [last]) : page.endCursor;
  const totalCount = who === null ? (named?.length ?? Math.max(0, until - since)) : null;
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: { ...shown(page), endCursor }, totalCount };
}

export function versionArgument(argument: string, version: number, newest: number, first = 0): number {
  if (version >= first && version <= newest) return version;
  const message = `${argument}: there is no version ${version} of the graph; give one from ${first} to ${newest}`;
  throw new AtlasError('BAD_USER_INPUT', [message], { details: { argument, value: version, min: first, max: newest } });
}

function shown({ hasNextPage, hasPreviousPage, startCursor, endCursor }: RevisionListRef['pageInfo']): RevisionListRef['pageInfo'] {
  return { hasNextPage, hasPreviousPage, startCursor, endCursor };
}

function* countDown(from: number, since: number): Generator<number> {
  for (let version = from; version > since; version--) yield version;
}

async function versionsOf(context: AtlasContext, ids: readonly string[], from: number, since: number): Promise<number[]> {
  const asked = idList('ids', nonEmpty('ids', ids)).map((id) => plainText('ids', id, LONGEST_ID));
  const histories = await logLoaders(context).history.loadMany([...new Set(asked)]);
  const versions = new Set<number>();
  for (const history of histories) {
    if (history instanceof Error) throw history;
    for (const { version } of history) if (version <= from && version > since) versions.add(version);
  }
  return [...versions].sort((a, b) => b - a);
}

function* inBatches(versions: Iterable<number>): Generator<number[]> {
  let batch: number[] = [];
  for (const version of versions) {
    batch.push(version);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
