import {
  BREAK,
  defaultTypeResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import type { AtlasContext } from './AtlasContext.ts';
import { unguarded } from './guardResolvers.ts';
import { DATED_FIELD } from './timeOf.ts';
import { leafWriter } from './writeLeaf.ts';

/** The plan does not cover this; graphql-js must run the query, and finds the error if there is one. */
export class NotPlanned extends Error {}

type Variables = Readonly<Record<string, unknown>>;
type Written = string | Promise<string>;
type Writer = (value: unknown, run: Run) => Written;

/** One execution. */
interface Run {
  readonly context: AtlasContext;
  readonly variables: Variables;
  /** Arguments that hold variables, by the number of their field. */
  readonly args: (Readonly<Record<string, unknown>> | undefined)[];
}

interface PlannedField {
  /** `{"name":` where it is the first of its object, else `,"name":`. */
  readonly key: string;
  readonly name: string;
  readonly number: number;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** Null: what has the field's name in its parent. */
  readonly resolve: GraphQLFieldResolver<unknown, AtlasContext> | null;
  /** Whether to look at the time of the request before it. */
  readonly isTimed: boolean;
  /** Null: they hold variables. */
  readonly args: Readonly<Record<string, unknown>> | null;
  readonly info: GraphQLResolveInfo;
  readonly write: Writer;
  /** Writes values other than null, objects and functions; null: the field has parts. */
  readonly writeLeaf: ((value: unknown) => string) | null;
}

/**
 * A validated query, ready to run again and again: fields collected, arguments read, and results written as JSON without being made objects first. It knows
 * how to succeed only. Whatever is not as it should be is thrown, and then graphql-js runs the query from the start. All fields of a level are begun before
 * any is waited for, so that loaders batch as ever. `info` has no `variableValues`, and its `path` no places in lists.
 */
export class QueryPlan {
  readonly #schema: GraphQLSchema;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: Record<string, FragmentDefinitionNode>;
  /** Those that decide which fields are asked for. */
  readonly #decided: Variables;
  readonly #root: readonly PlannedField[];
  readonly #rootType: GraphQLObjectType;
  /** The date of a field depends on its place. */
  readonly #isDated: boolean;
  #fields = 0;

  constructor(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Record<string, FragmentDefinitionNode>, decided: Variables) {
    this.#schema = schema;
    this.#operation = operation;
    this.#fragments = fragments;
    this.#decided = decided;
    this.#rootType = schema.getQueryType() as GraphQLObjectType;
    this.#isDated = [operation, ...Object.values(fragments)].some(asksForDate);
    const nodes = collectFields(schema, fragments, decided, this.#rootType, operation.selectionSet);
    this.#root = this.#planned(this.#rootType, nodes, undefined);
  }

  /** The data as JSON. Rejects, or throws, where graphql-js would find an error. */
  run(context: AtlasContext, variables: Variables): Written {
    return writeObject(this.#root, undefined, { context, variables, args: [] });
  }

  #planned(type: GraphQLObjectType, nodes: Map<string, readonly FieldNode[]>, prev: GraphQLResolveInfo['path'] | undefined): PlannedField[] {
    if (type.isTypeOf != null) throw new NotPlanned(`${type.name} tells its own objects`);
    return [...nodes].map(([key, fieldNodes], i) => {
      const [node] = fieldNodes;
      const name = node.name.value;
      const definition =
        (type === this.#rootType ? ROOT_FIELDS.get(name) : undefined) ?? (name === '__typename' ? TypeNameMetaFieldDef : type.getFields()[name]);
      const named = getNullableType(definition.type);
      const path = { prev, key, typename: type.name };
      const info = {
        ...{ fieldName: name, fieldNodes, returnType: definition.type, parentType: type, path },
        ...{ schema: this.#schema, fragments: this.#fragments, rootValue: undefined, operation: this.#operation },
        get variableValues(): never {
          throw new NotPlanned('a resolver reads variables');
        },
      };
      return {
        ...{ key: `${i === 0 ? '{' : ','}${JSON.stringify(key)}:`, name, number: this.#fields++, definition, node, info },
        ...this.#resolver(type, definition),
        args: holdsVariables(node) ? null : getArgumentValues(definition, node),
        write: this.#writer(definition.type, fieldNodes, info),
        writeLeaf: isLeafType(named) ? leafWriter(named) : null,
      };
    });
  }

  /** The time is looked at before whatever may begin work: the fields of the root, and those that have parts. Where no date is asked for a resolver needs no more. */
  #resolver(parent: GraphQLObjectType, { resolve, type }: GraphQLField<unknown, unknown>): Pick<PlannedField, 'resolve' | 'isTimed'> {
    const bare = resolve === undefined || this.#isDated ? undefined : unguarded(resolve);
    return bare === undefined
      ? { resolve: resolve ?? null, isTimed: false }
      : { resolve: bare, isTimed: parent === this.#rootType || !isLeafType(getNamedType(type)) };
  }

  #writer(type: GraphQLOutputType, nodes: readonly FieldNode[], info: GraphQLResolveInfo): Writer {
    if (!isNonNullType(type)) return this.#presentWriter(type, nodes, info, () => 'null');
    return this.#presentWriter(type.ofType, nodes, info, () => {
      throw new NotPlanned(`${info.parentType.name}.${info.fieldName} is null`);
    });
  }

  #presentWriter(type: GraphQLOutputType, nodes: readonly FieldNode[], info: GraphQLResolveInfo, writeNull: () => string): Writer {
    if (isLeafType(type)) {
      const write = leafWriter(type);
      return (value) => {
        if (value == null) return writeNull();
        if (value instanceof Error) throw value;
        return write(value);
      };
    }
    if (isListType(type)) return listWriter(this.#writer(type.ofType, nodes, info), writeNull);
    const planned = new Map<GraphQLObjectType, readonly PlannedField[]>();
    const fieldsOf = (object: GraphQLObjectType): readonly PlannedField[] => {
      let fields = planned.get(object);
      if (fields === undefined) {
        fields = this.#planned(object, collectSubfields(this.#schema, this.#fragments, this.#decided, object, nodes), info.path);
        planned.set(object, fields);
      }
      return fields;
    };
    if (isObjectType(type)) {
      const fields = fieldsOf(type);
      return (value, run) => {
        if (value == null) return writeNull();
        if (value instanceof Error) throw value;
        return writeObject(fields, value, run);
      };
    }
    if (!isAbstractType(type)) throw new NotPlanned(`${String(type)} is no type of output`);
    const resolveType = type.resolveType ?? defaultTypeResolver;
    const fieldsByName = new Map<unknown, readonly PlannedField[]>();
    return (value, run) => {
      if (value == null) return writeNull();
      if (value instanceof Error) throw value;
      const name = resolveType(value, run.context, info, type);
      let fields = fieldsByName.get(name);
      if (fields === undefined) {
        const object = typeof name === 'string' ? this.#schema.getType(name) : undefined;
        if (!isObjectType(object) || !this.#schema.isSubType(type, object)) throw new NotPlanned(`${String(name)} is no ${type.name}`);
        fields = fieldsOf(object);
        fieldsByName.set(name, fields);
      }
      return writeObject(fields, value, run);
    };
  }
}

function asksForDate(node: OperationDefinitionNode | FragmentDefinitionNode): boolean {
  let found = false;
  visit(node, {
    Field: ({ name }) => {
      if (name.value !== DATED_FIELD) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

const ROOT_FIELDS = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));

function holdsVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? []) {
    visit(argument, {
      Variable: () => {
        found = true;
      },
    });
  }
  return found;
}

function writeObject(fields: readonly PlannedField[], source: unknown, run: Run): Written {
  if (fields.length === 0) return '{}';
  let text = '';
  let waiting: Written[] | null = null;
  try {
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i];
      const value = resolved(field, source, run);
      text += field.key;
      if (typeof value !== 'object' && value !== undefined && field.writeLeaf !== null) text += field.writeLeaf(value);
      else {
        const written = isPromise(value) ? value.then((awaited) => field.write(awaited, run)) : field.write(value, run);
        if (typeof written === 'string') text += written;
        else {
          waiting ??= [];
          waiting.push(text, written);
          text = '';
        }
      }
    }
  } catch (error) {
    leave(waiting);
    throw error;
  }
  return waiting === null ? `${text}}` : joined(waiting, `${text}}`);
}

function resolved(field: PlannedField, source: unknown, run: Run): unknown {
  const { resolve } = field;
  if (resolve === null) {
    const value = (source as Record<string, unknown> | null | undefined)?.[field.name];
    return typeof value === 'function' ? value.call(source, argsOf(field, run), run.context, field.info) : value;
  }
  if (field.isTimed) run.context.deadline.check();
  return resolve(source, argsOf(field, run), run.context, field.info);
}

function argsOf({ args, number, definition, node }: PlannedField, run: Run): Readonly<Record<string, unknown>> {
  if (args !== null) return args;
  let read = run.args[number];
  if (read === undefined) {
    read = getArgumentValues(definition, node, run.variables);
    run.args[number] = read;
  }
  return read;
}

function listWriter(writeItem: Writer, writeNull: () => string): Writer {
  return (value, run) => {
    if (value == null) return writeNull();
    if (value instanceof Error) throw value;
    if (typeof value !== 'object' || !(Symbol.iterator in value)) throw new NotPlanned('a list is none');
    const items = Array.isArray(value) ? (value as readonly unknown[]) : [...(value as Iterable<unknown>)];
    let text = '[';
    let waiting: Written[] | null = null;
    try {
      for (let i = 0; i < items.length; i++) {
        const item = items[i];
        const written = isPromise(item) ? item.then((awaited) => writeItem(awaited, run)) : writeItem(item, run);
        if (i > 0) text += ',';
        if (typeof written === 'string') text += written;
        else {
          waiting ??= [];
          waiting.push(text, written);
          text = '';
        }
      }
    } catch (error) {
      leave(waiting);
      throw error;
    }
    return waiting === null ? `${text}]` : joined(waiting, `${text}]`);
  };
}

/** Added up, not joined: joined at each level the same text would be copied at each. */
async function joined(parts: readonly Written[], end: string): Promise<string> {
  let text = '';
  for (const part of await Promise.all(parts)) text += part;
  return text + end;
}

/** What was begun goes on, but nobody hears of its failure. */
function leave(waiting: readonly Written[] | null): void {
  for (const part of waiting ?? []) if (typeof part !== 'string') part.catch(() => undefined);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
