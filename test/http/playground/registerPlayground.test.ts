import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

describe('the files of the playground', () => {
  it.each([
    ['/playground/client/main.js', 'text/javascript; charset=utf-8'],
    ['/playground/client/playground.css', 'text/css; charset=utf-8'],
    ['/playground/graphiql/ruru.js', 'text/javascript; charset=utf-8'],
  ])('%s is sent once: a browser that has it is told that it is unchanged', async (path, type) => {
    const first = await atlas.atlas.app.inject(path);
    expect([first.statusCode, first.headers['content-type'], first.payload.length > 100]).toEqual([200, type, true]);
    const again = await atlas.atlas.app.inject({ url: path, headers: { 'if-none-match': String(first.headers['etag']) } });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
  });

  it('GraphiQL comes compressed to who can read it, and plain to who cannot', async () => {
    const plain = await atlas.atlas.app.inject('/playground/graphiql/ruru.js');
    const packed = await atlas.atlas.app.inject({ url: '/playground/graphiql/ruru.js', headers: { 'accept-encoding': 'gzip, br' } });
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'br']);
    expect(brotliDecompressSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  });

  it.each(['tsconfig.json', 'ruru.d.ts', 'none.js', '..%2fregisterPlayground.ts'])('%s of the client’s folder is not sent', async (file) => {
    expect((await atlas.atlas.app.inject(`/playground/client/${file}`)).statusCode).toBe(404);
    expect((await atlas.atlas.app.inject(`/playground/graphiql/${file}`)).statusCode).toBe(404);
  });

  it('the page holds no script and no style of its own, and its data cannot break out of its element', async () => {
    const { payload } = await atlas.atlas.app.inject({ url: '/graphql?operation=%3C/script%3E%3Cb%3E', headers: { accept: 'text/html' } });
    expect(payload.match(/<script(?! type="application\/json"| type="module" src="\/playground\/client\/main.js"><\/script>)/g)).toBeNull();
    expect(payload.match(/<style|\son\w+=|\sstyle=/g)).toBeNull();
    expect(payload).not.toContain('</script><b>');
    const [, text = ''] = /id="playground-data">(.*?)<\/script>/s.exec(payload) ?? [];
    expect(JSON.parse(text)).toMatchObject({ asked: null, unknown: '</script><b>', symmetric: ['PARTNERS_WITH'] });
  });
});
