import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { DEFAULT_HTTP } from '../../src/config.ts';
import { RecordCache } from '../../src/graphql/loaders.ts';
import { createApp } from '../../src/http/createApp.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import type { PathRunner } from '../../src/paths/PathRunner.ts';
import { SearchPool } from '../../src/paths/pool/SearchPool.ts';
import type { Store } from '../../src/store/store.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import type { TEST_KERNELS } from '../paths/pool/testThread.ts';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

const SIDES = 'from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }';
const TIME_MS = 200;

let running: RunningAtlas;
let app: FastifyInstance;
const pool = new SearchPool<typeof TEST_KERNELS>({ script: new URL('../paths/pool/testThread.ts', import.meta.url), threads: 2, waiting: 8 });
beforeAll(async () => {
  running = await startAtlas();
  // Both threads are ready: what is asked of them begins.
  const { topology } = running.atlas.projector.current;
  await Promise.all([pool.run('echo', topology, 1), pool.run('echo', topology, 2)]);
});
afterEach(() => app.close());
afterAll(async () => {
  await pool.close();
  await running.close();
});

/** The atlas with little time for an answer, and with a store and searches of the test's own. */
async function open(store: Partial<Store>, runner: Partial<PathRunner>, requestTimeMs = TIME_MS): Promise<void> {
  const { store: own, projector } = running.atlas;
  const slow = Object.assign(Object.create(own) as Store, store);
  app = await createApp({
    ...{ sdl: loadSdl(), store: slow, projector, runner: runner as PathRunner, logger: createLogger('silent'), cache: new RecordCache(1) },
    state: () => 'ready',
    settings: { ...DEFAULT_HTTP, requestTimeMs },
  });
}

async function ask(query: string) {
  const began = performance.now();
  const reply = await app.inject({ method: 'POST', url: '/graphql', payload: { query } });
  return { status: reply.statusCode, body: reply.json(), ms: performance.now() - began };
}

const given = (max: number) => ({
  data: null,
  errors: [
    {
      message: `The answer was not ready within ${max} ms and has been given up; ask for less: fewer hops, fewer searches, smaller pages.`,
      extensions: { code: 'DEADLINE_EXCEEDED', limit: 'requestTimeMs', value: expect.any(Number), max },
    },
  ],
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('an answer that is not ready in time is given up', () => {
  it('with a search that would never end: its thread is free again, and the next search runs', async () => {
    const { topology } = running.atlas.projector.current;
    const looks = new Int32Array(new SharedArrayBuffer(8));
    await open({}, { paths: (_, __, signal) => pool.run('long', topology, { ms: 60_000, looks }, { signal }) as never });
    const query = `{ ${['a', 'b', 'c'].map((name) => `${name}: paths(${SIDES}) { totalCount }`).join(' ')} graph { version } }`;
    const { status, body, ms } = await ask(query);
    expect([status, body]).toEqual([200, given(TIME_MS)]);
    expect(body.errors[0].extensions.value).toBeGreaterThanOrEqual(TIME_MS - 2);
    expect(ms).toBeGreaterThanOrEqual(TIME_MS - 2);
    Atomics.wait(looks, 1, 0, 5_000);
    expect([...looks]).toEqual([1, 1]);
    expect(await Promise.all([pool.run('echo', topology, 1), pool.run('echo', topology, 2)])).toEqual([1, 2]);
  });

  it('with a store that never answers: nothing more is asked of it, then or later', async () => {
    let asked = 0;
    let release: (value: never) => void = () => undefined;
    const entities = () => {
      asked++;
      return new Promise<never>((resolve) => {
        release = resolve;
      });
    };
    await open({ entities }, {});
    const query = '{ institutions(first: 5) { nodes { summary statements { evidence { source { title facts(first: 5) { totalCount } } } } } } }';
    expect((await ask(query)).body).toEqual(given(TIME_MS));
    const until = asked;
    release([null] as never);
    await pause(50);
    expect([until, asked]).toEqual([1, 1]);
  });

  it('with a store that is slow each time: no resolver goes on to the next level', async () => {
    const { store } = running.atlas;
    let asked = 0;
    const entities = async (ids: readonly string[]) => {
      asked++;
      await pause(TIME_MS * 0.7);
      return store.entities(ids);
    };
    await open({ entities }, {});
    const query =
      '{ institutions(first: 3) { nodes { evidence { source { evidence { source { summary } } title statements { evidence { source { title } } } } } } } }';
    expect((await ask(query)).body).toEqual(given(TIME_MS));
    const until = asked;
    await pause(TIME_MS * 2);
    expect(asked).toBe(until);
    expect(asked).toBeLessThanOrEqual(2);
  });

  it('with resolvers that keep the thread to themselves, so that no timer comes', async () => {
    await open({}, {}, 1);
    const { body } = await ask(
      `{ institutions(first: 200) { nodes { ${Array.from({ length: 60 }, (_, i) => `r${i}: relationships(first: 1) { totalCount }`).join(' ')} } } }`,
    );
    expect(body).toEqual(given(1));
  });

  it('and what is still being done is given up too when an error has made the answer', async () => {
    const looks = new Int32Array(new SharedArrayBuffer(8));
    await open({}, { paths: (topology, _, signal) => pool.run('long', topology, { ms: 60_000, looks }, { signal }) as never }, 30_000);
    const { body } = await ask(`{ paths(${SIDES}) { totalCount } funds(first: 201) { totalCount } }`);
    expect(body).toMatchObject({ data: null, errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'first' } }] });
    Atomics.wait(looks, 1, 0, 5_000);
    expect([...looks]).toEqual([1, 1]);
  });

  it('and says nothing of it when the answer was whole in time', async () => {
    await open({}, {});
    expect((await ask('{ graph { version } limits { requestTimeMs } }')).body).toEqual({ data: { graph: { version: 1 }, limits: { requestTimeMs: TIME_MS } } });
  });
});
