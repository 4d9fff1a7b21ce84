import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSmallAtlas } from '../../graphql/smallAtlas.ts';
import { readPicture } from '../../map/picture/readPicture.ts';
import { entity, evidence, name, relationship, source } from '../../snapshot/records.ts';
import { type RunningAtlas, startAtlasWith } from '../startAtlas.ts';

let atlas: RunningAtlas;

beforeAll(async () => {
  atlas = await startSmallAtlas();
});
afterAll(() => atlas.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => fetch(`${atlas.origin}${path}`, { method, headers });

describe('a map as a picture', () => {
  it('is SVG of what the data have, in the language asked for', async () => {
    const address = '/map.svg?focus=institution/alpha&language=zh';
    const reply = await get(address);
    expect(reply.status).toBe(200);
    expect(
      Object.fromEntries(
        ['content-type', 'content-language', 'x-atlas-version', 'cross-origin-resource-policy', 'cache-control'].map((header) => [
          header,
          reply.headers.get(header),
        ]),
      ),
    ).toEqual({
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-language': 'zh-Hans',
      'x-atlas-version': '1',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    expect(reply.headers.get('content-disposition')).toBe(
      `inline; filename="atlas-alpha-v1.svg"; filename*=UTF-8''${encodeURIComponent('图谱-阿尔法生物-v1')}.svg`,
    );
    const scene = (await (await get('/map.json?focus=institution/alpha&language=zh')).json()) as { nodes: { label: string[] }[]; title: string };
    const { texts, root } = readPicture(await reply.text());
    const said = texts.map(({ text }) => text);
    expect(said).toEqual(
      expect.arrayContaining([
        scene.title,
        '直接关联 · 不限时间',
        `${atlas.origin}/map?focus=institution/alpha&language=zh`,
        ...scene.nodes.flatMap(({ label }) => label),
      ]),
    );
    expect(root.getAttribute('xml:lang')).toBe('zh-Hans');
  });

  it('says what was asked for besides', async () => {
    const reply = await get(
      '/map.svg?focus=institution/alpha&hops=2&types=FUND,INSTITUTION&kinds=COMPANY&relationships=INVESTED_IN&status=ACTUAL&stance=STATED&quality=PRESS&source=source/news&asOf=2021&language=en',
    );
    expect(
      readPicture(await reply.text())
        .texts.map(({ text }) => text)
        .join(' '),
    ).toContain(
      'Up to 2 relationships away · as of 2021 · types: institution, fund · kinds: company · relationships: invested in · status: actual · in the documents: stated · documents, at least: press report · document: news',
    );
  });

  it('is PNG of the scale asked for, two pixels to one where none is', async () => {
    const size = async (path: string) => {
      const reply = await get(path);
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'image/png']);
      const png = Buffer.from(await reply.arrayBuffer());
      expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    const { width, height } = readPicture(await (await get('/map.svg?language=en')).text());
    expect(await size('/map.png?language=en')).toEqual([2 * width, 2 * height]);
    expect(await size('/map.png?language=en&scale=1.5&theme=dark')).toEqual([1.5 * width, 1.5 * height].map(Math.ceil));
  });

  it('has the same bytes each time, of which a client is told that it has them', async () => {
    for (const path of ['/map.svg?language=en', '/map.png?language=en&scale=1']) {
      const [one, two] = [await get(path), await get(path)];
      const tag = one.headers.get('etag') as string;
      expect(two.headers.get('etag')).toBe(tag);
      expect(Buffer.compare(Buffer.from(await one.arrayBuffer()), Buffer.from(await two.arrayBuffer()))).toBe(0);
      const known = await get(path, { 'if-none-match': tag });
      expect([known.status, known.headers.get('etag'), await known.text()]).toEqual([304, tag, '']);
      const dark = await get(`${path}&theme=dark`);
      expect([dark.status, dark.headers.get('etag') === tag]).toEqual([200, false]);
      await dark.arrayBuffer();
      const head = await get(path, {}, 'HEAD');
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, '']);
    }
  });

  it.each([
    ['/map.svg?theme=blue', 400, 'BAD_USER_INPUT', 'theme', 'theme: give light or dark'],
    ['/map.svg?scale=2', 400, 'BAD_USER_INPUT', 'scale', 'scale: an SVG has no pixels of its own; leave it out, or ask for /map.png'],
    ['/map.png?scale=4', 400, 'BAD_USER_INPUT', 'scale', 'scale: it must be a number from 0.1 to 3, with one decimal at the most'],
    ['/map.png?scale=1e1', 400, 'BAD_USER_INPUT', 'scale', 'scale: it must be a number from 0.1 to 3, with one decimal at the most'],
    ['/map.png?focus=institution/nobody', 404, 'NOT_FOUND', 'focus', 'focus: no entity has the id "institution/nobody"; a search finds ids by name'],
    ['/map.png?theme=dark&theme=light', 400, 'BAD_USER_INPUT', 'theme', 'theme: it is given more than once; give it once, with commas between several values'],
  ])('refuses %s by the name of the parameter', async (path, status, code, argument, message) => {
    const reply = await get(path);
    const { errors } = (await reply.json()) as { errors: { message: string; extensions: object }[] };
    expect([reply.status, errors.length, errors[0].message, errors[0].extensions]).toEqual([
      status,
      1,
      message,
      { code, argument, ...(status === 404 ? { id: 'institution/nobody' } : {}) },
    ]);
    expect([reply.headers.get('etag'), reply.headers.get('content-disposition'), reply.headers.get('cache-control')]).toEqual([null, null, 'no-store']);
  });

  it('is not drawn with more pixels than one may have', async () => {
    const ids = Array.from({ length: 150 }, (_, i) => `institution/company-${String(i).padStart(3, '0')}`);
    const entities = ids.map((id) =>
      entity(id, { kind: 'COMPANY', names: [name(`A company of some considerable name, ${id}`)], evidence: [evidence('source/news')] }),
    );
    const relationships = ids.slice(1).map((id, i) => relationship('PARTNERS_WITH', ids[Math.floor(i / 3)], id, { evidence: [evidence('source/news')] }));
    const large = await startAtlasWith([
      ...[source('source/news', { title: 'News' }), ...entities].map((one) => ({ op: 'PUT_ENTITY', entity: one }) as const),
      ...relationships.map((one) => ({ op: 'PUT_RELATIONSHIP', relationship: one }) as const),
    ]);
    try {
      const refusal = async (path: string) => {
        const reply = await fetch(`${large.origin}${path}`);
        const { errors } = (await reply.json()) as { errors: { message: string; extensions: object }[] };
        return [reply.status, errors[0].extensions];
      };
      expect(await refusal('/map.png?size=150&language=en&scale=3')).toEqual([400, { code: 'LIMIT_EXCEEDED', argument: 'scale' }]);
      // Without a scale it is as large as may be.
      const drawn = await fetch(`${large.origin}/map.png?size=150&language=en`);
      const png = Buffer.from(await drawn.arrayBuffer());
      expect(drawn.status).toBe(200);
      expect(png.readUInt32BE(16) * png.readUInt32BE(20)).toBeLessThanOrEqual(16_000_000);
    } finally {
      await large.close();
    }
  });
});
