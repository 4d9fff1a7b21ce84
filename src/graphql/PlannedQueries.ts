import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, getVariableValues, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { AtlasContext } from './AtlasContext.ts';
import { isCostAsked } from './costPlugin.ts';
import { LIMITS } from './limits.ts';
import { QueryPlan } from './QueryPlan.ts';
import { refuseTooLarge } from './refuseTooLarge.ts';

/** What is asked once costs no planning. */
const ASKED_BEFORE = 1;
const KEPT = 1_000;
/** A plan takes memory with the length of the text; a longer one is left to graphql-js. */
const LONGEST_TEXT = 20_000;

interface Asked {
  times: number;
  failures: number;
  plan: QueryPlan | undefined;
}

/** Of a text that the GraphQL server has found valid: one of its operations, by the name that a request told; null: it told none. */
type Operations = Map<string | null, Operation>;

interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Names it among all. */
  readonly key: string;
}

interface AskedQuery {
  readonly document: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly extensions: Readonly<Record<string, unknown>> | null;
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * Runs queries that come again by a plan made once. Whatever a plan cannot answer in full is left to graphql-js, so that every error is one of graphql-js,
 * in its place and order. What fails as often as not is not tried: it would run twice.
 */
export class PlannedQueries {
  readonly #schema: GraphQLSchema;
  readonly #asked = new LRUCache<string, Asked>({ max: KEPT });
  readonly #valid = new LRUCache<string, Operations>({ max: KEPT });

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /**
   * The data as JSON of a query that has a plan, within all limits; null: the GraphQL server must answer it, and takes up what was found out here.
   * Of its work nothing is left out but what came to the same result for the same text before.
   */
  async answer(query: AskedQuery, context: AtlasContext): Promise<string | null> {
    const known = this.#valid.get(query.document)?.get(query.operationName);
    if (known === undefined || isCostAsked(query.extensions)) return null;
    const variables = query.variables ?? {};
    try {
      refuseTooLarge(this.#schema, known.document, known.operation, variables, context);
    } catch {
      return null;
    }
    context.deadline.start();
    await this.#run(known, variables, context);
    const { data } = context.notes;
    // What could be too long is counted there, and refused.
    if (data === undefined || data.length * MOST_BYTES_PER_UNIT > LIMITS.responseBytes) return null;
    context.deadline.end(false);
    return data;
  }

  /** Within the GraphQL server: learns what is valid, and runs what `answer` has not. */
  get plugin(): ApolloServerPlugin<AtlasContext> {
    return {
      requestDidStart: async () => ({
        responseForOperation: async ({ document, operation, operationName, source, queryHash, request, contextValue }) => {
          const { notes } = contextValue;
          // A change is carried out once. No operation chosen: graphql-js says why.
          if (operation?.operation !== 'query' || source.length > LONGEST_TEXT) return null;
          const known = { document, operation, key: `${queryHash} ${operationName}` };
          if (notes.isPlanTried !== true) await this.#run(known, request.variables ?? {}, contextValue);
          if (notes.data === undefined) return null;
          this.#keep(source, request.operationName ?? null, known);
          return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: null } } };
        },
      }),
    };
  }

  /** Notes the data where there is a plan and it succeeds. */
  async #run({ document, operation, key }: Operation, given: Variables, context: AtlasContext): Promise<void> {
    const variables = coercedVariables(this.#schema, operation, given);
    if (variables === undefined) return;
    const { notes } = context;
    notes.isPlanTried = true;
    const decided = decidingVariables(document, variables);
    const asked = this.#askedOf(decided === null ? key : `${key} ${JSON.stringify(decided)}`);
    if (asked.times <= ASKED_BEFORE || asked.failures * 2 > asked.times) return;
    try {
      asked.plan ??= planOf(this.#schema, document, operation, decided ?? {});
      const data = asked.plan.run(context, variables);
      notes.data = typeof data === 'string' ? data : await data;
    } catch {
      asked.failures++;
    }
  }

  #askedOf(key: string): Asked {
    let asked = this.#asked.get(key);
    if (asked === undefined) {
      asked = { times: 0, failures: 0, plan: undefined };
      this.#asked.set(key, asked);
    }
    asked.times++;
    return asked;
  }

  #keep(text: string, operationName: string | null, known: Operation): void {
    let operations = this.#valid.get(text);
    if (operations === undefined) {
      operations = new Map();
      this.#valid.set(text, operations);
    }
    operations.set(operationName, known);
  }
}

/** Of UTF-8, for a UTF-16 code unit. */
const MOST_BYTES_PER_UNIT = 3;

const NO_VARIABLES: Variables = {};

function coercedVariables(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables | undefined {
  return variableDefinitions.length === 0 ? NO_VARIABLES : getVariableValues(schema, variableDefinitions, given).coerced;
}

function planOf(schema: GraphQLSchema, { definitions }: DocumentNode, operation: OperationDefinitionNode, decided: Variables): QueryPlan {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return new QueryPlan(schema, operation, fragments, decided);
}

const decidingOf = new WeakMap<DocumentNode, readonly string[]>();

/** The variables of @skip and @include, which decide what is asked; null: there are none. */
function decidingVariables(document: DocumentNode, coerced: Variables): Variables | null {
  let names = decidingOf.get(document);
  if (names === undefined) {
    const found = new Set<string>();
    visit(document, {
      Directive: (directive) => {
        visit(directive, { Variable: ({ name }) => void found.add(name.value) });
        return false;
      },
    });
    names = [...found].sort();
    decidingOf.set(document, names);
  }
  return names.length === 0 ? null : Object.fromEntries(names.filter((name) => Object.hasOwn(coerced, name)).map((name) => [name, coerced[name]]));
}
