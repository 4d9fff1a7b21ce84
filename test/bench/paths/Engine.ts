import type { Answer } from './Answer.ts';
import type { Question } from './Question.ts';
import type { QuestionClass } from './questionClasses.ts';

/** One of those that are compared, with its graph at hand. */
export interface Engine {
  readonly name: EngineName;
  /** How many questions of the class it is asked, at most; 0: it has no answer to such. */
  takes(questionClass: QuestionClass): number;
  /** What it can say of an answer, beside what it said; that much must agree. Left out: all of it. */
  shows?(answer: Answer, question: Question, said: unknown): unknown;
  /** `before`: asked immediately before, untimed, so that processor and code are warm and the question's own data are not; null: nothing. */
  ask(question: Question, before: Question | null): Promise<Timed>;
  close(): Promise<void>;
}

export type EngineName = 'C++' | 'kernel' | 'service' | 'GraphQL' | 'Neo4j' | 'graphology';

export interface Timed {
  readonly ms: number;
  /** Put into plain form outside of the time. Null when it had not ended after `ms`. */
  readonly answer: () => unknown;
}

/** Milliseconds that no question may take. */
export const TIME_LIMIT = 8_000;

export async function timed<T>(work: () => Promise<T>, plain: (result: T) => unknown): Promise<Timed> {
  const start = process.hrtime.bigint();
  const result = await work();
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  return { ms, answer: () => plain(result) };
}
