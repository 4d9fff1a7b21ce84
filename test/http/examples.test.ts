import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readExamples } from '../../src/http/examples.ts';
import { type Data, type RunningAtlas, startAtlas } from './startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

/** How many things the lists of an answer hold, at the first level that has a list. */
function listed(data: Data): number {
  if (Array.isArray(data)) return data.length;
  return data === null || typeof data !== 'object' ? 0 : Math.max(0, ...Object.values(data).map(listed));
}

describe('examples of the playground', () => {
  it.each(readExamples().map((example) => [example.name, example] as const))(
    '%s is answered without errors, and with something, by POST and by GET',
    async (_, { query }) => {
      const posted = await atlas.ask(query);
      expect(posted).toEqual({ status: 200, data: expect.anything() });
      expect(Math.max(...Object.values(posted.data as object).map(listed))).toBeGreaterThan(0);
      const got = await fetch(`${atlas.origin}/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: 'application/json' } });
      expect(await got.json()).toEqual({ data: posted.data });
    },
  );
});
