import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { RecordCache } from '../../src/graphql/loaders.ts';
import { createApp } from '../../src/http/createApp.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import type { PathRunner } from '../../src/paths/PathRunner.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

let atlas: RunningAtlas;
let app: FastifyInstance;
let origin: string;
/** By what every search is cut. */
let cut: 'TIME' | 'EXPANSIONS' | null = null;

beforeAll(async () => {
  atlas = await startAtlas();
  const { store, projector, feed } = atlas.atlas;
  const inline = createInlineRunner();
  const runner: PathRunner = {
    ...inline,
    paths: async (...job) => ({ ...(await inline.paths(...job)), truncatedBy: cut }),
    connectors: async (...job) => ({ ...(await inline.connectors(...job)), truncatedBy: cut }),
  };
  app = await createApp({ sdl: loadSdl(), store, projector, runner, logger: createLogger('silent'), cache: new RecordCache(), feed, state: () => 'ready' });
  origin = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await atlas.close();
});

const ENDS = 'from: { ids: ["institution/ruijin-hospital"] }, to: { ids: ["institution/siemens-healthineers"] }';

async function ask(query: string): Promise<{ isHit: string | null; cache: string | null; isTagged: boolean }> {
  const { headers } = await fetch(`${origin}/graphql?query=${encodeURIComponent(query)}`);
  return { isHit: headers.get('x-cache'), cache: headers.get('cache-control'), isTagged: headers.has('etag') };
}

it.each([
  ['paths', `{ paths(${ENDS}) { totalCount } }`],
  ['paths, asked for their types alone', `{ paths(${ENDS}, first: 1) { pathTypes { count } } }`],
  ['connectors', `{ connectors(${ENDS}) { totalCount } }`],
])('%s that time has cut are kept by nobody, those cut by a count of steps are', async (_, query) => {
  cut = 'TIME';
  for (let i = 0; i < 3; i++) expect(await ask(query)).toEqual({ isHit: 'MISS', cache: 'no-store', isTagged: false });
  cut = 'EXPANSIONS';
  expect(await ask(query)).toEqual({ isHit: 'MISS', cache: 'public, max-age=0, must-revalidate', isTagged: true });
  expect(await ask(query)).toEqual({ isHit: 'HIT', cache: 'public, max-age=0, must-revalidate', isTagged: true });
});
