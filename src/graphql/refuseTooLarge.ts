import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { may } from '../auth/authorize.ts';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { requestError } from './formatError.ts';
import { COUNTED_UP_TO, LIMITS, limitDetails } from './limits.ts';
import { type DocumentSize, measureDocument } from './measureDocument.ts';
import { largeVariables } from './measureVariables.ts';
import { measuredSizes, type QueryLimit } from './queryCost.ts';

/** Refuses an operation that is too deep, too wide or could return too much, before it runs; notes how large it is. */
export function refuseTooLarge(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  { spent, principal }: Pick<AtlasContext, 'spent' | 'principal'>,
): void {
  const tooLarge = largeVariables(variables, may(principal, 'graph:edit'));
  if (tooLarge !== null) throw requestError(tooLarge);
  const known = allowed.get(operation);
  const size = known ?? measureDocument(schema, operation, fragmentsOf(document), variables);
  spent.size = size;
  if (known !== undefined) return;
  if (operation.operation === 'mutation') refuseOver('mutationFields', size.rootFields, size);
  for (const [limit, value] of Object.entries(measuredSizes(size))) refuseOver(limit as QueryLimit, value, size);
  if (operation.variableDefinitions?.length === 0) allowed.set(operation, size);
}

/** Sizes of operations that are within all limits and that no variable can change; the same text is parsed once, and then is the same operation. */
const allowed = new WeakMap<OperationDefinitionNode, DocumentSize>();

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
}

const ADVICE: Readonly<Record<QueryLimit | 'mutationFields', { readonly of: string; readonly advice: string; readonly hasPages?: true }>> = {
  queryDepth: { of: 'nested levels', advice: 'ask for less in one query' },
  queryAliases: { of: 'aliases', advice: 'split the query, or ask for several ids by `nodes(ids:)`' },
  queryRootFields: { of: 'fields at the top', advice: 'split the query' },
  mutationFields: { of: 'fields of Mutation', advice: 'send a list of edits by `curate` or `importDocument`' },
  queryDirectives: { of: 'directives', advice: 'leave out what is not wanted instead of skipping it' },
  queryFields: { of: 'fields', advice: 'split the query' },
  queryItems: { of: 'list items', advice: 'ask for fewer lists in lists', hasPages: true },
  queryValues: { of: 'values to return', advice: 'ask for fewer fields', hasPages: true },
  querySearches: { of: 'path searches', advice: 'split the query' },
  queryCost: { of: 'points of cost', advice: 'split the query', hasPages: true },
};

function refuseOver(limit: keyof typeof ADVICE, value: number, { largestPage }: DocumentSize): void {
  if (value <= LIMITS[limit]) return;
  const { of, advice, hasPages } = ADVICE[limit];
  const page = hasPages && largestPage !== null && largestPage.value > 1 ? largestPage : null;
  const what = page === null ? advice : `lower \`${page.argument}\` (now ${page.value}), or ${advice}`;
  const told = value > COUNTED_UP_TO ? `over ${COUNTED_UP_TO}` : value;
  throw requestError(
    new AtlasError('LIMIT_EXCEEDED', [`the query has ${told} ${of}, more than the ${LIMITS[limit]} allowed; ${what}`], {
      details: limitDetails(limit, value, page?.argument),
    }),
  );
}
