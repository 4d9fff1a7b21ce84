import { findPaths } from '../../paths/findPaths.ts';
import { pathTypes } from '../../paths/pathTypes.ts';
import type { PathConnectionResolvers } from '../generated.ts';
import { LIMITS, pageSize } from '../limits.ts';

export const PathConnection: Pick<PathConnectionResolvers, 'pathTypes'> = {
  pathTypes: async ({ query, nodes, pageInfo }, args, { snapshot, runner, signal }) => {
    const first = pageSize(args.first);
    const isPageAll = query.after === null && !pageInfo.hasNextPage;
    const { paths } = isPageAll ? { paths: nodes } : await findPaths(snapshot, { ...query, first: LIMITS.pathTypesPaths, after: null }, runner, signal);
    return pathTypes(snapshot, paths).slice(0, first);
  },
};
