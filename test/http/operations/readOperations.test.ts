import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readOperation, readOperations } from '../../../src/http/operations/readOperations.ts';

const HEAD = `# Who is there?
# zh: 谁在那里？
#
# It tells who is there,
#
# and why.
# zh: 说明谁在那里，
# zh: 以及 why
# zh: not。
# $id: Which one.
# $id zh: 哪一个。
# variables: {"id":"institution/a","first":3}
# variables zh: {"id":"institution/b"}
# table: entity.relationships.nodes
# group: find
`;
const QUERY = `query WhoIsThere($id: ID!, $first: Int = 20) {
  entity(id: $id) { ...Related }
}
fragment Related on Entity { relationships(first: $first) { nodes { id } } }
`;

function mistakeIn(text: string, file = 'who.graphql'): string {
  try {
    readOperation(file, text);
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
}

describe('a file of a named operation', () => {
  it('is read into titles, explanations, examples in both languages, its table, and its document with its hash', () => {
    expect(readOperation('who-is-there.graphql', `${HEAD}${QUERY}\n\n`)).toEqual({
      name: 'who-is-there',
      title: { en: 'Who is there?', zh: '谁在那里？' },
      explanation: { en: 'It tells who is there,\n\nand why.', zh: '说明谁在那里，以及 why not。' },
      group: 'find',
      variables: { id: 'institution/a', first: 3 },
      variablesZh: { id: 'institution/b', first: 3 },
      describedVariables: { id: { en: 'Which one.', zh: '哪一个。' } },
      table: 'entity.relationships.nodes',
      document: QUERY,
      documentLine: 16,
      documentHash: createHash('sha256').update(QUERY).digest('hex'),
    });
  });

  it('needs neither variables nor a table', () => {
    const head = '# All\n# zh: 全部\n#\n# All of it.\n# zh: 全部内容。\n# group: schema\n';
    const read = readOperation('all.graphql', `${head}query All { graph { version } }\n`);
    expect([read.variables, read.variablesZh, read.table, read.document]).toEqual([{}, {}, null, 'query All { graph { version } }\n']);
  });

  it.each<[string, string, string]>([
    ['has no Chinese title', HEAD.replace('# zh: 谁在那里？', '# 谁在那里？') + QUERY, ':2: the second line is no Chinese title'],
    ['has no English title', HEAD.replace('# Who is there?\n', '') + QUERY, ':1: the first line is no English title'],
    ['has no English explanation', '# A\n# zh: 甲\n# zh: 说明\n# group: find\nquery A { graph { version } }', ':3: there is no explanation in English'],
    ['has no Chinese explanation', '# A\n# zh: 甲\n# It says.\n# group: find\nquery A { graph { version } }', ':3: there is no explanation in Chinese'],
    ['has no group', HEAD.replace('# group: find\n', '') + QUERY, ':1: there is no line "group:"; give one of connect, find'],
    ['has an unknown group', HEAD.replace('group: find', 'group: finding') + QUERY, ':15: "finding" is no group; give one of connect, find'],
    ['has an unknown line', HEAD.replace('table:', 'tabel:') + QUERY, ':14: "tabel:" is none of "variables:", "variables zh:", "table:", "group:"'],
    ['says a thing twice', HEAD.replace('# group: find', '# group: find\n# group: find') + QUERY, ':16: "group:" stands twice'],
    ['has variables that are no JSON', HEAD.replace('"first":3}', '"first":3') + QUERY, ':12: the variables are no JSON ('],
    ['has variables that are no object', HEAD.replace('{"id":"institution/b"}', '["institution/b"]') + QUERY, ':13: the variables are no JSON object'],
    ['gives a variable that the query has not', HEAD.replace('"first"', '"firts"') + QUERY, ':12: the query has no variable $firts; it has $id, $first'],
    ['describes a variable that the query has not', HEAD.replace('# $id zh', '# $ids zh') + QUERY, ':11: the query has no variable $ids'],
    ['gives no example of what must be given', HEAD.replace('"id":"institution/a",', '') + QUERY, ':12: $id must have a value; give an example'],
    [
      'has a table that is no way',
      HEAD.replace('entity.relationships.nodes', 'entity/relationships') + QUERY,
      ':14: "entity/relationships" is no way to a list',
    ],
    ['has no query', HEAD, ':17: Syntax Error'],
    ['is no GraphQL', `${HEAD}${QUERY.replace('...Related }', '...Related')}`, ':20: Syntax Error'],
    ['has two operations', `${HEAD}${QUERY}query Other { graph { version } }`, ':20: there are two operations; write one in a file'],
    ['has a mutation', `${HEAD}${QUERY.replace('query', 'mutation')}`, ':16: a mutation cannot be a named operation'],
    ['has a query without a name', HEAD + QUERY.replace('query WhoIsThere', 'query '), ':16: the query has no name'],
    ['has a type', `${HEAD}${QUERY}type A { b: Int }`, ':20: a document holds one query and its fragments'],
  ])('that %s is refused with its line', (_, text, message) => {
    expect(mistakeIn(text)).toContain(`operations/who.graphql${message}`);
  });

  it.each(['Who.graphql', 'who_is.graphql', 'who.gql', '-who.graphql'])('must not be called %s', (file) => {
    expect(mistakeIn(HEAD + QUERY, file)).toContain(`operations/${file}:1: the name of the file is no kebab-case`);
  });
});

describe('the folder of named operations', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'operations-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.graphql`), text);

  it('is in the order of groups, then of names', () => {
    const of = (group: string, query: string) => `${HEAD.replace('group: find', `group: ${group}`)}${QUERY.replace('WhoIsThere', query)}`;
    write('a', of('schema', 'A'));
    write('z', of('connect', 'Z'));
    write('c', of('find', 'C'));
    write('b', of('find', 'B'));
    expect(readOperations(folder).map(({ name }) => name)).toEqual(['z', 'b', 'c', 'a']);
  });

  it('may hold no two queries of one name', () => {
    write('a', HEAD + QUERY);
    write('b', HEAD + QUERY);
    expect(() => readOperations(folder)).toThrow('operations/b.graphql:16: the query WhoIsThere stands in a.graphql too; give it a name of its own');
  });
});
