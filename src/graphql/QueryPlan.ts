import {
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
  /** `"name":` */
  readonly key: string;
  readonly name: string;
  readonly number: number;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** Null: what has the field's name in its parent. */
  readonly resolve: GraphQLFieldResolver<unknown, AtlasContext> | null;
  /** Null: they hold variables. */
  readonly args: Readonly<Record<string, unknown>> | null;
  readonly info: GraphQLResolveInfo;
  readonly write: Writer;
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
  #fields = 0;

  constructor(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Record<string, FragmentDefinitionNode>, decided: Variables) {
    this.#schema = schema;
    this.#operation = operation;
    this.#fragments = fragments;
    this.#decided = decided;
    this.#rootType = schema.getQueryType() as GraphQLObjectType;
    const nodes = collectFields(schema, fragments, decided, this.#rootType, operation.selectionSet);
    this.#root = this.#planned(this.#rootType, nodes, undefined);
  }

  /** The data as JSON. Rejects, or throws, where graphql-js would find an error. */
  run(context: AtlasContext, variables: Variables): Written {
    return writeObject(this.#root, undefined, { context, variables, args: [] });
  }

  #planned(type: GraphQLObjectType, nodes: Map<string, readonly FieldNode[]>, prev: GraphQLResolveInfo['path'] | undefined): PlannedField[] {
    if (type.isTypeOf != null) throw new NotPlanned(`${type.name} tells its own objects`);
    return [...nodes].map(([key, fieldNodes]) => {
      const [node] = fieldNodes;
      const name = node.name.value;
      const definition =
        (type === this.#rootType ? ROOT_FIELDS.get(name) : undefined) ?? (name === '__typename' ? TypeNameMetaFieldDef : type.getFields()[name]);
      const path = { prev, key, typename: type.name };
      const info = {
        ...{ fieldName: name, fieldNodes, returnType: definition.type, parentType: type, path },
        ...{ schema: this.#schema, fragments: this.#fragments, rootValue: undefined, operation: this.#operation },
        get variableValues(): never {
          throw new NotPlanned('a resolver reads variables');
        },
      };
      return {
        ...{ key: `${JSON.stringify(key)}:`, name, number: this.#fields++, definition, node, info, path },
        resolve: definition.resolve ?? null,
        args: holdsVariables(node) ? null : getArgumentValues(definition, node),
        write: this.#writer(definition.type, fieldNodes, info),
      };
    });
  }

  #writer(type: GraphQLOutputType, nodes: readonly FieldNode[], info: GraphQLResolveInfo): Writer {
    if (!isNonNullType(type)) {
      const write = this.#presentWriter(type, nodes, info);
      return (value, run) => (value == null ? 'null' : write(value, run));
    }
    const write = this.#presentWriter(type.ofType, nodes, info);
    return (value, run) => {
      if (value == null) throw new NotPlanned(`${info.parentType.name}.${info.fieldName} is null`);
      return write(value, run);
    };
  }

  /** Of values other than null. */
  #presentWriter(type: GraphQLOutputType, nodes: readonly FieldNode[], info: GraphQLResolveInfo): Writer {
    if (isLeafType(type)) {
      const write = leafWriter(type);
      return (value) => {
        if (value instanceof Error) throw value;
        return write(value);
      };
    }
    if (isListType(type)) return listWriter(this.#writer(type.ofType, nodes, info));
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
        if (value instanceof Error) throw value;
        return writeObject(fields, value, run);
      };
    }
    if (!isAbstractType(type)) throw new NotPlanned(`${String(type)} is no type of output`);
    const resolveType = type.resolveType ?? defaultTypeResolver;
    return (value, run) => {
      if (value instanceof Error) throw value;
      const name = resolveType(value, run.context, info, type);
      const object = typeof name === 'string' ? this.#schema.getType(name) : undefined;
      if (!isObjectType(object) || !this.#schema.isSubType(type, object)) throw new NotPlanned(`${String(name)} is no ${type.name}`);
      return writeObject(fieldsOf(object), value, run);
    };
  }
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
  let text = '{';
  let waiting: Written[] | null = null;
  try {
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i];
      const written = writeField(field, source, run);
      text += i === 0 ? field.key : `,${field.key}`;
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
  return waiting === null ? `${text}}` : joined(waiting, `${text}}`);
}

function writeField(field: PlannedField, source: unknown, run: Run): Written {
  let value: unknown;
  if (field.resolve === null) {
    value = (source as Record<string, unknown> | null | undefined)?.[field.name];
    if (typeof value === 'function') value = value.call(source, argsOf(field, run), run.context, field.info);
  } else value = field.resolve(source, argsOf(field, run), run.context, field.info);
  return isPromise(value) ? value.then((awaited) => field.write(awaited, run)) : field.write(value, run);
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

function listWriter(writeItem: Writer): Writer {
  return (value, run) => {
    if (value instanceof Error) throw value;
    if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) throw new NotPlanned('a list is none');
    let text = '[';
    let isFirst = true;
    let waiting: Written[] | null = null;
    try {
      for (const item of value as Iterable<unknown>) {
        const written = isPromise(item) ? item.then((awaited) => writeItem(awaited, run)) : writeItem(item, run);
        if (isFirst) isFirst = false;
        else text += ',';
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

function joined(parts: readonly Written[], end: string): Promise<string> {
  return Promise.all(parts).then((texts) => texts.join('') + end);
}

/** What was begun goes on, but nobody hears of its failure. */
function leave(waiting: readonly Written[] | null): void {
  for (const part of waiting ?? []) if (typeof part !== 'string') part.catch(() => undefined);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
