import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

/**
 * graphql-js 16 forgets the promises of a list's first items when a later one throws at once; when they are rejected nobody listens, which ends the
 * process. Found by hostileFuzz.test.ts.
 */
it('a list of which some items fail at once and others later is one coded error, and no rejection is left alone', async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  process.on('unhandledRejection', hear);
  try {
    const { people } = await atlas.data('{ people(first: 1) { nodes { id } } }');
    const ids = ['institution/ruijin-hospital', people.nodes[0].id];
    const query = `query ($ids: [ID!]!) { entities(where: { ids: $ids }) { nodes {
      ... on Institution { summary relationships(first: 201) { totalCount } }
      ... on Person { relationships(first: 201) { totalCount } }
    } } }`;
    const { status, errors = [] } = await atlas.ask(query, { ids });
    expect([status, new Set(errors.map(({ extensions }) => extensions.code))]).toEqual([200, new Set(['LIMIT_EXCEEDED'])]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(unheard).toEqual([]);
  } finally {
    process.off('unhandledRejection', hear);
  }
});
