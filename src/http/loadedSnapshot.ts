import { AtlasError } from '../errors.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { AppParts } from './createApp.ts';

/** The graph as it is now. Throws STORE_UNAVAILABLE before it has been read for the first time. */
export function loadedSnapshot({ state, projector }: Pick<AppParts, 'state' | 'projector'>): Snapshot {
  if (state() === 'starting') throw new AtlasError('STORE_UNAVAILABLE', ['the graph has not been read yet; ask again']);
  return projector.current;
}
