import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { startSmallAtlas } from '../../graphql/smallAtlas.ts';
import { entity, evidence, name, source } from '../../snapshot/records.ts';
import { type Data, type RunningAtlas, startAtlas } from '../startAtlas.ts';
import * as schemas from './schemas.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validators = new Map(Object.entries(schemas).map(([key, schema]) => [key, ajv.compile(schema)]));

describe('/reconcile', () => {
  let atlas: RunningAtlas;
  let seeds: RunningAtlas;
  beforeAll(async () => {
    [atlas, seeds] = [await startSmallAtlas(), await startAtlas()];
  });
  afterAll(async () => {
    await atlas.close();
    await seeds.close();
  });

  /** Fails where the answer is not as the schema says. */
  function valid(schema: keyof typeof schemas, answer: Data): Data {
    const check = validators.get(schema) as ReturnType<Ajv['compile']>;
    expect({ isValid: check(answer), errors: check.errors ?? [] }).toEqual({ isValid: true, errors: [] });
    return answer;
  }

  async function get(path: string, at = atlas): Promise<{ status: number; body: Data; headers: Headers }> {
    const reply = await fetch(`${at.origin}${path}`);
    return { status: reply.status, body: await reply.json(), headers: reply.headers };
  }

  async function post(
    form: Record<string, unknown>,
    at = atlas,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: Data; headers: Headers }> {
    const body = new URLSearchParams(
      Object.entries(form).map(([key, part]): [string, string] => [key, typeof part === 'string' ? part : JSON.stringify(part)]),
    );
    const reply = await fetch(`${at.origin}/reconcile`, { method: 'POST', body, headers });
    return { status: reply.status, body: await reply.json(), headers: reply.headers };
  }

  it('says what it can do, and where', async () => {
    const { status, body, headers } = await get('/reconcile');
    valid('MANIFEST', body);
    expect([status, headers.get('access-control-allow-origin'), body.versions, body.identifierSpace]).toEqual([
      200,
      '*',
      ['0.2'],
      'urn:zhangjiang-atlas:entity:',
    ]);
    expect(body.view.url).toBe(`${atlas.origin}/reconcile/preview?id={{id}}`);
    expect(body.suggest.entity).toEqual({ service_url: atlas.origin, service_path: '/reconcile/suggest/entity' });
    expect(body.defaultTypes.map((type: { id: string }) => type.id)).not.toContain('SOURCE');
  });

  it.each(['evil.example/"><script>', 'atlas.example:99999', '[::::]'])('repeats no Host header that is no host name: %s', async (host) => {
    const status = await new Promise((resolve, reject) => {
      request(`${atlas.origin}/reconcile`, { headers: { host } }, (reply) => resolve(reply.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(400);
  });

  it('matches a batch sent as a form, or in the address', async () => {
    const queries = {
      q0: { query: 'Ruijin Hospital, Shanghai', type: 'INSTITUTION/HOSPITAL', limit: 1 },
      q1: { query: 'Alpha Bio Co., Ltd.', type: ['FUND', 'INSTITUTION'], type_strict: 'any' },
      q2: { query: 'nothing like it' },
      q3: { query: '' },
      q4: { query: '种子基金', type: 'PERSON' },
      __proto__: undefined,
    };
    valid('QUERY_BATCH', JSON.parse(JSON.stringify(queries)));
    const { status, body, headers } = await post({ queries });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    valid('RESULT_BATCH', body);
    expect(body).toEqual({
      q0: {
        result: [
          {
            ...{ id: 'institution/ruijin', name: 'Ruijin Hospital', description: 'Hospital · 瑞金医院 · same without city', score: 92, match: true },
            type: [
              { id: 'INSTITUTION/HOSPITAL', name: 'Hospital' },
              { id: 'INSTITUTION', name: 'Institution' },
            ],
            features: [
              { id: 'WITHOUT_CITY', value: true },
              { id: 'FIELD_NAME', value: true },
            ],
          },
        ],
      },
      q1: {
        result: [
          {
            ...{ id: 'institution/alpha', name: 'Alpha Bio', description: 'Company · 阿尔法生物 · same without legal form', score: 96, match: true },
            type: [
              { id: 'INSTITUTION/COMPANY', name: 'Company' },
              { id: 'INSTITUTION', name: 'Institution' },
            ],
            features: [
              { id: 'WITHOUT_LEGAL_FORM', value: true },
              { id: 'FIELD_NAME', value: true },
            ],
          },
        ],
      },
      q2: { result: [] },
      q3: { result: [] },
      q4: { result: [] },
    });
    expect((await get(`/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`)).body).toEqual(body);
  });

  it('weighs what is known besides the name', async () => {
    const queries = {
      same: { query: 'Alpha Bio', properties: [{ pid: 'kind', v: 'COMPANY' }] },
      other: { query: 'Alpha Bio', properties: [{ pid: 'statement.founded', v: ['1999', '2000'] }] },
      related: { query: 'Seed Fund', properties: [{ pid: 'relationship.INVESTED_IN.out', v: { id: 'institution/alpha', name: 'Alpha Bio' } }] },
      should: { query: 'Alpha Bio', type: 'FUND', type_strict: 'should' },
      unnamed: { properties: [{ pid: 'name.zh', v: '种子基金' }] },
    };
    valid('QUERY_BATCH', queries);
    const { body } = await post({ queries });
    valid('RESULT_BATCH', body);
    const told = Object.fromEntries(
      Object.entries<Data>(body).map(([key, { result }]) => [key, result.map((one: Data) => [one.id, one.score, one.match, one.features.at(-1)])]),
    );
    expect(told).toEqual({
      same: [['institution/alpha', 100, true, { id: 'PROPERTY_kind', value: true }]],
      other: [['institution/alpha', 85, false, { id: 'PROPERTY_statement.founded', value: false }]],
      related: [['fund/seed', 100, true, { id: 'PROPERTY_relationship.INVESTED_IN.out', value: true }]],
      should: [['institution/alpha', 90, true, { id: 'FIELD_NAME', value: true }]],
      unnamed: [['fund/seed', 100, true, { id: 'PROPERTY_name.zh', value: true }]],
    });
  });

  it('fetches properties, as sources print them', async () => {
    const extend = {
      ids: ['fund/seed', 'institution/alpha', 'nobody'],
      properties: [
        { id: 'name.zh' },
        { id: 'statement.fundSize', settings: { limit: 1 } },
        { id: 'relationship.INVESTED_IN.in' },
        { id: 'sources' },
        { id: 'kind' },
      ],
    };
    valid('EXTEND_QUERY', extend);
    const { status, body } = await post({ extend });
    expect(status).toBe(200);
    valid('EXTEND_RESPONSE', body);
    expect(body.meta).toEqual([
      { id: 'name.zh', name: 'Name (Chinese)' },
      { id: 'statement.fundSize', name: 'Fund size' },
      { id: 'relationship.INVESTED_IN.in', name: 'Invested in (towards it)' },
      { id: 'sources', name: 'Sources', type: { id: 'SOURCE', name: 'Source' } },
      { id: 'kind', name: 'Kind' },
    ]);
    expect(body.rows).toEqual({
      'fund/seed': {
        'name.zh': [{ str: '种子基金' }],
        'statement.fundSize': [{ str: '130000000.50 CNY' }],
        'relationship.INVESTED_IN.in': [],
        sources: [{ id: 'source/filing', name: 'filing' }],
        kind: [{ str: 'VENTURE' }],
      },
      'institution/alpha': {
        'name.zh': [{ str: '阿尔法生物' }],
        'statement.fundSize': [],
        'relationship.INVESTED_IN.in': [{ id: 'fund/seed', name: 'Seed Fund' }],
        sources: [
          { id: 'source/filing', name: 'filing' },
          { id: 'source/news', name: 'news' },
        ],
        kind: [{ str: 'COMPANY' }],
      },
      nobody: { 'name.zh': [], 'statement.fundSize': [], 'relationship.INVESTED_IN.in': [], sources: [], kind: [] },
    });
    expect((await get(`/reconcile?extend=${encodeURIComponent(JSON.stringify(extend))}`)).body).toEqual(body);
    // What is about, at least or only planned does not read as what is.
    const sizes = { ids: ['fund/seed', 'institution/alpha'], properties: [{ id: 'statement.fundSize' }, { id: 'statement.employees' }] };
    const { rows } = (await post({ extend: sizes })).body;
    expect(rows['fund/seed']['statement.fundSize'].map(({ str }: { str: string }) => str)).toEqual([
      '130000000.50 CNY',
      '100000000 CNY',
      '≈ 120000000 CNY',
      '20000000 USD (planned)',
    ]);
    expect(rows['institution/alpha']['statement.employees']).toEqual([{ str: '≥ 300 people' }]);
  });

  it('suggests entities, types and properties, page by page', async () => {
    const entities = valid('SUGGESTED_ENTITIES', (await get('/reconcile/suggest/entity?prefix=rui')).body);
    expect(entities.result.map(({ id }: { id: string }) => id)).toEqual(['institution/ruijin']);
    expect(valid('SUGGESTED_ENTITIES', (await get('/reconcile/suggest/entity?prefix=institution%2Falpha')).body).result[0].id).toBe('institution/alpha');
    expect((await get('/reconcile/suggest/entity?prefix=rui&cursor=1')).body).toEqual({ result: [] });
    expect((await get('/reconcile/suggest/entity?prefix=%E2%80%A6')).body).toEqual({ result: [] });
    expect(valid('SUGGESTED_TYPES', (await get('/reconcile/suggest/type?prefix=hosp')).body)).toEqual({
      result: [{ id: 'INSTITUTION/HOSPITAL', name: 'Hospital', broader: [{ id: 'INSTITUTION', name: 'Institution' }] }],
    });
    expect(valid('SUGGESTED_PROPERTIES', (await get('/reconcile/suggest/property?prefix=found')).body).result.map(({ id }: { id: string }) => id)).toEqual([
      'statement.founded',
      'relationship.FOUNDED.out',
      'relationship.FOUNDED.in',
    ]);
    const all = await Promise.all([0, 20, 40, 60, 80].map(async (cursor) => (await get(`/reconcile/suggest/property?prefix=&cursor=${cursor}`)).body.result));
    const proposed = valid('PROPERTY_PROPOSAL', (await get('/reconcile/extend/propose')).body);
    expect(all.flat().map(({ id }) => id)).toEqual(proposed.properties.map(({ id }: { id: string }) => id));
    const ofFunds = valid('PROPERTY_PROPOSAL', (await get('/reconcile/extend/propose?type=FUND&limit=60')).body);
    expect([ofFunds.type, ofFunds.limit]).toEqual(['FUND', 60]);
    const ids = ofFunds.properties.map(({ id }: { id: string }) => id);
    expect([ids.includes('relationship.MANAGES.in'), ids.includes('relationship.MANAGES.out')]).toEqual([true, false]);
  });

  it('answers as the schemas say whatever is in the seeds', async () => {
    const { data } = { data: await seeds.data('{ entities(first: 60) { nodes { id name zh: name(language: ZH) } } }') };
    const nodes: { id: string; name: string; zh: string }[] = data.entities.nodes;
    const queries = Object.fromEntries(
      nodes.flatMap((node, i) =>
        i < 50
          ? [
              [`e${i}`, { query: node.name }],
              [`z${i}`, { query: node.zh }],
            ]
          : [],
      ),
    );
    const batch = valid('RESULT_BATCH', (await post({ queries }, seeds)).body);
    // Who asks by the primary name gets the entity, first or among namesakes.
    const lost = nodes.slice(0, 50).filter(({ id }, i) => !batch[`e${i}`].result.some((one: { id: string }) => one.id === id));
    expect(lost).toEqual([]);
    const { properties } = (await get('/reconcile/extend/propose', seeds)).body;
    for (let from = 0; from < properties.length; from += 20) {
      const extend = { ids: nodes.map(({ id }) => id), properties: properties.slice(from, from + 20).map(({ id }: { id: string }) => ({ id })) };
      valid('EXTEND_RESPONSE', (await post({ extend }, seeds)).body);
    }
  });

  it('shows a small page of an entity, and runs nothing in it', async () => {
    await atlas.atlas.store.append(
      [
        { op: 'PUT_ENTITY', entity: source('source/odd', { title: '<b>Odd</b>', url: 'javascript:alert(1)' }) },
        {
          op: 'PUT_ENTITY',
          entity: entity('institution/odd', { names: [name('<script>alert(1)</script> & Co'), name('怪<i>')], evidence: [evidence('source/odd')] }),
        },
      ],
      null,
      { who: 'test', why: 'to see' },
    );
    await atlas.atlas.projector.catchUp();
    const reply = await fetch(`${atlas.origin}/reconcile/preview?id=institution%2Fodd`, { headers: { 'accept-language': 'zh' } });
    const html = await reply.text();
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('x-frame-options')]).toEqual([200, 'text/html; charset=utf-8', null]);
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; Co');
    expect(html).toContain('怪&#60;i&#62;');
    expect(html).toContain('来源');
    expect(html).not.toMatch(/<script|<b>Odd|href="javascript/);
    const missing = await fetch(`${atlas.origin}/reconcile/preview?id=%3Cscript%3E`);
    expect([missing.status, (await missing.text()).includes('<script')]).toEqual([404, false]);
  });

  it('refuses what it cannot read, says why, and lives on', async () => {
    const code = ({ status, body }: { status: number; body: Data }) => [status, body.errors[0].extensions.code, body.errors[0].message];
    expect(code(await post({ queries: '{' }))).toEqual([400, 'BAD_USER_INPUT', 'queries: it is no valid JSON']);
    expect(code(await post({ queries: '[]' }))).toEqual([400, 'BAD_USER_INPUT', 'queries: it must be a JSON object']);
    expect(code(await post({ queries: { a: {} } }))).toEqual([400, 'BAD_USER_INPUT', 'queries.a: give `query` or `properties`']);
    expect(code(await post({ queries: { a: { query: 'x', type: 'NOBODY' } } }))[2]).toBe(
      'queries.a.type: "NOBODY" is no type; /reconcile/suggest/type lists them',
    );
    expect(code(await post({ queries: { a: { query: 'x', limit: 0 } } }))[2]).toBe('queries.a.limit: give a whole number of 1 or more');
    expect(code(await post({ queries: { a: { query: 'Alpha Bio', properties: [{ pid: 'nope', v: 1 }] } } }))[0]).toBe(400);
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`q${i}`, { query: 'x' }]));
    expect(code(await post({ queries: many })).slice(0, 2)).toEqual([413, 'LIMIT_EXCEEDED']);
    expect(code(await post({ queries: `{"a":{"query":"${'x'.repeat(300_000)}"}}` })).slice(0, 2)).toEqual([413, 'LIMIT_EXCEEDED']);
    expect(code(await post({ extend: { ids: 'x', properties: [] } }))[2]).toBe('extend.ids: give a list of ids');
    expect(code(await post({ extend: { ids: ['x'], properties: [{ id: 'nope' }] } }))[2]).toBe(
      'extend.properties: "nope" is no property; /reconcile/suggest/property lists them',
    );
    expect(code(await post({ extend: { ids: Array(501).fill('x'), properties: [] } })).slice(0, 2)).toEqual([413, 'LIMIT_EXCEEDED']);
    expect(code(await post({}))).toEqual([400, 'BAD_REQUEST', 'Send `queries` or `extend` as application/x-www-form-urlencoded.']);
    expect(code(await get('/reconcile/suggest/entity?prefix=x&cursor=-1'))[0]).toBe(400);
    expect(code(await get('/reconcile/extend/propose?type=NOBODY'))[0]).toBe(400);
    const asCsv = await fetch(`${atlas.origin}/reconcile`, { method: 'POST', body: 'a,b', headers: { 'content-type': 'text/csv' } });
    expect([asCsv.status, ((await asCsv.json()) as Data).errors[0].message]).toEqual([415, 'Send `queries` or `extend` as application/x-www-form-urlencoded.']);
    // Keys of the client's own are but keys.
    const odd = await post({ queries: '{"__proto__":{"query":"Alpha Bio"},"constructor":{"query":"x"}}' });
    expect([odd.status, Object.keys(odd.body)]).toEqual([200, ['__proto__', 'constructor']]);
    // Forms are read here only.
    const form = await fetch(`${atlas.origin}/graphql`, { method: 'POST', body: new URLSearchParams({ query: '{ __typename }' }) });
    expect(form.status).toBe(415);
  });
});
