import { findPaths } from '../../paths/findPaths.ts';
import { pathTypes } from '../../paths/pathTypes.ts';
import type { ConnectorConnectionResolvers, PathConnectionResolvers } from '../generated.ts';
import { LIMITS, pageSize } from '../limits.ts';
import { relaxationsOf } from '../relaxations.ts';

export const PathConnection: Pick<PathConnectionResolvers, 'pathTypes' | 'relaxations'> = {
  pathTypes: async ({ query, nodes, pageInfo }, args, { snapshot, runner, signal }) => {
    const first = pageSize(args.first);
    const isPageAll = query.after === null && !pageInfo.hasNextPage;
    const { paths } = isPageAll ? { paths: nodes } : await findPaths(snapshot, { ...query, first: LIMITS.pathTypesPaths, after: null }, runner, signal);
    return pathTypes(snapshot, paths).slice(0, first);
  },
  relaxations: relaxationsOf,
};

export const ConnectorConnection: Pick<ConnectorConnectionResolvers, 'relaxations'> = { relaxations: relaxationsOf };
