import { findMatches, type MatchQuery } from '../paths/findMatches.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { decodeCursor } from './cursor.ts';
import type { QueryMatchArgs } from './generated.ts';
import { pageSize } from './limits.ts';
import { isPathKey, pathPage } from './pathLists.ts';
import { patternSteps } from './patternSteps.ts';
import type { PathListRef } from './refs.ts';

/** The paths that follow a pattern. */
export async function matchList({ snapshot, runner, signal }: AtlasContext, args: QueryMatchArgs): Promise<PathListRef> {
  const first = pageSize(args.first, 20, 'pathsFirst');
  const after = decodeCursor('match', args.after, isPathKey);
  const query: MatchQuery = { steps: patternSteps(snapshot, args.pattern), first, after: after === null ? null : { score: after[0], ids: after[1] } };
  const search = (page: Pick<MatchQuery, 'first' | 'after'>) => findMatches(snapshot, { ...query, ...page }, runner, signal);
  return { ...pathPage(snapshot, 'match', await search(query), query, search), question: null };
}
