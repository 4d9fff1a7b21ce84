import type { ApolloServerPlugin } from '@apollo/server';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { requestError } from './formatError.ts';
import { refuseTooLarge } from './refuseTooLarge.ts';

/** Refuses subscriptions, and queries that are too deep, too wide or could return too much, before they run. */
export const limitsPlugin: ApolloServerPlugin<AtlasContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        // Several operations, none of them chosen by `operationName`: graphql-js refuses that itself.
        if (operation === undefined) return;
        if (operation.operation === 'subscription') throw requestError(new AtlasError('OPERATION_NOT_SUPPORTED', [REFUSED.subscription]));
        refuseTooLarge(schema, document, operation, request.variables ?? {}, contextValue);
      },
      // By GET Apollo Server refuses one first, and does not say where to send it.
      async willSendResponse({ operation, response: { body, http } }) {
        if (http.status !== METHOD_NOT_ALLOWED || body.kind !== 'single' || operation === undefined || operation.operation === 'query') return;
        body.singleResult = { errors: [{ message: REFUSED[operation.operation], extensions: { code: 'OPERATION_NOT_SUPPORTED' } }] };
      },
    };
  },
};

const METHOD_NOT_ALLOWED = 405;

/** Of operations that are not queries. */
export const REFUSED = {
  mutation: 'a mutation is sent by POST',
  subscription: 'a subscription cannot be sent here; send it to /graphql/stream with `accept: text/event-stream`',
};
