import { commonTerm } from '../../paths/commonTerm.ts';
import { MEET, UNKNOWN } from '../../paths/kernels/termsMeet.ts';
import type { SharedEntityResolvers } from '../generated.ts';

export const SharedEntity: SharedEntityResolvers = {
  entity: ({ entity }) => ({ entity }),
  fromRelationships: ({ fromRelationships }) => fromRelationships.map((relationship) => ({ relationship })),
  withRelationships: ({ withRelationships }) => withRelationships.map((relationship) => ({ relationship })),
  overlaps: ({ meeting }) => (meeting === UNKNOWN ? null : meeting === MEET),
  overlap: async ({ meeting, fromRelationships, withRelationships }, _, { loaders, snapshot }) => {
    if (meeting !== MEET) return null;
    const numbers = [...new Set([...fromRelationships, ...withRelationships])];
    const records = await Promise.all(numbers.map((r) => loaders.relationship.load(r)));
    return commonTerm(snapshot.topology, fromRelationships, withRelationships, new Map(numbers.map((r, i) => [r, records[i]])));
  },
};
