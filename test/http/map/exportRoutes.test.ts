import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXPORT_FORMATS } from '../../../src/map/exports/exportFormats.ts';
import type { Change } from '../../../src/store/store.ts';
import { createLogger } from '../../../src/telemetry/logger.ts';
import { createAtlas } from '../../../src/wire.ts';
import { readCyjs } from '../../map/exports/readExports.ts';
import { TRICKY_EDGES, TRICKY_NODES } from '../../map/exports/trickyFacts.ts';
import { TRICKY_GRAPH } from '../../map/exports/trickyGraph.ts';
import { entity, evidence, relationship } from '../../snapshot/records.ts';
import { type RunningAtlas, startAtlasWith } from '../startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlasWith(TRICKY_GRAPH);
});
afterAll(() => atlas.close());

function get(path: string, headers: Record<string, string> = {}, more: RequestInit = {}): Promise<Response> {
  return fetch(atlas.origin + path, { headers, redirect: 'manual', ...more });
}

async function refusal(path: string): Promise<unknown> {
  const reply = await get(path);
  const { errors } = (await reply.json()) as { errors: { message: string; extensions: object }[] };
  for (const name of ['etag', 'content-disposition', 'x-atlas-complete']) expect([name, reply.headers.get(name)]).toEqual([name, null]);
  return [reply.status, reply.headers.get('cache-control'), errors[0].message, errors[0].extensions];
}

async function idsOf(query: string): Promise<[nodes: string[], edges: string[]]> {
  const reply = await get(`/export.cyjs?${query}`);
  expect([query, reply.status]).toEqual([query, 200]);
  const { nodes, edges } = readCyjs(await reply.text());
  return [Object.keys(nodes), Object.keys(edges)];
}

const BOTH_INVESTMENTS = ['invested-in:fund/seed:institution/company:a', 'invested-in:fund/seed:institution/company:b'];
const PARTNERS = 'partners-with:institution/company:institution/hospital';
const PARTY = 'party-to:institution/hospital:agreement/deal';

describe('/export.<format>', () => {
  it('is a file with a good name, of a version, which a client that has it need not load again', async () => {
    const reply = await get('/export.gexf?focus=institution/hospital&asOf=2021&language=zh');
    expect(reply.status).toBe(200);
    const headers = Object.fromEntries(
      ['content-type', 'content-disposition', 'x-atlas-version', 'x-atlas-complete', 'cache-control', 'vary'].map((name) => [name, reply.headers.get(name)]),
    );
    expect(headers).toEqual({
      'content-type': 'application/gexf+xml; charset=utf-8',
      'content-disposition': `attachment; filename="atlas-hospital-2021-v1.gexf"; filename*=UTF-8''${encodeURIComponent('图谱-奥尼尔医院-2021-v1.gexf')}`,
      'x-atlas-version': '1',
      'x-atlas-complete': 'true',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'accept-language, accept-encoding',
    });
    const etag = reply.headers.get('etag') as string;
    const again = await get('/export.gexf?language=zh&asOf=2021&focus=institution/hospital', { 'if-none-match': etag });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    for (const other of ['/export.graphml?focus=institution/hospital&asOf=2021&language=zh', '/export.gexf?focus=institution/hospital&asOf=2021&language=en']) {
      expect([other, (await get(other, { 'if-none-match': etag })).status]).toEqual([other, 200]);
    }
    const head = await get('/export.gexf?focus=institution/hospital&asOf=2021&language=zh', {}, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), head.headers.get('content-disposition'), await head.text()]).toEqual([
      200,
      etag,
      headers['content-disposition'],
      '',
    ]);
  });

  it('is named by its sides, and a ZIP as such', async () => {
    const name = async (path: string) => (await get(path, {}, { method: 'HEAD' })).headers.get('content-disposition');
    expect(await name('/export.csv?from=HOSPITAL&to=FUND')).toBe(
      `attachment; filename="atlas-HOSPITAL-FUND-v1.csv.zip"; filename*=UTF-8''atlas-HOSPITAL-FUND-v1.csv.zip`,
    );
    expect(await name('/export.nodes.csv?focus=fund/seed,institution/company&language=en')).toBe(
      `attachment; filename="atlas-seed-1-more-v1.nodes.csv"; filename*=UTF-8''atlas-Seed%20Fund-1-more-v1.nodes.csv`,
    );
  });

  it('is in the language of the reader', async () => {
    const { nodes } = readCyjs(await (await get('/export.cyjs', { 'accept-language': 'zh' })).text());
    expect(nodes['institution/hospital']).toMatchObject({ name: '奥尼尔医院', name_translated: true });
  });

  it('has the whole graph, every document among it', async () => {
    expect(await idsOf('')).toEqual([Object.keys(TRICKY_NODES), Object.keys(TRICKY_EDGES)]);
  });

  it('has what fits the filters, with the documents behind it', async () => {
    expect(await idsOf('types=AGREEMENT,FUND')).toEqual([['agreement/deal', 'fund/seed', 'source/news'], []]);
    expect(await idsOf('kinds=COMPANY')).toEqual([['institution/company', 'source/book'], []]);
    // Of those without such a relationship nothing is asked.
    expect(await idsOf('relationships=PARTY_TO')).toEqual([['agreement/deal', 'institution/hospital', 'source/book', 'source/news'], [PARTY]]);
    expect(await idsOf('stance=STATED&status=ACTUAL')).toEqual([
      ['agreement/deal', 'fund/seed', 'institution/company', 'institution/hospital', 'source/book', 'source/news'],
      [BOTH_INVESTMENTS[0], PARTY],
    ]);
    expect(await idsOf('quality=PRIMARY&types=FUND,INSTITUTION')).toEqual([
      ['fund/seed', 'institution/company', 'institution/hospital', 'source/book', 'source/news'],
      [...BOTH_INVESTMENTS, PARTNERS],
    ]);
    expect(await idsOf('source=source/book&status=PLANNED')).toEqual([
      ['fund/seed', 'institution/company', 'source/book', 'source/news'],
      [BOTH_INVESTMENTS[1]],
    ]);
  });

  it('has all that is within the hops, and nothing as of a date when its middle was not there', async () => {
    expect(await idsOf('focus=fund/seed')).toEqual([['fund/seed', 'institution/company', 'source/book', 'source/news'], BOTH_INVESTMENTS]);
    expect(await idsOf('focus=fund/seed&hops=2&asOf=2021-03')).toEqual([
      ['fund/seed', 'institution/company', 'source/book', 'source/news'],
      [BOTH_INVESTMENTS[0]],
    ]);
    expect(await idsOf('focus=fund/seed&hops=3')).toEqual([
      ['agreement/deal', 'fund/seed', 'institution/company', 'institution/hospital', 'source/book', 'source/news'],
      [...BOTH_INVESTMENTS, PARTNERS, PARTY],
    ]);
    expect(await idsOf('focus=fund/seed&hops=3&types=FUND')).toEqual([['fund/seed', 'source/news'], []]);
    expect(await idsOf('focus=fund/seed&asOf=2010')).toEqual([[], []]);
  });

  it('has what lies on the ranked paths, and says whether there are more', async () => {
    const path = '/export.cyjs?from=HOSPITAL&to=FUND';
    expect(await idsOf('from=HOSPITAL&to=FUND')).toEqual([
      ['fund/seed', 'institution/company', 'institution/hospital', 'source/book', 'source/news'],
      [...BOTH_INVESTMENTS, PARTNERS],
    ]);
    expect((await get(path)).headers.get('x-atlas-complete')).toBe('true');
    const cut = await get('/export.cyjs?from=INSTITUTION&to=FUND,AGREEMENT&paths=1');
    expect([cut.headers.get('x-atlas-complete'), Object.keys(readCyjs(await cut.text()).edges)]).toEqual(['false', BOTH_INVESTMENTS]);
  });

  it('refuses what it does not have or understand, and says what it has', async () => {
    const formats = EXPORT_FORMATS.map(({ name }) => name).join(', ');
    expect(await refusal('/export.xlsx')).toEqual([
      404,
      'no-store',
      `format: there is no export "xlsx"; there are ${formats}`,
      { code: 'NOT_FOUND', argument: 'format' },
    ]);
    const whole = (argument: string) => [
      400,
      'no-store',
      `${argument}: an export has everything that fits, one by one; leave it out`,
      { code: 'BAD_USER_INPUT', argument },
    ];
    expect(await refusal('/export.gexf?size=5')).toEqual(whole('size'));
    expect(await refusal('/export.gexf?focus=fund/seed&open=fund/seed~INSTITUTION~COMPANY~40')).toEqual(whole('open'));
    expect(await refusal('/export.gexf?colour=red')).toMatchObject([
      400,
      'no-store',
      expect.stringMatching(/^colour: an export has no such parameter; it has focus, hops, from/),
      {},
    ]);
    expect(await refusal('/export.gexf?focus=institution/nobody')).toMatchObject([
      404,
      'no-store',
      expect.anything(),
      { code: 'NOT_FOUND', argument: 'focus' },
    ]);
    expect(await refusal('/export.gexf?language=zh&language=en')).toMatchObject([400, 'no-store', expect.anything(), { argument: 'language' }]);
    const posted = await get('/export.gexf', {}, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('is where a map’s address leads to, without what only a picture has', async () => {
    const location = async (path: string) => {
      const reply = await get(path);
      return [reply.status, reply.headers.get('location')];
    };
    expect(await location('/map.gexf')).toEqual([308, '/export.gexf']);
    expect(await location('/map.nodes.csv?focus=fund%2Fseed&open=fund%2Fseed~A~B~4&size=40&language=zh')).toEqual([
      308,
      '/export.nodes.csv?focus=fund%2Fseed&language=zh',
    ]);
  });
});

describe('/export', () => {
  it('tells the formats in the language of the reader', async () => {
    const reply = await get('/export', { 'accept-language': 'zh' });
    expect([reply.status, reply.headers.get('content-language')]).toEqual([200, 'zh-Hans']);
    expect(await reply.json()).toEqual(
      EXPORT_FORMATS.map(({ name, mediaType, title, explanation }) => ({ name, mediaType, title: title.zh, explanation: explanation.zh })),
    );
    expect(await (await get('/export?language=en', { 'accept-language': 'zh' })).json()).toContainEqual(
      expect.objectContaining({ name: 'gexf', title: 'Gephi (GEXF)' }),
    );
  });
});

describe('after changes', () => {
  it('has the same bytes as after a restart, when all is read anew', async () => {
    const put = (record: ReturnType<typeof entity>): Change => ({ op: 'PUT_ENTITY', entity: record });
    const relate = (record: ReturnType<typeof relationship>): Change => ({ op: 'PUT_RELATIONSHIP', relationship: record });
    const changes: Change[] = [
      // Behind, between and before the others in the order of ids.
      ...['institution/zebra', 'institution/delta', 'event/alpha'].map((id) => put(entity(id, { evidence: [evidence('source/book')] }))),
      relate(relationship('PARTNERS_WITH', 'institution/delta', 'institution/zebra', { evidence: [evidence('source/news')] })),
      relate(relationship('ORGANISED', 'institution/company', 'event/alpha', { evidence: [evidence('source/news')] })),
      { op: 'DELETE_RELATIONSHIP', id: PARTY },
      { op: 'DELETE_ENTITY', id: 'agreement/deal' },
    ];
    const folder = await mkdtemp(join(tmpdir(), 'atlas-exports-'));
    const open = async () => {
      const config = { neo4j: null, dataPath: join(folder, 'atlas.db'), host: '127.0.0.1', port: 0, logLevel: 'silent' as const };
      const opened = await createAtlas(config, createLogger('silent'), { seedsFolder: null });
      return { ...opened, origin: await opened.app.listen({ host: '127.0.0.1', port: 0 }) };
    };
    const files = async (origin: string) =>
      Promise.all(
        EXPORT_FORMATS.map(async ({ name }) => {
          const reply = await fetch(`${origin}/export.${name}?language=en`);
          return [
            name,
            Buffer.from(await reply.arrayBuffer())
              .toString('latin1')
              .replaceAll(origin, ''),
          ];
        }),
      );
    try {
      const changing = await open();
      await changing.store.append(TRICKY_GRAPH, null, { who: 'test', why: 'to see' });
      await changing.projector.catchUp();
      await changing.store.append(changes, null, { who: 'test', why: 'to see' });
      await changing.projector.catchUp();
      expect(changing.projector.current.delta).not.toBeNull();
      const changed = await files(changing.origin);
      await changing.close();
      const fresh = await open();
      expect(fresh.projector.current).toMatchObject({ version: 2, delta: null });
      expect(changed).toEqual(await files(fresh.origin));
      const ids = Object.values(readCyjs(await (await fetch(`${fresh.origin}/export.cyjs`)).text())).map((facts) => Object.keys(facts));
      expect(ids).toEqual(ids.map((list) => list.toSorted()));
      expect(ids.flat()).toEqual(expect.arrayContaining(['event/alpha', 'institution/delta', 'institution/zebra']));
      expect(ids.flat()).not.toContain('agreement/deal');
      await fresh.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
