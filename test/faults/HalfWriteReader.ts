import { setTimeout as wait } from 'node:timers/promises';
import { began, stopped } from './activities.ts';
import type { HttpClient } from './HttpClient.ts';
import { must, type Trial } from './Trial.ts';
import type { Writer } from './Writer.ts';

/** Reads what is being written, all the time: an answer that has a part of a write is a half write. */
export class HalfWriteReader {
  reads = 0;
  seen = 0;
  readonly half: string[] = [];
  #isOver = false;
  readonly #running: Promise<void>;
  readonly #end = (): Promise<void> => {
    this.#isOver = true;
    return this.#running;
  };

  constructor(client: HttpClient, writer: Writer) {
    this.#running = this.#read(client, writer);
    began(this.#end);
  }

  async stop(trial: Trial): Promise<void> {
    stopped(this.#end);
    await this.#end();
    trial.count('reads meanwhile', this.reads);
    must(this.half.length === 0, `half writes were seen: ${this.half.slice(0, 5)}`);
  }

  async #read(client: HttpClient, writer: Writer): Promise<void> {
    while (!this.#isOver) {
      const newest = writer.writes.slice(-4).map(({ document }) => document);
      const ids = newest.flatMap((document) => document.ids);
      const answer = ids.length === 0 ? null : await client.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }).catch(() => null);
      const nodes = answer?.data?.nodes as readonly unknown[] | undefined;
      for (const [i, document] of newest.entries()) {
        if (nodes === undefined) break;
        this.reads++;
        const there = nodes.slice(i * 4, i * 4 + 4).filter((node) => node !== null).length;
        if (there === 4) this.seen++;
        else if (there > 0) this.half.push(document.key);
      }
      await wait(2);
    }
  }
}
