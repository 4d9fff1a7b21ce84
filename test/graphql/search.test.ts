import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningAtlas, startAtlas } from '../http/startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

const RUIJIN = 'institution/ruijin-hospital';

describe('search', () => {
  it.each([
    ['Ruijin Hospital', 'NAME', 'Ruijin Hospital', 'EXACT'],
    ['瑞金醫院', 'NAME', '瑞金医院', 'EXACT'],
    ['上海交通大学医学院附属', 'ALIAS', '上海交通大学医学院附属瑞金医院', 'BEGINNING'],
    ['ruijin yiyuan', 'NAME', '瑞金医院', 'PINYIN'],
    ['rjyy', 'NAME', '瑞金医院', 'PINYIN_INITIALS'],
    ['Ruijni Hospital', 'NAME', 'Ruijin Hospital', 'SPELLING'],
    ['瑞金上海医院', 'ALIAS', '上海交通大学医学院附属瑞金医院', 'PIECES'],
  ])('says for %s what matched and how', async (text, field, matched, how) => {
    const { data } = await atlas.ask(
      'query ($text: String!) { search(text: $text, types: [INSTITUTION]) { edges { node { id } matchedOn { field text how } } } }',
      { text },
    );
    const edges = (data as never as { search: { edges: { node: { id: string } }[] } }).search.edges;
    expect(edges.find(({ node }) => node.id === RUIJIN)).toEqual({ node: { id: RUIJIN }, matchedOn: { field, text: matched, how } });
  });

  it('says that the number of another register, a former name or a summary matched', async () => {
    const { data } = await atlas.ask('{ search(text: "WuXi PharmaTech", first: 1) { nodes { id } edges { matchedOn { field text how } } } }');
    expect(data).toEqual({
      search: { nodes: [{ id: 'institution/wuxi-apptec' }], edges: [{ matchedOn: { field: 'FORMER_NAME', text: 'WuXi PharmaTech', how: 'EXACT' } }] },
    });
  });
});

describe('suggest', () => {
  it('gives the entities that a name being typed may mean', async () => {
    const { data } = await atlas.ask('{ suggest(text: "瑞金") { node { id name(language: ZH) } matchedOn { field text how } } }');
    expect(data).toEqual({
      suggest: [
        { node: { id: RUIJIN, name: '瑞金医院' }, matchedOn: { field: 'NAME', text: '瑞金医院', how: 'BEGINNING' } },
        {
          node: { id: 'institution/ruijin-hospital-north-branch', name: '瑞金医院北部院区' },
          matchedOn: { field: 'NAME', text: '瑞金医院北部院区', how: 'BEGINNING' },
        },
      ],
    });
  });

  it('gives eight unless told otherwise, of the types named, and an empty list for nothing', async () => {
    const { data } = await atlas.ask(
      '{ eight: suggest(text: "sh") { node { id } } two: suggest(text: "sh", first: 2, types: [FUND]) { node { id } } none: suggest(text: "qqqq") { node { id } } }',
    );
    const { eight, two, none } = data as never as Record<string, { node: { id: string } }[]>;
    expect([eight.length, two.length, none]).toEqual([8, 2, []]);
    expect(two.every(({ node }) => node.id.startsWith('fund/'))).toBe(true);
  });
});

describe('the filter by name', () => {
  it('finds simplified names by traditional characters and the other way round', async () => {
    const { data } = await atlas.ask(
      '{ one: institutions(where: { name: "瑞金醫院" }) { nodes { id } } other: institutions(where: { name: "瑞金医院" }) { nodes { id } } }',
    );
    const { one, other } = data as never as Record<string, { nodes: { id: string }[] }>;
    expect(one).toEqual(other);
    expect(one.nodes.map(({ id }) => id)).toContain(RUIJIN);
  });
});
