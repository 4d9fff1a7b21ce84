import { findMatches, type MatchQuery } from '../paths/findMatches.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { decodeCursor, kindAsOf } from './cursor.ts';
import type { QueryMatchArgs } from './generated.ts';
import { pageSize } from './limits.ts';
import { countedPaths } from './pathFacets.ts';
import { isPathKey, pathPage } from './pathLists.ts';
import { patternSteps } from './patternSteps.ts';
import type { PathListRef } from './refs.ts';

/** The paths that follow a pattern. */
export async function matchList(context: AtlasContext, args: QueryMatchArgs): Promise<PathListRef> {
  const { snapshot, runner, signal, asOf } = context;
  const kind = kindAsOf('match', asOf);
  const first = pageSize(args.first, 20, 'pathsFirst');
  const after = decodeCursor(kind, args.after, isPathKey);
  const query: MatchQuery = { steps: patternSteps(context, args.pattern), first, after: after === null ? null : { score: after[0], ids: after[1] } };
  const search = (page: Pick<MatchQuery, 'first' | 'after'>) => findMatches(snapshot, { ...query, ...page }, runner, signal);
  const page = pathPage(snapshot, kind, await search(query), query, search);
  return { ...page, question: null, facetOf: (facet) => countedPaths(context, facet, [], page.firstPaths) };
}
