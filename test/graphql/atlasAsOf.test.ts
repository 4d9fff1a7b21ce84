import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Data, type RunningAtlas, startAtlasWith } from '../http/startAtlas.ts';
import { changesFor, type DatedGraph, datedGraph, whatHeld } from './datedGraph.ts';

/** Everything that a question can be asked about but scores: these weigh by degrees in the whole graph, whatever was asked. */
const QUERIES = {
  entities: `{ entities(first: 60) { totalCount nodes { id name names { text use } statements { property asOf value { ... on MoneyValue { money { value } } } }
    relationships(first: 30) { totalCount edges { relationship { id sentence } node { id name } } }
    ... on Institution { founded dissolved employees { asOf } investors { totalCount nodes { name } } investingFunds { totalCount } agreements { nodes { name } } places { nodes { id } }
      near: relationships(neighbour: { related: { types: [PARTY_TO] } }) { totalCount } }
    ... on Fund { founded investments { totalCount nodes { id } } } ... on Agreement { signedOn parties { totalCount nodes { name } } } } } }`,
  lists: `{ institutions(orderBy: [{ by: NAME }], first: 60) { nodes { id name } } byDegree: entities(orderBy: [{ by: DEGREE, direction: DESC }], first: 60) { nodes { id } }
    byDate: entities(orderBy: [{ by: DATE }], first: 60) { nodes { id } } zh: entities(orderBy: [{ by: NAME, direction: DESC }], first: 60) { nodes { id } }
    old: entities(where: { name: "old" }) { totalCount nodes { id name } } renamed: entities(where: { name: "new" }) { nodes { id } }
    invested: entities(where: { related: { types: [INVESTED_IN], direction: OUT, to: { kinds: [HOSPITAL] } } }) { nodes { id } }
    related: entities(where: { related: {} }) { totalCount } alone: entities(where: { not: { related: { types: [INVESTED_IN, PARTY_TO] } } }) { totalCount }
    either: entities(where: { or: [{ related: { types: [LOCATED_IN] } }, { types: [FUND] }] }) { totalCount } said: entities(where: { source: "source/a" }) { nodes { id } } }`,
  facets: `{ entities { facets(by: [TYPE, KIND, STATUS, PLACE, YEAR, SOURCE, RELATIONSHIP_TYPE]) { by values { value count } } } funds { totals(property: "fundSize") { currency total count } } }`,
  search: `{ a: search(text: "old", first: 100) { totalCount edges { score matchedOn { field text } node { id name } } } b: search(text: "Ruijin", first: 100) { totalCount nodes { id } }
    c: search(text: "other", first: 100) { totalCount nodes { id name } } }`,
  paths: `{ paths(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }, mode: ALL, maxHops: 3, first: 300) { totalCount complete nodes { length sentence entities { id }
    hops { relationships { id } } } pathTypes(first: 60) { pattern count } }
    shortest: paths(from: { where: { types: [PERSON] } }, to: { where: { types: [AGREEMENT] } }, first: 300) { totalCount nodes { entities { id } period { since until } } }
    via: paths(from: { where: { types: [PERSON] } }, to: { where: { types: [FUND] } }, via: { kinds: [COMPANY] }, avoid: { where: { kinds: [HOSPITAL] } }, mode: ALL, first: 300) { nodes { entities { id } } } }`,
  connectors: `{ connectors(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }, connector: { kinds: [COMPANY] }, first: 60) { totalCount nodes { distance pathCount entity { id name } } }
    connectorMatrix(rows: { where: { kinds: [HOSPITAL] } }, columns: { where: { types: [FUND] } }, connector: { kinds: [COMPANY] }, maxHops: 3) { cellCount cells { row { id } column { id } connectorCount } }
    match(pattern: [{ entity: { types: [FUND] } }, { entity: { kinds: [COMPANY] }, relationships: { types: [INVESTED_IN] } }, { entity: { types: [AGREEMENT] } }], first: 300) { totalCount nodes { entities { id } } } }`,
  network: `{ centrality(first: 60) { entityCount nodes { rank value entity { id } neighbourCount relationshipCount } } between: centrality(measure: BETWEENNESS, first: 60) { nodes { value entity { id } } }
    components(first: 50) { totalCount nodes { size types { type count } entities(first: 50) { nodes { id } } } } bridges(first: 90) { totalCount nodes { relationship { id } smallSide { size entity { id } } } }
    cutEntities(first: 50) { nodes { entity { id } partCount cutOffCount } }
    interlocks(of: { where: { kinds: [HOSPITAL] } }, with: { where: { kinds: [COMPANY] } }, through: { types: [FUND, INSTITUTION] }, first: 150) { totalCount nodes { from { id } with { id } sharedCount overlappingCount shared(first: 9) { entity { id } } } }
    alike: interlocks(of: { where: { kinds: [HOSPITAL] } }, through: { types: [FUND, INSTITUTION] }, first: 60) { totalCount nodes { from { id } with { id } sharedCount } } }`,
  documents: `{ sources { nodes { id facts(first: 200) { totalCount nodes { entity { id } relationship { id } statement { property asOf } } } } } }`,
} as const;

const DATES = ['2007', '2010', '2012-06', '2014', '2016-12-31'];

describe.each([1, 2, 3])('atlas(asOf:) over random graph %i', (seed) => {
  let graph: DatedGraph;
  let whole: RunningAtlas;
  let middle: string[];
  beforeAll(async () => {
    graph = datedGraph(seed);
    whole = await startAtlasWith(changesFor(graph));
    middle = graph.entities.filter(({ type }) => type === 'INSTITUTION').map(({ id }) => id);
  });
  afterAll(() => whole.close());

  it.each(DATES)('answers as a graph does that holds only what held in %s', async (asOf) => {
    const held = await startAtlasWith(changesFor(whatHeld(graph, asOf)));
    try {
      for (const [name, query] of Object.entries(QUERIES)) {
        const then = (await whole.data(`{ atlas(asOf: "${asOf}") ${query} }`)).atlas;
        expect({ name, ...sorted(name, then) }).toEqual({ name, ...sorted(name, await held.data(query)) });
      }
      const there = new Set(whatHeld(graph, asOf).entities.map(({ id }) => id));
      const of = JSON.stringify(middle.filter((id) => there.has(id)).slice(0, 4));
      const near = `{ neighbourhood(of: ${of}, hops: 2) { complete entities { id name } relationships { id } } }`;
      expect((await whole.data(`{ atlas(asOf: "${asOf}") ${near} }`)).atlas).toEqual(await held.data(near));
    } finally {
      await held.close();
    }
  });

  it('shows something else each year, or the dates were never looked at', async () => {
    const counts = await Promise.all(DATES.map(async (asOf) => JSON.stringify(await whole.data(`{ atlas(asOf: "${asOf}") ${QUERIES.paths} }`))));
    expect(new Set(counts).size).toBe(DATES.length);
  });
});

/** Paths and connectors stand in the order of their scores: in another here. */
function sorted(name: string, data: Data): Data {
  if (name !== 'paths' && name !== 'connectors') return data;
  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return Object.fromEntries(
    Object.entries<Data>(data).map(([field, list]) => [
      field,
      { ...list, ...(list.nodes ? { nodes: list.nodes.toSorted(byText) } : {}), ...(list.pathTypes ? { pathTypes: list.pathTypes.toSorted(byText) } : {}) },
    ]),
  );
}
