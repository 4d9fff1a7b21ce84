import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { AtlasError } from '../errors.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { createFormatError } from './formatError.ts';
import type { GraphChangeEvent } from './graphChanges.ts';
import { LIMITS } from './limits.ts';
import { refuseTooLarge } from './refuseTooLarge.ts';

export type StreamedError = GraphQLFormattedError;

export interface SubscriptionRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/** One answer, as it is sent. */
export interface StreamedAnswer {
  readonly version: number;
  readonly result: FormattedExecutionResult;
}

/** Refused before anything runs, or answers until the client's signal ends. */
export type Subscribed =
  | { readonly errors: readonly GraphQLFormattedError[]; readonly answers?: undefined }
  | { readonly answers: AsyncGenerator<StreamedAnswer, void, void>; readonly errors?: undefined };

/**
 * Starts a subscription. `contextFor` makes the context in which an event is answered: of the snapshot that the event belongs to, null for the subscription
 * itself.
 */
export async function subscribeTo(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubscriptionRequest,
  contextFor: (event: GraphChangeEvent | null) => AtlasContext,
  { logger, isSchemaHidden }: { readonly logger: Logger; readonly isSchemaHidden: boolean },
): Promise<Subscribed> {
  const format = createFormatError(logger, isSchemaHidden);
  const told = (errors: readonly GraphQLError[], code: string | null = null) =>
    errors.map((error) => {
      const formatted = error.toJSON();
      return format(code === null ? formatted : { ...formatted, extensions: { ...formatted.extensions, code } }, error);
    });
  try {
    const document = parsed(query);
    if (document instanceof GraphQLError) return { errors: told([document], 'GRAPHQL_PARSE_FAILED') };
    const mistakes = validate(schema, document);
    if (mistakes.length > 0) return { errors: told(mistakes, 'GRAPHQL_VALIDATION_FAILED') };
    const operation = getOperationAST(document, operationName);
    if (operation == null) throw new AtlasError('BAD_REQUEST', ['there is no operation to run, or there are several; choose one by `operationName`']);
    if (operation.operation !== 'subscription') {
      throw new AtlasError('OPERATION_NOT_SUPPORTED', [`a ${operation.operation} cannot be sent here; send queries to /graphql, subscriptions here`]);
    }
    const contextValue = contextFor(null);
    refuseTooLarge(schema, document, operation, variables, contextValue);
    const events = await createSourceEventStream({ schema, document, operationName, variableValues: variables, contextValue });
    if (!(Symbol.asyncIterator in events)) return { errors: told(events.errors ?? [], events.errors?.[0]?.originalError ? null : 'BAD_USER_INPUT') };
    return { answers: answers(document, events as AsyncIterable<GraphChangeEvent>) };
  } catch (error) {
    return { errors: told([asGraphqlError(error)]) };
  }

  async function* answers(document: DocumentNode, events: AsyncIterable<GraphChangeEvent>): AsyncGenerator<StreamedAnswer, void, void> {
    for await (const event of events) {
      const contextValue = contextFor(event);
      const { deadline } = contextValue;
      deadline.start();
      const asked = { schema, document, operationName, variableValues: variables, rootValue: event, contextValue };
      const { errors, ...result } = (await execute(asked)) as ExecutionResult;
      deadline.end(errors !== undefined);
      const late = deadline.exceeded;
      if (late !== null && errors !== undefined) {
        yield { version: event.graphChanged.version, result: { data: null, errors: told([asGraphqlError(late)]) } };
        continue;
      }
      yield { version: event.graphChanged.version, result: errors === undefined ? result : { ...result, errors: told(errors) } };
    }
  }
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: LIMITS.queryTokens });
  } catch (error) {
    return asGraphqlError(error);
  }
}

function asGraphqlError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(error instanceof Error ? error.message : 'failed', { originalError: error as Error });
}
