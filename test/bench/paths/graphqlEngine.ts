import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { loadSdl } from '../../../src/ontology/loadSdl.ts';
import { readOntology } from '../../../src/ontology/readOntology.ts';
import type { Answer } from './Answer.ts';
import type { BenchGraph } from './BenchGraph.ts';
import { type Engine, timed } from './Engine.ts';
import type { Question } from './Question.ts';
import type { QuestionClass } from './questionClasses.ts';
import { entityIdOf } from './servedSnapshot.ts';

const SERVER = fileURLToPath(new URL('benchServer.ts', import.meta.url));
const NO_ANSWER = new Set(['connectors of kinds', 'neighbourhood']);
const PATHS_OF_A_CONNECTOR = 3;

/** What a reader sees: names, and for each hop the documents that say so, with the place in them. */
const PATH = 'score entities { id name } hops { relationships { id type evidence { stance locator source { id name } } } }';
const PATHS = `query ($from: [ID!]!, $to: [ID!]!, $mode: PathMode!, $maxHops: Int!, $first: Int!, $relationships: RelationshipFilter) {
  paths(from: { ids: $from }, to: { ids: $to }, mode: $mode, maxHops: $maxHops, first: $first, relationships: $relationships) {
    totalCount complete nodes { ${PATH} }
  }
}`;
const CONNECTORS = `query ($from: [ID!]!, $to: [ID!]!, $maxHops: Int!, $first: Int!, $relationships: RelationshipFilter) {
  connectors(from: { ids: $from }, to: { ids: $to }, connector: { kinds: [COMPANY] }, maxHops: $maxHops, first: $first, relationships: $relationships) {
    totalCount complete nodes { entity { id name } distance score pathCount paths(first: ${PATHS_OF_A_CONNECTOR}) { ${PATH} } }
  }
}`;

interface ShownPath {
  readonly score: number;
  readonly entities: readonly { readonly id: string }[];
}

interface Shown {
  readonly kind: 'PATHS' | 'CONNECTORS';
  readonly totalCount: number | null;
  readonly complete: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: JSON of two queries.
  readonly nodes: readonly any[];
}

/** Of a made-up graph, the whole way: a query over HTTP on loopback, the search, the records of what is on the page, and JSON back, parsed. */
export async function graphqlEngine(graph: BenchGraph): Promise<Engine> {
  const filtered = filterOf(graph);
  const server = spawn(process.execPath, [SERVER, String(graph.topology.entityCount)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(server, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with code ${code}`)));
  const [origin] = await Promise.race([once(createInterface({ input: server.stdout }), 'line'), ended]);
  ended.catch(() => undefined);
  const agent = new Agent({ keepAlive: true });
  const ask = async (question: Question): Promise<Shown> => {
    if (question.kind === 'NEIGHBOURHOOD') throw new Error('it is not asked for neighbourhoods');
    const { maxHops, first, filter } = question;
    const ids = (side: Uint32Array) => Array.from(side, entityIdOf);
    const relationships = filter === null ? null : filtered;
    const variables = { from: ids(question.from), to: ids(question.to), maxHops, first, relationships };
    const body = question.kind === 'PATHS' ? { query: PATHS, variables: { ...variables, mode: question.mode } } : { query: CONNECTORS, variables };
    const { data, errors } = JSON.parse(await post(`${origin}/graphql`, JSON.stringify(body), agent));
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return { ...(data.paths ?? data.connectors), kind: question.kind };
  };
  return {
    name: 'GraphQL',
    takes: ({ family }: QuestionClass) => (NO_ANSWER.has(family) ? 0 : Number.POSITIVE_INFINITY),
    shows,
    ask: async (question, before) => {
      if (before !== null) await ask(before);
      return timed(() => ask(question), plain);
    },
    close: async () => {
      agent.destroy();
      server.stdin.end();
      await once(server, 'exit');
    },
  };
}

/** The first paths of a connector only. */
function shows(answer: Answer): unknown {
  if (!('connectors' in answer)) return answer;
  return { ...answer, connectors: answer.connectors.map((connector) => ({ ...connector, paths: connector.paths.slice(0, PATHS_OF_A_CONNECTOR) })) };
}

function plain({ kind, totalCount, complete, nodes }: Shown): unknown {
  if (!complete) return null;
  const path = ({ score, entities }: ShownPath) => ({ score, entities: entities.map(({ id }) => numberOf(id)) });
  if (kind === 'PATHS') return { totalCount, paths: nodes.map(path) };
  const connectors = nodes.map(({ entity, distance, score, pathCount, paths }) => {
    return { entity: numberOf(entity.id), distance, score, pathCount, paths: paths.map(path) };
  });
  return { totalCount, connectors };
}

/** The same filter in words: the numbers of the types are their places in the ontology, and the days are those of a year. */
function filterOf({ filter }: BenchGraph): Record<string, unknown> {
  const { relationshipTypes } = readOntology(loadSdl());
  const types = relationshipTypes.filter(({ index }) => filter.types?.[index] === 1).map(({ name }) => name);
  return { types, asOf: String(new Date(filter.first * 86_400_000).getUTCFullYear()) };
}

function numberOf(id: string): number {
  return Number(id.slice(id.indexOf('/') + 1));
}

function post(url: string, body: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk) => chunks.push(chunk));
      reply.on('end', () => resolve(Buffer.concat(chunks).toString()));
      reply.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
