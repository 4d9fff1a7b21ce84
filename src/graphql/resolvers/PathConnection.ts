import { pathTypes } from '../../paths/pathTypes.ts';
import type { ConnectorConnectionResolvers, PathConnectionResolvers } from '../generated.ts';
import { LIMITS, pageSize } from '../limits.ts';
import { relaxationsOf } from '../relaxations.ts';
import { facets } from './Facets.ts';

export const PathConnection: Pick<PathConnectionResolvers, 'facets' | 'pathTypes' | 'relaxations'> = {
  facets,
  pathTypes: async ({ firstPaths }, args, { snapshot, notes }) => {
    const first = pageSize(args.first);
    const { paths, truncatedBy } = await firstPaths(LIMITS.pathTypesPaths);
    if (truncatedBy === 'TIME') notes.isCutByTime = true;
    return pathTypes(snapshot, paths).slice(0, first);
  },
  relaxations: relaxationsOf,
};

export const ConnectorConnection: Pick<ConnectorConnectionResolvers, 'facets' | 'relaxations'> = { facets, relaxations: relaxationsOf };
