import { describe, expect, it } from '@jest/globals';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { askConnectors, askPaths, UNLIMITED } from './askEngine.ts';
import { denseGraph, snapshotOfGraph } from './smallGraph.ts';

const DENSE = snapshotOfGraph(denseGraph());
const ASK = { from: ['a'], to: ['l'], maxHops: 6, criteria: null, via: null, avoid: null, connector: null };
const gone = new Error('the client has gone');

describe('the path runner of this thread', () => {
  it.each([
    ['paths', askPaths.bind(null, DENSE, ASK, 'ALL')],
    ['connectors', askConnectors.bind(null, DENSE, ASK)],
  ])('stops a search for %s when its client goes away, at its next look at the clock', async (_, ask) => {
    const client = new AbortController();
    let looks = 0;
    const runner = createInlineRunner(() => {
      if (++looks === 3) client.abort(gone);
      return 0;
    });
    await expect(ask({ runner, signal: client.signal, budget: UNLIMITED })).rejects.toBe(gone);
    // One look when the search began, two more after 8,192 steps each; the third time the client is gone before the clock is read.
    expect(looks).toBe(3);
  });

  it('does not begin a search whose client is gone before its turn', async () => {
    const client = new AbortController();
    let begun = 0;
    const runner = createInlineRunner(() => {
      begun++;
      return 0;
    });
    const waiting = askPaths(DENSE, { ...ASK, maxHops: 1 }, 'ALL', { runner, signal: client.signal });
    client.abort(gone);
    await expect(waiting).rejects.toBe(gone);
    expect(begun).toBe(0);
  });

  it('goes on with the next search after one that failed, in the order they came', async () => {
    const runner = createInlineRunner();
    const done: string[] = [];
    const ask = async (name: string, maxHops: number, signal?: AbortSignal) => {
      await askPaths(DENSE, { ...ASK, maxHops }, 'ALL', { runner, signal }).then(
        () => done.push(name),
        () => done.push(`${name} failed`),
      );
    };
    await Promise.all([ask('long', 6), ask('gone', 1, AbortSignal.abort(gone)), ask('short', 1), ask('last', 2)]);
    expect(done).toEqual(['long', 'gone failed', 'short', 'last']);
  });

  it('lets the event loop have a turn between two searches', async () => {
    const done: string[] = [];
    const runner = createInlineRunner(() => {
      if (done.length === 0) setImmediate(() => done.push('someone else'));
      done.push('search');
      return 0;
    });
    const ask = () => askPaths(DENSE, { ...ASK, maxHops: 1 }, 'ALL', { runner });
    await Promise.all([ask(), ask()]);
    expect(done).toEqual(['search', 'someone else', 'search']);
  });
});
