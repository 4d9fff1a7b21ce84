import { describe, expect, it } from '@jest/globals';
import { buildAtlasSchema } from '../../../src/graphql/buildAtlasSchema.ts';
import { bindOperations } from '../../../src/http/operations/bindOperations.ts';
import { readOperation, readOperations } from '../../../src/http/operations/readOperations.ts';
import { loadSdl } from '../../../src/ontology/loadSdl.ts';
import { readOntology } from '../../../src/ontology/readOntology.ts';

const SDL = loadSdl();
const SCHEMA = buildAtlasSchema(SDL, readOntology(SDL));

function bound(document: string, { table, variables = '{}' }: { table?: string; variables?: string } = {}) {
  const head = `# Some\n# zh: 某\n#\n# It says.\n# zh: 说明。\n# variables: ${variables}\n${table === undefined ? '' : `# table: ${table}\n`}# group: find\n`;
  return bindOperations([readOperation('some.graphql', head + document)], SCHEMA)[0];
}

function mistakeIn(...given: Parameters<typeof bound>): string {
  try {
    bound(...given);
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
}

describe('an operation that does not fit the schema', () => {
  it.each<[string, string, Parameters<typeof bound>[1], string]>([
    [
      'asks for a field that is not there',
      'query Some {\n  graph { verison }\n}',
      {},
      'operations/some.graphql:9: Cannot query field "verison" on type "GraphStatus"',
    ],
    [
      'gives an example of another type',
      'query Some($n: Int) { people(first: $n) { totalCount } }',
      { variables: '{"n":"three"}' },
      'the example variables do not fit: n: Int cannot represent',
    ],
    [
      'takes `language` for something else',
      'query Some($language: String!) { search(text: $language) { totalCount } }',
      { variables: '{"language":"x"}' },
      '$language must be of type Language',
    ],
    [
      'has a table that it does not ask for',
      'query Some { people { totalCount } }',
      { table: 'people.nodes' },
      'table: people.nodes leads nowhere: `nodes` is not asked for',
    ],
    ['has a table that is no list', 'query Some { graph { version } }', { table: 'graph' }, 'table: graph: `graph` must be a list of objects'],
    [
      'has a table inside a list',
      'query Some($first: Int, $after: String) { people(first: $first, after: $after) { nodes { posts { nodes { id } } } } }',
      { table: 'people.nodes.posts.nodes' },
      'table: people.nodes.posts.nodes: `nodes` must be an object',
    ],
    [
      'has a paged table without a variable for its pages',
      'query Some($first: Int) { people(first: $first) { nodes { id } } }',
      { table: 'people.nodes' },
      'table: people.nodes is paged: write `after: $after` in `people`',
    ],
  ])('that %s is refused', (_, document, head, message) => {
    expect(mistakeIn(document, head)).toContain(message);
  });

  it('is none of ours', () => {
    expect(bindOperations(readOperations(), SCHEMA)).toHaveLength(readOperations().length);
  });
});

describe('the columns of a table', () => {
  it('come from the document, fragments too, and keep their whole way where two would have one name', () => {
    const { rows } = bound(
      `query Some($first: Int, $after: String) { people(first: $first, after: $after) { nodes { ...Named name posts { totalCount edges { cursor node { id } relationship { id } } nodes { id } } } } }
       fragment Named on Person { id who: name(language: ZH) }`,
      { table: 'people.nodes' },
    );
    expect(rows?.columns.map(({ title }) => title)).toEqual([
      'id',
      'who',
      'name',
      'posts.totalCount',
      'posts.edges.node.id',
      'posts.relationship.id',
      'posts.nodes.id',
    ]);
    expect(rows?.pages).toEqual({ first: 'first', after: 'after' });
  });
});
