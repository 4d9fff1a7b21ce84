import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Store } from '../../../src/store/store.ts';
import { bigGraph } from '../../map/exports/bigGraph.ts';
import { entity } from '../../snapshot/records.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';

// It may be one of many that run.
jest.setTimeout(180_000);

/** A quarter of it is a multiple of six, so that the graph has no relationship of one with itself. */
const RELATIONSHIPS = 36_000;
const ENTITIES = RELATIONSHIPS / 4;

let atlas: RunningAtlas;
/** Records that were read from the store. */
let read = 0;
/** Set: reading fails, once so many records were read. */
let failsAfter = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  atlas = await startAtlas({ seedsFolder: null }, { requestTimeMs: 120_000 });
  await atlas.atlas.store.append(bigGraph(RELATIONSHIPS), null, { who: 'test', why: 'to see' });
  await atlas.atlas.projector.catchUp();
  const store = atlas.atlas.store as { -readonly [K in keyof Store]: Store[K] };
  for (const method of ['entities', 'relationships'] as const) {
    const own = store[method].bind(store) as (ids: readonly string[]) => Promise<never[]>;
    store[method] = async (ids: readonly string[]) => {
      read += ids.length;
      if (read > failsAfter) throw new Error('the disk is gone');
      return own(ids);
    };
  }
});
beforeEach(() => {
  read = 0;
  failsAfter = Number.POSITIVE_INFINITY;
});
afterAll(() => atlas.close());

/** A client that has asked and takes nothing until it is told to. */
function ask(path: string): { socket: Socket; status: () => Promise<number>; rest: () => Promise<string> } {
  const { hostname, port } = new URL(atlas.origin);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nconnection: close\r\n\r\n`);
  const pieces: Buffer[] = [];
  const ended = new Promise<void>((resolve) => {
    socket.on('close', resolve).on('error', resolve);
  });
  return {
    socket,
    status: async () => {
      const begun = new Promise<Buffer>((resolve) => socket.once('data', resolve));
      const first = await Promise.race([begun, ended.then(() => Buffer.alloc(0))]);
      socket.pause();
      pieces.push(first);
      return Number(/^HTTP\/1\.1 (\d+)/.exec(first.toString())?.[1]);
    },
    rest: async () => {
      socket.on('data', (piece: Buffer) => pieces.push(piece)).resume();
      await ended;
      return Buffer.concat(pieces).toString();
    },
  };
}

/** How many were read when nothing has been read for a while. */
async function settled(): Promise<number> {
  for (let last = -1; last !== read; ) {
    last = read;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  return read;
}

function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

describe('an export of a big graph', () => {
  it('waits for a client that takes nothing, holds little meanwhile, lets others ask, and is of one version to its end', async () => {
    const before = heapMegabytes();
    const slow = ask('/export.cyjs?language=en');
    expect(await slow.status()).toBe(200);
    const untaken = await settled();
    // What the operating system takes for a client that does not ask for it may be some megabytes.
    expect(untaken).toBeLessThan((RELATIONSHIPS + ENTITIES) / 2);
    expect(heapMegabytes() - before).toBeLessThan(20);
    const late = { op: 'PUT_ENTITY', entity: entity('institution/zz-late') } as const;
    const { atlas: parts } = atlas;
    const [changed] = await parts.store.entities(['institution/company-8999']);
    await parts.store.append(
      [
        late,
        { op: 'PUT_ENTITY', entity: { ...changed!, status: 'ENDED' } },
        { op: 'DELETE_RELATIONSHIP', id: (await parts.store.relationships([lastId()]))[0]!.id },
      ],
      null,
      { who: 'test', why: 'to see' },
    );
    await parts.projector.catchUp();
    expect((await atlas.ask('{ graph { version } }')).data).toEqual({ graph: { version: 2 } });
    const text = await slow.rest();
    expect(text).toMatch(/\r\nx-atlas-version: 1\r\n/i);
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    expect([count(/^\{"data":\{"id":"institution/gm), count(/^\{"data":\{"id":"invested-in/gm), count(/zz-late|"status":"ENDED"/g)]).toEqual([
      ENTITIES,
      RELATIONSHIPS,
      0,
    ]);
    expect(text.endsWith('\r\n0\r\n\r\n')).toBe(true);
  });

  it('stops when its client leaves', async () => {
    const leaving = ask('/export.gexf');
    expect(await leaving.status()).toBe(200);
    leaving.socket.destroy();
    expect(await settled()).toBeLessThan((RELATIONSHIPS + ENTITIES) / 2);
  });

  it('breaks off where reading fails in its midst, and is an error where it fails at once', async () => {
    failsAfter = 12_000;
    const reply = await fetch(`${atlas.origin}/export.edges.csv`);
    expect(reply.status).toBe(200);
    await expect(reply.text()).rejects.toThrow();
    failsAfter = 0;
    const refused = await fetch(`${atlas.origin}/export.edges.csv`);
    expect([refused.status, refused.headers.get('content-disposition'), await refused.json()]).toEqual([
      500,
      null,
      { errors: [{ message: expect.any(String), extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    ]);
  });

  it('takes its turn: four at a time, eight that wait, and the others are told to come again', async () => {
    const clients = Array.from({ length: 4 }, () => ask('/export.gexf'));
    expect(await Promise.all(clients.map(({ status }) => status()))).toEqual([200, 200, 200, 200]);
    const others = Array.from({ length: 9 }, () => ask('/export.sources.csv'));
    const texts = others.map(({ rest }) => rest());
    const refused = await Promise.race(texts);
    expect(refused).toMatch(/^HTTP\/1\.1 503 .*\r\nretry-after: 2\r\n.*"code":"OVERLOADED"/s);
    for (const { socket } of clients) socket.destroy();
    const done = (await Promise.all(texts)).filter((text) => /^HTTP\/1\.1 200 /.test(text) && text.endsWith('\r\n0\r\n\r\n'));
    expect(done.length).toBe(8);
    expect((await fetch(`${atlas.origin}/export.sources.csv`)).status).toBe(200);
  });
});

function lastId(): string {
  const { relationships } = atlas.atlas.projector.current;
  return relationships.ids.at(relationships.count - 1);
}
