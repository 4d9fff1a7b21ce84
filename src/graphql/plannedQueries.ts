import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, getVariableValues, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { AtlasContext } from './AtlasContext.ts';
import { QueryPlan } from './QueryPlan.ts';

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

/**
 * Runs queries that come again by a plan made once. Whatever a plan cannot answer in full is left to graphql-js, so that every error is one of graphql-js,
 * in its place and order. What fails as often as not is not tried: it would run twice.
 */
export function plannedQueries(): ApolloServerPlugin<AtlasContext> {
  const queries = new LRUCache<string, Asked>({ max: KEPT });
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, operationName, source, queryHash, request, contextValue }) {
          // No operation was chosen: graphql-js says why.
          if (operation === undefined || source.length > LONGEST_TEXT) return null;
          const definitions = operation.variableDefinitions ?? [];
          const { coerced } = definitions.length === 0 ? { coerced: {} } : getVariableValues(schema, definitions, request.variables ?? {});
          if (coerced === undefined) return null;
          const decided = decidingVariables(document, coerced);
          const key = `${queryHash} ${operationName} ${JSON.stringify(decided)}`;
          let asked = queries.get(key);
          if (asked === undefined) {
            asked = { times: 0, failures: 0, plan: undefined };
            queries.set(key, asked);
          }
          asked.times++;
          if (asked.times <= ASKED_BEFORE || asked.failures * 2 > asked.times) return null;
          try {
            asked.plan ??= planOf(schema, document, operation, decided);
            contextValue.notes.data = await asked.plan.run(contextValue, coerced);
          } catch {
            asked.failures++;
            return null;
          }
          return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: null } } };
        },
      };
    },
  };
}

function planOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  decided: Readonly<Record<string, unknown>>,
): QueryPlan {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return new QueryPlan(schema, operation, fragments, decided);
}

const decidingOf = new WeakMap<DocumentNode, readonly string[]>();

/** The variables of @skip and @include, which decide what is asked. */
function decidingVariables(document: DocumentNode, coerced: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
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
  return Object.fromEntries(names.filter((name) => Object.hasOwn(coerced, name)).map((name) => [name, coerced[name]]));
}
