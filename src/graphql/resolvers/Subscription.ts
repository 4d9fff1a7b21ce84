import { AtlasError } from '../../errors.ts';
import type { SubscriptionResolvers } from '../generated.ts';
import { graphChanges } from '../graphChanges.ts';

export const Subscription: SubscriptionResolvers = {
  graphChanged: {
    subscribe: (_, args, { changes, signal }) => {
      if (changes === undefined) throw new AtlasError('OPERATION_NOT_SUPPORTED', ['subscriptions are served at /graphql/stream']);
      return graphChanges(changes, args, signal);
    },
  },
};
