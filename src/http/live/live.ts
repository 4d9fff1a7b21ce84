import type { FastifyInstance } from 'fastify';
import type { GraphqlSchema } from '../../graphql/buildAtlasSchema.ts';
import { LIMITS } from '../../graphql/limits.ts';
import type { ChangeFeed } from '../../snapshot/ChangeFeed.ts';
import type { ServedParts } from '../createApp.ts';
import { registerChanges } from './changesRoute.ts';
import { registerGraphqlStream } from './graphqlStream.ts';
import { type LiveSettings, OpenStreams } from './OpenStreams.ts';

export interface LiveParts extends Pick<ServedParts, 'store' | 'projector' | 'runner' | 'reports' | 'logger' | 'cache' | 'state' | 'settings'> {
  readonly feed: ChangeFeed;
  readonly schema: GraphqlSchema;
  readonly streams: OpenStreams;
}

const SETTINGS: LiveSettings = { heartbeatMs: 15_000, stallMs: 60_000, maxStreams: LIMITS.streams };

/** What tells of changes as they are committed: subscriptions, and the change log. Returns the streams that are open. */
export function registerLive(app: FastifyInstance, parts: ServedParts, schema: GraphqlSchema): OpenStreams {
  const streams = new OpenStreams({ ...SETTINGS, ...parts.live });
  const live = { ...parts, schema, streams };
  app.addHook('preClose', async () => streams.endAll());
  registerGraphqlStream(app, live);
  registerChanges(app, live);
  return streams;
}
