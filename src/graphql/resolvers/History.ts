import { may } from '../../auth/authorize.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import { decodeCursor, encodeCursor, pageInfo } from '../cursor.ts';
import type { GraphAtResolvers, LogEntryResolvers, RevisionResolvers, TombstoneResolvers } from '../generated.ts';
import { relationshipsAt, stateAt } from '../history/graphAt.ts';
import { logList } from '../history/logList.ts';
import { logLoaders, noteOf } from '../history/logLoaders.ts';
import { revisionChangeCount, revisionChanges } from '../history/revisionChanges.ts';
import { nodeOrTombstone } from '../history/tombstone.ts';
import { idList, LONGEST_ID, pageSize, plainText } from '../limits.ts';

export const Tombstone: TombstoneResolvers = {
  id: ({ tombstone }) => tombstone.id,
  type: ({ tombstone: { before } }) => before.type,
  reason: ({ tombstone }) => tombstone.why,
  at: ({ tombstone }) => new Date(tombstone.at),
  version: ({ tombstone }) => tombstone.version,
  who: ({ tombstone }, _, context) => whoFor(context, tombstone.who),
  evidence: async ({ tombstone }, _, context) => noteOf(await logLoaders(context).revision.load(tombstone.version)).evidence,
  history: ({ tombstone }, args, context) => logList(context, tombstone.id, args),
  was: ({ tombstone }) => tombstone.before,
  replacedBy: async ({ tombstone }, _, context) => {
    const heir = (await logLoaders(context).heirs.load(tombstone.version)).get(tombstone.id);
    return heir === undefined ? null : nodeOrTombstone(context, heir);
  },
};

export const LogEntry: LogEntryResolvers = {
  at: ({ at }) => new Date(at),
  who: ({ who }, _, context) => whoFor(context, who),
  action: async ({ version }, _, context) => noteOf(await logLoaders(context).revision.load(version)).action,
  evidence: async ({ version }, _, context) => noteOf(await logLoaders(context).revision.load(version)).evidence,
  change: (change) => change,
};

export const Revision: RevisionResolvers = {
  at: ({ at }) => new Date(at),
  who: ({ who }, _, context) => whoFor(context, who),
  action: (revision) => noteOf(revision).action,
  evidence: (revision) => noteOf(revision).evidence,
  changes: ({ version }, { first }, context) => revisionChanges(context, version, pageSize(first)),
  changeCount: ({ version }, _, context) => revisionChangeCount(context, version),
};

export const GraphAt: GraphAtResolvers = {
  at: async ({ version }, _, context) => new Date((await logLoaders(context).revision.load(version))!.at),
  node: ({ version }, { id }, context) => stateAt(context, version, plainText('id', id, LONGEST_ID)),
  nodes: ({ version }, { ids }, context) => {
    const asked = idList('ids', ids).map((id) => plainText('ids', id, LONGEST_ID));
    return Promise.all(asked.map((id) => stateAt(context, version, id)));
  },
  relationships: async ({ version }, { of, first, after }, context) => {
    const size = pageSize(first);
    const kind = `relationships of ${of} at ${version}`;
    const [seen] = decodeCursor(kind, after, (key): key is readonly [string] => key.length === 1 && typeof key[0] === 'string') ?? [null];
    const all = await relationshipsAt(context, version, plainText('of', of, LONGEST_ID));
    const rest = seen === null ? all : all.filter(({ id }) => id > seen);
    const edges = rest.slice(0, size).map((node) => ({ cursor: encodeCursor(kind, [node.id]), node }));
    const page = { hasNextPage: rest.length > size, hasPreviousPage: rest.length < all.length };
    return { edges, nodes: edges.map(({ node }) => node), pageInfo: pageInfo(edges, page), totalCount: all.length };
  },
};

/** Who made a change is personal data. */
function whoFor({ principal }: AtlasContext, who: string): string | null {
  return may(principal, 'history:who') ? who : null;
}
