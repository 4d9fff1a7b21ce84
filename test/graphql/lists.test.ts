import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Data, RunningAtlas } from '../http/startAtlas.ts';
import { startSmallAtlas } from './smallAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startSmallAtlas();
});
afterAll(() => atlas.close());

const short = (id: string) => id.split('/')[1];
async function found(args: string, list = 'entities'): Promise<string> {
  const answer = (await atlas.data(`{ ${list}(${args}) { totalCount nodes { id } } }`))[list];
  return answer.nodes.map(({ id }: Data) => short(id)).join(' ');
}

async function refusal(query: string): Promise<[string, string, string]> {
  const { errors } = await atlas.ask(query);
  const [{ message, extensions }] = errors as { message: string; extensions: { code: string; argument: string } }[];
  return [extensions.code, extensions.argument, message];
}

describe('a filter', () => {
  it.each([
    ['{ statement: { property: "employees" } }', 'alpha'],
    ['{ statement: { property: "employees", number: { min: "300" } } }', 'alpha'],
    ['{ statement: { property: "employees", number: { min: "300.5", unit: "people" } } }', ''],
    ['{ statement: { property: "fundSize", money: { min: "125000000", currency: "CNY" } } }', 'seed'],
    ['{ statement: { property: "fundSize", money: { max: "110000000", currency: "CNY" } } }', 'seed'],
    ['{ statement: { property: "fundSize", preferred: true, money: { max: "110000000", currency: "CNY" } } }', ''],
    ['{ statement: { property: "fundSize", status: [ACTUAL], money: { currency: "USD" } } }', ''],
    ['{ statement: { property: "fundSize", asOf: "2020", money: { min: "125000000", currency: "CNY" } } }', ''],
    ['{ statement: { property: "focus", text: "早期" } }', 'seed'],
    ['{ statement: { property: "founded", date: { from: "2014" } } }', 'alpha'],
    ['{ statement: { property: "founded", date: { from: "1907-06", until: "2000-02-03" } } }', 'beta ruijin'],
    ['{ began: { from: "2014" }, types: [INSTITUTION] }', 'alpha'],
    ['{ began: { until: "1999" } }', 'ruijin'],
    ['{ ended: { from: "2010" } }', 'beta'],
    ['{ not: { names: { language: [ZH] } }, kinds: [COMPANY, HOSPITAL] }', 'beta cul-de-sac'],
    ['{ names: { text: "ab", use: [ABBREVIATION] } }', 'alpha'],
    ['{ names: { text: "ab", use: [FORMER] } }', ''],
    ['{ quality: [PRIMARY, WEAK] }', 'blog filing'],
    ['{ kinds: [COMPANY], related: { types: [INVESTED_IN], quantifier: NONE } }', 'cul-de-sac'],
    ['{ related: { types: [SUPPORTS], direction: OUT, quantifier: EVERY, to: { kinds: [COMPANY] } } }', 'seed'],
    ['{ related: { types: [SUPPORTS], direction: OUT, quantifier: EVERY, to: { types: [INSTITUTION] } } }', 'seed bureau'],
    ['{ related: { types: [INVESTED_IN], direction: IN, status: [ENDED] } }', 'beta'],
  ])('%s finds "%s"', async (where, expected) => {
    expect(await found(`where: ${where}`)).toBe(expected);
  });

  it.each([
    [
      'statement: { property: "size" }',
      'where.statement.property',
      'no statement is stated as "size"; there are statements of dissolved, employees, focus, founded, fundSize, signedOn',
    ],
    ['statement: { property: "focus", number: {} }', 'where.statement.property', 'no number of anything is stated as "focus"; there is of employees'],
    ['statement: { property: "employees", number: { unit: "m2" } }', 'where.statement.number.unit', '"employees" is stated in no unit "m2", only in people'],
    [
      'statement: { property: "fundSize", money: { currency: "EUR" } }',
      'where.statement.money.currency',
      '"fundSize" is stated in no currency "EUR", only in CNY, USD',
    ],
    [
      'statement: { property: "employees", number: { min: "5", max: "4.9" } }',
      'where.statement.number',
      'its `min` (5) is more than its `max` (4.9); give the smaller one as `min`',
    ],
    [
      'statement: { property: "employees", number: {}, text: "a" }',
      'where.statement',
      'number and text cannot hold of one value; give one of them, or several filters in `and`',
    ],
    ['statement: { property: "focus", text: "-" }', 'where.statement.text', 'it holds no letter and no digit; give a piece of a name, or leave it out'],
    ['statement: { property: "focus", status: [] }', 'where.statement.status', 'the list is empty; name at least one, or leave it out'],
    ['began: {}', 'where.began', 'it has neither `from` nor `until`; give one of them, or leave it out'],
    ['ended: { from: "2020", until: "2019-12" }', 'where.ended', 'it ends (2019-12) before it begins (2020); give the earlier date as `from`'],
    ['names: {}', 'where.names', 'it is empty, and everything has a name; give `text`, `language` or `use`'],
    ['names: { language: [] }', 'where.names.language', 'the list is empty; name at least one, or leave it out'],
    ['quality: []', 'where.quality', 'the list is empty; name at least one, or leave it out'],
    ['related: { quantifier: EVERY }', 'where.related.to', 'EVERY asks what all of the others are; say it in `to`, or ask for SOME'],
    ['or: [{ related: { status: [] } }]', 'where.or[0].related.status', 'the list is empty; name at least one, or leave it out'],
  ])('%s is refused', async (where, argument, advice) => {
    expect(await refusal(`{ entities(where: { ${where} }) { totalCount } }`)).toEqual(['BAD_USER_INPUT', argument, `${argument}: ${advice}`]);
  });
});

describe('a currency', () => {
  it('is taken as text or as a bare word, and refused where it is none', async () => {
    const ask = (currency: string) => `{ statement: { property: "fundSize", money: { currency: ${currency} } } }`;
    expect([await found(`where: ${ask('"CNY"')}`), await found(`where: ${ask('CNY')}`)]).toEqual(['seed', 'seed']);
    const { errors } = await atlas.ask(`{ entities(where: ${ask('"RMB"')}) { totalCount } }`);
    expect(errors).toMatchObject([{ message: '"RMB" is no CurrencyCode; give an ISO 4217 code: "CNY", "USD" or "EUR".' }]);
  });
});

describe('an order by amount', () => {
  it('compares the preferred value, and puts what has none last', async () => {
    const order = (direction: string) => `types: [FUND, PLACE] }, orderBy: [{ by: AMOUNT, property: "fundSize", currency: "CNY", direction: ${direction} }]`;
    expect([await found(`where: { ${order('ASC')}`), await found(`where: { ${order('DESC')}`)]).toEqual(['seed park', 'seed park']);
    expect(await found('first: 2, orderBy: [{ by: AMOUNT, property: "employees", unit: "people" }, { by: ID, direction: DESC }]', 'institutions')).toBe(
      'alpha ruijin',
    );
  });

  it.each([
    ['{ by: NAME, property: "fundSize" }', 'orderBy[0].property', 'it belongs to AMOUNT; leave it out, or order by AMOUNT'],
    ['{ by: AMOUNT, currency: "CNY" }', 'orderBy[0].property', 'AMOUNT needs the property that is stated, for example `fundSize`'],
    ['{ by: AMOUNT, property: "fundSize" }', 'orderBy[0]', 'AMOUNT needs either `currency` or `unit`, since amounts in several do not compare'],
    [
      '{ by: AMOUNT, property: "fundSize", currency: "CNY", unit: "m2" }',
      'orderBy[0]',
      'AMOUNT needs either `currency` or `unit`, since amounts in several do not compare',
    ],
    ['{ by: AMOUNT, property: "focus", currency: "CNY" }', 'orderBy[0].property', 'no amount of money is stated as "focus"; there is of fundSize'],
    ['{ by: AMOUNT, property: "fundSize", currency: "EUR" }', 'orderBy[0].currency', '"fundSize" is stated in no currency "EUR", only in CNY, USD'],
  ])('%s is refused', async (order, argument, advice) => {
    expect(await refusal(`{ funds(orderBy: [${order}]) { totalCount } }`)).toEqual(['BAD_USER_INPUT', argument, `${argument}: ${advice}`]);
  });
});

describe('a page', () => {
  const page = async (args: string) => {
    const { institutions } = await atlas.data(
      `{ institutions${args === '' ? '' : `(${args})`} { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`,
    );
    const { edges, pageInfo } = institutions;
    return { ids: edges.map(({ node }: Data) => short(node.id)).join(' '), cursors: edges.map(({ cursor }: Data) => cursor), ...pageInfo };
  };

  it('lies between two cursors, counted from either end', async () => {
    const { cursors, ids } = await page('');
    expect(ids).toBe('alpha beta bureau cul-de-sac ruijin');
    const between = `after: "${cursors[0]}", before: "${cursors[4]}"`;
    expect(await page(`first: 2, ${between}`)).toMatchObject({ ids: 'beta bureau', hasNextPage: true, hasPreviousPage: true });
    expect(await page(`last: 2, ${between}`)).toMatchObject({ ids: 'bureau cul-de-sac', hasNextPage: true, hasPreviousPage: true });
    expect(await page(`first: 3, ${between}`)).toMatchObject({ ids: 'beta bureau cul-de-sac', hasNextPage: false, hasPreviousPage: true });
    expect(await page('last: 2')).toMatchObject({ ids: 'cul-de-sac ruijin', hasNextPage: false, hasPreviousPage: true });
    expect(await page(`before: "${cursors[2]}"`)).toMatchObject({ ids: 'alpha beta', hasNextPage: true, hasPreviousPage: false });
    expect(await page(`first: 5, after: "${cursors[3]}", before: "${cursors[1]}"`)).toMatchObject({ ids: '', hasNextPage: false, hasPreviousPage: true });
  });

  it.each([
    ['institutions(first: 1, last: 1)', 'BAD_USER_INPUT', 'last', 'last: give either `first` or `last`, not both'],
    ['institutions(last: 0)', 'BAD_USER_INPUT', 'last', 'last: 0 is out of range; give a whole number from 1 to 200'],
    ['institutions(last: 201)', 'LIMIT_EXCEEDED', 'last', 'last: 201 is out of range; give a whole number from 1 to 200'],
    [
      'institutions(last: 1, before: "x")',
      'BAD_USER_INPUT',
      'before',
      'before: this is no cursor of this list; pass an edge’s `cursor` or `pageInfo.startCursor` as it was given',
    ],
    ['search(text: "a", first: 1, last: 2)', 'BAD_USER_INPUT', 'last', 'last: give either `first` or `last`, not both'],
  ])('%s is refused', async (list, code, argument, message) => {
    expect(await refusal(`{ ${list} { totalCount } }`)).toEqual([code, argument, message]);
  });

  it('of relationships, and of a derived field, is refused in the same words', async () => {
    const both = 'last: give either `first` or `last`, not both';
    expect(await refusal('{ entity(id: "fund/seed") { relationships(first: 1, last: 1) { totalCount } } }')).toEqual(['BAD_USER_INPUT', 'last', both]);
    expect(await refusal('{ funds { nodes { investments(first: 1, last: 1) { totalCount } } } }')).toEqual(['BAD_USER_INPUT', 'last', both]);
  });
});

describe('facets', () => {
  const VALUES = 'by valueCount withoutCount values { value count selected }';
  const shown = ({ by, valueCount, withoutCount, values }: Data) => [
    by,
    valueCount,
    withoutCount,
    values.map(({ value, count, selected }: Data) => `${value.split('/').at(-1)} ${count}${selected ? '!' : ''}`).join(', '),
  ];

  it('show the other choices, and mark those made, zeros among them', async () => {
    const where = `{ kinds: [COMPANY, INVESTOR], source: "source/blog", began: { from: "2010" }, and: [{ status: [ACTUAL] }] }`;
    const { institutions } = await atlas.data(`{ institutions(where: ${where}) { totalCount facets(by: [KIND, STATUS, SOURCE, YEAR, TYPE]) { ${VALUES} } } }`);
    expect([institutions.totalCount, ...institutions.facets.map(shown)]).toEqual([
      1,
      ['KIND', 2, 0, 'COMPANY 1!, INVESTOR 0!'],
      ['STATUS', 1, 0, 'ACTUAL 1!'],
      ['SOURCE', 3, 0, 'blog 1!, filing 1, news 1'],
      ['YEAR', 1, 0, '2015 1!'],
      ['TYPE', 1, 0, 'INSTITUTION 1'],
    ]);
  });

  it('set aside a place, and a relationship type, where nothing else is asked of it', async () => {
    const facet = async (where: string, by: string) => {
      const { entities } = await atlas.data(`{ entities(where: ${where}) { totalCount facets(by: [${by}]) { ${VALUES} } } }`);
      return [entities.totalCount, shown(entities.facets[0])];
    };
    const inPark = 'related: { types: [LOCATED_IN], direction: OUT, to: { ids: ["place/park"] } }';
    expect(await facet(`{ kinds: [COMPANY, HOSPITAL], ${inPark} }`, 'PLACE')).toEqual([2, ['PLACE', 1, 2, 'park 2!']]);
    expect(await facet('{ kinds: [HOSPITAL, VENTURE], related: { types: [INVESTED_IN] } }', 'RELATIONSHIP_TYPE')).toEqual([
      1,
      ['RELATIONSHIP_TYPE', 6, 0, 'SUPPORTS 2, ACQUIRED 1, INVESTED_IN 1!, LOCATED_IN 1, PARTNERS_WITH 1, PARTY_TO 1'],
    ]);
  });

  it('tell how many values there are where not all are listed', async () => {
    const { entities } = await atlas.data('{ entities { facets(by: [KIND]) { valueCount values(first: 2) { value } } } }');
    expect(entities.facets).toEqual([{ valueCount: 6, values: [{ value: 'COMPANY' }, { value: 'GOVERNMENT_BODY' }] }]);
    expect(await refusal('{ entities { facets(by: [KIND]) { values(first: 1001) { value } } } }')).toEqual([
      'LIMIT_EXCEEDED',
      'first',
      'first: 1001 is out of range; give a whole number from 1 to 1000',
    ]);
    expect(await refusal('{ entities { facets(by: []) { by } } }')).toEqual(['BAD_USER_INPUT', 'by', 'by: the list is empty; name at least one']);
  });

  it('count what an entity is related to, each neighbour once', async () => {
    const { entity } = await atlas
      .data(`{ entity(id: "institution/ruijin") {
      relationships(first: 1, types: [PARTNERS_WITH, ACQUIRED], neighbour: { kinds: [COMPANY], types: [INSTITUTION] }) { totalCount facets(by: [RELATIONSHIP_TYPE, KIND, TYPE]) { ${VALUES} } }
    } fund: entity(id: "fund/seed") { ... on Fund { investments(first: 1) { totalCount facets(by: [RELATIONSHIP_TYPE, STATUS]) { ${VALUES} } } } relationships { facets(by: [TYPE, RELATIONSHIP_TYPE]) { ${VALUES} } } } }`)
      .then((data) => ({ entity: data }));
    expect(entity.entity.relationships.facets.map(shown)).toEqual([
      ['RELATIONSHIP_TYPE', 2, 0, 'ACQUIRED 1!, PARTNERS_WITH 1!'],
      ['KIND', 1, 0, 'COMPANY 2!'],
      ['TYPE', 1, 0, 'INSTITUTION 2!'],
    ]);
    expect(entity.fund.investments.facets.map(shown)).toEqual([
      ['RELATIONSHIP_TYPE', 1, 0, 'INVESTED_IN 2'],
      ['STATUS', 2, 0, 'ACTUAL 1, ENDED 1'],
    ]);
    expect(entity.fund.relationships.facets.map(shown)).toEqual([
      ['TYPE', 1, 0, 'INSTITUTION 2'],
      ['RELATIONSHIP_TYPE', 2, 0, 'INVESTED_IN 2, SUPPORTS 1'],
    ]);
  });

  it('count what a search found, by type without its own types', async () => {
    const { search } = await atlas.data(`{ search(text: "lab", types: [AGREEMENT, FUND]) { totalCount facets(by: [TYPE, KIND]) { ${VALUES} } } }`);
    expect([search.totalCount, ...search.facets.map(shown)]).toEqual([1, ['TYPE', 2, 0, 'AGREEMENT 1!, FUND 0!'], ['KIND', 1, 0, 'RESEARCH 1']]);
  });
});

describe('counts over whole lists', () => {
  const ALL = '[TYPE, KIND, STATUS, PLACE, YEAR, SOURCE, RELATIONSHIP_TYPE]';
  it('weigh in the cost of a query, however they are asked for', async () => {
    const aliased = (count: number) => `{ entities(first: 1) { ${Array.from({ length: count }, (_, i) => `f${i}: facets(by: ${ALL}) { by }`).join(' ')} } }`;
    expect(await atlas.ask(aliased(13))).toMatchObject({ data: { entities: { f0: { length: 7 } } } });
    const spread = `query ($by: [Facet!]!) { ...All } fragment All on Query { ${Array.from({ length: 15 }, (_, i) => `e${i}: entities(first: 1) { facets(by: $by) { by } }`).join(' ')} }`;
    for (const answer of [await atlas.ask(aliased(15)), await atlas.ask(spread, { by: JSON.parse(ALL.replace(/\w+/g, '"$&"')) })]) {
      expect(answer.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'queryCost' } }]);
    }
  });
});

describe('over all pages of a list', () => {
  it('relationshipTotals add up own shares, each relationship once', async () => {
    const totals =
      'relationshipTotals(types: [INVESTED_IN], direction: OUT) { status count undisclosed totals { currency total count } notAdded { scope currency count largest } }';
    const { entities } = await atlas.data(`{ entities(first: 1) { ${totals} } }`);
    expect(entities.relationshipTotals).toEqual([
      { status: 'ACTUAL', count: 1, undisclosed: 0, totals: [{ currency: 'CNY', total: '20000000', count: 1 }], notAdded: [] },
      { status: 'ENDED', count: 1, undisclosed: 1, totals: [], notAdded: [] },
    ]);
    expect(await refusal('{ funds { relationshipTotals(types: [MANAGES]) { count } } }')).toEqual([
      'BAD_USER_INPUT',
      'types',
      expect.stringMatching(/^types: MANAGES carries no amounts; these do: PARTY_TO, /),
    ]);
  });

  it('trend counts by year and quarter, entities or relationships', async () => {
    const { entities } = await atlas.data(`{ entities(where: { not: { types: [SOURCE] } }) {
      years: trend(within: { from: "2014", until: "2019" }) { buckets { bucket count } undatedCount coarseCount outsideCount }
      quarters: trend(by: QUARTER, of: RELATIONSHIPS, types: [PARTY_TO, INVESTED_IN]) { buckets { bucket from until count } undatedCount coarseCount outsideCount }
    } }`);
    const { years, quarters } = entities;
    expect(years).toEqual({
      buckets: ['2015 1', '2016 0', '2017 0', '2018 0', '2019 1'].map((text) => ({ bucket: text.split(' ')[0], count: Number(text.split(' ')[1]) })),
      undatedCount: 4,
      coarseCount: 0,
      outsideCount: 2,
    });
    expect([quarters.buckets.length, quarters.buckets[0], quarters.buckets[5]]).toEqual([
      6,
      { bucket: '2019-Q1', from: '2019-01-01', until: '2019-03-31', count: 2 },
      { bucket: '2020-Q2', from: '2020-04-01', until: '2020-06-30', count: 1 },
    ]);
    expect([quarters.undatedCount, quarters.coarseCount, quarters.outsideCount]).toEqual([0, 1, 0]);
    expect(await refusal('{ entities { trend(within: { from: "2020", until: "2010" }) { undatedCount } } }')).toEqual([
      'BAD_USER_INPUT',
      'within',
      'within: it ends (2010) before it begins (2020); give the earlier date as `from`',
    ]);
    expect(await refusal('{ entities { trend(of: RELATIONSHIPS, types: []) { undatedCount } } }')).toEqual([
      'BAD_USER_INPUT',
      'types',
      'types: the list is empty; name at least one',
    ]);
  });
});
