import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Ontology } from '../ontology/Ontology.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { buildAtlasSchema } from './buildAtlasSchema.ts';
import { createFormatError } from './formatError.ts';
import { limitsPlugin } from './limitsPlugin.ts';
import { plannedQueries } from './plannedQueries.ts';

export type GraphqlServer = ApolloServer<AtlasContext>;

export interface GraphqlParts {
  readonly sdl: string;
  readonly ontology: Ontology;
  readonly logger: Logger;
}

/** The GraphQL server, started, without a transport. */
export async function createGraphqlServer(
  { sdl, ontology, logger }: GraphqlParts,
  plugins: readonly ApolloServerPlugin<AtlasContext>[] = [],
): Promise<GraphqlServer> {
  const server = new ApolloServer<AtlasContext>({
    schema: buildAtlasSchema(sdl, ontology),
    // Nothing here changes anything and no cookie is read, so a forged request gains nothing, and plain GET links work.
    csrfPrevention: false,
    persistedQueries: false,
    introspection: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: 10_000 },
    formatError: createFormatError(logger),
    logger,
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), limitsPlugin, plannedQueries(), ...plugins],
  });
  await server.start();
  return server;
}
