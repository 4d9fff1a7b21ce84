import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { AtlasError } from '../../errors.ts';

export interface Column {
  /** Stands in the header row. */
  readonly title: string;
  /** Response keys from the row to the value. */
  readonly path: readonly string[];
}

/** How an operation's answer becomes rows. */
export interface TablePlan {
  /** Response keys from the root to the object that holds the rows, and the key of the rows in it. */
  readonly holder: readonly string[];
  readonly key: string;
  readonly columns: readonly Column[];
  /** The variables by which the list is paged; null: it comes as a whole. */
  readonly pages: { readonly first: string; readonly after: string } | null;
  /** The operation's document, which asks besides for what the rows are read by: PAGE, COMPLETE, TRUNCATED and MORE. */
  readonly document: string;
}

/** Response keys that the plan adds; no document of ours uses such names. */
export const PAGE = '_atlasPage';
export const COMPLETE = '_atlasComplete';
export const TRUNCATED = '_atlasTruncatedBy';
export const MORE = '_atlasMore';

type Refuse = (why: string, line?: number) => AtlasError;

export function planTable(schema: GraphQLSchema, text: string, table: string, refuse: Refuse): TablePlan {
  const document = parse(text, { noLocation: true });
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
  const query = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  const root = schema.getQueryType();
  if (query === undefined || root == null) throw refuse('there is no query');

  const keys = table.split('.');
  let at: Place = { type: root, selections: query.selectionSet, node: null };
  let above = at;
  let rows: SelectedField | null = null;
  for (const [i, key] of keys.entries()) {
    const found = fieldsOf(at.type, at.selections, schema, fragments).filter((field) => field.key === key);
    const [field] = found;
    if (field === undefined) throw refuse(`table: ${table} leads nowhere: \`${key}\` is not asked for`);
    const isLast = i === keys.length - 1;
    const isList = isListType(getNullableType(field.definition.type));
    const type = getNamedType(field.definition.type);
    if (isList !== isLast || !isCompositeType(type) || field.node.selectionSet === undefined) {
      throw refuse(`table: ${table}: \`${key}\` must be ${isLast ? 'a list of objects' : 'an object'}`);
    }
    if (isLast) rows = field;
    else at = { type, selections: field.node.selectionSet, node: field.node };
    if (!isLast) above = at;
  }
  if (rows === null) throw refuse('table: it is empty');
  const rowType = getNamedType(rows.definition.type) as GraphQLCompositeType;
  const columns = titled(columnsOf(rowType, rows.node.selectionSet as SelectionSetNode, schema, fragments, []));
  const pages = pagedBy(above, keys.at(-1) as string, refuse, table);
  add(above.selections, above.type, 'complete', COMPLETE);
  add(above.selections, above.type, 'truncatedBy', TRUNCATED);
  return { holder: keys.slice(0, -1), key: keys.at(-1) as string, columns, pages, document: print(document) };
}

interface Place {
  readonly type: GraphQLCompositeType;
  readonly selections: SelectionSetNode;
  readonly node: FieldNode | null;
}

interface SelectedField {
  readonly key: string;
  readonly node: FieldNode;
  readonly parent: GraphQLCompositeType;
  readonly definition: GraphQLField<unknown, unknown>;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fields that a selection asks for, those inside fragments too. */
function fieldsOf(type: GraphQLCompositeType, { selections }: SelectionSetNode, schema: GraphQLSchema, fragments: Fragments): readonly SelectedField[] {
  return selections.flatMap((node: SelectionNode): readonly SelectedField[] => {
    if (node.kind === Kind.FIELD) {
      const definition = hasFields(type) ? type.getFields()[node.name.value] : undefined;
      // Only __typename has no definition; it tells nobody anything in a table.
      return definition === undefined ? [] : [{ key: node.alias?.value ?? node.name.value, node, parent: type, definition }];
    }
    const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    if (inner === undefined) return [];
    const on = inner.typeCondition === undefined ? type : schema.getType(inner.typeCondition.name.value);
    return isCompositeType(on) ? fieldsOf(on, inner.selectionSet, schema, fragments) : [];
  });
}

interface FoundColumn {
  readonly path: readonly string[];
  /** The path without what only holds lists together: nodes, edges, node. */
  readonly short: readonly string[];
}

/** The leaves below a row, in the order asked for. Lists of neighbours are made to say whether they go on. */
function columnsOf(
  type: GraphQLCompositeType,
  selections: SelectionSetNode,
  schema: GraphQLSchema,
  fragments: Fragments,
  above: readonly string[],
  shortAbove: readonly string[] = [],
): readonly FoundColumn[] {
  return fieldsOf(type, selections, schema, fragments).flatMap(({ key, node, parent, definition }): readonly FoundColumn[] => {
    const inner = getNamedType(definition.type);
    const path = [...above, key];
    const short = isScaffold(parent, node.name.value) ? shortAbove : [...shortAbove, key];
    if (!isCompositeType(inner)) return isEdge(parent) && node.name.value === 'cursor' ? [] : [{ path, short }];
    if (inner.name === 'PageInfo' || node.selectionSet === undefined) return [];
    const columns = columnsOf(inner, node.selectionSet, schema, fragments, path, short);
    if (isConnection(inner)) add(node.selectionSet, inner, 'pageInfo', MORE, '{ hasNextPage }');
    return columns;
  });
}

function titled(found: readonly FoundColumn[]): readonly Column[] {
  const once = [...new Map(found.map((column) => [column.path.join('.'), column])).values()];
  const counts = new Map<string, number>();
  for (const { short } of once) counts.set(short.join('.'), (counts.get(short.join('.')) ?? 0) + 1);
  return once.map(({ path, short }) => ({ path, title: counts.get(short.join('.')) === 1 ? short.join('.') : path.join('.') }));
}

/** A paged list must take its page from two variables, or nobody could go on to its end. */
function pagedBy({ type, selections, node }: Place, key: string, refuse: Refuse, table: string): TablePlan['pages'] {
  if (!isConnection(type) || node === null || (key !== 'nodes' && key !== 'edges')) return null;
  const variable = (name: string) => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.VARIABLE) return value.name.value;
    throw refuse(`table: ${table} is paged: write \`${name}: $${name}\` in \`${node.name.value}\`, so that all pages can be asked for`);
  };
  const pages = { first: variable('first'), after: variable('after') };
  add(selections, type, 'pageInfo', PAGE, '{ hasNextPage endCursor }');
  return pages;
}

/** The tree is our own copy, so it may be added to. */
function add({ selections }: SelectionSetNode, type: GraphQLCompositeType, field: string, alias: string, inner = ''): void {
  if (!hasFields(type) || type.getFields()[field] === undefined) return;
  const [definition] = parse(`{ ${alias}: ${field} ${inner} }`, { noLocation: true }).definitions;
  (selections as SelectionNode[]).push(...(definition as OperationDefinitionNode).selectionSet.selections);
}

function hasFields(type: GraphQLCompositeType): type is Exclude<GraphQLCompositeType, { getTypes(): unknown }> {
  return isObjectType(type) || isInterfaceType(type);
}

function isConnection(type: GraphQLCompositeType): boolean {
  return hasFields(type) && type.getFields()['pageInfo'] !== undefined && type.getFields()['edges'] !== undefined;
}

function isEdge(type: GraphQLCompositeType): boolean {
  return hasFields(type) && type.getFields()['cursor'] !== undefined && type.getFields()['node'] !== undefined;
}

function isScaffold(parent: GraphQLCompositeType, field: string): boolean {
  return isConnection(parent) ? field === 'nodes' || field === 'edges' : isEdge(parent) && field === 'node';
}
