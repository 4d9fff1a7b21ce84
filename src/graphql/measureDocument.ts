import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  valueFromAST,
  valueFromASTUntyped,
} from 'graphql';
import { REPORT_KINDS } from '../reports/reportKinds.ts';
import { LIMITS } from './limits.ts';

/** Size of an operation with its fragments expanded, before anything runs. */
export interface DocumentSize {
  readonly depth: number;
  readonly fields: number;
  /** Fields of Query, wherever they stand. */
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
  /** List items that it could return, from its page sizes. */
  readonly items: number;
  /** Values that it could return: each field counts as often as what it stands in may be listed. */
  readonly values: number;
  /** Searches for paths, connectors, matrices, patterns, neighbourhoods and interlocks, those of the graph as a whole, and reports. */
  readonly searches: number;
  /** Those of the graph as a whole alone, and reports, which take as much. */
  readonly networkSearches: number;
  /** Counts over whole lists: facets, totals and trends. */
  readonly counts: number;
  /** What stands beside the page of the list that it is asked of, and so is there once however long the page. */
  readonly beside: { readonly items: number; readonly values: number };
  /** The largest page where most of the values are: what to lower first. */
  readonly largestPage: PageArgument | null;
}

export interface PageArgument {
  /** The way to it by response names, and the argument: `institutions.nodes.partners.first`. */
  readonly argument: string;
  readonly value: number;
}

const NONE_BESIDE = { items: 0, values: 0 };
const NOTHING: DocumentSize = {
  ...{ depth: 0, fields: 0, rootFields: 0, aliases: 0, directives: 0, items: 0, values: 0, searches: 0, networkSearches: 0, counts: 0 },
  ...{ beside: NONE_BESIDE, largestPage: null },
};
/** No `first` or `limit` may be larger. */
const LARGEST_PAGE = Math.max(LIMITS.first, LIMITS.pathsFirst, LIMITS.neighbourhoodLimit);
/** Where neither `first` nor `last` is given, and the schema has no default. */
const DEFAULT_PAGE = 20;
/** A list without a page size (hops of a path, evidence of a fact) counts as this many. */
const PLAIN_LIST = 3;
/** Lists without a page size that may be long, and those of the schema about itself (about as many as ours has; `types`: all). */
const LIST_SIZES: Readonly<Record<string, number>> = {
  'Trend.buckets': LIMITS.trendBuckets,
  'RelationshipTotals.totals': 10,
  'RelationshipTotals.notAdded': 20,
  'ConnectorMatrix.rows': LIMITS.matrixCells,
  'ConnectorMatrix.columns': LIMITS.matrixCells,
  'ConnectorMatrix.cells': LIMITS.matrixCells,
  'ConnectorMatrix.unsearched': LIMITS.matrixCells,
  'ConnectorMatrix.skipped': 50,
  'Component.types': 10,
  'FindingConnection.counts': 5,
  'Finding.evidence': 20,
  // Counted at `resolve` already.
  'Resolution.matches': 1,
  'GraphChange.changes': LIMITS.changes,
  'Proposal.changes': LIMITS.changes,
  'Proposal.touches': 10,
  'ProposeResult.changes': LIMITS.changes,
  'ProposeResult.problems': LIMITS.problems,
  'AcceptProposalResult.problems': LIMITS.problems,
  'CurationResult.changes': LIMITS.changes,
  'CurationResult.problems': LIMITS.problems,
  'Query.reportKinds': REPORT_KINDS.length,
  'Query.tokens': LIMITS.tokens,
  '__Schema.directives': 12,
  '__Type.fields': 5,
  '__Type.enumValues': 2,
};
/** Names of `resolve` that are as much work as a search. */
const NAMES_A_SEARCH = 50;
const META_FIELDS = new Map([SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]));
/** Fields that may take a search of their own: of a list of paths or connectors, and what an edit does to paths. */
const SEARCHES_OF_LISTS: ReadonlySet<string> = new Set(['pathTypes', 'relaxations', 'impact']);
const SEARCHED_LISTS: ReadonlySet<string> = new Set(['PathConnection', 'ConnectorConnection']);
const SEARCHES: ReadonlySet<string> = new Set([
  ...['paths', 'connectors', 'connectorMatrix', 'match', 'neighbourhood'],
  ...['mentions', 'resolve', 'interlocks', 'centrality', 'components', 'bridges', 'cutEntities', 'quality', 'report', 'changes', 'graphAt'],
]);
/** Fields of a list that look at all of it. */
const COUNTS: ReadonlySet<string> = new Set(['facets', 'totals', 'relationshipTotals', 'trend']);
const NETWORK_SEARCHES: ReadonlySet<string> = new Set(['centrality', 'components', 'bridges', 'cutEntities', 'quality', 'report']);

/**
 * Measures a validated operation. Each fragment is measured once for each type it stands on, so that fragments that spread
 * each other many times cost no more than their text. What the schema says of itself counts by its values alone.
 */
export function measureDocument(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  given: Readonly<Record<string, unknown>>,
): DocumentSize {
  const variables = { ...defaultVariables(operation), ...given };
  const measured = new Map<string, DocumentSize>();

  const selectionSize = (selections: SelectionSetNode, type: GraphQLNamedType): DocumentSize => {
    let size = NOTHING;
    for (const selection of selections.selections) {
      size = withDirectives(size, selection.directives);
      if (selection.kind === 'Field') size = together(size, fieldSize(selection, type));
      else if (selection.kind === 'InlineFragment') {
        const on = selection.typeCondition === undefined ? type : (schema.getType(selection.typeCondition.name.value) ?? type);
        size = together(size, selectionSize(selection.selectionSet, on));
      } else size = together(size, fragmentSize(selection.name.value));
    }
    return size;
  };

  const fragmentSize = (name: string): DocumentSize => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const type = fragment === undefined ? undefined : schema.getType(fragment.typeCondition.name.value);
    if (fragment === undefined || type === undefined) return NOTHING;
    measured.set(name, NOTHING);
    const size = withDirectives(selectionSize(fragment.selectionSet, type), fragment.directives);
    measured.set(name, size);
    return size;
  };

  const fieldSize = (node: FieldNode, parent: GraphQLNamedType): DocumentSize => {
    const name = node.name.value;
    const aliases = node.alias === undefined ? 0 : 1;
    const rootFields = parent === root ? 1 : 0;
    const field = META_FIELDS.get(name) ?? (isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined);
    if (field === undefined) return { ...NOTHING, depth: 1, fields: 1, values: 1, aliases, rootFields };
    const type = getNamedType(field.type);
    const inner = node.selectionSet === undefined || !isCompositeType(type) ? NOTHING : selectionSize(node.selectionSet, type);
    const isIntrospection = parent.name.startsWith('__') || type.name.startsWith('__');
    const list = parent.name.startsWith('__') ? introspectedCount(schema, parent.name, field) : listCount(field, parent, node, variables);
    const values = 1 + (list?.count ?? 1) * inner.values + inner.beside.values;
    const own = { aliases: inner.aliases + aliases, directives: inner.directives, rootFields: inner.rootFields + rootFields, values };
    if (isIntrospection) return { ...NOTHING, ...own };
    const items = (list === null ? inner.items : list.count * (1 + inner.items)) + inner.beside.items;
    return {
      ...own,
      ...(COUNTS.has(name) ? { items: 0, values: 0, beside: { items, values } } : { items, beside: NONE_BESIDE }),
      depth: inner.depth + 1,
      fields: inner.fields + 1,
      searches: inner.searches + searchCount(name, parent === root, field, node, variables) + facetSearches(name, parent, list),
      networkSearches: inner.networkSearches + (parent === root && NETWORK_SEARCHES.has(name) ? 1 : 0),
      counts: inner.counts + countsOf(name, parent, list),
      largestPage: largestPage(node.alias?.value ?? name, list, inner.largestPage),
    };
  };

  const root = schema.getRootType(operation.operation);
  if (root == null) return NOTHING;
  const variableDirectives = (operation.variableDefinitions ?? []).flatMap(({ directives = [] }) => directives);
  return withDirectives(selectionSize(operation.selectionSet, root), [...(operation.directives ?? []), ...variableDirectives]);
}

/** What one entity is related to is short, and counts by its values. */
function countsOf(name: string, parent: GraphQLNamedType, list: ListCount | null): number {
  if (!COUNTS.has(name) || !parent.name.endsWith('Connection') || parent.name === 'NeighbourConnection' || SEARCHED_LISTS.has(parent.name)) return 0;
  return name === 'facets' ? (list?.count ?? 1) : 1;
}

/** Each count of a searched list may take a search without its own condition. */
function facetSearches(name: string, parent: GraphQLNamedType, list: ListCount | null): number {
  return name === 'facets' && SEARCHED_LISTS.has(parent.name) ? (list?.count ?? 1) : 0;
}

function defaultVariables({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) => (defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]])),
  );
}

function together(a: DocumentSize, b: DocumentSize): DocumentSize {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    rootFields: a.rootFields + b.rootFields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    items: a.items + b.items,
    values: a.values + b.values,
    searches: a.searches + b.searches,
    networkSearches: a.networkSearches + b.networkSearches,
    counts: a.counts + b.counts,
    beside: { items: a.beside.items + b.beside.items, values: a.beside.values + b.beside.values },
    largestPage: a.largestPage === null || (b.largestPage !== null && b.values > a.values) ? b.largestPage : a.largestPage,
  };
}

function searchCount(
  name: string,
  isAtRoot: boolean,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  if (isAtRoot && name === 'resolve') return Math.max(1, Math.ceil(nameCount(field, node, variables) / NAMES_A_SEARCH));
  return (isAtRoot && SEARCHES.has(name)) || SEARCHES_OF_LISTS.has(name) ? 1 : 0;
}

/** More than the limit are refused by the resolver, which names the argument. */
function nameCount(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  return Math.min(listLength('names', field, node, variables), LIMITS.resolveNames);
}

/** Of a list given as an argument; 0 where none is. */
function listLength(name: string, field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const definition = field.args.find((argument) => argument.name === name);
  const given = node.arguments?.find((argument) => argument.name.value === name);
  if (definition === undefined || given === undefined) return 0;
  const value = valueFromAST(given.value, definition.type, variables);
  return Array.isArray(value) ? value.length : 1;
}

function withDirectives(size: DocumentSize, directives: readonly DirectiveNode[] | undefined): DocumentSize {
  return directives === undefined || directives.length === 0 ? size : { ...size, directives: size.directives + directives.length };
}

/** Of two as large the outer one. */
function largestPage(responseName: string, list: ListCount | null, inner: PageArgument | null): PageArgument | null {
  const page = list?.page != null && list.page.value >= (inner?.value ?? 0) ? list.page : inner;
  return page === null ? null : { ...page, argument: `${responseName}.${page.argument}` };
}

interface ListCount {
  readonly count: number;
  /** What the count comes from; null: the list has no page size. */
  readonly page: PageArgument | null;
}

/** How many times what is inside may stand in the answer; null: once, as an inner part of a list that is counted already. */
function listCount(
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): ListCount | null {
  // Each name has a list of matches of its own.
  const times = field.name === 'resolve' ? nameCount(field, node, variables) : 1;
  const argumentOf = (name: string): unknown => {
    const definition = field.args.find((argument) => argument.name === name);
    const given = node.arguments?.find((argument) => argument.name.value === name);
    if (definition === undefined) return undefined;
    return (given === undefined ? undefined : valueFromAST(given.value, definition.type, variables)) ?? definition.defaultValue;
  };
  for (const name of ['first', 'limit']) {
    if (!field.args.some((argument) => argument.name === name)) continue;
    const value = argumentOf(name) ?? argumentOf('last') ?? DEFAULT_PAGE;
    // A page beyond its own limit is refused by its resolver, which names the argument.
    const count = typeof value === 'number' && value > 0 ? value : 1;
    return { count: Math.min(count, LARGEST_PAGE) * times, page: { argument: name, value: count } };
  }
  for (const name of ['ids', 'by']) {
    const definition = field.args.find((argument) => argument.name === name);
    const given = node.arguments?.find((argument) => argument.name.value === name);
    if (definition === undefined || given === undefined) continue;
    const count = listLength(name, field, node, variables);
    return { count, page: { argument: name, value: count } };
  }
  const isPageOfConnection = field.name === 'edges' || field.name === 'nodes';
  if (!isListType(getNullableType(field.type)) || isPageOfConnection) return null;
  return { count: LIST_SIZES[`${parent.name}.${field.name}`] ?? PLAIN_LIST, page: null };
}

function introspectedCount(schema: GraphQLSchema, parent: string, field: GraphQLField<unknown, unknown>): ListCount | null {
  if (!isListType(getNullableType(field.type))) return null;
  const count = field.name === 'types' ? Object.keys(schema.getTypeMap()).length : (LIST_SIZES[`${parent}.${field.name}`] ?? 1);
  return { count, page: null };
}
