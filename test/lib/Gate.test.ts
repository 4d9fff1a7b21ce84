import { expect, it } from '@jest/globals';
import { Gate } from '../../src/lib/Gate.ts';

const forever = new AbortController().signal;

it('lets so many run at a time, the others in the order in which they came, and none that has left', async () => {
  const gate = new Gate(2);
  const begun: string[] = [];
  const ends = new Map<string, (value: string) => void>();
  const work = (name: string, signal = forever) =>
    gate.pass(signal, () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, resolve));
    });
  const leaving = new AbortController();
  const [a, b, c, d] = [work('a'), work('b'), work('c', leaving.signal), work('d')];
  await Promise.resolve();
  expect([begun, gate.waiting]).toEqual([['a', 'b'], 2]);
  leaving.abort(new Error('left'));
  await expect(c).rejects.toThrow('left');
  ends.get('a')?.('of a');
  expect(await a).toBe('of a');
  await Promise.resolve();
  expect([begun, gate.waiting]).toEqual([['a', 'b', 'd'], 0]);
  ends.get('b')?.('of b');
  ends.get('d')?.('of d');
  expect(await Promise.all([b, d])).toEqual(['of b', 'of d']);
});

it('is free again after work that failed, and rejects who comes with a signal that is set', async () => {
  const gate = new Gate(1);
  await expect(gate.pass(forever, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  await expect(gate.pass(AbortSignal.abort(new Error('gone')), async () => 'ran')).rejects.toThrow('gone');
  expect(await gate.pass(forever, async () => 'ran')).toBe('ran');
});
