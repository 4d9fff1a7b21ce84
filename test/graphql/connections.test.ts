import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { type Data, type RunningAtlas, startAtlas } from '../http/startAtlas.ts';

const schema = buildSchema(loadSdl());
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
const LISTS = ['entities', 'institutions', 'people', 'funds', 'platforms', 'products', 'agreements', 'events', 'programmes', 'places', 'sources'];
const FORWARD_ONLY = [{}, '', '', false] as const;
const PAGE = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

describe('every connection', () => {
  const connections = types.filter((type) => isObjectType(type) && /(Connection|Neighbours)$/.test(type.name));
  it.each(connections.map((type) => [type.name, type] as const))('%s has the shape of the Relay specification', (name, type) => {
    const fields = fieldTypes(type);
    const edge = fieldTypes(schema.getType(fields['edges'].replace(/[[\]!]/g, '')));
    expect(fields).toMatchObject({ edges: expect.stringMatching(/^\[\w+Edge!\]!$/), nodes: `[${edge['node']}]!`, pageInfo: 'PageInfo!' });
    expect(fields['totalCount']).toBe(['PathConnection', 'RevisionConnection'].includes(name) ? 'Int' : 'Int!');
    expect(edge).toMatchObject({ cursor: 'String!', node: expect.stringMatching(/^\w+!$/) });
  });

  it('PageInfo has the four fields of the Relay specification', () => {
    expect(fieldTypes(schema.getType('PageInfo'))).toEqual({
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'String',
      endCursor: 'String',
    });
  });

  it('each field that gives one of entities takes `last` and `before` too, and has no default page size then', () => {
    const wrong = types.filter(isObjectType).flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) =>
          /^(Entity|Institution|Person|Fund|Platform|Product|Agreement|Event|Programme|Place|Source|Neighbour|Search)(Connection|Neighbours)!$/.test(
            String(field.type),
          ),
        )
        .filter(({ args }) => {
          const [first, last, before] = ['first', 'last', 'before'].map((name) => args.find((argument) => argument.name === name));
          return first?.defaultValue !== undefined || String(last?.type) !== 'Int' || String(before?.type) !== 'String';
        })
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('each field that gives one takes `first` and `after`', () => {
    const wrong = types.filter(isObjectType).flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => /(Connection|Neighbours)!$/.test(String(field.type)))
        .filter(
          ({ args }) =>
            String(args.find(({ name }) => name === 'first')?.type) !== 'Int' || String(args.find(({ name }) => name === 'after')?.type) !== 'String',
        )
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('paging with seven a page gives each item once, in the order of whole pages', () => {
  it.each(LISTS)('%s', (list) => isPagedWell(`${list}(ARGS)`, 'id', [list]));
  it.each(['NAME', 'DEGREE', 'DATE', 'ID'].flatMap((by) => [`{ by: ${by} }`, `{ by: ${by}, direction: DESC }`]))('institutions by %s', (order) =>
    isPagedWell(`institutions(ARGS, orderBy: [${order}])`, 'id', ['institutions']),
  );
  it('agreements by date backwards, then by name, in Chinese', () =>
    isPagedWell('agreements(ARGS, orderBy: [{ by: DATE, direction: DESC }, { by: NAME }])', 'id', ['agreements'], { 'accept-language': 'zh' }));
  it('institutions by a filter', () => isPagedWell('institutions(ARGS, where: { kinds: [COMPANY], name: "bio" })', 'id', ['institutions']));
  it('search', () => isPagedWell('search(text: "上海", ARGS)', 'id', ['search']));
  it('search among sources', () => isPagedWell('search(text: "shanghai", types: [SOURCE, INSTITUTION], ARGS)', 'id', ['search']));
  it('paths', () =>
    isPagedWell(
      'paths(from: { ids: ["institution/ruijin-hospital"] }, to: { where: { types: [PROGRAMME] } }, mode: ALL, maxHops: 5, ARGS)',
      'entities { id }',
      ['paths'],
      ...FORWARD_ONLY,
    ));
  it('match', () =>
    isPagedWell(
      'match(pattern: [{ entity: { kinds: [INVESTOR] } }, { repeat: { min: 1, max: 2 }, entity: { kinds: [COMPANY] } }], ARGS)',
      'entities { id }',
      ['match'],
      ...FORWARD_ONLY,
    ));
  it('connectors', () =>
    isPagedWell(
      'connectors(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }, ARGS)',
      'entity { id }',
      ['connectors'],
      ...FORWARD_ONLY,
    ));
  it('relationships of the entity with most of them', async () => {
    const { entities } = await atlas.data('{ entities(first: 1, orderBy: [{ by: DEGREE, direction: DESC }]) { nodes { id } } }');
    const where = `entities(first: 1, where: { ids: [${JSON.stringify(entities.nodes[0].id)}] }) { nodes`;
    await isPagedWell(`${where} { relationships(ARGS)`, '__typename', ['entities', 'nodes', 0, 'relationships'], {}, ' } }', 'relationship { id }');
  });
  it('facts of a source with many', () =>
    isPagedWell(
      'sources(first: 1, where: { name: "医疗科技创新先锋论坛" }) { nodes { facts(ARGS)',
      'entity { id } relationship { id } statement { property } evidence { locator }',
      ['sources', 'nodes', 0, 'facts'],
      {},
      ' } }',
      '',
      false,
    ));

  it('a page is empty where nothing is left, and says what stands before it', async () => {
    const { funds } = await atlas.data('{ funds(first: 200) { pageInfo { endCursor } totalCount } }');
    expect(
      await atlas.data(
        'query ($after: String) { funds(after: $after) { nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
        { after: funds.pageInfo.endCursor },
      ),
    ).toEqual({
      funds: { nodes: [], totalCount: funds.totalCount, pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null } },
    });
  });
});

/** Asks for pages of seven, then for pages of 200, and compares. */
async function isPagedWell(
  list: string,
  node: string,
  place: (string | number)[],
  headers: Record<string, string> = {},
  close = '',
  edge = '',
  goesBack = true,
): Promise<void> {
  const pagesOf = async (size: number, isForward = true) => {
    const pages: Data[] = [];
    for (let cursor: string | null = null; ; ) {
      const args = isForward ? `first: ${size}, after: $cursor` : `last: ${size}, before: $cursor`;
      const query = `query ($cursor: String) { ${list.replace('ARGS', args)} { ${PAGE} nodes { ${node} } edges { cursor node { ${node} } ${edge} } }${close} }`;
      const page: Data = place.reduce((data, key) => data[key], await atlas.data(query, { cursor }, headers));
      pages.push(page);
      if (!(isForward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage)) return pages;
      cursor = isForward ? page.pageInfo.endCursor : page.pageInfo.startCursor;
    }
  };
  const [small, large] = [await pagesOf(7), await pagesOf(200)];
  const all = large.flatMap(({ edges }) => edges);
  expect(all.length).toBeGreaterThan(7);
  expect(new Set(all.map((item) => JSON.stringify({ ...item, cursor: null }))).size).toBe(all.length);
  expect(small.flatMap(({ edges }) => edges)).toEqual(all);
  for (const pages of [small, large]) {
    pages.forEach((page, i) => {
      const cursors = page.edges.map(({ cursor }: Data) => cursor);
      expect(page).toEqual({
        totalCount: all.length,
        pageInfo: { hasNextPage: i < pages.length - 1, hasPreviousPage: i > 0, startCursor: cursors[0], endCursor: cursors.at(-1) },
        nodes: page.edges.map((item: Data) => item.node),
        edges: expect.anything(),
      });
    });
  }
  expect(small.map(({ edges }) => edges.length)).toEqual([...Array(small.length - 1).fill(7), all.length - 7 * (small.length - 1)]);
  if (!goesBack) return;
  const back = await pagesOf(7, false);
  expect(back.flatMap(({ edges }) => edges.toReversed())).toEqual(all.toReversed());
  expect(back.map(({ edges }) => edges.length)).toEqual(small.map(({ edges }) => edges.length));
  expect(back.map(({ pageInfo }) => [pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual(back.map((_, i) => [i < back.length - 1, i > 0]));
}

describe('global object identification', () => {
  it('every entity and every relationship is found again by its id', async () => {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { entities }: Data = await atlas.data(
        'query ($after: String) { entities(first: 200, after: $after) { pageInfo { endCursor hasNextPage } nodes { id relationships(first: 100) { edges { relationship { id } } } } } }',
        { after },
      );
      for (const node of entities.nodes) ids.push(node.id, ...node.relationships.edges.map(({ relationship }: Data) => relationship.id));
      if (!entities.pageInfo.hasNextPage) break;
      after = entities.pageInfo.endCursor;
    }
    const unique = [...new Set(ids)];
    for (let i = 0; i < unique.length; i += 500) {
      const asked = unique.slice(i, i + 500);
      const { nodes } = await atlas.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', { ids: asked });
      expect(nodes.map(({ id }: Data) => id)).toEqual(asked);
    }
    const { graph } = await atlas.data('{ graph { entityCount relationshipCount } }');
    expect(unique).toHaveLength(graph.entityCount + graph.relationshipCount);
  });

  it.each(LISTS.slice(1))('node and entity answer what %s listed', async (list) => {
    const listed = (await atlas.data(`{ ${list}(first: 10) { nodes { __typename id type kind name } } }`))[list].nodes;
    for (const item of listed) {
      const again = await atlas.data(
        'query ($id: ID!) { node(id: $id) { __typename id ... on Entity { type kind name } } entity(id: $id) { __typename id type kind name } }',
        { id: item.id },
      );
      expect(again).toEqual({ node: item, entity: item });
    }
  });

  it('a relationship is a node, but no entity', async () => {
    const { entities } = await atlas.data(
      '{ entities(first: 1, where: { kinds: [HOSPITAL] }) { nodes { relationships(first: 1) { edges { relationship { __typename id type } } } } } }',
    );
    const { relationship } = entities.nodes[0].relationships.edges[0];
    expect(
      await atlas.data('query ($id: ID!) { node(id: $id) { __typename id ... on Relationship { type } } entity(id: $id) { id } }', { id: relationship.id }),
    ).toEqual({ node: relationship, entity: null });
  });
});

describe('descriptions', () => {
  it('stand on every type, field, argument, enum value and input field', () => {
    const bare = types.flatMap((type) => {
      const parts: { path: string; description?: string | null }[] = [{ path: type.name, description: type.description }];
      if (isEnumType(type)) for (const value of type.getValues()) parts.push({ path: `${type.name}.${value.name}`, description: value.description });
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) parts.push({ path: `${type.name}.${field.name}`, description: field.description });
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          parts.push({ path: `${type.name}.${field.name}`, description: field.description });
          for (const arg of field.args) parts.push({ path: `${type.name}.${field.name}(${arg.name}:)`, description: arg.description });
        }
      }
      return parts.filter(({ description }) => !description?.trim()).map(({ path }) => path);
    });
    expect(bare).toEqual([]);
  });

  it('stand on every directive and its arguments', () => {
    const bare = schema
      .getDirectives()
      .flatMap((directive) => [directive, ...directive.args].filter(({ description }) => !description?.trim()).map(({ name }) => `@${directive.name} ${name}`));
    expect(bare).toEqual([]);
  });
});

function fieldTypes(type: GraphQLNamedType | undefined): Record<string, string> {
  if (!isObjectType(type)) throw new Error(`${type} is no object type`);
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
}
