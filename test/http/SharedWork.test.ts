import { expect, it } from '@jest/globals';
import { SharedWork } from '../../src/http/SharedWork.ts';

/** Work that ends when it is told to, and fails when it is stopped. */
function pieces() {
  const begun: { readonly end: (result: string) => void; readonly signal: AbortSignal }[] = [];
  const work = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      begun.push({ end: resolve, signal });
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return { begun, work };
}

it('is done once for all who ask while it is done, and again for who asks later', async () => {
  const [shared, { begun, work }, never] = [new SharedWork<string>(), pieces(), new AbortController().signal];
  const asked = [shared.do('a', never, work), shared.do('a', never, work), shared.do('b', never, work)];
  expect(begun).toHaveLength(2);
  begun[0].end('first');
  begun[1].end('other');
  expect(await Promise.all(asked)).toEqual(['first', 'first', 'other']);
  void shared.do('a', never, work);
  expect(begun).toHaveLength(3);
});

it('goes on while anyone waits, and is stopped when nobody does', async () => {
  const [shared, { begun, work }] = [new SharedWork<string>(), pieces()];
  const clients = [new AbortController(), new AbortController()];
  const asked = clients.map(({ signal }) => shared.do('a', signal, work));
  clients[0].abort(new Error('left'));
  expect(begun[0].signal.aborted).toBe(false);
  clients[1].abort(new Error('left too'));
  expect(begun[0].signal.aborted).toBe(true);
  await Promise.all(asked.map((result) => expect(result).rejects.toThrow('left too')));
});

it('that is being stopped is not given to who asks now', async () => {
  const [shared, { begun, work }] = [new SharedWork<string>(), pieces()];
  const client = new AbortController();
  const left = shared.do('a', client.signal, work);
  client.abort(new Error('left'));
  const fresh = shared.do('a', new AbortController().signal, work);
  begun[1].end('whole');
  expect(await fresh).toBe('whole');
  await expect(left).rejects.toThrow('left');
});
