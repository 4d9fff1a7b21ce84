import type { ApolloServerPlugin } from '@apollo/server';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { requestError } from './formatError.ts';
import { refuseTooLarge } from './refuseTooLarge.ts';

/** Refuses what is no query, and queries that are too deep, too wide or could return too much, before they run. */
export const limitsPlugin: ApolloServerPlugin<AtlasContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        // Several operations, none of them chosen by `operationName`: graphql-js refuses that itself.
        if (operation === undefined) return;
        try {
          if (operation.operation !== 'query') throw new AtlasError('OPERATION_NOT_SUPPORTED', [REFUSED[operation.operation]]);
          refuseTooLarge(schema, document, operation, request.variables ?? {});
        } catch (error) {
          throw error instanceof AtlasError ? requestError(error) : error;
        }
      },
    };
  },
};

const REFUSED = {
  mutation: 'a mutation cannot be sent here; send a query',
  subscription: 'a subscription cannot be sent here; send it to /graphql/stream with `accept: text/event-stream`',
};
