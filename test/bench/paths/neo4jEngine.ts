import { int } from 'neo4j-driver';
import { AGAINST } from '../../../src/snapshot/slotColumns.ts';
import { type Answer, type ConnectorsAnswer, type PathsAnswer, shortestLength } from './Answer.ts';
import type { BenchGraph } from './BenchGraph.ts';
import { type Engine, TIME_LIMIT, type Timed, timed } from './Engine.ts';
import { startNeo4jWith } from './neo4jServer.ts';
import type { Question } from './Question.ts';
import type { QuestionClass } from './questionClasses.ts';

/** Of the classes that it mostly does not end in time a few questions must do. */
const [QUESTIONS, LONG_QUESTIONS] = [10, 3];

/**
 * The best Cypher that we know for each question, on a server of its own over Bolt. It is spared scores and pages: it says how long the shortest
 * path is, how many paths or connectors there are, or how long the first ten paths are.
 */
export async function neo4jEngine(graph: BenchGraph): Promise<Engine> {
  const { driver, close } = await startNeo4jWith(graph);
  const session = driver.session();
  const ask = async (question: Question): Promise<unknown> => {
    const { filter } = question;
    const days = filter === null ? {} : { first: int(filter.first), last: int(filter.last) };
    const [from, to] = question.kind === 'NEIGHBOURHOOD' ? [question.middle, question.middle] : [question.from, question.to];
    const { records } = await session.run(cypherOf(question), { from: int(from[0]), to: int(to[0]), ...days }, { timeout: TIME_LIMIT });
    return records.map((record) => record.toObject());
  };
  /** Null when the server has ended it. */
  const inTime = async (question: Question): Promise<unknown> => {
    try {
      return await ask(question);
    } catch (error) {
      if (String((error as { code?: string }).code).includes('Timed')) return null;
      throw error;
    }
  };
  return {
    name: 'Neo4j',
    takes: ({ family, hops }: QuestionClass) => {
      if (['shortest', 'all shortest', '10 shortest'].includes(family)) return QUESTIONS;
      if (family !== 'paths' && family !== 'connectors') return 0;
      return hops === 3 ? QUESTIONS : hops === 4 ? LONG_QUESTIONS : 0;
    },
    shows,
    ask: async (question, before): Promise<Timed> => {
      if (before !== null) await inTime(before);
      return timed(
        () => inTime(question),
        (rows) => (rows === null ? null : plain(question, rows as Rows)),
      );
    },
    close: async () => {
      await session.close();
      await close();
    },
  };
}

type Rows = readonly { readonly length?: number; readonly count?: number; readonly nodes?: readonly number[] }[];

/** `ACYCLIC`: no node twice. Parallel relationships make paths of their own there and none of ours, so paths are told apart by their nodes. */
function cypherOf(question: Question): string {
  if (question.kind === 'NEIGHBOURHOOD') throw new Error('it is not asked for neighbourhoods');
  const { filter, maxHops } = question;
  const types =
    filter === null
      ? ''
      : `:${[...filter.types!.subarray(0, AGAINST).keys()]
          .filter((type) => filter.types![type] === 1)
          .map((type) => `T${type}`)
          .join('|')}`;
  const step = (least: number) => `(a)-[r${types}${filter === null ? '' : ' WHERE r.since <= $last AND r.until >= $first'}]-{${least},${maxHops}}(b)`;
  const begin = 'CYPHER 25 MATCH (a:Entity {n: $from}), (b:Entity {n: $to})';
  if (question.kind === 'CONNECTORS') {
    return `${begin} MATCH p = ACYCLIC ${step(2)} UNWIND nodes(p)[1..-1] AS c WITH DISTINCT c WHERE c:Company RETURN count(c) AS count`;
  }
  switch (question.mode) {
    case 'SHORTEST':
      return `${begin} MATCH p = SHORTEST 1 ${step(1)} RETURN length(p) AS length`;
    case 'ALL_SHORTEST':
      return `${begin} MATCH p = ALL SHORTEST ${step(1)} WITH DISTINCT nodes(p) AS stops RETURN count(*) AS count, min(size(stops) - 1) AS length`;
    case 'K_SHORTEST':
      return `${begin} MATCH p = SHORTEST ${question.first} ACYCLIC ${step(1)} RETURN [v IN nodes(p) | v.n] AS nodes`;
    default:
      return `${begin} MATCH p = ACYCLIC ${step(1)} WITH DISTINCT nodes(p) AS stops RETURN count(*) AS count`;
  }
}

function plain(question: Question, rows: Rows): unknown {
  if (question.kind !== 'PATHS' || question.mode === 'ALL') return { totalCount: rows[0].count };
  if (question.mode === 'SHORTEST') return { length: rows[0]?.length ?? null };
  if (question.mode === 'ALL_SHORTEST') return { totalCount: rows[0].count, length: rows[0].length ?? null };
  const distinct = new Set(rows.map(({ nodes }) => nodes!.join(' ')));
  return { lengths: [...distinct].map((nodes) => nodes.split(' ').length - 1).toSorted((a, b) => a - b) };
}

/** Its ten may hold some twice, over parallel relationships: then it says fewer lengths, and those it says must be the first ones. */
function shows(answer: Answer, question: Question, said: unknown): unknown {
  const { totalCount } = answer as PathsAnswer | ConnectorsAnswer;
  if (question.kind !== 'PATHS' || question.mode === 'ALL') return { totalCount };
  const length = shortestLength(answer as PathsAnswer);
  if (question.mode === 'SHORTEST') return { length };
  if (question.mode === 'ALL_SHORTEST') return { totalCount, length };
  const { lengths } = said as { lengths: readonly number[] };
  return { lengths: (answer as PathsAnswer).paths.slice(0, Math.max(1, lengths.length)).map(({ entities }) => entities.length - 1) };
}
