import { lastOf } from '../../curation/edit/findMerge.ts';
import { AtlasError } from '../../errors.ts';
import type { LoggedChange } from '../../store/store.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import type { NodeRef } from '../refs.ts';
import { logLoaders } from './logLoaders.ts';

/** What was taken away: the change that did it, as of the request's version. */
export interface TombstoneRef {
  readonly tombstone: LoggedChange & { readonly before: NonNullable<LoggedChange['before']> };
}

export type AnyNodeRef = NodeRef | TombstoneRef;

/** What has the id in the request's snapshot. */
export function findNode({ entities, relationships }: AtlasContext['snapshot'], id: string): NodeRef | null {
  const entity = entities.ids.find(id);
  if (entity !== undefined) return { entity };
  const relationship = relationships.ids.find(id);
  return relationship === undefined ? null : { relationship };
}

export function nodeOrTombstone(context: AtlasContext, id: string): AnyNodeRef | null | Promise<TombstoneRef | null> {
  return findNode(context.snapshot, id) ?? (context.desks === undefined ? null : findTombstone(context, id));
}

export async function findTombstone(context: AtlasContext, id: string): Promise<TombstoneRef | null> {
  const { changed, history } = logLoaders(context);
  if ((await changed.load(id)) === 0) return null;
  const tombstone = lastOf(await history.load(id), context.snapshot.version);
  return tombstone === null ? null : { tombstone };
}

/** An error that names an unknown id, with what became of it where it was taken away; any other as it is. */
export async function withTombstone(context: AtlasContext, error: unknown): Promise<unknown> {
  const id = error instanceof AtlasError && error.code === 'NOT_FOUND' ? error.details['id'] : undefined;
  if (!(error instanceof AtlasError) || typeof id !== 'string' || context.desks === undefined) return error;
  const found = await findTombstone(context, id).catch(() => null);
  if (found === null) return error;
  const { version, at, why } = found.tombstone;
  const [head] = error.message.split('; ');
  const message = `${head}: it was taken away on ${at.slice(0, 10)} by version ${version} (${why})`;
  return new AtlasError('NOT_FOUND', [message], { cause: error, details: { ...error.details, retracted: { version, at, reason: why } } });
}
