import { UndirectedGraph } from 'graphology';
import { bidirectional } from 'graphology-shortest-path';
import { allSimplePaths } from 'graphology-simple-path';
import { type Answer, type ConnectorsAnswer, type PathsAnswer, shortestLength } from './Answer.ts';
import type { BenchGraph } from './BenchGraph.ts';
import { type Engine, timed } from './Engine.ts';
import type { Question } from './Question.ts';
import type { QuestionClass } from './questionClasses.ts';

const QUESTIONS = 5;
/** `allSimplePaths` walks everything within reach of one end: a path of five hops takes it tens of seconds. */
const MOST_HOPS = 4;

/** The usual JavaScript library for graphs, with parallel relationships as one edge. It knows no filter; it is asked for the length of one shortest path, or how many there are. */
export function graphologyEngine(graph: BenchGraph): Engine {
  const library = new UndirectedGraph();
  for (let v = 0; v < graph.topology.entityCount; v++) library.addNode(v);
  const { fromEntity: from, toEntity: to } = graph.topology;
  for (let r = 0; r < from.length; r++) library.mergeUndirectedEdge(from[r], to[r]);
  const ask = async (question: Question): Promise<unknown> => {
    if (question.kind === 'NEIGHBOURHOOD') throw new Error('it is not asked for neighbourhoods');
    const [start, end] = [String(question.from[0]), String(question.to[0])];
    if (question.kind === 'PATHS' && question.mode === 'SHORTEST') {
      const path = bidirectional(library, start, end);
      return { length: path === null || path.length - 1 > question.maxHops ? null : path.length - 1 };
    }
    const paths = allSimplePaths(library, start, end, { maxDepth: question.maxHops });
    if (question.kind === 'PATHS') return { totalCount: paths.length };
    const connectors = new Set(paths.flatMap((path) => path.slice(1, -1)).filter((v) => graph.isConnector[Number(v)] === 1));
    return { totalCount: connectors.size };
  };
  return {
    name: 'graphology',
    takes: ({ family, hops, isFiltered }: QuestionClass) => {
      const isKnown = family === 'shortest' || ((family === 'paths' || family === 'connectors') && hops <= MOST_HOPS);
      return isKnown && !isFiltered ? QUESTIONS : 0;
    },
    shows,
    ask: async (question, before) => {
      if (before !== null) await ask(before);
      return timed(
        () => ask(question),
        (answer) => answer,
      );
    },
    close: async () => {},
  };
}

function shows(answer: Answer, question: Question): unknown {
  const { totalCount } = answer as PathsAnswer | ConnectorsAnswer;
  return question.kind === 'PATHS' && question.mode === 'SHORTEST' ? { length: shortestLength(answer as PathsAnswer) } : { totalCount };
}
