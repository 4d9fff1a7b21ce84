import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, getVariableValues } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { AtlasContext } from './AtlasContext.ts';

/** What is asked once or twice costs no compilation. */
const ASKED_BEFORE = 2;
const KEPT = 500;
/** Compiling takes time and memory with the length of the text; a longer one is left to graphql-js. */
const LONGEST_TEXT = 10_000;

interface Asked {
  times: number;
  failures: number;
  /** Null: graphql-jit cannot compile it. */
  compiled: CompiledQuery | null | undefined;
}

/**
 * Runs queries that come again as compiled code (graphql-jit). Its answers are used where they hold no error: what fails, and variables that do not fit,
 * are left to graphql-js, so that every error is its error, in its place and order. What fails as often as not is not compiled: it would run twice.
 */
export function compiledQueries(): ApolloServerPlugin<AtlasContext> {
  const queries = new LRUCache<string, Asked>({ max: KEPT });
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, operationName, source, queryHash, request, contextValue }) {
          if (source.length > LONGEST_TEXT) return null;
          const key = `${queryHash} ${operationName}`;
          let asked = queries.get(key);
          if (asked === undefined) {
            asked = { times: 0, failures: 0, compiled: undefined };
            queries.set(key, asked);
          }
          asked.times++;
          if (asked.times <= ASKED_BEFORE || asked.failures * 2 > asked.times) return null;
          if (asked.compiled === undefined) asked.compiled = compiledOf(schema, document, operationName);
          if (asked.compiled === null) return null;
          const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
          if (variables.coerced === undefined) return null;
          const { data, errors } = (await asked.compiled.query(undefined, contextValue, variables.coerced)) as ExecutionResult<Record<string, unknown>>;
          if (errors !== undefined) {
            asked.failures++;
            // Nobody waits for it.
            if (!contextValue.signal.aborted) return null;
          }
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
        },
      };
    },
  };
}

function compiledOf(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): CompiledQuery | null {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? (compiled as CompiledQuery) : null;
}
