import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  typeFromAST,
  validate,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { coerceVariable } from './coerceVariable.ts';
import { planTable, type TablePlan } from './planTable.ts';
import { invalid, type Operation } from './readOperations.ts';

/** One variable of an operation. */
export interface Parameter {
  readonly name: string;
  readonly inputType: GraphQLInputType;
  /** As in the document: `[EntityType!]`. */
  readonly type: string;
  readonly required: boolean;
  /** Undefined: none. */
  readonly defaultValue: unknown;
  /** From the file, else from the argument that it is passed to. Chinese is null where the file says nothing in it. */
  readonly description: { readonly en: string | null; readonly zh: string | null };
}

/** An operation with what the schema knows of it. */
export interface BoundOperation extends Operation {
  readonly parameters: readonly Parameter[];
  readonly rows: TablePlan | null;
}

/** Fits operations to the schema: OPERATION_INVALID where a document, its example variables or its table do not. */
export function bindOperations(operations: readonly Operation[], schema: GraphQLSchema): readonly BoundOperation[] {
  return operations.map((operation) => bindOperation(operation, schema));
}

function bindOperation(operation: Operation, schema: GraphQLSchema): BoundOperation {
  const file = `${operation.name}.graphql`;
  const refuse = (why: string, line = 1) => invalid(file, operation.documentLine + line - 1, why);
  const document = parse(operation.document);
  const [mistake] = validate(schema, document);
  if (mistake !== undefined) throw refuse(mistake.message, mistake.locations?.[0]?.line);
  const parameters = parametersOf(operation, document, schema);
  for (const examples of [operation.variables, operation.variablesZh]) {
    for (const { name, inputType } of parameters) {
      if (examples[name] !== undefined) coerceVariable(name, examples[name], inputType, (why) => invalid(file, 1, `the example variables do not fit: ${why}`));
    }
  }
  const language = parameters.find(({ name }) => name === 'language');
  if (language !== undefined && language.type !== 'Language') throw refuse('$language must be of type Language: /q sets it from its own parameter `language`');
  const rows = operation.table === null ? null : planTable(schema, operation.document, operation.table, refuse);
  return { ...operation, parameters, rows };
}

function parametersOf(operation: Operation, document: DocumentNode, schema: GraphQLSchema): readonly Parameter[] {
  const meanings = argumentDescriptions(document, schema);
  const query = document.definitions.find((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  return (query?.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const name = variable.name.value;
    const inputType = typeFromAST(schema, type as never) as unknown as GraphQLInputType;
    const said = operation.describedVariables[name];
    return {
      name,
      inputType,
      type: String(inputType),
      required: isNonNullType(inputType) && defaultValue === undefined,
      defaultValue: defaultValue === undefined ? undefined : valueFromAST(defaultValue, inputType),
      description: { en: said?.en ?? meanings.get(name) ?? null, zh: said?.zh ?? CHINESE[name] ?? null },
    };
  });
}

/** What the schema says of the argument or input field that each variable is first passed to. */
function argumentDescriptions(document: DocumentNode, schema: GraphQLSchema): ReadonlyMap<string, string> {
  const types = new TypeInfo(schema);
  const meanings = new Map<string, string>();
  const around: (string | null | undefined)[] = [];
  const leave = () => void around.pop();
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Argument: { enter: () => void around.push(types.getArgument()?.description), leave },
      ObjectField: {
        enter: ({ name }) => {
          const input = getNamedType(types.getParentInputType());
          around.push(isInputObjectType(input) ? input.getFields()[name.value]?.description : null);
        },
        leave,
      },
      Variable: ({ name }) => {
        const meaning = around.at(-1);
        if (meaning != null && !meanings.has(name.value)) meanings.set(name.value, meaning);
      },
    }),
  );
  return meanings;
}

/** Variables that mean the same in every operation. */
const CHINESE: Readonly<Record<string, string>> = {
  first: '每页条数；上限见 limits。表格（.csv）总是给出全部各页，此处只决定每次取多少。',
  after: '上一页最后一条的游标；不给则从头开始。',
  asOf: '只看在该年、月或日有效的内容，如 2017、2017-05。不给：不限时间。',
  maxHops: '一条路径最多包含几个关系。',
  language: '名称与句子所用的语言：EN 或 ZH。',
  where: '筛选条件（JSON），如 {"kinds":["HOSPITAL"]}。',
  types: '只要这些类型；可重复给出。',
};
