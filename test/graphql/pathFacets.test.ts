import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningAtlas, startAtlas } from '../http/startAtlas.ts';
import { startSmallAtlas } from './smallAtlas.ts';

const FACETS = '{ by withoutCount values(first: 1000) { value count selected } }';

describe('on a small graph', () => {
  let atlas: RunningAtlas;
  beforeAll(async () => {
    atlas = await startSmallAtlas();
  });
  afterAll(() => atlas.close());

  const sides = 'from: { ids: ["institution/ruijin"] }, to: { ids: ["fund/seed"] }';
  const shown = ({ values, withoutCount }: { values: { value: string; count: number; selected: boolean }[]; withoutCount: number }) => [
    values.map(({ value, count, selected }) => `${value} ${count}${selected ? ' *' : ''}`),
    withoutCount,
  ];

  it('counts paths by what stands between the ends, and by what they walk', async () => {
    const { paths } = await atlas.data(
      `{ paths(${sides}, mode: ALL) { totalCount facets(by: [TYPE, KIND, STATUS, PLACE, YEAR, RELATIONSHIP_TYPE, SOURCE]) ${FACETS} } }`,
    );
    // By Alpha; by the laboratory and Alpha; by the bureau and Beta.
    expect(paths.totalCount).toBe(3);
    const [type, kind, status, place, year, relationshipType, source] = paths.facets.map(shown);
    expect(type).toEqual([['INSTITUTION 3', 'AGREEMENT 1'], 0]);
    expect(kind).toEqual([['COMPANY 3', 'GOVERNMENT_BODY 1', 'RESEARCH 1'], 0]);
    expect(status).toEqual([['ACTUAL 3', 'ENDED 1'], 0]);
    expect(place).toEqual([['place/park 1'], 2]);
    expect(year).toEqual([['2015 2', '2000 1', '2019 1'], 0]);
    expect(relationshipType).toEqual([['INVESTED_IN 3', 'SUPPORTS 3', 'PARTNERS_WITH 1', 'PARTY_TO 1'], 0]);
    expect(source).toEqual([['source/blog 3', 'source/news 3', 'source/filing 2'], 0]);
  });

  it('sets aside what the question itself says of the same thing, so that the other choices show', async () => {
    const { paths } = await atlas.data(
      `{ paths(${sides}, mode: ALL, via: { status: [ACTUAL] }, relationships: { types: [PARTNERS_WITH, INVESTED_IN, PARTY_TO] }) { totalCount facets(by: [STATUS, RELATIONSHIP_TYPE]) ${FACETS} } }`,
    );
    expect(paths.totalCount).toBe(2);
    const [status, type] = paths.facets.map(shown);
    // Of these types none leads through Beta.
    expect(status).toEqual([['ACTUAL 2 *'], 0]);
    expect(type).toEqual([['INVESTED_IN 2 *', 'SUPPORTS 2', 'PARTNERS_WITH 1 *', 'PARTY_TO 1 *'], 0]);
  });

  it('keeps a type that makes no connection where the question names it', async () => {
    const { paths } = await atlas.data(
      `{ paths(${sides}, mode: ALL, relationships: { types: [LOCATED_IN, INVESTED_IN] }) { totalCount facets(by: [RELATIONSHIP_TYPE]) ${FACETS} } }`,
    );
    expect(paths.totalCount).toBe(1);
    expect(shown(paths.facets[0])).toEqual([['INVESTED_IN 4 *', 'SUPPORTS 3', 'LOCATED_IN 1 *', 'PARTNERS_WITH 1', 'PARTY_TO 1'], 0]);
  });

  it('counts connectors without their own condition', async () => {
    const { connectors } = await atlas.data(
      `{ connectors(${sides}, connector: { kinds: [COMPANY] }, first: 1) { totalCount nodes { entity { id } } facets(by: [KIND, STATUS]) ${FACETS} } }`,
    );
    expect([connectors.totalCount, connectors.nodes.length]).toEqual([2, 1]);
    const [kind, status] = connectors.facets.map(shown);
    expect(kind).toEqual([['COMPANY 2 *', 'GOVERNMENT_BODY 1', 'RESEARCH 1'], 0]);
    expect(status).toEqual([['ACTUAL 1', 'ENDED 1'], 0]);
  });

  it('tells of a selected value that no path has', async () => {
    const { paths } = await atlas.data(`{ paths(${sides}, mode: ALL, via: { kinds: [HOSPITAL] }) { totalCount facets(by: [KIND]) ${FACETS} } }`);
    expect(paths.totalCount).toBe(0);
    expect(shown(paths.facets[0])).toEqual([['COMPANY 3', 'GOVERNMENT_BODY 1', 'RESEARCH 1', 'HOSPITAL 0 *'], 0]);
  });

  it('counts the paths of a pattern', async () => {
    const pattern = '[{ entity: { kinds: [HOSPITAL] } }, { repeat: { min: 1, max: 3 }, entity: { types: [FUND] } }]';
    const { match } = await atlas.data(`{ match(pattern: ${pattern}) { totalCount facets(by: [KIND]) ${FACETS} } }`);
    expect(match.totalCount).toBe(3);
    expect(shown(match.facets[0])).toEqual([['COMPANY 3', 'GOVERNMENT_BODY 1', 'RESEARCH 1'], 0]);
  });

  it('takes each count for a search', async () => {
    const many = Array.from({ length: 3 }, (_, i) => `p${i}: paths(${sides}) { facets(by: [TYPE, KIND, STATUS, PLACE, YEAR, SOURCE]) { by } }`).join(' ');
    const { status, errors } = await atlas.ask(`{ ${many} }`);
    expect([status, errors?.[0].extensions]).toEqual([400, expect.objectContaining({ code: 'LIMIT_EXCEEDED', limit: 'querySearches', value: 21, max: 20 })]);
  });
});

it('on the seeds counts what a reader of all paths would count', async () => {
  const atlas = await startAtlas();
  const { paths } = await atlas.data(`{ paths(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }, mode: ALL, maxHops: 3, first: 500) {
    totalCount complete
    facets(by: [TYPE, RELATIONSHIP_TYPE, SOURCE]) { by values(first: 1000) { value count } }
    nodes { entities { id type } hops { relationships { type evidence { source { id } } } } }
  } }`);
  expect([paths.complete, paths.totalCount]).toEqual([true, paths.nodes.length]);
  type Node = { entities: { type: string }[]; hops: { relationships: { type: string; evidence: { source: { id: string } }[] }[] }[] };
  const recount = (valuesOf: (path: Node) => string[]) => {
    const counts = new Map<string, number>();
    for (const path of paths.nodes as Node[]) for (const value of new Set(valuesOf(path))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const told = paths.facets.map(({ values }: { values: { value: string; count: number }[] }) => new Map(values.map(({ value, count }) => [value, count])));
  expect(paths.nodes.length).toBeGreaterThan(20);
  expect(told[0]).toEqual(recount(({ entities }) => entities.slice(1, -1).map(({ type }) => type)));
  expect(told[1]).toEqual(recount(({ hops }) => hops.flatMap(({ relationships }) => relationships.map(({ type }) => type))));
  expect(told[2]).toEqual(
    recount(({ hops }) => hops.flatMap(({ relationships }) => relationships.flatMap(({ evidence }) => evidence.map(({ source }) => source.id)))),
  );
  await atlas.close();
}, 60_000);
