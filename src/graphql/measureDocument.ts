import {
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
import { LIMITS } from './limits.ts';

/** Size of an operation with its fragments expanded, before anything runs. */
export interface DocumentSize {
  readonly depth: number;
  readonly fields: number;
  /** List items that it could return, from its page sizes. */
  readonly items: number;
  /** Values that it could return: each field counts as often as what it stands in may be listed. */
  readonly values: number;
  /** Searches for paths, connectors, matrices, patterns and neighbourhoods, and those of the graph as a whole. */
  readonly searches: number;
}

const NOTHING: DocumentSize = { depth: 0, fields: 0, items: 0, values: 0, searches: 0 };
/** No `first` or `limit` may be larger. */
const LARGEST_PAGE = Math.max(LIMITS.first, LIMITS.pathsFirst, LIMITS.neighbourhoodLimit);
/** A list without a page size (hops of a path, evidence of a fact) counts as this many. */
const PLAIN_LIST = 3;
/** Lists without a page size that may be long, and those of the schema about itself (about as many as ours has; `types`: all). */
const LIST_SIZES: Readonly<Record<string, number>> = {
  'FacetCounts.values': 100,
  'ConnectorMatrix.rows': LIMITS.matrixCells,
  'ConnectorMatrix.columns': LIMITS.matrixCells,
  'ConnectorMatrix.cells': LIMITS.matrixCells,
  'ConnectorMatrix.unsearched': LIMITS.matrixCells,
  'ConnectorMatrix.skipped': 50,
  'Component.types': 10,
  'GraphChange.changes': LIMITS.changes,
  '__Schema.directives': 12,
  '__Type.fields': 5,
  '__Type.enumValues': 2,
};
const META_FIELDS = new Map([SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]));
/** Fields of a list of paths or connectors that may take a search of their own. */
const SEARCHES_OF_LISTS: ReadonlySet<string> = new Set(['pathTypes', 'relaxations']);
const SEARCHES: ReadonlySet<string> = new Set([
  ...['paths', 'connectors', 'connectorMatrix', 'match', 'neighbourhood'],
  ...['interlocks', 'centrality', 'components', 'bridges', 'cutEntities'],
]);

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
    const size = selectionSize(fragment.selectionSet, type);
    measured.set(name, size);
    return size;
  };

  const fieldSize = (node: FieldNode, parent: GraphQLNamedType): DocumentSize => {
    const name = node.name.value;
    const field = META_FIELDS.get(name) ?? (isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined);
    if (field === undefined) return { ...NOTHING, depth: 1, fields: 1, values: 1 };
    const type = getNamedType(field.type);
    const inner = node.selectionSet === undefined || !isCompositeType(type) ? NOTHING : selectionSize(node.selectionSet, type);
    const count = parent.name.startsWith('__') ? introspectedCount(schema, parent.name, field) : listCount(field, parent, node, variables);
    const values = 1 + (count ?? 1) * inner.values;
    if (parent.name.startsWith('__') || type.name.startsWith('__')) return { ...NOTHING, values };
    return {
      depth: inner.depth + 1,
      fields: inner.fields + 1,
      items: count === null ? inner.items : count * (1 + inner.items),
      values,
      searches: inner.searches + ((parent === root && SEARCHES.has(name)) || SEARCHES_OF_LISTS.has(name) ? 1 : 0),
    };
  };

  const root = schema.getRootType(operation.operation);
  return root == null ? NOTHING : selectionSize(operation.selectionSet, root);
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
    items: a.items + b.items,
    values: a.values + b.values,
    searches: a.searches + b.searches,
  };
}

/** How many times what is inside may stand in the answer; null: once, as an inner part of a list that is counted already. */
function listCount(
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  for (const name of ['first', 'limit']) {
    const definition = field.args.find((argument) => argument.name === name);
    if (definition === undefined) continue;
    const given = node.arguments?.find((argument) => argument.name.value === name);
    const value = given === undefined ? definition.defaultValue : (valueFromAST(given.value, definition.type, variables) ?? definition.defaultValue);
    // A page beyond its own limit is refused by its resolver, which names the argument.
    return typeof value === 'number' && value > 0 ? Math.min(value, LARGEST_PAGE) : 1;
  }
  for (const name of ['ids', 'by']) {
    const definition = field.args.find((argument) => argument.name === name);
    const given = node.arguments?.find((argument) => argument.name.value === name);
    if (definition === undefined || given === undefined) continue;
    const value = valueFromAST(given.value, definition.type, variables);
    return Array.isArray(value) ? value.length : 1;
  }
  const isPageOfConnection = field.name === 'edges' || field.name === 'nodes';
  if (!isListType(getNullableType(field.type)) || isPageOfConnection) return null;
  return LIST_SIZES[`${parent.name}.${field.name}`] ?? PLAIN_LIST;
}

function introspectedCount(schema: GraphQLSchema, parent: string, field: GraphQLField<unknown, unknown>): number | null {
  if (!isListType(getNullableType(field.type))) return null;
  return field.name === 'types' ? Object.keys(schema.getTypeMap()).length : (LIST_SIZES[`${parent}.${field.name}`] ?? 1);
}
