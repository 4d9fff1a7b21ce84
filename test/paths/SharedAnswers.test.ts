import { describe, expect, it } from '@jest/globals';
import type { BudgetName } from '../../src/paths/Budget.ts';
import { SharedAnswers } from '../../src/paths/SharedAnswers.ts';

interface Found {
  readonly name: string;
  readonly numbers: Float64Array;
  readonly truncatedBy: BudgetName | null;
}

const found = (name: string, more: Partial<Found> = {}): Found => ({ name, numbers: new Float64Array(10), truncatedBy: null, ...more });

/** Searches that wait until they are told to go on, as a thread would; each notes its name when it begins. */
class Searches {
  readonly begun: string[] = [];
  readonly #ends: (() => void)[] = [];

  search(name: string, answer: Partial<Found> = {}): (signal: AbortSignal | undefined) => Promise<Found> {
    return (signal) => {
      this.begun.push(name);
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        this.#ends.push(() => resolve(found(name, answer)));
      });
    };
  }

  end(): void {
    for (const end of this.#ends.splice(0)) end();
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('answers that are shared', () => {
  it('are searched for once, by whoever asks first, and kept', async () => {
    const [answers, searches] = [new SharedAnswers(10_000, 10), new Searches()];
    const asked = [answers.ask('a', searches.search('first')), answers.ask('a', searches.search('second')), answers.ask('b', searches.search('other'))];
    searches.end();
    expect((await Promise.all(asked)).map(({ name }) => name)).toEqual(['first', 'first', 'other']);
    expect((await answers.ask('a', searches.search('third'))).name).toBe('first');
    expect(searches.begun).toEqual(['first', 'other']);
  });

  it('that were cut are given to who waited for them, and not kept', async () => {
    const [answers, searches] = [new SharedAnswers(10_000, 10), new Searches()];
    const asked = [answers.ask('a', searches.search('cut', { truncatedBy: 'TIME' })), answers.ask('a', searches.search('second'))];
    searches.end();
    expect((await Promise.all(asked)).map(({ name }) => name)).toEqual(['cut', 'cut']);
    const again = answers.ask('a', searches.search('again'));
    searches.end();
    expect((await again).name).toBe('again');
  });

  it('are searched for again when who began is gone and others wait', async () => {
    const [answers, searches, client] = [new SharedAnswers(10_000, 10), new Searches(), new AbortController()];
    const first = answers.ask('a', searches.search('first'), client.signal);
    const others = [
      answers.ask('a', searches.search('second'), new AbortController().signal),
      answers.ask('a', searches.search('third'), new AbortController().signal),
    ];
    client.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await settled();
    searches.end();
    expect((await Promise.all(others)).map(({ name }) => name)).toEqual(['second', 'second']);
    expect(searches.begun).toEqual(['first', 'second']);
  });

  it('are not waited for by who is gone', async () => {
    const [answers, searches, client] = [new SharedAnswers(10_000, 10), new Searches(), new AbortController()];
    const first = answers.ask('a', searches.search('first'), new AbortController().signal);
    const second = answers.ask('a', searches.search('second'), client.signal);
    client.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    searches.end();
    expect((await first).name).toBe('first');
  });

  it('that fail fail for all who wait, and are begun again by the next', async () => {
    const answers = new SharedAnswers(10_000, 10);
    const fails = () => Promise.reject(new Error('no thread'));
    const asked = await Promise.allSettled([answers.ask('a', fails), answers.ask('a', fails)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await answers.ask('a', async () => found('next'))).name).toBe('next');
  });

  it('go, those asked for longest ago first, when they are too many or too large', async () => {
    const begun: string[] = [];
    const asking = (answers: SharedAnswers) => async (name: string, size: number) => {
      await answers.ask(name, async () => {
        begun.push(name);
        return found(name, { numbers: new Float64Array(size) });
      });
    };
    const few = asking(new SharedAnswers(100_000, 2));
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await few(name, 1);
    expect(begun.splice(0)).toEqual(['a', 'b', 'c', 'b']);
    const small = asking(new SharedAnswers(1_000, 100));
    for (const [name, size] of [
      ['a', 50],
      ['b', 50],
      ['a', 50],
      ['c', 60],
      ['a', 50],
      ['huge', 200],
      ['huge', 200],
      ['a', 50],
    ] as const)
      await small(name, size);
    expect(begun).toEqual(['a', 'b', 'c', 'huge', 'huge']);
  });
});
