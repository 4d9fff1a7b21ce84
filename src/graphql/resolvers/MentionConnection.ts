import type { MentionConnectionResolvers } from '../generated.ts';
import { pageSize } from '../limits.ts';

export const MentionConnection: MentionConnectionResolvers = {
  nodes: ({ edges }) => edges.map(({ node }) => node),
  entityCount: ({ mentioned }) => mentioned.length,
  entities: ({ mentioned }, { first }) => mentioned.slice(0, pageSize(first, 50)),
};
