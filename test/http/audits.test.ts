import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

/** Audits whose only subject is a POST: what they send by GET would be another request. */
const POST_ONLY = new Set(['2C94', '03D4', '9ABE', 'A5BF', 'BF61', '78D5']);

/** The same question as a GET, where an audit asks by POST. */
const byGet: typeof fetch = async (input, init) => {
  if (init?.method !== 'POST') return fetch(input, init);
  const address = new URL(String(input));
  const { accept } = init.headers as Record<string, string>;
  const parameters = bodyOf(init.body);
  if (parameters === null) address.search = '?query={__typename}&variables={';
  else
    for (const [name, value] of Object.entries(parameters))
      if (value !== null)
        address.searchParams.set(name, typeof value === 'string' && name !== 'variables' && name !== 'extensions' ? value : JSON.stringify(value));
  return fetch(address, accept === undefined ? {} : { headers: { accept } });
};

function bodyOf(body: unknown): Record<string, unknown> | null {
  try {
    return JSON.parse(String(body)) as Record<string, unknown>;
  } catch {
    return null;
  }
}

async function audited(fetchFn: typeof fetch, left: ReadonlySet<string>): Promise<{ audits: number; ok: number; told: string[] }> {
  const audits = serverAudits({ url: `${atlas.origin}/graphql`, fetchFn }).filter(({ id }) => !left.has(id));
  const results = await Promise.all(audits.map(({ fn }) => fn()));
  const told = results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.status} ${result.id} ${result.name}`]));
  return { audits: results.length, ok: results.filter(({ status }) => status === 'ok').length, told };
}

describe('the audits of the GraphQL over HTTP specification', () => {
  it('find no error, no warning and nothing to note by POST', async () => {
    expect(await audited(fetch, new Set())).toEqual({ audits: 61, ok: 61, told: [] });
  });

  it('find none by GET', async () => {
    const audits = 61 - POST_ONLY.size;
    expect(await audited(byGet, POST_ONLY)).toEqual({ audits, ok: audits, told: [] });
  });
});
