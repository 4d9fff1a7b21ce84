import { pathTypes } from '../../paths/pathTypes.ts';
import type { ConnectorConnectionResolvers, PathConnectionResolvers } from '../generated.ts';
import { LIMITS, pageSize } from '../limits.ts';
import { relaxationsOf } from '../relaxations.ts';

export const PathConnection: Pick<PathConnectionResolvers, 'pathTypes' | 'relaxations'> = {
  pathTypes: async ({ firstPaths }, args, { snapshot }) => {
    const first = pageSize(args.first);
    return pathTypes(snapshot, await firstPaths(LIMITS.pathTypesPaths)).slice(0, first);
  },
  relaxations: relaxationsOf,
};

export const ConnectorConnection: Pick<ConnectorConnectionResolvers, 'relaxations'> = { relaxations: relaxationsOf };
