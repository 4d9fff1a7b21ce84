import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { requestError } from './formatError.ts';
import { LIMITS } from './limits.ts';
import { measureDocument } from './measureDocument.ts';

/** Refuses what is no query, and queries that are too deep, too wide or could return too much, before they run. */
export const limitsPlugin: ApolloServerPlugin<AtlasContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        // Several operations, none of them chosen by `operationName`: graphql-js refuses that itself.
        if (operation === undefined) return;
        if (operation.operation !== 'query') {
          throw requestError(new AtlasError('OPERATION_NOT_SUPPORTED', [`a ${operation.operation} cannot be sent here; send a query`]));
        }
        const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
        const size = measureDocument(schema, operation, fragments, request.variables ?? {});
        refuseOver('nested levels', size.depth, LIMITS.queryDepth, 'ask for less in one query');
        refuseOver('fields', size.fields, LIMITS.queryFields, 'split the query');
        refuseOver('list items', size.items, LIMITS.queryItems, 'lower `first` or `limit`');
        refuseOver('values to return', size.values, LIMITS.queryValues, 'lower `first` or `limit`, or ask for fewer fields');
        refuseOver('path searches', size.searches, LIMITS.querySearches, 'split the query');
      },
    };
  },
};

function refuseOver(what: string, size: number, max: number, advice: string): void {
  if (size <= max) return;
  throw requestError(
    new AtlasError('LIMIT_EXCEEDED', [`the query has ${size > 1e9 ? 'over 1000000000' : size} ${what}, more than the ${max} allowed; ${advice}`], {
      details: { max },
    }),
  );
}
