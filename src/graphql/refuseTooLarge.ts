import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { AtlasError } from '../errors.ts';
import { LIMITS } from './limits.ts';
import { measureDocument } from './measureDocument.ts';

/** Refuses an operation that is too deep, too wide or could return too much, before it runs. */
export function refuseTooLarge(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
  const size = measureDocument(schema, operation, fragments, variables);
  refuseOver('nested levels', size.depth, LIMITS.queryDepth, 'ask for less in one query');
  refuseOver('fields', size.fields, LIMITS.queryFields, 'split the query');
  refuseOver('list items', size.items, LIMITS.queryItems, 'lower `first` or `limit`');
  refuseOver('values to return', size.values, LIMITS.queryValues, 'lower `first` or `limit`, or ask for fewer fields');
  refuseOver('path searches', size.searches, LIMITS.querySearches, 'split the query');
}

function refuseOver(what: string, size: number, max: number, advice: string): void {
  if (size <= max) return;
  throw new AtlasError('LIMIT_EXCEEDED', [`the query has ${size > 1e9 ? 'over 1000000000' : size} ${what}, more than the ${max} allowed; ${advice}`], {
    details: { max },
  });
}
