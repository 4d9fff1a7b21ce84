import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import type { HttpConfig } from '../../../src/config.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

/** With a server of other settings in place of the usual one. */
async function withSettings(settings: Partial<HttpConfig>, use: () => Promise<void>): Promise<void> {
  const usual = atlas;
  atlas = await startAtlas({}, settings);
  try {
    await use();
  } finally {
    await atlas.close();
    atlas = usual;
  }
}
/** Its body is read: a connection with an unread one keeps a server from closing. */
async function get(path: string, headers: Record<string, string> = {}) {
  const reply = await fetch(atlas.origin + path, { headers: { 'accept-language': 'en', ...headers } });
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
}
type Reply = Awaited<ReturnType<typeof get>>;
const oembed = (parameters: Record<string, string>, headers?: Record<string, string>) => get(`/oembed?${new URLSearchParams(parameters)}`, headers);
const refusal = (reply: Reply) => {
  const [{ message, extensions }] = JSON.parse(reply.text).errors as { message: string; extensions: { code: string; argument?: string } }[];
  return [reply.status, extensions.code, extensions.argument, message];
};

describe('what pages of other sites load', () => {
  it('is one module of at most 250 kB as it travels, and its types, which caches know again', async () => {
    const reply = await get('/embed/ecosystem-map.js', { 'accept-encoding': 'gzip' });
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      ...{ 'content-type': 'text/javascript; charset=utf-8', 'content-encoding': 'gzip', 'access-control-allow-origin': '*' },
      ...{ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'public, max-age=3600, stale-while-revalidate=86400' },
    });
    expect(await travelling('/embed/ecosystem-map.js')).toBeLessThanOrEqual(250_000);
    const { text } = reply;
    // Nothing is loaded besides, from wherever.
    expect(text).not.toMatch(/\bimport\s*[({"']|\bfrom\s*["'](?:\.|\/|https?:)/);
    expect((await get('/embed/ecosystem-map.js', { 'if-none-match': reply.headers.get('etag') as string })).status).toBe(304);

    const types = await get('/embed/ecosystem-map.d.ts');
    expect(types.text).toContain("'ecosystem-map': EcosystemMapElement;");
    expect((await get('/embed/ecosystem-map.d.ts', { 'if-none-match': types.headers.get('etag') as string })).status).toBe(304);
  });

  it('is for the origins that ATLAS_CORS_ORIGINS names', async () => {
    await withSettings({ corsOrigins: ['https://a.example'] }, async () => {
      for (const path of ['/embed/ecosystem-map.js', '/map.json']) {
        const allowed = await Promise.all(['https://a.example', 'https://b.example'].map((origin) => get(path, { origin })));
        expect(allowed.map(({ headers }) => headers.get('access-control-allow-origin'))).toEqual(['https://a.example', null]);
        expect(allowed.map(({ headers }) => /\borigin\b/i.test(headers.get('vary') ?? ''))).toEqual([true, true]);
      }
    });
  });
});

describe('/embed', () => {
  const policy = (ancestors: string) =>
    `default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'${ancestors}`;

  it.each([
    ['*', null, ''],
    ['off', 'DENY', "; frame-ancestors 'none'"],
    [['https://a.example', 'http://localhost:8080'], null, "; frame-ancestors 'self' https://a.example http://localhost:8080"],
  ] as const)('stands in the frames that are allowed: %j', async (embedAncestors, frameOptions, ancestors) => {
    await withSettings({ embedAncestors }, async () => {
      for (const path of ['/embed', '/embed?focus=nobody']) {
        const { headers } = await get(path);
        expect([headers.get('x-frame-options'), headers.get('content-security-policy')]).toEqual([frameOptions, policy(ancestors)]);
      }
      for (const path of ['/map', '/map.json', '/embed/ecosystem-map.js', '/oembed']) {
        const { headers } = await get(path);
        expect([path, headers.get('x-frame-options')]).toEqual([path, 'DENY']);
        expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/);
      }
    });
  });

  it('holds one map with the parameters as its attributes, a picture where scripts are off, and how to embed it', async () => {
    const query = 'focus=institution/ruijin-hospital&hops=2&asOf=2020&theme=dark&select=fund/x%22%3E&view=1,2,3&language=zh';
    const reply = await get(`/embed?${query}`);
    const html = reply.text;
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain('<html lang="zh-Hans" data-theme="dark">');
    expect(html).toMatch(/<title>[^<]*瑞金医院[^<]* · Zhangjiang Atlas<\/title>/);
    expect(html).toContain(
      '<ecosystem-map focus="institution/ruijin-hospital" hops="2" as-of="2020" language="zh" theme="dark" selected="fund/x&#34;&#62;" height="100%" loading="eager"></ecosystem-map>',
    );
    expect(/<noscript>.*<\/noscript>/.exec(html)?.[0]).toMatch(
      /<img src="\/map\.svg\?focus=institution\/ruijin-hospital&#38;hops=2&#38;asOf=2020&#38;language=zh&#38;theme=dark" alt="[^"]*瑞金医院[^"]*">/,
    );
    const links = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)].map(([, type, href]) => [type, href.replaceAll('&#38;', '&')]);
    expect(links.map(([type]) => type)).toEqual(['application/json+oembed', 'text/xml+oembed']);
    for (const [, href] of links) expect((await get(href.slice(atlas.origin.length))).text).toContain('瑞金医院');
    const [, explorerHref] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec((await get(`/map?${query}`)).text) ?? [];
    expect(new URL(explorerHref.replaceAll('&#38;', '&')).searchParams.get('url')).toBe(`${atlas.origin}/map?${query}`);
  });

  it.each([
    ['focus=institution/nobody&language=en', 404, 'The map cannot be shown', 'focus: no entity has the id "institution/nobody"; a search finds ids by name'],
    ['focus=institution/nobody&language=zh', 404, '无法显示图谱', 'focus: no entity has the id "institution/nobody"; a search finds ids by name'],
    ['theme=pink', 400, 'The map cannot be shown', 'theme: give one of auto, light, dark'],
    ['hops=<b>', 400, 'The map cannot be shown', 'hops: '],
    ['colour=red', 400, 'The map cannot be shown', 'colour: a map has no such parameter; it has focus, hops, '],
  ])('says what is wrong in place of the map: %s', async (query, status, heading, message) => {
    const reply = await get(`/embed?${query}`);
    const html = reply.text;
    expect([reply.status, /<h1>([^<]*)/.exec(html)?.[1]]).toEqual([status, heading]);
    expect(/<p>(.*)<\/p>/.exec(html)?.[1].replaceAll('&#34;', '"')).toContain(message);
  });
});

describe('/oembed', () => {
  it('answers by JSON and XML with a frame of the size that is wanted, in the language of the address', async () => {
    const url = `${atlas.origin}/map?focus=institution/ruijin-hospital&language=zh&theme=dark&view=1,2,3`;
    const reply = await oembed({ url, maxwidth: '600', maxheight: '300' });
    const answer = JSON.parse(reply.text) as { title: string; thumbnail_url: string; thumbnail_width: number; thumbnail_height: number };
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([
      200,
      'application/json; charset=utf-8',
      'public, max-age=3600',
    ]);
    expect(answer.title).toContain('瑞金医院');
    expect(answer).toEqual({
      ...{ version: '1.0', type: 'rich', title: answer.title, provider_name: 'Zhangjiang Atlas', provider_url: `${atlas.origin}/`, cache_age: 3600 },
      html: `<iframe src="${atlas.origin}/embed?focus=institution/ruijin-hospital&#38;language=zh&#38;theme=dark" title="${answer.title}" width="600" height="300" style="border:0;max-width:100%" loading="lazy" allowfullscreen></iframe>`,
      ...{ width: 600, height: 300, thumbnail_url: expect.stringMatching(/\/map\.png\?.*&theme=dark&scale=0\.\d$/) },
      ...{ thumbnail_width: expect.any(Number), thumbnail_height: expect.any(Number) },
    });
    const { thumbnail_url, thumbnail_width, thumbnail_height } = answer;
    expect([thumbnail_width <= 600, thumbnail_height <= 300]).toEqual([true, true]);
    const png = Buffer.from(await (await fetch(thumbnail_url)).arrayBuffer());
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', thumbnail_width, thumbnail_height]);

    const xml = await oembed({ url, maxwidth: '600', maxheight: '300', format: 'xml' });
    expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const { documentElement } = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level} ${message}`);
      },
    }).parseFromString(xml.text, 'text/xml');
    const fields = [...(documentElement?.childNodes ?? [])].map(({ nodeName, textContent }) => [nodeName, textContent]);
    expect([documentElement?.nodeName, fields]).toEqual(['oembed', Object.entries(answer).map(([name, value]) => [name, String(value)])]);
  });

  it('leaves the language to the reader where the address names none, and has a usual and a largest size', async () => {
    const sizes: number[][] = [];
    const wishes: readonly Record<string, string>[] = [{}, { maxwidth: '320' }, { maxheight: '9000', maxwidth: '9000' }];
    for (const more of wishes) {
      const { html, width, height } = JSON.parse((await oembed({ url: `${atlas.origin}/embed`, ...more })).text) as {
        html: string;
        width: number;
        height: number;
      };
      expect(html).toContain(`<iframe src="${atlas.origin}/embed?" `);
      expect(html).toContain(`width="${width}" height="${height}"`);
      sizes.push([width, height]);
    }
    expect(sizes).toEqual([
      [800, 520],
      [320, 520],
      [1600, 1000],
    ]);
  });

  it('refuses what is no map of this atlas, other formats, and bad sizes', async () => {
    const pages = `its maps are at ${atlas.origin}/map and ${atlas.origin}/embed`;
    for (const url of ['https://elsewhere.example/map', `${atlas.origin}/reports`, `${atlas.origin}/map/`, 'map', `ftp${atlas.origin.slice(4)}/map`]) {
      expect(refusal(await oembed({ url }))).toEqual([404, 'NOT_FOUND', 'url', `url: this is no map of this atlas; ${pages}`]);
    }
    const url = `${atlas.origin}/map`;
    expect(refusal(await oembed({ url, format: 'yaml' }))).toEqual([
      501,
      'BAD_USER_INPUT',
      'format',
      'format: there is no answer as "yaml"; ask for json or xml',
    ]);
    expect(refusal(await oembed({}))).toEqual([400, 'BAD_USER_INPUT', 'url', `url: it is missing; give the address of a map: ${url}?focus=…`]);
    for (const maxwidth of ['0', '-1', 'wide', '1.5', '20000']) {
      expect(refusal(await oembed({ url, maxwidth }))).toEqual([
        400,
        'BAD_USER_INPUT',
        'maxwidth',
        'maxwidth: it must be a whole number of pixels from 1 to 10000',
      ]);
    }
    expect(refusal(await oembed({ url: `${url}?focus=institution/nobody` })).slice(0, 3)).toEqual([404, 'NOT_FOUND', 'focus']);
    expect((await get(`/oembed?url=${url}&url=${url}`)).status).toBe(400);
  });

  it('names https: where browsers come by it, and is not there when no frame is allowed', async () => {
    await withSettings({ https: true }, async () => {
      const secure = atlas.origin.replace('http:', 'https:');
      const answer = JSON.parse((await oembed({ url: `${secure}/map` })).text) as { html: string; provider_url: string };
      expect([answer.provider_url, /src="([^"]+)"/.exec(answer.html)?.[1]]).toEqual([`${secure}/`, `${secure}/embed?`]);
      expect((await get('/map.svg')).text).toContain(`${secure}/map`);
      expect((await get('/export.graphml?focus=institution/ruijin-hospital')).text).toContain(`${secure}/map`);
    });
    await withSettings({ embedAncestors: 'off' }, async () => {
      expect(refusal(await oembed({ url: `${atlas.origin}/map` }))).toEqual([
        404,
        'NOT_FOUND',
        undefined,
        'Maps of this atlas stand in no frame of other sites.',
      ]);
      expect((await get('/embed')).text).not.toContain('oembed');
    });
  });
});

/** Bytes of the body as it is sent, compressed. */
function travelling(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(atlas.origin + path, { headers: { 'accept-encoding': 'gzip' } }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => resolve(Buffer.concat(parts).length));
    });
    asked.on('error', reject).end();
  });
}
