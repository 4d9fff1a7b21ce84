import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningAtlas } from '../http/startAtlas.ts';
import { startSmallAtlas } from './smallAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startSmallAtlas();
});
afterAll(() => atlas.close());

const ALPHA = '{ entity(id: "institution/alpha") { name summary } }';
const ENGLISH = { entity: { name: 'Alpha Bio', summary: 'Makes antibodies.' } };
const CHINESE = { entity: { name: '阿尔法生物', summary: '研发抗体。' } };

describe('the language of a request', () => {
  it.each([
    ['zh-CN', CHINESE],
    ['zh', CHINESE],
    ['zh-Hans-CN', CHINESE],
    ['zh-TW, en;q=0.5', CHINESE],
    ['zh;q=0.9,en;q=0.8', CHINESE],
    ['fr, zh;q=0.5', CHINESE],
    ['en-GB,zh;q=0.9', ENGLISH],
    ['zh;q=0.8,en;q=0.9', ENGLISH],
    ['zh;q=0, en', ENGLISH],
    ['en', ENGLISH],
    ['fr', ENGLISH],
    ['*', ENGLISH],
    ['', ENGLISH],
    [';;;q=,--;q=9', ENGLISH],
  ])('of Accept-Language "%s" is %j', async (header, expected) => {
    expect(await atlas.data(ALPHA, {}, { 'accept-language': header })).toEqual(expected);
  });

  it('gives way to the language argument', async () => {
    const query = '{ entity(id: "institution/alpha") { en: name(language: EN) zh: name(language: ZH) none: name(language: null) summary(language: ZH) } }';
    expect(await atlas.data(query)).toEqual({ entity: { en: 'Alpha Bio', zh: '阿尔法生物', none: 'Alpha Bio', summary: '研发抗体。' } });
    expect(await atlas.data(query, {}, { 'accept-language': 'zh' })).toEqual({
      entity: { en: 'Alpha Bio', zh: '阿尔法生物', none: '阿尔法生物', summary: '研发抗体。' },
    });
  });

  it('is told to caches', async () => {
    const reply = await fetch(`${atlas.origin}/graphql?query=${encodeURIComponent(ALPHA)}`, {
      headers: { accept: 'application/json', 'accept-language': 'zh' },
    });
    expect(await reply.json()).toEqual({ data: CHINESE });
    expect(reply.headers.get('vary')).toBe('Accept, Accept-Language, Accept-Encoding');
  });
});

describe('what has no text in the language', () => {
  it('shows the name and summary that it has', async () => {
    const query =
      '{ beta: entity(id: "institution/beta") { en: name zh: name(language: ZH) summary } bureau: entity(id: "institution/bureau") { en: name zh: name(language: ZH) summary } }';
    expect(await atlas.data(query)).toEqual({
      beta: { en: 'Beta Pharma', zh: 'Beta Pharma', summary: '已注销。' },
      bureau: { en: '卫生局', zh: '卫生局', summary: null },
    });
  });
});

it('every name is told with its language and use', async () => {
  expect(await atlas.data('{ entity(id: "institution/ruijin") { names { text language use translated since until } } }')).toEqual({
    entity: {
      names: [
        { text: 'Ruijin Hospital', language: 'EN', use: 'PRIMARY', translated: false, since: null, until: null },
        { text: '瑞金医院', language: 'ZH', use: 'PRIMARY', translated: false, since: null, until: null },
        { text: 'Sainte-Marie', language: 'EN', use: 'FORMER', translated: false, since: null, until: null },
      ],
    },
  });
});

it('lists by name follow the alphabet in English and pinyin in Chinese', async () => {
  const query = '{ institutions(orderBy: [{ by: NAME }]) { nodes { name } } }';
  const names = async (language: string) =>
    (await atlas.data(query, {}, { 'accept-language': language })).institutions.nodes.map(({ name }: { name: string }) => name);
  expect(await names('en')).toEqual(['Alpha Bio', 'Beta Pharma', 'Cul-de-sac', 'Ruijin Hospital', '卫生局']);
  // ā'ěrfǎ, ruìjīn, wèishēngjú: Chinese before Latin script.
  expect(await names('zh')).toEqual(['阿尔法生物', '瑞金医院', '卫生局', 'Beta Pharma', 'Cul-de-sac']);
});

it('a cursor of a list by name in one language is refused in the other', async () => {
  const query = 'query ($after: String) { institutions(orderBy: [{ by: NAME }], first: 1, after: $after) { pageInfo { endCursor } nodes { id } } }';
  const { institutions } = await atlas.data(query);
  expect(await atlas.ask(query, { after: institutions.pageInfo.endCursor }, { 'accept-language': 'zh' })).toMatchObject({
    status: 200,
    data: null,
    errors: [{ message: expect.stringMatching(/^after: this is no cursor of this list/), extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }],
  });
});
