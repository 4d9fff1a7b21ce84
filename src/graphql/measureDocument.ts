import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromAST,
} from 'graphql';

/** Size of an operation with its fragments expanded, before anything runs. */
export interface DocumentSize {
  readonly depth: number;
  readonly fields: number;
  /** List items that it could return, from its page sizes. */
  readonly items: number;
}

const NOTHING: DocumentSize = { depth: 0, fields: 0, items: 0 };
/** A list without a page size (hops of a path, evidence of a fact) counts as this many. */
const PLAIN_LIST = 3;

/**
 * Measures a validated operation. Each fragment is measured once for each type it stands on, so that fragments that spread
 * each other many times cost no more than their text. Introspection fields do not count.
 */
export function measureDocument(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): DocumentSize {
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
    if (node.name.value.startsWith('__')) return NOTHING;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined) return { depth: 1, fields: 1, items: 0 };
    const type = getNamedType(field.type);
    const inner = node.selectionSet === undefined || !isCompositeType(type) ? NOTHING : selectionSize(node.selectionSet, type);
    const count = listCount(field, node, variables);
    return { depth: inner.depth + 1, fields: inner.fields + 1, items: count === null ? inner.items : count * (1 + inner.items) };
  };

  const root = schema.getRootType(operation.operation);
  return root == null ? NOTHING : selectionSize(operation.selectionSet, root);
}

function together(a: DocumentSize, b: DocumentSize): DocumentSize {
  return { depth: Math.max(a.depth, b.depth), fields: a.fields + b.fields, items: a.items + b.items };
}

/** How many times what is inside may stand in the answer; null: once, as an inner part of a list that is counted already. */
function listCount(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Readonly<Record<string, unknown>>): number | null {
  for (const name of ['first', 'limit']) {
    const definition = field.args.find((argument) => argument.name === name);
    if (definition === undefined) continue;
    const given = node.arguments?.find((argument) => argument.name.value === name);
    const value = given === undefined ? definition.defaultValue : (valueFromAST(given.value, definition.type, variables) ?? definition.defaultValue);
    return typeof value === 'number' && value > 0 ? value : 1;
  }
  const ids = field.args.find((argument) => argument.name === 'ids');
  const givenIds = node.arguments?.find((argument) => argument.name.value === 'ids');
  if (ids !== undefined && givenIds !== undefined) {
    const value = valueFromAST(givenIds.value, ids.type, variables);
    return Array.isArray(value) ? value.length : 1;
  }
  const isPageOfConnection = field.name === 'edges' || field.name === 'nodes';
  return isListType(getNullableType(field.type)) && !isPageOfConnection ? PLAIN_LIST : null;
}
