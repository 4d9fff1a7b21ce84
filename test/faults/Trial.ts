import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { stopAll } from './activities.ts';

/** Figures of a row; the worst of what was seen. */
export interface Figures {
  /** Answers that are none: no status, or none with a code. */
  errors?: number;
  /** Of how many. */
  asked?: number;
  slowestMs?: number;
  recoveryMs?: number;
  drainMs?: number;
  stallMs?: number;
  rssMb?: number;
}

/** What one row of the table does, counts and finds. */
export class Trial {
  readonly random: RandomNumbers;
  readonly isQuick: boolean;
  /** Its files; removed at the end. */
  readonly folder: string;
  readonly figures: Figures = {};
  readonly counts = new Map<string, number>();
  readonly failures: string[] = [];
  /** Parts that this machine could not carry out, and why. */
  readonly notRun: string[] = [];
  tried = 0;
  survived = 0;
  /** What was acknowledged and is not there whole. */
  lost = 0;
  readonly #say: (line: string) => void;
  readonly #cleanUps: (() => unknown)[] = [];

  constructor(number: number, seed: number, isQuick: boolean, say: (line: string) => void) {
    this.random = new RandomNumbers(seed * 100 + number);
    this.isQuick = isQuick;
    this.#say = (line) => say(`  row ${number}: ${line}`);
    this.folder = mkdtempSync(join(tmpdir(), `atlas-fault-${number}-`));
  }

  size(full: number, quick: number): number {
    return this.isQuick ? quick : full;
  }

  /** A folder of its own for one attempt. */
  fresh(name: string): string {
    const folder = join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** One fault: survived when nothing throws. */
  async attempt(name: string, work: () => Promise<void>): Promise<void> {
    this.tried++;
    try {
      await work();
      this.survived++;
    } catch (error) {
      await stopAll();
      this.fail(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  fail(message: string): void {
    this.failures.push(message);
    this.#say(`FAILED: ${message.slice(0, 2_000)}`);
  }

  say(line: string): void {
    this.#say(line);
  }

  count(what: string, howMany = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + howMany);
  }

  worst(figure: 'slowestMs' | 'recoveryMs' | 'drainMs' | 'stallMs' | 'rssMb', value: number): void {
    this.figures[figure] = Math.max(this.figures[figure] ?? 0, value);
  }

  answered(asked: number, errors: number): void {
    this.figures.asked = (this.figures.asked ?? 0) + asked;
    this.figures.errors = (this.figures.errors ?? 0) + errors;
  }

  leaveOut(what: string, why: string): void {
    this.notRun.push(`${what}: ${why}`);
    this.#say(`NOT RUN: ${what}, because ${why}`);
  }

  /** Carried out at the end, last first. */
  finally(cleanUp: () => unknown): void {
    this.#cleanUps.push(cleanUp);
  }

  async end(): Promise<void> {
    for (const cleanUp of this.#cleanUps.splice(0).reverse()) await cleanUp();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Throws with the message when something is not as it has to be. */
export function must(isSo: boolean, message: string | (() => string)): asserts isSo {
  if (!isSo) throw new Error(typeof message === 'string' ? message : message());
}
