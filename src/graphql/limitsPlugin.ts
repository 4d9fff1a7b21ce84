import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode } from 'graphql';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { requestError } from './formatError.ts';
import { LIMITS } from './limits.ts';
import { type DocumentSize, measureDocument } from './measureDocument.ts';

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
        const size = measured.get(operation) ?? measureDocument(schema, operation, fragmentsOf(document), request.variables ?? {});
        if (operation.variableDefinitions?.length === 0) measured.set(operation, size);
        refuseOver('nested levels', size.depth, LIMITS.queryDepth, 'ask for less in one query');
        refuseOver('fields', size.fields, LIMITS.queryFields, 'split the query');
        refuseOver('list items', size.items, LIMITS.queryItems, 'lower `first` or `limit`');
        refuseOver('values to return', size.values, LIMITS.queryValues, 'lower `first` or `limit`, or ask for fewer fields');
        refuseOver('path searches', size.searches, LIMITS.querySearches, 'split the query');
      },
    };
  },
};

/** Sizes of operations that no variable can change; the same text is parsed once, and then is the same operation. */
const measured = new WeakMap<OperationDefinitionNode, DocumentSize>();

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
}

function refuseOver(what: string, size: number, max: number, advice: string): void {
  if (size <= max) return;
  throw requestError(
    new AtlasError('LIMIT_EXCEEDED', [`the query has ${size > 1e9 ? 'over 1000000000' : size} ${what}, more than the ${max} allowed; ${advice}`], {
      details: { max },
    }),
  );
}
