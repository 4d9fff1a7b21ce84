import type { ConnectorResolvers } from '../generated.ts';
import { inRange } from '../limits.ts';

export const Connector: ConnectorResolvers = {
  entity: ({ entity }) => ({ entity }),
  paths: ({ paths }, { first }) => paths.slice(0, inRange('first', first, 3, 1, 'connectorPaths')),
};
