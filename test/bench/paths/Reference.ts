import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { WalkFilter } from '../../../src/paths/kernels/WalkFilter.ts';
import { AGAINST } from '../../../src/snapshot/slotColumns.ts';
import type { Answer } from './Answer.ts';
import type { BenchGraph } from './BenchGraph.ts';
import { type Engine, TIME_LIMIT, type Timed } from './Engine.ts';
import type { Question } from './Question.ts';

const SOURCE = fileURLToPath(new URL('../reference/main.cpp', import.meta.url));
const FLAGS = ['-std=c++20', '-O3', '-march=native'];

/** Why there can be no reference here; null when there can. */
export function whyNoReference(): string | null {
  try {
    execFileSync('g++', ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'g++';
  }
}

/** The program of test/bench/reference/, compiled for this machine. */
export class ReferenceProgram {
  readonly #folder = mkdtempSync(join(tmpdir(), 'atlas-reference-'));
  readonly #program = join(this.#folder, 'reference');

  constructor() {
    execFileSync('g++', [...FLAGS, '-o', this.#program, SOURCE], { stdio: ['ignore', 'inherit', 'inherit'] });
  }

  /** Reads the graph in a process of its own. */
  async open(graph: BenchGraph): Promise<Reference> {
    const file = join(this.#folder, 'graph');
    writeGraph(file, graph);
    const reference = new Reference(spawn(this.#program, [file, String(TIME_LIMIT)], { stdio: ['pipe', 'pipe', 'inherit'] }));
    await reference.begin();
    rmSync(file);
    return reference;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Answers one question after the other, and times itself. */
export class Reference implements Engine {
  readonly name = 'C++';
  readonly #child: ChildProcess;
  readonly #lines: Interface;
  readonly #reader: AsyncIterator<string>;
  /** What it took to read the graph and build its rows. */
  buildMs = 0;

  constructor(child: ChildProcess) {
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout! });
    this.#reader = this.#lines[Symbol.asyncIterator]();
  }

  takes(): number {
    return Number.POSITIVE_INFINITY;
  }

  async begin(): Promise<void> {
    this.buildMs = (await this.#read()).ns / 1e6;
  }

  async ask(question: Question, before: Question | null): Promise<Timed> {
    const asked = before === null ? [question] : [before, question];
    (this.#child.stdin as Writable).write(asked.map((one) => `${worded(one)}\n`).join(''));
    if (before !== null) await this.#read();
    const { ns, answer } = await this.#read();
    return { ms: ns / 1e6, answer: () => answer };
  }

  async close(): Promise<void> {
    this.#child.stdin?.end();
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
    this.#lines.close();
  }

  async #read(): Promise<{ ns: number; answer: Answer | null }> {
    const { value, done } = await this.#reader.next();
    if (done) throw new Error('the reference has ended');
    return JSON.parse(value);
  }
}

function worded(question: Question): string {
  const filter = wordedFilter(question.filter);
  if (question.kind === 'NEIGHBOURHOOD') return `NEIGHBOURHOOD ${filter} ${question.hops} ${question.limit} ${list(question.middle)}`;
  const { from, to, maxHops, first } = question;
  const [kind, keep] = question.kind === 'PATHS' ? [question.mode, 0] : [question.kind, question.keep];
  return `${kind} ${filter} ${maxHops} ${first} ${keep} ${list(from)} ${list(to)}`;
}

/** It knows types and periods only. */
function wordedFilter(filter: WalkFilter | null): string {
  if (filter === null) return '-';
  if (filter.types === null || filter.statuses !== null || filter.evidence !== null) throw new Error('the reference knows no such filter');
  const types = [...filter.types.subarray(0, AGAINST).keys()].filter((type) => filter.types![type] === 1);
  return `+ ${filter.first} ${filter.last} ${list(Uint32Array.from(types))}`;
}

function list(numbers: Uint32Array): string {
  return `${numbers.length} ${numbers.join(' ')}`;
}

/** As Graph.hpp reads it. */
function writeGraph(file: string, { topology, isConnector }: BenchGraph): void {
  const { fromEntity, toEntity, weight, since, until, type } = topology;
  const descriptor = openSync(file, 'w');
  for (const column of [Uint32Array.of(topology.entityCount, topology.relationshipCount), fromEntity, toEntity, weight, since, until, type, isConnector]) {
    for (let written = 0; written < column.byteLength; ) {
      written += writeSync(descriptor, new Uint8Array(column.buffer, column.byteOffset + written, column.byteLength - written));
    }
  }
  closeSync(descriptor);
}
