import { expect, it } from '@jest/globals';
import { AnswerCache, type KeptAnswer } from '../../src/http/AnswerCache.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';

const [older, newer] = [{ version: 1 } as Snapshot, { version: 2 } as Snapshot];
const answer = (bytes: number): KeptAnswer => ({ body: Buffer.alloc(bytes), encoded: new Map() });

it('keeps those asked for last within its bytes, compressed forms counted', () => {
  const cache = new AnswerCache(10_000, () => older);
  for (const key of ['a', 'b', 'c']) {
    cache.get(older, key);
    cache.keep(older, key, answer(3_000));
  }
  expect(cache.get(older, 'a')).toBeDefined();
  const c = cache.get(older, 'c') as KeptAnswer;
  c.encoded.set('br', Buffer.alloc(2_000));
  cache.grown(older, 'c', c);
  expect(['a', 'b', 'c'].map((key) => cache.get(older, key) !== undefined)).toEqual([true, false, true]);
  expect(cache.metrics).toEqual({ hits: 4, misses: 4, answers: 2, bytes: 3_202 + 5_202 });
});

it('keeps nothing longer than a megabyte, nothing of a version that is gone, and nothing at all when it has no room', () => {
  let current = older;
  const cache = new AnswerCache(64 << 20, () => current);
  cache.get(older, 'a');
  cache.keep(older, 'a', answer((1 << 20) + 1));
  expect(cache.get(older, 'a')).toBeUndefined();
  cache.keep(older, 'a', answer(10));
  expect(cache.get(older, 'a')).toBeDefined();
  current = newer;
  expect(cache.get(newer, 'a')).toBeUndefined();
  // A request that began before.
  cache.keep(older, 'a', answer(10));
  expect([cache.get(newer, 'a'), cache.get(older, 'a')]).toEqual([undefined, undefined]);
  cache.keep(newer, 'a', answer(20));
  expect([cache.get(older, 'a'), cache.get(newer, 'a')?.body.length]).toEqual([undefined, 20]);
  const none = new AnswerCache(0, () => older);
  none.keep(older, 'a', answer(10));
  expect(none.get(older, 'a')).toBeUndefined();
  expect(none.metrics).toEqual({ hits: 0, misses: 0, answers: 0, bytes: 0 });
});
