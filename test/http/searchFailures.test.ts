import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordCache } from '../../src/graphql/loaders.ts';
import { createApp } from '../../src/http/createApp.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import type { PathRunner } from '../../src/paths/PathRunner.ts';
import { SearchPool } from '../../src/paths/pool/SearchPool.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import type { TEST_KERNELS } from '../paths/pool/testThread.ts';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

const SIDES = 'from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }';
const SCRIPT = new URL('../paths/pool/testThread.ts', import.meta.url);

let running: RunningAtlas;
let pool: SearchPool<typeof TEST_KERNELS>;
beforeAll(async () => {
  running = await startAtlas();
});
afterAll(() => running.close());

/** Asks the atlas with searches that do not go well. */
async function ask(query: string, runner: Partial<PathRunner>): Promise<unknown> {
  const { store, projector, feed } = running.atlas;
  const parts = { sdl: loadSdl(), store, projector, feed, logger: createLogger('silent'), cache: new RecordCache(10), state: () => 'ready' as const };
  const app = await createApp({ ...parts, runner: runner as PathRunner });
  const reply = await app.inject({ method: 'POST', url: '/graphql', payload: { query } });
  await app.close();
  await pool.close();
  return reply.json();
}

describe('a search that fails', () => {
  it('with its thread is our mistake, and the answer has not a word of what happened', async () => {
    pool = new SearchPool({ script: SCRIPT, threads: 2, waiting: 8 });
    const answer = await ask(`{ graph { version } paths(${SIDES}) { totalCount } }`, { paths: (topology) => pool.run('exit', topology, null) as never });
    expect(answer).toEqual({
      data: null,
      errors: [
        {
          message: 'Something went wrong on our side; the log has it under this request id.',
          path: ['paths'],
          locations: [{ line: 1, column: 21 }],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
  });

  it('because too many wait says so, and when to ask again', async () => {
    pool = new SearchPool({ script: SCRIPT, threads: 2, waiting: 0 });
    const answer = await ask(`{ connectors(${SIDES}) { totalCount } }`, { connectors: (topology) => pool.run('echo', topology, null) as never });
    expect(answer).toMatchObject({
      errors: [
        {
          message: 'Too many searches are waiting; ask again in a moment.',
          path: ['connectors'],
          extensions: { code: 'OVERLOADED', retryAfter: 1 },
        },
      ],
    });
  });
});
