import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { readOperations } from '../../../src/http/operations/readOperations.ts';
import { type Data, type RunningAtlas, startAtlas } from '../startAtlas.ts';

const OPERATIONS = readOperations();
const CASES = OPERATIONS.flatMap((operation) => (['en', 'zh'] as const).map((language) => [operation.name, language, operation] as const));

let atlas: RunningAtlas;
let entries: Map<string, Data>;
beforeAll(async () => {
  atlas = await startAtlas();
  const { operations } = (await (await get('/q', { accept: 'application/json' })).json()) as Data;
  entries = new Map(operations.map((entry: Data) => [entry.name, entry]));
});
afterAll(() => atlas.close());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${atlas.origin}${path}`, { headers });
}

function linksOf(name: string, language: 'en' | 'zh'): { json: string; csv: string | null; playground: string } {
  const entry = entries.get(name);
  return language === 'zh' ? entry.linksZh : entry.links;
}

/** How many things the lists of an answer hold, at the first level that has a list. */
function listed(data: Data): number {
  if (Array.isArray(data)) return data.length;
  return data === null || typeof data !== 'object' ? 0 : Math.max(0, ...Object.values(data).map(listed));
}

describe('each named operation', () => {
  it.each(CASES)('%s in %s answers its example with something, the same by link and by POST', async (name, language, { document, variables, variablesZh }) => {
    const reply = await get(linksOf(name, language).json);
    const answer = (await reply.json()) as Data;
    const posted = await atlas.ask(document, language === 'zh' ? { ...variablesZh } : { ...variables }, { 'accept-language': language });
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('content-language')]).toEqual([
      200,
      'application/json; charset=utf-8',
      language === 'zh' ? 'zh-Hans' : 'en',
    ]);
    expect(answer.errors).toBeUndefined();
    expect({ status: 200, data: answer.data }).toEqual(posted);
    expect(Math.max(...Object.values(answer.data).map(listed))).toBeGreaterThan(0);
  });

  it.each(CASES.filter(([, , { table }]) => table !== null))('%s in %s has a table that says what the list says', async (name, language, { table }) => {
    const { csv, json } = linksOf(name, language);
    const reply = await get(csv as string);
    const bytes = new Uint8Array(await reply.arrayBuffer());
    expect([reply.status, reply.headers.get('content-type'), [...bytes.slice(0, 3)]]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
      [0xef, 0xbb, 0xbf],
    ]);
    expect(reply.headers.get('x-atlas-complete')).not.toBe('false');
    const [header, ...rows] = parseCsv(Buffer.from(bytes), { bom: true }) as string[][];
    expect(header).toEqual(entries.get(name).columns);

    const keys = (table as string).split('.');
    const answer = (await (await get(json)).json()) as Data;
    const holder = keys.slice(0, -1).reduce((value, key) => value[key], answer.data);
    const list = holder[keys.at(-1) as string] as Data[];
    const isPaged = ['nodes', 'edges'].includes(keys.at(-1) as string);
    expect(rows.length).toBe(isPaged && holder.totalCount !== undefined ? holder.totalCount : list.length);
    expect(rows.length).toBeGreaterThan(0);
    // Each leaf of a row that is in no list stands in its column, as it is.
    for (const [i, item] of list.entries()) {
      for (const [path, value] of leavesOf(item)) {
        const column = header.findIndex((title) => title === path || title === path.replace(/(^|\.)(node|nodes|edges)(?=\.)/g, '').replace(/^\./, ''));
        expect([name, path, rows[i]?.[column]]).toEqual([name, path, value === null ? '' : String(value)]);
      }
    }
  });
});

/** Paths of the leaves that stand in no list, cursors and page infos aside. */
function leavesOf(value: Data, path = ''): [string, Data][] {
  if (Array.isArray(value)) return [];
  if (value === null || typeof value !== 'object') return value === null ? [] : [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'pageInfo' ? [] : leavesOf(inner, path === '' ? key : `${path}.${key}`)));
}

describe('the catalogue', () => {
  it('tells programs everything of an operation', async () => {
    const search = OPERATIONS.find(({ name }) => name === 'search')!;
    expect(entries.get('search')).toEqual({
      name: 'search',
      title: search.title,
      explanation: search.explanation,
      group: { name: 'find', title: { en: 'Finding and listing', zh: '检索与列表' } },
      variables: [
        { name: 'text', type: 'String!', required: true, description: { en: expect.stringContaining('What to look for'), zh: null } },
        { name: 'types', type: '[EntityType!]', required: false, description: { en: expect.stringContaining('Only these types'), zh: expect.any(String) } },
        {
          name: 'first',
          type: 'Int',
          required: false,
          default: 20,
          description: { en: 'Page size, counted from the start; see `limits`. Left out: 20, unless `last` is given.', zh: expect.any(String) },
        },
        { name: 'after', type: 'String', required: false, description: { en: 'Cursor of the last item already seen.', zh: expect.any(String) } },
      ],
      examples: { en: { text: 'ruijin hosp', first: 10 }, zh: { text: '张江', first: 20 } },
      columns: ['score', 'matchedOn.field', 'matchedOn.text', 'matchedOn.how', 'id', 'type', 'kind', 'name'],
      documentHash: { sha256: createHash('sha256').update(search.document).digest('hex') },
      document: search.document,
      links: {
        json: '/q/search?text=ruijin+hosp&first=10&language=en',
        csv: '/q/search.csv?text=ruijin+hosp&first=10&language=en',
        playground: '/graphql?operation=search&language=en',
      },
      linksZh: {
        json: '/q/search?text=%E5%BC%A0%E6%B1%9F&first=20&language=zh',
        csv: '/q/search.csv?text=%E5%BC%A0%E6%B1%9F&first=20&language=zh',
        playground: '/graphql?operation=search&language=zh',
      },
    });
    expect([...entries.keys()]).toEqual(OPERATIONS.map(({ name }) => name));
  });

  it.each(['en', 'zh'] as const)('shows people every operation in %s, with a form of its parameters and links that can be opened', async (language) => {
    const reply = await get('/q', { accept: 'text/html', 'accept-language': language });
    const html = await reply.text();
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain(`<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">`);
    for (const { name, title } of OPERATIONS) {
      expect(html).toContain(`<b>${title[language].replace(/["'&<>]/g, (c) => `&#${c.charCodeAt(0)};`)}</b>`);
      expect(html).toContain(`action="/q/${name}"`);
      const inputs = [...html.matchAll(new RegExp(`id="${name}-(\\w+)" name="(\\w+)"`, 'g'))].map(([, id]) => id);
      expect([name, inputs]).toEqual([name, entries.get(name).variables.map((variable: Data) => variable.name)]);
    }
  });
});

describe('a question by its name', () => {
  const errorOf = async (path: string) => {
    const reply = await get(path);
    const { errors } = (await reply.json()) as Data;
    return [reply.status, errors[0].extensions.code, errors[0].extensions.argument, errors[0].message];
  };

  it.each([
    ['/q/search?text=a&frist=3', 'frist', 'frist: search has no such parameter; it has text, types, first, after, language'],
    ['/q/search', 'text', 'text: it must be given (String!), for example /q/search?text=ruijin%20hosp'],
    ['/q/search?text=', 'text', 'text: it must be given (String!), for example /q/search?text=ruijin%20hosp'],
    ['/q/search?text=a&first=two', 'first', 'first: Int cannot represent non-integer value: "two"'],
    ['/q/search?text=a&first=2.5', 'first', 'first: Int cannot represent non-integer value: "2.5"'],
    ['/q/search?text=a&first=99999999999', 'first', 'first: Int cannot represent non 32-bit signed integer value: 99999999999'],
    ['/q/search?text=a&text=b', 'text', 'text: it is given 2 times; give it once'],
    ['/q/search?text=a&types=FUND&types=CASTLE', 'types', expect.stringMatching(/^types\[1\]: Value "CASTLE" does not exist in "EntityType" enum\./)],
    ['/q/search?text=a&language=fr', 'language', 'language: give en or zh, once'],
    ['/q/institutions?where=kinds', 'where', 'where: it is no JSON; give an object, for example {"kinds":["HOSPITAL"]}'],
    ['/q/institutions?where={"kind":"X"}', 'where', expect.stringMatching(/^where: Field "kind" is not defined by type "EntityFilter"\./)],
    ['/q/institution-as-of?id=a&asOf=2017-13', 'asOf', expect.stringMatching(/^asOf: .*is no PartialDate/)],
  ])('%s is refused, and the argument named', async (path, argument, message) => {
    expect(await errorOf(path)).toEqual([400, 'BAD_USER_INPUT', argument, message]);
    expect(await errorOf(path.replace('?', '.csv?').replace(/search$/, 'search.csv'))).toEqual([400, 'BAD_USER_INPUT', argument, message]);
  });

  it('reads lists by repetition, enums in either case, and objects as JSON', async () => {
    const one = (await (await get('/q/search?text=zhangjiang&types=FUND&types=place&first=200')).json()) as Data;
    expect([...new Set(one.data.search.edges.map((edge: Data) => edge.node.type))].sort()).toEqual(['FUND', 'PLACE']);
    const two = (await (await get(`/q/funds?where=${encodeURIComponent('{"ids":["fund/zhangjiang-special-fund"]}')}&after=&language=ZH`)).json()) as Data;
    expect(two.data.funds.nodes.map((node: Data) => node.id)).toEqual(['fund/zhangjiang-special-fund']);
  });

  it('that nobody has written is not found, with the nearest names', async () => {
    expect(await errorOf('/q/serch')).toEqual([404, 'NOT_FOUND', undefined, 'There is no operation "serch". Did you mean search? /q lists all.']);
    expect((await errorOf('/q/companies.csv'))[3]).toContain('Did you mean components, companies-between?');
    expect((await errorOf('/q/__proto__'))[0]).toBe(404);
    expect((await errorOf('/q/%2e%2e%2fpackage'))[0]).toBe(404);
  });

  it('that has no table names those that have', async () => {
    const [status, code, , message] = await errorOf('/q/things-by-id.csv?ids=a');
    expect([status, code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(message).toContain('These have one: companies-between, ');
  });

  it('about nothing has no rows, which is an error for a table', async () => {
    const reply = await get('/q/institution-as-of?id=institution/none&asOf=2017');
    expect([reply.status, await reply.json()]).toEqual([200, { data: { entity: null } }]);
    expect((await errorOf('/q/institution-as-of.csv?id=institution/none&asOf=2017')).slice(0, 2)).toEqual([404, 'NOT_FOUND']);
    expect((await errorOf('/q/paths-between.csv?from=institution/none&to=institution/ruijin-hospital')).slice(0, 2)).toEqual([404, 'NOT_FOUND']);
  });

  it('is answered 304 as long as nothing has changed, by language and by variables', async () => {
    const first = await get('/q/search?text=ruijin');
    const etag = first.headers.get('etag') as string;
    expect([first.status, first.headers.get('cache-control'), etag]).toEqual([200, 'public, max-age=0, must-revalidate', expect.stringMatching(/^"[\w-]+"$/)]);
    await first.arrayBuffer();
    const again = await get('/q/search?text=ruijin', { 'if-none-match': `W/${etag}` });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    for (const path of ['/q/search?text=ruijin&language=zh', '/q/search?text=ruijin&first=3']) {
      const other = await get(path, { 'if-none-match': etag });
      expect([other.status, other.headers.get('etag') !== etag]).toEqual([200, true]);
      await other.arrayBuffer();
    }
    const refused = await get('/q/search?text=a&first=0');
    expect([refused.headers.get('etag'), refused.headers.get('cache-control')]).toEqual([null, 'no-store']);
    await refused.arrayBuffer();
  });

  it('has a head, a .json alias, and no other methods', async () => {
    for (const path of ['/q/search?text=ruijin', '/q/search.csv?text=ruijin']) {
      const head = await fetch(`${atlas.origin}${path}`, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
    }
    expect(await (await get('/q/search.json?text=ruijin')).text()).toBe(await (await get('/q/search?text=ruijin')).text());
    const posted = await fetch(`${atlas.origin}/q/search`, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    await posted.arrayBuffer();
  });
});
