import { sharedEntities } from '../../paths/findInterlocks.ts';
import type { InterlockResolvers } from '../generated.ts';
import { pageSize } from '../limits.ts';

export const Interlock: InterlockResolvers = {
  from: ({ from }) => ({ entity: from }),
  with: ({ with: other }) => ({ entity: other }),
  shared: (pair, { first }, { snapshot }) => sharedEntities(snapshot, pair.query, pair).slice(0, pageSize(first, 5)),
};
