import { type Answer, mustAgree } from './Answer.ts';
import type { BenchGraph } from './BenchGraph.ts';
import { type Engine, type EngineName, TIME_LIMIT } from './Engine.ts';
import type { Question } from './Question.ts';
import type { QuestionClass } from './questionClasses.ts';
import { median } from './statistics.ts';

/** One class on one graph: for each engine the times of the questions that it was asked, in milliseconds; null where it did not end in time. */
export interface Measured {
  readonly graph: string;
  readonly entityCount: number;
  readonly questionClass: QuestionClass;
  readonly rounds: number;
  readonly times: ReadonlyMap<EngineName, readonly Time[]>;
}

export type Time = number | null;

/** Once so much has been measured of a class, no further round begins. */
const CLASS_MS = 3_000;
/** A class of one question has so many times as many rounds. */
const ALONE = 5;
/** Searches longer than this are not preceded by another one: they are warm by themselves. */
const WARM_MS = 20;
/** What is asked before anything is timed: code that runs for the first time is compiled. */
const WARM_UP_MS = 150;

/**
 * All engines answer the questions, one question after the other and engine after engine, so that whatever else the machine does hits all of them.
 * In the first round the answers are compared and nothing is timed. Of the rounds that follow the median counts for each question.
 *
 * The first engine says everything, and all others must agree with it.
 */
export async function measureClass(graph: BenchGraph, questionClass: QuestionClass, engines: readonly Engine[], rounds: number): Promise<Measured> {
  const questions = questionClass.questionsOn(graph);
  const runs = engines.filter((engine) => engine.takes(questionClass) > 0).map((engine) => new Run(engine, questions.slice(0, engine.takes(questionClass))));
  for (const [i, question] of questions.entries()) await compare(`${graph.name}, ${questionClass.name}, question ${i + 1}`, question, i, runs);
  for (const run of runs) await run.warmUp();
  const began = performance.now();
  const most = questions.length === 1 ? rounds * ALONE : rounds;
  let done = 0;
  for (; done < most && (done === 0 || performance.now() - began < CLASS_MS); done++) {
    for (const i of questions.keys()) for (const run of (i + done) % 2 === 0 ? runs : runs.toReversed()) await run.time(i);
  }
  const times = new Map(runs.map((run) => [run.engine.name, run.times()]));
  return { graph: graph.name, entityCount: graph.topology.entityCount, questionClass, rounds: done, times };
}

async function compare(name: string, question: Question, i: number, runs: readonly Run[]): Promise<void> {
  let expected: Answer | null = null;
  let isLate = false;
  for (const run of runs) {
    // Where one of ours has not ended, those who ask it in turn need not be tried.
    const answer: unknown = isLate && (run.engine.name === 'service' || run.engine.name === 'GraphQL') ? run.leaveOut(i) : await run.first(question, i);
    isLate ||= run.engine.name === 'kernel' && answer === null;
    if (run === runs[0]) expected = answer as Answer | null;
    else if (expected !== null && answer !== null)
      mustAgree(name, runs[0].engine.name, run.engine.shows?.(expected, question, answer) ?? expected, run.engine.name, answer);
  }
}

/** What one engine made of the questions. */
class Run {
  readonly engine: Engine;
  readonly #questions: readonly Question[];
  readonly #first: Time[] = [];
  readonly #found: number[][];

  constructor(engine: Engine, questions: readonly Question[]) {
    this.engine = engine;
    this.#questions = questions;
    this.#found = questions.map(() => []);
  }

  /** Its answer; null where it has none, or none in time. */
  async first(question: Question, i: number): Promise<unknown> {
    if (i >= this.#questions.length) return null;
    const timed = await this.engine.ask(question, null);
    const answer = timed.answer();
    this.#first[i] = answer === null ? null : timed.ms;
    return answer;
  }

  leaveOut(i: number): null {
    if (i < this.#questions.length) this.#first[i] = null;
    return null;
  }

  async warmUp(): Promise<void> {
    const short = this.#questions.filter((_, i) => this.#isShort(i));
    const end = performance.now() + WARM_UP_MS;
    while (short.length > 0 && performance.now() < end) for (const question of short) await this.engine.ask(question, null);
  }

  async time(i: number): Promise<void> {
    // What did not end, or took a good part of the time alone, is not asked again.
    if (i >= this.#questions.length || this.#first[i] === null || this.#first[i] > (this.#questions.length === 1 ? TIME_LIMIT : CLASS_MS) / 2) return;
    const before = this.#isShort(i) && this.#questions.length > 1 ? this.#questions.at(i - 1)! : null;
    this.#found[i].push((await this.engine.ask(this.#questions[i], before)).ms);
  }

  times(): Time[] {
    return this.#found.map((found, i) => (found.length > 0 ? median(found) : this.#first[i]));
  }

  #isShort(i: number): boolean {
    const first = this.#first[i];
    return first !== null && first < WARM_MS;
  }
}
