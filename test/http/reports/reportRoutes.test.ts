import { request as httpRequest } from 'node:http';
import accepts from '@fastify/accepts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { SHARED_PARAMETERS } from '../../../src/http/reports/readReportUrl.ts';
import { type ReportRouteParts, registerReports } from '../../../src/http/reports/reportRoutes.ts';
import { REPORT_FORMATS } from '../../../src/reports/render/reportFormats.ts';
import { REPORT_KINDS } from '../../../src/reports/reportKinds.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';
import { addTestReports, type TestReports } from './testKinds.ts';

let atlas: RunningAtlas;
let tests: TestReports;
beforeAll(async () => {
  tests = addTestReports();
  atlas = await startAtlas();
});
beforeEach(() => {
  tests.begun.length = 0;
});
afterAll(async () => {
  tests.remove();
  await atlas.close();
});

const SLOW = '/reports/slow/institution/ruijin-hospital';

function get(path: string, headers: Record<string, string> = {}, more: RequestInit = {}): Promise<Response> {
  return fetch(atlas.origin + path, { headers, redirect: 'manual', ...more });
}

/** As it stands, where fetch would tidy the address first. */
function raw(path: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(atlas.origin);
    httpRequest({ hostname, port, path, headers }, (reply) => {
      let body = '';
      reply.on('data', (chunk) => {
        body += chunk;
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

async function waitFor(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Watches a report; once this resolves it is waited for, as its first step was told. `rest` resolves with all that was told. */
async function watch(path: string, signal?: AbortSignal): Promise<{ rest(): Promise<string> }> {
  const reply = await get(path, { accept: 'text/event-stream' }, { signal });
  const told = (reply.body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const more = async () => {
    const { done, value } = await told.read();
    text += value ?? '';
    return !done;
  };
  while (!text.includes('event: progress\n') && (await more()));
  return {
    rest: async () => {
      while (await more());
      return text;
    },
  };
}

async function errorOf(reply: Response): Promise<unknown> {
  const { errors } = (await reply.json()) as { errors: { message: string; extensions: { code: string; argument?: string } }[] };
  return [reply.status, errors[0].extensions.code, errors[0].extensions.argument, errors[0].message];
}

describe('the address of a report', () => {
  it.each(REPORT_FORMATS.map((format) => [format.name, format] as const))('gives it as %s, with its type, its name and a tag', async (name, format) => {
    const reply = await get(`/reports/people.${name}?language=zh`);
    const bytes = Buffer.from(await reply.arrayBuffer());
    expect(bytes.length).toBeGreaterThan(0);
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('content-language')]).toEqual([200, format.mediaType, 'zh-Hans']);
    expect(reply.headers.get('content-disposition')).toMatch(
      new RegExp(`^${name === 'html' ? 'inline' : 'attachment'}; filename="people\\.${name}"; filename\\*=UTF-8''(%[0-9A-F]{2}|[\\w.-])+\\.${name}$`),
    );
    expect(reply.headers.get('content-location')).toBe(`/reports/people.${name}?language=zh`);
    const etag = reply.headers.get('etag') ?? '';
    const again = await get(`/reports/people.${name}?language=zh`, { 'if-none-match': etag });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    expect(Buffer.from(await (await get(`/reports/people.${name}?language=zh`)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('has as many tags as there are reports', async () => {
    const paths = [
      'overview.md?language=en',
      'overview.md?language=zh',
      'overview.csv?language=en',
      'overview.csv?language=en&table=x',
      'overview.md?language=en&asOf=2017',
      'people.md?language=en',
    ];
    const tags = await Promise.all(paths.map(async (path) => (await raw(`/reports/${path}`, {})).headers['etag'] ?? path));
    expect(new Set(tags).size).toBe(paths.length);
  });

  it('may have its id encoded, and no format: then what is accepted decides', async () => {
    const types = await Promise.all(
      (
        [
          ['/reports/profile/institution%2Fruijin-hospital', 'text/html,application/xhtml+xml,*/*;q=0.8'],
          ['/reports/profile/institution/ruijin-hospital', 'text/markdown'],
          ['/reports/profile/institution/ruijin-hospital', '*/*'],
        ] as const
      ).map(async ([path, accept]) => {
        const reply = await get(path, { accept, 'accept-language': 'zh-CN' });
        await reply.arrayBuffer();
        return [reply.status, reply.headers.get('content-type'), reply.headers.get('content-location')];
      }),
    );
    const at = (format: string) => `/reports/profile/institution/ruijin-hospital.${format}?language=zh`;
    expect(types).toEqual([
      [200, 'text/html; charset=utf-8', at('html')],
      [200, 'text/markdown; charset=utf-8', at('md')],
      [200, 'text/html; charset=utf-8', at('html')],
    ]);
    expect((await get('/reports/overview', { accept: 'application/json' })).status).toBe(406);
  });

  it('is where a form without script is sent to', async () => {
    const reply = await get('/reports/slow?id=institution%2Fruijin-hospital&of=&most=4&asOf=2017&format=docx&language=zh');
    expect([reply.status, reply.headers.get('location')]).toEqual([
      303,
      '/reports/slow/institution/ruijin-hospital.docx?of=HOSPITAL&most=4&how=well&language=zh&asOf=2017',
    ]);
  });

  it('answers HEAD as GET, without the report', async () => {
    const [head, whole] = await Promise.all(['HEAD', 'GET'].map((method) => get('/reports/overview.docx', {}, { method })));
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([200, '', null]);
    for (const name of ['content-type', 'content-disposition', 'etag', 'cache-control', 'vary'])
      expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
    await whole.arrayBuffer();
    const post = await get('/reports/overview.docx', {}, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

it('a path without a kind leads to the forms', async () => {
  const reply = await get('/reports/');
  expect([reply.status, reply.headers.get('location')]).toEqual([303, '/reports']);
});

it('a graph that has not been read yet is waited for', async () => {
  const app = fastify();
  await app.register(accepts);
  registerReports(app, { state: () => 'starting' } as ReportRouteParts);
  const { statusCode, headers, body } = await app.inject('/reports/overview.md');
  expect([statusCode, headers['retry-after'], JSON.parse(body).errors[0].extensions.code]).toEqual([503, '1', 'STORE_UNAVAILABLE']);
  await app.close();
});

describe('what is wrong with a report', () => {
  it.each([
    ['/reports/nothing.docx', 404, 'NOT_FOUND', 'kind'],
    ['/reports/overview.exe', 404, 'NOT_FOUND', 'format'],
    ['/reports/overview?format=exe', 404, 'NOT_FOUND', 'format'],
    ['/reports/overview/institution/ruijin-hospital.md', 404, 'NOT_FOUND', 'id'],
    ['/reports/profile/institution/nobody.md', 404, 'NOT_FOUND', 'id'],
    ['/reports/profile.md', 400, 'BAD_USER_INPUT', 'id'],
    ['/reports/overview.md?colour=red', 400, 'BAD_USER_INPUT', 'colour'],
    ['/reports/overview.md?__proto__=x', 400, 'BAD_USER_INPUT', '__proto__'],
    ['/reports/overview.md?language=fr', 400, 'BAD_USER_INPUT', 'language'],
    ['/reports/overview.md?asOf=yesterday', 400, 'BAD_USER_INPUT', 'asOf'],
    ['/reports/overview.md?language=en&language=zh', 400, 'BAD_USER_INPUT', 'language'],
    ['/reports/overview.md?format=docx', 400, 'BAD_USER_INPUT', 'format'],
    [`${SLOW}.md?id=institution/ruijin-hospital`, 400, 'BAD_USER_INPUT', 'id'],
    [`${SLOW}.md?most=10`, 400, 'BAD_USER_INPUT', 'most'],
    [`${SLOW}.md?how=so-so`, 400, 'BAD_USER_INPUT', 'how'],
    [`${SLOW}.md?of=NOTHING`, 400, 'BAD_USER_INPUT', 'of'],
    [`${SLOW}.md?how=badly`, 400, 'LIMIT_EXCEEDED', 'of'],
    ['/reports/overview.refused', 400, 'BAD_USER_INPUT', 'table'],
    ['/reports/profile/LONG.md', 400, 'BAD_USER_INPUT', 'id'],
    ['/reports/overview.md?x=LONG', 400, 'BAD_USER_INPUT', 'x'],
    ['/reports/profile/a%00b%0D%0ASet-Cookie:%20a=b.md', 404, 'NOT_FOUND', 'id'],
    ['/reports/profile/%3Cscript%3Ealert(1)%3C%2Fscript%3E.md', 404, 'NOT_FOUND', 'id'],
  ])('%s names what is to be corrected, to programs and to people', async (written, status, code, argument) => {
    const path = written.replace('LONG', 'x'.repeat(3_000));
    expect((await errorOf(await get(path))) as unknown[]).toEqual([status, code, argument, expect.stringMatching(new RegExp(`^${argument}: `))]);
    const page = await get(path, { accept: 'text/html', 'accept-language': 'zh' });
    const html = await page.text();
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([status, 'text/html; charset=utf-8', 'no-store']);
    expect(html).toContain('无法生成这份报告');
    expect(html).not.toMatch(/<script|undefined/);
    expect(page.headers.has('set-cookie')).toBe(false);
    for (const name of ['etag', 'content-location', 'content-disposition', 'content-language']) expect([name, page.headers.get(name)]).toEqual([name, null]);
  });

  it.each([
    '/reports/../../etc/passwd',
    '/reports/profile/../../package.json',
    '/reports/%2e%2e/%2e%2e/package.json',
    '/reports/profile/..%2f..%2fpackage.json',
    '/reports/client/..%2fReportDesk.ts',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await raw(path);
    expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('is no reason to repeat header lines that the address holds', async () => {
    const { status, headers } = await raw('/reports/slow?id=institution/ruijin-hospital&format=docx&of=institution/ruijin-hospital%0D%0ASet-Cookie:%20a=b');
    expect([status, headers['set-cookie']]).toEqual([404, undefined]);
    const table = await raw('/reports/overview?format=csv&table=%0D%0ASet-Cookie:%20a=b&language=en');
    expect([table.status, table.headers['set-cookie'], table.headers['location']]).toEqual([
      303,
      undefined,
      '/reports/overview.csv?language=en&table=%0D%0ASet-Cookie%3A+a%3Db',
    ]);
  });

  it('is told with entities of like names, for whom a name was written instead of an id', async () => {
    const html = await (await get('/reports/profile?id=瑞金医院&format=docx&language=zh', { accept: 'text/html' })).text();
    expect(html).toContain('请检查“<b>主体</b>”一栏');
    const link = /<a href="([^"]+)"><b>瑞金医院<\/b>/.exec(html)?.[1].replaceAll('&#38;', '&') ?? '';
    const reply = await get(link);
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/reports/profile/institution/ruijin-hospital.docx?language=zh']);
    expect(html).toContain('href="/reports?id=%E7%91%9E%E9%87%91%E5%8C%BB%E9%99%A2&#38;format=docx&#38;language=zh&#38;kind=profile#profile"');
  });

  it('ends the connection where it comes to light after the first bytes', async () => {
    const reply = await get('/reports/overview.broken');
    expect(reply.status).toBe(200);
    await expect(reply.arrayBuffer()).rejects.toThrow('terminated');
  });
});

describe('the making of a report', () => {
  it('is shared by all who ask for it, in whichever format, and its name is kept in Chinese', async () => {
    const formats = ['pieces', 'md', 'ris'];
    const asked = formats.map((format) => get(`${SLOW}.${format}?most=5`));
    await waitFor(() => tests.begun.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    tests.go();
    const replies = await Promise.all(asked);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await replies[0].text()).toBe('one two');
    expect(replies[0].headers.get('content-disposition')).toBe(
      `attachment; filename="slow-institution-ruijin-hospital.pieces"; filename*=UTF-8''${encodeURIComponent('瑞金')}%20${encodeURIComponent('报告')}%20${encodeURIComponent('二')}.pieces`,
    );
    await (await get(`${SLOW}.docx?most=5`)).arrayBuffer();
    expect(tests.begun.length).toBe(1);
    await Promise.all(replies.slice(1).map((reply) => reply.arrayBuffer()));
  });

  it('ends when everyone who waited for it has left', async () => {
    const [one, two] = [new AbortController(), new AbortController()];
    const watched = await Promise.all([one, two].map(({ signal }) => watch(`${SLOW}.md?most=6`, signal)));
    one.abort();
    await expect(watched[0].rest()).rejects.toThrow('aborted');
    // Who comes now finds the same work.
    const three = new AbortController();
    await watch(`${SLOW}.md?most=6`, three.signal);
    expect(tests.begun.map(({ aborted }) => aborted)).toEqual([false]);
    two.abort();
    three.abort();
    await waitFor(() => tests.begun[0].aborted);
    expect(tests.begun.length).toBe(1);
  });

  it('is told step by step, to who comes late too, and ends with the address', async () => {
    const first = await watch('/reports/slow?id=institution/ruijin-hospital&most=7&format=docx');
    const second = await watch(`${SLOW}.docx?most=7`);
    tests.go();
    const told = [
      'event: progress\ndata: {"step":"First step","share":0.25}',
      'event: progress\ndata: {"step":"Second step","share":0.75}',
      `event: done\ndata: {"address":"${SLOW}.docx?of=HOSPITAL&most=7&how=well&language=en","title":"瑞金\\"报告\\"/二","graphVersion":1}`,
    ];
    const events = await Promise.all([first, second].map(async ({ rest }) => (await rest()).split('\n\n').slice(1, -1)));
    expect(events).toEqual([told, told]);
    const ready = await get(`${SLOW}.docx?of=HOSPITAL&most=7&how=well&language=en`);
    expect([ready.status, (await ready.arrayBuffer()).byteLength > 0]).toEqual([200, true]);
    expect(tests.begun.length).toBe(1);
  });

  it('ends when who watches it leaves, and its errors are told in the stream, or before it', async () => {
    const watcher = new AbortController();
    const reply = await get(`${SLOW}.md?most=8`, { accept: 'text/event-stream' }, { signal: watcher.signal });
    await waitFor(() => tests.begun.length > 0);
    watcher.abort();
    await waitFor(() => tests.begun[0].aborted);
    await expect(reply.text()).rejects.toThrow();
    expect(await (await get(`${SLOW}.md?how=badly`, { accept: 'text/event-stream' })).text()).toContain(
      'event: error\ndata: {"errors":[{"message":"of: these are too many; name fewer","extensions":{"code":"LIMIT_EXCEEDED","argument":"of"}}]}',
    );
    expect(await errorOf(await get('/reports/overview.md?x=1', { accept: 'text/event-stream' }))).toEqual([400, 'BAD_USER_INPUT', 'x', expect.any(String)]);
  });
});

it('no kind has a parameter that means the same for all kinds, or a name that the address needs', () => {
  for (const { name, parameters } of REPORT_KINDS) {
    expect(name).not.toBe('client');
    expect(parameters.filter((parameter) => [...SHARED_PARAMETERS, 'kind'].includes(parameter.name))).toEqual([]);
    expect(parameters.findIndex((parameter) => parameter.name === 'id')).toBeLessThan(1);
  }
});
