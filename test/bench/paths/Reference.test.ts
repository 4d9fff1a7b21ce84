import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstDay, lastDay } from '../../../src/ontology/partialDate.ts';
import { randomGraph } from '../../paths/randomGraph.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import { RELATIONSHIP_TYPES, snapshotOfGraph } from '../../paths/smallGraph.ts';
import { type BenchGraph, periodFilter } from './BenchGraph.ts';
import { ecosystemGraph } from './ecosystemGraph.ts';
import { kernelEngine } from './kernelEngine.ts';
import type { Question } from './Question.ts';
import { questionClasses } from './questionClasses.ts';
import { ReferenceProgram, whyNoReference } from './Reference.ts';
import { snapshotGraph } from './snapshotGraph.ts';

const reason = whyNoReference();
if (reason !== null && process.env['CI'] === 'true') throw new Error(`the C++ reference cannot be tested: ${reason} is missing`);
if (reason !== null) process.stderr.write(`SKIPPED: the C++ reference, because ${reason} is missing\n`);

(reason === null ? describe : describe.skip)('the C++ reference', () => {
  let program: ReferenceProgram;
  beforeAll(() => {
    program = new ReferenceProgram();
  }, 120_000);
  afterAll(() => program.remove());

  it('answers as the kernels do on small random graphs with everything that can go wrong', async () => {
    for (let seed = 0; seed < 150; seed++) {
      const random = new RandomNumbers(seed);
      const graph = smallBenchGraph(seed, random);
      const questions = Array.from({ length: 4 }, () => randomQuestion(graph, random));
      expect({ seed, answers: await answers(graph, questions, 'reference') }).toEqual({ seed, answers: await answers(graph, questions, 'kernel') });
    }
  });

  it('answers as the kernels do on a made-up graph with hubs, in every class of the bench', async () => {
    const graph = ecosystemGraph(3_000);
    const questions = questionClasses().flatMap((questionClass) => questionClass.questionsOn(graph).slice(0, 4));
    expect(await answers(graph, questions, 'reference')).toEqual(await answers(graph, questions, 'kernel'));
  });

  async function answers(graph: BenchGraph, questions: readonly Question[], which: 'reference' | 'kernel') {
    const engine = which === 'kernel' ? kernelEngine(graph) : await program.open(graph);
    const found = [];
    for (const question of questions) found.push((await engine.ask(question, null)).answer());
    await engine.close();
    return found;
  }
});

function smallBenchGraph(seed: number, random: RandomNumbers): BenchGraph {
  const snapshot = snapshotOfGraph(randomGraph(seed));
  const isWalked = Uint8Array.from(RELATIONSHIP_TYPES, () => (random.chance(0.7) ? 1 : 0));
  const year = random.one(['2010', '2011', '2012']);
  return snapshotGraph(snapshot, {
    ...{ name: `random ${seed}`, buildMs: 0, hospitals: new Uint32Array(), funds: new Uint32Array() },
    isConnector: Uint8Array.from({ length: snapshot.entities.count }, () => (random.chance(0.6) ? 1 : 0)),
    filter: periodFilter(isWalked, firstDay(year), lastDay(year)),
  });
}

/** Sides may overlap, repeat an entity or be empty. */
function randomQuestion(graph: BenchGraph, random: RandomNumbers): Question {
  const some = () => Uint32Array.from({ length: random.one([0, 1, 1, 1, 2, 3]) }, () => random.whole(0, graph.topology.entityCount - 1));
  const filter = random.chance(0.5) ? graph.filter : null;
  const sides = { from: some(), to: some(), filter, maxHops: random.whole(1, 6), first: random.one([1, 2, 5, 20]) };
  switch (random.whole(0, 2)) {
    case 0:
      return { ...sides, kind: 'CONNECTORS', keep: random.one([1, 2, 10]) };
    case 1:
      return { kind: 'NEIGHBOURHOOD', middle: some(), filter, hops: random.whole(1, 4), limit: random.one([1, 3, 200]) };
    default:
      return { ...sides, kind: 'PATHS', mode: random.one(['SHORTEST', 'ALL_SHORTEST', 'K_SHORTEST', 'ALL'] as const) };
  }
}
