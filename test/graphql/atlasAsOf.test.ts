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
  filters: `{ many: entities(where: { statement: { property: "employees", number: { min: "125", unit: "people" } } }) { totalCount nodes { id } }
    shown: institutions(where: { statement: { property: "employees", number: { min: "125", unit: "people" }, preferred: true } }, first: 60) { nodes { id } }
    small: funds(where: { statement: { property: "fundSize", money: { currency: CNY, max: "60" }, preferred: true } }) { nodes { id } }
    young: entities(where: { statement: { property: "founded", date: { from: "2010" } } }) { nodes { id } }
    said: entities(where: { not: { statement: { property: "fundSize" } }, types: [FUND, INSTITUTION] }, first: 60) { totalCount nodes { id } }
    every: entities(where: { related: { quantifier: EVERY, types: [INVESTED_IN], direction: OUT, to: { kinds: [COMPANY] } } }) { nodes { id } }
    none: entities(where: { related: { quantifier: NONE, types: [INVESTED_IN, SUPPORTS], status: [ACTUAL] } }, first: 60) { nodes { id } }
    noneTo: entities(where: { related: { quantifier: NONE, to: { statement: { property: "employees", number: { max: "130", unit: "people" } } } } }, first: 60) { nodes { id } }
    planned: entities(where: { related: { types: [INVESTED_IN], status: [PLANNED] } }, first: 60) { nodes { id } }
    former: entities(where: { names: { text: "old", use: [FORMER] } }, first: 60) { nodes { id name } } chinese: entities(where: { names: { language: [ZH] } }, first: 60) { nodes { id } }
    notNamed: entities(where: { not: { names: { use: [FORMER] } } }, first: 60) { totalCount }
    began: entities(where: { began: { from: "2009", until: "2012" } }, first: 60) { nodes { id } } ended: entities(where: { ended: { from: "2009" } }, first: 60) { nodes { id } }
    notEnded: institutions(where: { not: { ended: { from: "2000" } } }, first: 60) { nodes { id } } }`,
  orders: `{ dear: funds(orderBy: [{ by: AMOUNT, direction: DESC, property: "fundSize", currency: CNY }], first: 60) { nodes { id } }
    cheap: funds(orderBy: [{ by: AMOUNT, property: "fundSize", currency: CNY }, { by: NAME, direction: DESC }], last: 5) { nodes { id } pageInfo { hasNextPage hasPreviousPage } }
    staff: entities(orderBy: [{ by: AMOUNT, direction: DESC, property: "employees", unit: "people" }, { by: DEGREE }], first: 60) { nodes { id } } }`,
  counts: `{ institutions(where: { kinds: [COMPANY] }) { facets(by: [KIND, PLACE, RELATIONSHIP_TYPE, SOURCE, YEAR]) { by withoutCount valueCount values { value count selected } }
      relationshipTotals { status count undisclosed totals { currency total count } notAdded { scope currency count largest } }
      out: relationshipTotals(types: [INVESTED_IN], direction: OUT) { status count totals { total } } }
    placed: entities(where: { related: { types: [LOCATED_IN], to: { types: [PLACE] } } }) { facets(by: [PLACE, TYPE]) { values { value count selected } } }
    related: entities(where: { related: { types: [INVESTED_IN] } }) { facets(by: [RELATIONSHIP_TYPE]) { values { value count selected } } } }`,
  trend: `{ institutions(first: 1) { trend { buckets { bucket count } undatedCount coarseCount outsideCount } ofLinks: trend(of: RELATIONSHIPS, by: QUARTER) { buckets { bucket count } undatedCount coarseCount } }
    agreements(first: 1) { trend(by: QUARTER, within: { from: "2010" }) { buckets { bucket count } outsideCount } } }`,
  neighbours: `{ entities(first: 50) { nodes { id relationships(types: [INVESTED_IN, PARTY_TO], neighbour: { kinds: [COMPANY] }, last: 3) { totalCount edges { node { id } } pageInfo { hasPreviousPage }
      facets(by: [RELATIONSHIP_TYPE, KIND, PLACE]) { withoutCount values(first: 9) { value count selected } } } } } }`,
  typed: `{ suggest(text: "ru", first: 20) { node { id name } matchedOn { field text how } } inPinyin: suggest(text: "fudan", first: 20) { node { id } matchedOn { how } }
    misspelt: suggest(text: "astrazenca", first: 20) { node { id } matchedOn { text how } } other: suggest(text: "other", types: [FUND], first: 20) { node { id } }
    a: search(text: "ruijin", first: 100) { totalCount facets(by: [TYPE, PLACE]) { values { value count } } edges { score node { id } matchedOn { field text how } } }
    b: search(text: "Boehringr", first: 100) { totalCount nodes { id } } c: search(text: "rjyy", last: 100) { nodes { id } } d: search(text: "瑞金", types: [FUND]) { facets(by: [TYPE]) { values { value count selected } } }
    mentions(text: "Astrazeneca and Boehringer; Ruijin other, 瑞金医院 old 3, Fudan other") { totalCount nodes { text ambiguous candidates { entity { id } field name } } } }`,
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

/** Paths and connectors stand in the order of their scores, suggestions in that of all relationships: in another here. */
function sorted(name: string, data: Data): Data {
  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  if (name === 'typed')
    return Object.fromEntries(Object.entries<Data>(data).map(([field, list]) => [field, Array.isArray(list) ? list.toSorted(byText) : list]));
  if (name !== 'paths' && name !== 'connectors') return data;
  return Object.fromEntries(
    Object.entries<Data>(data).map(([field, list]) => [
      field,
      { ...list, ...(list.nodes ? { nodes: list.nodes.toSorted(byText) } : {}), ...(list.pathTypes ? { pathTypes: list.pathTypes.toSorted(byText) } : {}) },
    ]),
  );
}
