import type { Config } from '../config.ts';
import { AtlasError } from '../errors.ts';
import { type Desk, openDesk } from './desk/openDesk.ts';
import { changeLines, type ToldChange, type ToldVersion, versionLine } from './logLines.ts';

export interface LogOptions {
  readonly since?: string;
  readonly limit: string;
  readonly json?: boolean;
}

const STATE = `__typename ... on EntityState { en: name(language: EN) zh: name(language: ZH) type kind status names { text language use translated since until } summaryEn: summary(language: EN)
    summaryZh: summary(language: ZH) statements { id: key note evidence { source locator stance asOf } } identifiers { scheme value evidence { source locator } }
    evidence { source locator stance } formerIds source { title url publisher author published language quality } }
  ... on RelationshipState { relationship: type from to role status since until on amount { value currency scope } note evidence { source locator stance asOf } formerIds }`;
const CHANGE = `nodeId kind before { ${STATE} } after { ${STATE} }`;
const PAGE = 50;
const MOST = 10_000;
/** Changes of one version that are listed. */
const LISTED = 10;

const VERSIONS = `query Log($since: Int, $first: Int, $after: String) {
  changes(since: $since, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { version at who why action evidence { source locator title } changeCount changes(first: ${LISTED}) { ${CHANGE} } }
  }
}`;
const ENTRIES = `history(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { version at who why action evidence { source locator title } change { ${CHANGE} } } }`;
const HISTORY = `query LogOf($id: ID!, $first: Int, $after: String) {
  node(id: $id) { id ... on Entity { ${ENTRIES} } ... on Relationship { ${ENTRIES} } ... on Tombstone { ${ENTRIES} } }
}`;

interface Page<T> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly T[];
}

interface ToldEntry extends Omit<ToldVersion, 'changes' | 'changeCount'> {
  readonly change: ToldChange;
}

/** Prints what was changed, newest first: versions of the graph, or what happened to one thing. */
export async function log(config: Config, id: string | undefined, options: LogOptions, print: (line: string) => void): Promise<void> {
  const most = wholeNumber('-n', options.limit, 1, MOST);
  const since = options.since === undefined ? 0 : wholeNumber('--since', options.since, 0, Number.MAX_SAFE_INTEGER);
  const desk = await openDesk(config);
  try {
    const versions = id === undefined ? await readVersions(desk, since, most) : await readHistory(desk, id, since, most, print, options.json === true);
    if (options.json === true) print(JSON.stringify(versions, null, 2));
    else if (versions.length === 0) print(since === 0 ? 'nothing was changed yet' : `nothing was changed after version ${since}`);
    else for (const version of versions) for (const line of [versionLine(version), ...changeLines(version, id !== undefined)]) print(line);
  } finally {
    await desk.close();
  }
}

function readVersions(desk: Desk, since: number, most: number): Promise<ToldVersion[]> {
  return allOf(most, async (first, after) => (await desk.graphql<{ changes: Page<ToldVersion> }>(VERSIONS, { since, first, after })).changes);
}

async function readHistory(desk: Desk, id: string, since: number, most: number, print: (line: string) => void, isJson: boolean): Promise<ToldVersion[]> {
  let leadsTo = id;
  const entries = await allOf(most, async (first, after) => {
    const { node } = await desk.graphql<{ node: { id: string; history: Page<ToldEntry> } | null }>(HISTORY, { id, first, after });
    if (node === null) throw new AtlasError('NOT_FOUND', [`nothing ever had the id "${id}"`]);
    leadsTo = node.id;
    return node.history;
  });
  if (leadsTo !== id && !isJson) print(`${id} leads to ${leadsTo}`);
  return entries.filter(({ version }) => version > since).map(({ change, ...rest }) => ({ ...rest, changeCount: 1, changes: [change] }));
}

async function allOf<T>(most: number, read: (first: number, after: string | null) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let after: string | null = null;
  do {
    const page: Page<T> = await read(Math.min(PAGE, most - all.length), after);
    all.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && all.length < most);
  return all;
}

export function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  const range = max === Number.MAX_SAFE_INTEGER ? `from ${min} on` : `from ${min} to ${max}`;
  throw new AtlasError('BAD_REQUEST', [`${option}: "${text}" is out of range; give a whole number ${range}`]);
}
