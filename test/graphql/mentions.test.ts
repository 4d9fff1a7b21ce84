import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningAtlas } from '../http/startAtlas.ts';
import { startSmallAtlas } from './smallAtlas.ts';

const TEXT = '瑞金醫院与 AB（Alpha Bio）、种子基金；Ruijin Hospital 与 AB。';

describe('Query.mentions', () => {
  let atlas: RunningAtlas;
  beforeAll(async () => {
    atlas = await startSmallAtlas();
  });
  afterAll(() => atlas.close());

  it('lists where the text names what, page by page, and what it names', async () => {
    const query = `query ($text: String!, $after: String) { mentions(text: $text, first: 3, after: $after) {
      totalCount entityCount pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { start end text field name ambiguous entity { id } candidates { entity { id } field name } }
      entities(first: 2) { entity { id } count firstStart texts } } }`;
    const first = (await atlas.data(query, { text: TEXT })).mentions;
    expect([first.totalCount, first.entityCount, first.pageInfo.hasNextPage, first.pageInfo.hasPreviousPage]).toEqual([6, 3, true, false]);
    expect(first.nodes[0]).toEqual({
      ...{ start: 0, end: 4, text: '瑞金醫院', field: 'NAME', name: '瑞金医院', ambiguous: false, entity: { id: 'institution/ruijin' } },
      candidates: [{ entity: { id: 'institution/ruijin' }, field: 'NAME', name: '瑞金医院' }],
    });
    expect(first.entities).toEqual([
      { entity: { id: 'institution/alpha' }, count: 3, firstStart: 6, texts: ['AB', 'Alpha Bio'] },
      { entity: { id: 'institution/ruijin' }, count: 2, firstStart: 0, texts: ['瑞金醫院', 'Ruijin Hospital'] },
    ]);
    const rest = (await atlas.data(query, { text: TEXT, after: first.pageInfo.endCursor })).mentions;
    const pieces = [...first.nodes, ...rest.nodes].map(({ text, start, end }) => (TEXT.slice(start, end) === text ? text : null));
    expect(pieces).toEqual(['瑞金醫院', 'AB', 'Alpha Bio', '种子基金', 'Ruijin Hospital', 'AB']);
    expect([rest.pageInfo.hasNextPage, rest.pageInfo.hasPreviousPage]).toEqual([false, true]);
    const other = await atlas.ask(query, { text: `${TEXT}!`, after: first.pageInfo.endCursor });
    expect(other.errors?.[0].extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  it('finds what a later version of the graph adds, and no more what it drops', async () => {
    const own = await startSmallAtlas();
    try {
      const ask = async () =>
        (await own.data('query ($text: String!) { mentions(text: $text) { nodes { text entity { id } } } }', { text: 'Gamma Works, Cul-de-sac' })).mentions
          .nodes;
      expect(await ask()).toEqual([{ text: 'Cul-de-sac', entity: { id: 'institution/cul-de-sac' } }]);
      const [old] = await own.atlas.store.entities(['institution/cul-de-sac']);
      if (old === null) throw new Error('it is in the graph');
      await own.atlas.store.append([{ op: 'PUT_ENTITY', entity: { ...old, names: old.names.map((name) => ({ ...name, text: 'Gamma Works' })) } }], null, {
        who: 'test',
        why: 'to see',
      });
      await own.atlas.projector.catchUp();
      expect(await ask()).toEqual([{ text: 'Gamma Works', entity: { id: 'institution/cul-de-sac' } }]);
    } finally {
      await own.close();
    }
  });

  it('takes an empty text, and refuses what is too long or too much', async () => {
    expect((await atlas.data('{ mentions(text: "") { totalCount nodes { text } } }')).mentions).toEqual({ totalCount: 0, nodes: [] });
    const long = await atlas.ask('query ($text: String!) { mentions(text: $text) { totalCount } }', { text: 'a'.repeat(80_001) });
    expect(long.errors?.[0].extensions).toEqual({ code: 'LIMIT_EXCEEDED', argument: 'text', limit: 'mentionsTextLength', value: 80_001, max: 80_000 });
    // The longest Chinese text fits into a request.
    const chinese = await atlas.data('query ($text: String!) { mentions(text: $text) { totalCount } }', { text: '种子基金'.repeat(20_000) });
    expect(chinese.mentions.totalCount).toBe(20_000);
    expect((await atlas.ask('{ mentions(text: "AB", types: []) { totalCount } }')).errors?.[0].extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'types',
    });
    expect((await atlas.ask('{ mentions(text: "AB") { entities(first: 201) { count } } }')).errors?.[0].extensions.code).toBe('LIMIT_EXCEEDED');
    const aliases = Array.from({ length: 21 }, (_, i) => `m${i}: mentions(text: "AB") { totalCount }`).join(' ');
    expect((await atlas.ask(`{ ${aliases} }`)).errors?.[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });
});

describe('Query.resolve', () => {
  let atlas: RunningAtlas;
  beforeAll(async () => {
    atlas = await startSmallAtlas();
  });
  afterAll(() => atlas.close());
  const QUERY =
    'query ($names: [String!]!, $first: Int) { resolve(names: $names, first: $first) { name matches { score match reason field text entity { id } } } }';

  it('answers each name in the order given', async () => {
    const { resolve } = await atlas.data(QUERY, { names: ['瑞金醫院', '', 'Alpha Bio GmbH', 'Sainte Marie'] });
    expect(resolve).toEqual([
      { name: '瑞金醫院', matches: [{ score: 1, match: true, reason: 'SAME', field: 'NAME', text: '瑞金医院', entity: { id: 'institution/ruijin' } }] },
      { name: '', matches: [] },
      {
        name: 'Alpha Bio GmbH',
        matches: [{ score: 0.96, match: true, reason: 'WITHOUT_LEGAL_FORM', field: 'NAME', text: 'Alpha Bio', entity: { id: 'institution/alpha' } }],
      },
      {
        name: 'Sainte Marie',
        matches: [{ score: 0.97, match: true, reason: 'SAME', field: 'FORMER_NAME', text: 'Sainte-Marie', entity: { id: 'institution/ruijin' } }],
      },
    ]);
  });

  it('takes a thousand names at once, and no more, in whatever pieces they come', async () => {
    const names = Array.from({ length: 1_000 }, (_, i) => `Alpha Bio ${i}`);
    expect((await atlas.data(QUERY, { names })).resolve).toHaveLength(1_000);
    expect((await atlas.ask(QUERY, { names: [...names, 'x'] })).errors?.[0].extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      argument: 'names',
      limit: 'resolveNames',
      value: 1_001,
      max: 1_000,
    });
    const twice = 'query ($names: [String!]!) { a: resolve(names: $names) { name } b: resolve(names: $names) { name } }';
    expect((await atlas.ask(twice, { names: names.slice(0, 501) })).errors?.[0].extensions.code).toBe('LIMIT_EXCEEDED');
    expect((await atlas.ask(QUERY, { names: ['x'], first: 21 })).errors?.[0].extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      argument: 'first',
      limit: 'resolveFirst',
      value: 21,
      min: 1,
      max: 20,
    });
    expect((await atlas.ask(QUERY, { names: ['y', 'x'.repeat(201)] })).errors?.[0].message).toBe('names: number 2 has 201 characters; give at most 200');
    const wide = 'query ($names: [String!]!) { resolve(names: $names, first: 20) { matches { entity { id relationships(first: 20) { nodes { id } } } } } }';
    expect((await atlas.ask(wide, { names })).errors?.[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });
});
