import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Data, RunningAtlas } from '../http/startAtlas.ts';
import { startSmallAtlas } from './smallAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startSmallAtlas();
});
afterAll(() => atlas.close());

const VALUE =
  'value { __typename ... on TextValue { text language } ... on QuantityValue { number unit } ... on MoneyValue { money { value currency scope } } ... on DateValue { date } }';
const WHOLE = `property ${VALUE} asOf qualifier status note entity { id } evidence { source { id } locator stance asOf }`;
const said = (source: string, stance = 'STATED') => ({ source: { id: source }, locator: null, stance, asOf: null });
const money = (value: string, currency = 'CNY') => ({ __typename: 'MoneyValue', money: { value, currency, scope: null } });
const base = { asOf: null, qualifier: 'EXACT', status: 'ACTUAL', note: null, entity: { id: 'fund/seed' } };

const SIZE_130 = { ...base, property: 'fundSize', value: money('130000000.50'), asOf: '2021', evidence: [said('source/filing'), said('source/news')] };
const SIZE_100 = { ...base, property: 'fundSize', value: money('100000000'), asOf: '2019', evidence: [said('source/news')] };
const SIZE_120 = { ...base, property: 'fundSize', value: money('120000000'), qualifier: 'ABOUT', evidence: [said('source/blog', 'IMPLIED')] };
const SIZE_USD = { ...base, property: 'fundSize', value: money('20000000', 'USD'), status: 'PLANNED', note: 'a target', evidence: [said('source/filing')] };
const FOCUS = { ...base, property: 'focus', value: { __typename: 'TextValue', text: '早期项目', language: 'ZH' }, evidence: [said('source/blog')] };

async function statements(args: string): Promise<Data> {
  return (await atlas.data(`{ entity(id: "fund/seed") { statements${args} { ${WHOLE} } } }`)).entity.statements;
}

describe('statements', () => {
  it('stand by property, the preferred first: what is so, then what is stated, then by the newest document', async () => {
    expect(await statements('')).toEqual([SIZE_130, SIZE_100, SIZE_120, SIZE_USD, FOCUS]);
  });

  it('of one property are those only; of an unknown one, none', async () => {
    expect(await statements('(property: "focus")')).toEqual([FOCUS]);
    expect(await statements('(property: "nothingSaid")')).toEqual([]);
  });

  it.each([
    ['2018', [SIZE_120, SIZE_USD]],
    ['2019', [SIZE_100, SIZE_120, SIZE_USD]],
    ['2019-01', [SIZE_100, SIZE_120, SIZE_USD]],
    ['2018-12-31', [SIZE_120, SIZE_USD]],
    ['2020-12-31', [SIZE_100, SIZE_120, SIZE_USD]],
    ['2021', [SIZE_130, SIZE_100, SIZE_120, SIZE_USD]],
    ['2030', [SIZE_130, SIZE_100, SIZE_120, SIZE_USD]],
  ])('as of %s are the undated ones and those dated by then', async (asOf, expected) => {
    expect(await statements(`(property: "fundSize", asOf: "${asOf}")`)).toEqual(expected);
  });
});

describe('fields made from statements', () => {
  it('hold all statements of the property, preferred first', async () => {
    const { fund } = await atlas.data(
      `{ fund: entity(id: "fund/seed") { ... on Fund { size { ${WHOLE} } focus { ${WHOLE} } committedCapital { property } founded } } }`,
    );
    expect(fund).toEqual({ size: [SIZE_130, SIZE_100, SIZE_120, SIZE_USD], focus: [FOCUS], committedCapital: [], founded: null });
  });

  it('show a date as exact as the document, and null where none is stated', async () => {
    const { institutions, agreements } = await atlas.data('{ institutions { nodes { id founded dissolved } } agreements { nodes { signedOn validUntil } } }');
    expect(institutions.nodes).toEqual([
      { id: 'institution/alpha', founded: '2015-03', dissolved: null },
      { id: 'institution/beta', founded: '2000', dissolved: '2018' },
      { id: 'institution/bureau', founded: null, dissolved: null },
      { id: 'institution/cul-de-sac', founded: null, dissolved: null },
      { id: 'institution/ruijin', founded: '1907', dissolved: null },
    ]);
    expect(agreements.nodes).toEqual([{ signedOn: '2019-03', validUntil: null }]);
  });

  it('keep number, unit and qualifier apart', async () => {
    const { entity } = await atlas.data(`{ entity(id: "institution/alpha") { ... on Institution { employees { ${WHOLE} } } } }`);
    expect(entity.employees).toEqual([
      {
        ...base,
        entity: { id: 'institution/alpha' },
        property: 'employees',
        value: { __typename: 'QuantityValue', number: '300', unit: 'people' },
        asOf: '2020',
        qualifier: 'AT_LEAST',
        evidence: [said('source/news')],
      },
    ]);
  });
});

it('the facts of a source are its statements, relationships and mentions, each once', async () => {
  const { entity } = await atlas.data(
    '{ entity(id: "source/blog") { ... on Source { title quality published language url facts { totalCount nodes { entity { id } relationship { id } statement { property } evidence { source { id } stance } } } } } }',
  );
  const fact = (id: string, what: object, stance: string) => ({
    entity: { id },
    relationship: null,
    statement: null,
    ...what,
    evidence: { source: { id: 'source/blog' }, stance },
  });
  expect(entity).toEqual({
    title: '博客',
    quality: 'WEAK',
    published: '2023',
    language: 'zh-Hans',
    url: null,
    facts: {
      totalCount: 7,
      nodes: [
        fact('fund/seed', { statement: { property: 'focus' } }, 'STATED'),
        fact('fund/seed', { statement: { property: 'fundSize' } }, 'IMPLIED'),
        fact('fund/seed', { relationship: { id: 'invested-in:fund/seed:institution/beta' } }, 'STATED'),
        fact('fund/seed', { relationship: { id: 'supports:fund/seed:institution/alpha' } }, 'IMPLIED'),
        fact('institution/beta', { statement: { property: 'dissolved' } }, 'STATED'),
        fact('institution/beta', { statement: { property: 'founded' } }, 'STATED'),
        fact('institution/ruijin', { relationship: { id: 'partners-with:institution/ruijin:institution/alpha' } }, 'IMPLIED'),
      ],
    },
  });
});
