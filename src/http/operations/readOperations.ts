import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { AtlasError } from '../../errors.ts';
import { GROUP_NAMES } from './groups.ts';
import { type OperationHead, type PlacedHead, readHead } from './readHead.ts';

/** A named operation: an example with its explanation, and a document that can be run by its name. */
export interface Operation extends OperationHead {
  /** The file's name without .graphql; stands in addresses. */
  readonly name: string;
  /** The GraphQL document without the head: one named query, and its fragments. */
  readonly document: string;
  /** The line of the file in which the document begins. */
  readonly documentLine: number;
  /** SHA-256 of `document`, in hexadecimal: its name for automatic persisted queries. */
  readonly documentHash: string;
}

export const OPERATIONS_FOLDER: string = fileURLToPath(new URL('../../../operations', import.meta.url));

/** All files of the folder by group, then by name. OPERATION_INVALID names the file and the line of the first mistake. Whether a document fits the schema is told by bindOperations. */
export function readOperations(folder: string = OPERATIONS_FOLDER): readonly Operation[] {
  const fileByQuery = new Map<string, string>();
  const operations = readdirSync(folder)
    .sort()
    .map((file) => {
      const { queryName, line, operation } = readPlaced(file, readFileSync(join(folder, file), 'utf8'));
      const other = fileByQuery.get(queryName);
      if (other !== undefined) throw invalid(file, line, `the query ${queryName} stands in ${other} too; give it a name of its own`);
      fileByQuery.set(queryName, file);
      return operation;
    });
  return operations.sort((a, b) => GROUP_NAMES.indexOf(a.group) - GROUP_NAMES.indexOf(b.group) || (a.name < b.name ? -1 : 1));
}

/** One file: its head of comment lines, then the document. */
export function readOperation(file: string, text: string): Operation {
  return readPlaced(file, text).operation;
}

function readPlaced(file: string, text: string): { operation: Operation; queryName: string; line: number } {
  const name = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.graphql$/.exec(file)?.[1];
  if (name === undefined) throw invalid(file, 1, 'the name of the file is no kebab-case with .graphql, as in companies-between.graphql');
  const lines = text.split(/\r?\n/);
  const count = lines.findIndex((line) => !line.startsWith('#'));
  const headLines = count < 0 ? lines : lines.slice(0, count);
  const { lineOf, ...head } = readHead(headLines, (line, why) => invalid(file, line, why));
  const documentLine =
    headLines.length +
    1 +
    Math.max(
      0,
      lines.slice(headLines.length).findIndex((line) => line.trim() !== ''),
    );
  const document = `${lines.slice(headLines.length).join('\n').trim()}\n`;
  const query = onlyQuery(document, (line, why) => invalid(file, documentLine + line - 1, why));
  checkVariables(query, { ...head, lineOf }, (line, why) => invalid(file, line, why));
  const operation = { name, ...head, document, documentLine, documentHash: createHash('sha256').update(document).digest('hex') };
  return { operation, queryName: query.name?.value ?? '', line: documentLine + (query.loc?.startToken.line ?? 1) - 1 };
}

type Refuse = (line: number, why: string) => AtlasError;

function onlyQuery(document: string, refuse: Refuse): OperationDefinitionNode {
  const { definitions } = parseDocument(document, refuse);
  const [query, second] = definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  const foreign = definitions.find(({ kind }) => kind !== Kind.OPERATION_DEFINITION && kind !== Kind.FRAGMENT_DEFINITION);
  if (foreign !== undefined) throw refuse(foreign.loc?.startToken.line ?? 1, 'a document holds one query and its fragments, nothing else');
  if (query === undefined) throw refuse(1, 'there is no query below the head');
  if (second !== undefined) throw refuse(second.loc?.startToken.line ?? 1, 'there are two operations; write one in a file');
  if (query.operation !== 'query') throw refuse(1, `a ${query.operation} cannot be a named operation; write a query`);
  if (query.name === undefined) throw refuse(query.loc?.startToken.line ?? 1, 'the query has no name; write `query SomeName`');
  return query;
}

function parseDocument(document: string, refuse: Refuse) {
  try {
    return parse(document);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw refuse(error.locations?.[0]?.line ?? 1, error.message);
  }
}

/** The examples must be able to run, by their names at least: their types are the schema's matter. */
function checkVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  { variables, variablesZh, describedVariables, lineOf }: PlacedHead,
  refuse: Refuse,
): void {
  const names = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  for (const [key, given] of [
    ['variables', Object.keys(variables)],
    ['variables zh', Object.keys(variablesZh)],
  ] as const) {
    const unknown = given.find((name) => !names.has(name));
    if (unknown !== undefined)
      throw refuse(lineOf(key), `the query has no variable $${unknown}; it has ${[...names].map((name) => `$${name}`).join(', ') || 'none'}`);
  }
  const described = Object.keys(describedVariables).find((name) => !names.has(name));
  if (described !== undefined) throw refuse(lineOf(`$${described}`), `the query has no variable $${described}`);
  for (const { variable, type, defaultValue } of variableDefinitions) {
    const { value: name } = variable.name;
    if (type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined && variables[name] == null) {
      throw refuse(lineOf('variables'), `$${name} must have a value; give an example in the line \`# variables: {"${name}": …}\``);
    }
  }
}

/** What is wrong with a file, and where in it. */
export function invalid(file: string, line: number, why: string): AtlasError {
  return new AtlasError('OPERATION_INVALID', [`operations/${file}:${line}: ${why}`]);
}
