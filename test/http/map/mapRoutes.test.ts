import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSmallAtlas } from '../../graphql/smallAtlas.ts';
import type { RunningAtlas } from '../startAtlas.ts';

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startSmallAtlas();
});
afterAll(() => atlas.close());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(atlas.origin + path, { headers, redirect: 'manual' });
}

describe('/map.json', () => {
  it('is the map that the parameters ask for, in the language of the reader where they name none', async () => {
    const reply = await get('/map.json?focus=institution/alpha&relationships=INVESTED_IN', { 'accept-language': 'zh-CN' });
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('x-atlas-version')]).toEqual([200, 'application/json; charset=utf-8', '1']);
    const scene = (await reply.json()) as { title: string; address: string; nodes: { id: string }[] };
    expect(scene.title).toBe('阿尔法生物及其关联主体');
    expect(scene.address).toBe('focus=institution/alpha&relationships=INVESTED_IN&language=zh');
    expect(scene.nodes.map(({ id }) => id)).toEqual(['institution/alpha', 'fund/seed']);
  });

  it('is not sent again to whom it has not changed for', async () => {
    const first = await get('/map.json?focus=fund/seed&language=en');
    const etag = first.headers.get('etag') as string;
    expect([first.headers.get('cache-control'), first.headers.get('vary')]).toEqual([
      'public, max-age=0, must-revalidate',
      expect.stringMatching(/accept-language/i),
    ]);
    const again = await get('/map.json?language=en&focus=fund/seed', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    for (const other of ['focus=fund/seed&language=zh', 'focus=fund/seed&language=en&asOf=2012', 'language=en']) {
      expect((await get(`/map.json?${other}`, { 'if-none-match': etag })).status).toBe(200);
    }
  });

  it.each([
    ['focus=institution/none', 404, 'NOT_FOUND', 'focus'],
    ['focus=fund/seed&focus=fund/seed', 400, 'BAD_USER_INPUT', 'focus'],
    ['asOf=2017-13', 400, 'BAD_USER_INPUT', 'asOf'],
    ['size=5000', 400, 'BAD_USER_INPUT', 'size'],
    ['from=HOSPITAL', 400, 'BAD_USER_INPUT', 'to'],
    ['colour=red', 400, 'BAD_USER_INPUT', 'colour'],
  ])('refuses %s by the name of the parameter', async (search, status, code, argument) => {
    const reply = await get(`/map.json?${search}`);
    const { errors } = (await reply.json()) as { errors: { message: string; extensions: { code: string; argument: string } }[] };
    expect([reply.status, errors[0].extensions.code, errors[0].extensions.argument]).toEqual([status, code, argument]);
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });
});

it('/map/ leads to /map with all that was asked', async () => {
  const reply = await get('/map/?focus=fund/seed&language=zh');
  expect([reply.status, reply.headers.get('location')]).toEqual([308, '/map?focus=fund/seed&language=zh']);
});
