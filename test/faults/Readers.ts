import { setTimeout as wait } from 'node:timers/promises';
import { began, stopped } from './activities.ts';
import type { HttpClient } from './HttpClient.ts';
import type { Trial } from './Trial.ts';

/** From the snapshot, and of records that are in memory. */
export const SNAPSHOT_QUESTIONS: readonly string[] = [
  '{ paths(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }, first: 5) { totalCount nodes { length entities { id } } } }',
  '{ search(text: "瑞金", first: 5) { totalCount edges { node { ... on Entity { id } } } } }',
  '{ institutions(where: { kinds: [HOSPITAL] }, first: 5) { totalCount nodes { id name } } }',
];

/** What names the inside of a database or of its driver. */
export const LEAK = /bolt:|127\.0\.0\.1|Neo\.\w+|Neo4jError|\bMATCH\b|\bUNWIND\b|node_modules|\.ts:\d+/;

/** Ask all the time until told to stop: each answer is to be data. */
export class Readers {
  asked = 0;
  slowestMs = 0;
  readonly errors: string[] = [];
  #isOver = false;
  readonly #running: Promise<unknown>;
  readonly #end = (): Promise<unknown> => {
    this.#isOver = true;
    return this.#running;
  };

  constructor(client: HttpClient, questions: readonly string[] = SNAPSHOT_QUESTIONS, pauseMs = 50) {
    const one = async (question: string) => {
      while (!this.#isOver) {
        const answer = await client.ask(question).catch((error: Error) => error);
        this.asked++;
        if (answer instanceof Error) this.errors.push(answer.message);
        else if (answer.errors !== undefined || answer.data == null) this.errors.push(answer.text.slice(0, 300));
        if (!(answer instanceof Error)) this.slowestMs = Math.max(this.slowestMs, answer.ms);
        await wait(pauseMs);
      }
    };
    this.#running = Promise.all(questions.map(one));
    began(this.#end);
  }

  async stop(trial: Trial): Promise<readonly string[]> {
    stopped(this.#end);
    await this.#end();
    trial.answered(this.asked, this.errors.length);
    return this.errors;
  }
}
