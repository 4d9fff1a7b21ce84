import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '../telemetry/logger.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { GraphqlSchema } from './buildAtlasSchema.ts';
import { costPlugin } from './costPlugin.ts';
import { deadlinePlugin } from './deadlinePlugin.ts';
import { errorRequestIds } from './errorRequestIds.ts';
import { createFormatError } from './formatError.ts';
import { LIMITS } from './limits.ts';
import { limitsPlugin } from './limitsPlugin.ts';
import type { PlannedQueries } from './PlannedQueries.ts';
import { responseSizePlugin } from './responseSizePlugin.ts';
import { rightsPlugin } from './rightsPlugin.ts';

export type GraphqlServer = ApolloServer<AtlasContext>;

export interface GraphqlParts {
  readonly schema: GraphqlSchema;
  readonly planned: PlannedQueries;
  readonly logger: Logger;
  /** Left out: the schema may be asked for. */
  readonly introspection?: boolean;
}

/** The GraphQL server, started, without a transport. */
export async function createGraphqlServer(
  { schema, planned, logger, introspection = true }: GraphqlParts,
  plugins: readonly ApolloServerPlugin<AtlasContext>[] = [],
): Promise<GraphqlServer> {
  const server = new ApolloServer<AtlasContext>({
    schema,
    // Done before Apollo Server sees a request (docs/decisions/0021-guards.md): its own way would refuse links to queries too.
    csrfPrevention: false,
    persistedQueries: false,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.queryTokens },
    formatError: createFormatError(logger, !introspection),
    logger,
    plugins: [
      ...[ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled()],
      // Nothing is sent off this machine, whatever APOLLO_KEY says.
      ...[ApolloServerPluginSchemaReportingDisabled(), ApolloServerPluginUsageReportingDisabled()],
      // In this order: the last two look at what the first has left of an answer.
      errorRequestIds,
      ...[deadlinePlugin, rightsPlugin, limitsPlugin, responseSizePlugin, costPlugin, planned.plugin],
      ...plugins,
    ],
  });
  await server.start();
  return server;
}
