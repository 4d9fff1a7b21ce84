import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { ERRORS } from '../../src/errors.ts';
import { readOperations } from '../../src/http/operations/readOperations.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { mutatedBytes, randomHeaders } from './byteMutations.ts';
import { mutated } from './mutations.ts';
import { RandomRequests } from './randomQuery.ts';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

/** `ATLAS_FUZZ=100000 ATLAS_FUZZ_SEED=7 npm test -- test/http/hostileFuzz` asks for longer, or otherwise. */
const REQUESTS = Number(process.env['ATLAS_FUZZ'] ?? 20_000);
const SEED = Number(process.env['ATLAS_FUZZ_SEED'] ?? 20_231_124);
const AT_ONCE = 16;
/** Asked once more, twice, to see what stays in memory. */
const REPEATED = 1_500;
const MEGABYTE = 2 ** 20;
/** Stack traces, places in our files or packages, SQL, Cypher, and what V8 says of mistakes. */
const LEAK =
  /node_modules|file:\/\/|\/work\/|\bat [\w.<>]+ \(|\.ts:\d+|\.m?js:\d+|SQLITE|sqlite|Neo4jError|Neo\.\w+|\bSELECT\b.+\bFROM\b|\bMATCH \(|Maximum call stack|Cannot read propert|Cannot convert|is not (?:a function|iterable)|undefined|\[object/;

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

interface Sent {
  readonly kind: string;
  readonly body: Buffer;
  readonly headers: Record<string, string>;
}

it(
  `answers ${REQUESTS} random and broken requests with data or coded errors, leaks nothing, never stalls, and keeps nothing`,
  async () => {
    const random = new RandomNumbers(SEED);
    const maker = new RandomRequests(buildSchema(loadSdl()), random, someIds());
    const documents = readOperations().map(({ document }) => document);
    const tally = new Map<string, number>();
    const count = (key: string) => tally.set(key, (tally.get(key) ?? 0) + 1);
    const problems: string[] = [];
    const report = (sent: Sent, problem: string | null, text: string) => {
      if (problem === null || problems.length >= 5) return;
      problems.push(`seed ${SEED}, ${sent.kind}: ${problem}\n  sent: ${sent.body.toString().slice(0, 2_500)}\n  answer: ${text.slice(0, 500)}`);
    };
    const made: Sent[] = [];
    const next = (): Sent => {
      const sent = madeRequest(maker, documents, random);
      if (made.length < REPEATED) made.push(sent);
      return sent;
    };
    const inOrder = (list: readonly Sent[]) => {
      let at = 0;
      return () => list[at++];
    };
    const all = async (requests: number, take: () => Sent) => {
      let begun = 0;
      const sender = async () => {
        while (begun < requests) {
          const turn = begun++ % 40;
          const sent = take();
          const answer = turn === 0 ? rawly(sent, random) : turn % 8 === 1 ? overHttp(sent) : inProcess(sent);
          const { status, text } = await orNothing(answer);
          report(sent, problemOf(status, text, count), text);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, sender));
    };

    const began = performance.now();
    const before = heapMegabytes();
    const stall = watchEventLoop();
    await all(REQUESTS, next);
    const longestStallMs = stall.stop();
    const after = heapMegabytes();
    const seconds = Math.round((performance.now() - began) / 1_000);
    await all(REPEATED, inOrder(made));
    const repeatedOnce = heapMegabytes();
    await all(REPEATED, inOrder(made));
    const repeatedTwice = heapMegabytes();

    process.stdout.write(
      `fuzz: seed ${SEED}, ${REQUESTS} requests in ${seconds} s, longest stall ${longestStallMs} ms, heap ${before} MB before, ${after} MB after, ` +
        `${repeatedOnce} and ${repeatedTwice} MB after ${REPEATED} of them once and twice more; ${JSON.stringify(Object.fromEntries([...tally].sort()))}\n`,
    );
    expect(problems).toEqual([]);
    expect([...maker.asked].filter(([, times]) => times === 0)).toEqual([]);
    expect(longestStallMs).toBeLessThan(2_000);
    // Caches have a bound, and what was asked before adds nothing to them.
    expect(after - before).toBeLessThan(250);
    expect(repeatedTwice - repeatedOnce).toBeLessThan(8);
    expect(tally.get('data') ?? 0).toBeGreaterThan(REQUESTS / 20);
    expect(tally.get('BAD_USER_INPUT') ?? 0).toBeGreaterThan(REQUESTS / 100);
    expect(await atlas.data('{ __typename }')).toEqual({ __typename: 'Query' });
  },
  Math.max(240_000, REQUESTS * 20),
);

/** Of every type of entity, and of relationships. */
function someIds(): string[] {
  const { entities, relationships } = atlas.atlas.projector.current;
  const every = (count: number, wanted: number) => Array.from({ length: wanted }, (_, i) => Math.floor((i * count) / wanted));
  return [...every(entities.count, 60).map((entity) => entities.ids.at(entity)), ...every(relationships.count, 20).map((r) => relationships.ids.at(r))];
}

function madeRequest(maker: RandomRequests, documents: readonly string[], random: RandomNumbers): Sent {
  const kind = random.one(['made', 'made', 'made', 'mutated', 'mutated', 'bytes']);
  const request = kind === 'mutated' ? { query: mutated(random.one(documents), random), ...variables(random) } : maker.next();
  const extensions = random.chance(0.1) ? { extensions: random.one([{ cost: true }, { cost: {} }, [], 'x', { persistedQuery: 1 }, null]) } : {};
  const body = Buffer.from(JSON.stringify({ ...request, ...extensions }));
  if (kind === 'bytes') return { kind, body: mutatedBytes(body, random), headers: randomHeaders(random) };
  return { kind, body, headers: { 'content-type': 'application/json', 'accept-language': random.chance(0.5) ? 'zh-CN' : 'en' } };
}

function variables(random: RandomNumbers): { variables?: unknown } {
  return random.chance(0.1) ? { variables: { v: random.one([null, 5, 'x', {}, [1]]) } } : {};
}

/** Longer than any answer may take. */
const PATIENCE_MS = 60_000;

/** One that never comes counts as a gateway's time-out. */
async function orNothing<T>(answer: Promise<T>): Promise<T | { status: number; text: string }> {
  let timer: NodeJS.Timeout | undefined;
  const nothing = new Promise<{ status: number; text: string }>((resolve) => {
    timer = setTimeout(() => resolve({ status: 504, text: '' }), PATIENCE_MS);
  });
  return Promise.race([answer, nothing]).finally(() => clearTimeout(timer));
}

async function inProcess({ body, headers }: Sent): Promise<{ status: number; text: string }> {
  const reply = await atlas.atlas.app.inject({ method: 'POST', url: '/graphql', headers, payload: body });
  return { status: reply.statusCode, text: decoded(reply.rawPayload, reply.headers['content-encoding']) };
}

function decoded(bytes: Buffer, encoding: unknown): string {
  if (encoding === 'br') return String(brotliDecompressSync(bytes));
  return String(encoding === 'gzip' ? gunzipSync(bytes) : bytes);
}

async function overHttp({ body, headers }: Sent): Promise<{ status: number; text: string }> {
  const { expect: _, ...sendable } = headers;
  const reply = await fetch(`${atlas.origin}/graphql`, { method: 'POST', headers: sendable, body: new Uint8Array(body) });
  return { status: reply.status, text: await reply.text() };
}

/** The bytes of a whole request, head included, some of them changed. A server that hangs up or waits for more answers nothing. */
function rawly({ body, headers }: Sent, random: RandomNumbers): Promise<{ status: number; text: string }> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST /graphql HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: ${body.length}\r\n${lines.join('')}\r\n`;
  const bytes = mutatedBytes(Buffer.concat([Buffer.from(head), body]), random);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(new URL(atlas.origin).port), '127.0.0.1', () => socket.end(bytes));
    const give = () => socket.destroy();
    socket.setTimeout(200, give);
    socket.on('data', (piece) => {
      text += String(piece);
    });
    socket.on('error', give);
    socket.on('close', () => resolve(firstAnswer(text.replace(/^HTTP\/1\.1 100 .*\r\n\r\n/, ''))));
  });
}

/** Bytes cut in two may be two requests, and so two answers. */
function firstAnswer(text: string): { status: number; text: string } {
  const head = text.indexOf('\r\n\r\n');
  const length = Number(/\r\ncontent-length: (\d+)\r\n/i.exec(`${text.slice(0, head)}\r\n`)?.[1] ?? 0);
  const body = Buffer.from(text.slice(head + 4)).subarray(0, length);
  return { status: Number(text.slice(9, 12)), text: body.toString() };
}

/** What is wrong with an answer, or null. */
function problemOf(status: number, text: string, count: (key: string) => void): string | null {
  if (status >= 500) return `status ${status}`;
  // What bytes at random may ask for besides: a page, a preflight, or nothing that can be answered.
  if (text === '' || text.startsWith('<!DOCTYPE html>')) return LEAK.test(text.slice(0, 300)) ? 'a page that leaks' : null;
  let answer: { data?: unknown; errors?: { message?: unknown; extensions?: { code?: unknown } }[] };
  try {
    answer = JSON.parse(text);
  } catch {
    return 'the answer is no JSON';
  }
  if (answer.errors === undefined) {
    count('data');
    return answer.data == null ? 'neither data nor errors' : null;
  }
  for (const { message, extensions } of answer.errors) {
    const code = String(extensions?.code);
    count(code);
    if (!(code in ERRORS) || code === 'INTERNAL_SERVER_ERROR' || code.startsWith('STORE_') || code === 'OVERLOADED') return `code ${code}`;
    if (typeof message !== 'string' || message.length === 0 || message.length > 700) return 'a message of no bearable length';
    if (LEAK.test(message)) return 'a message that leaks';
  }
  return null;
}

/** In use after a thorough collection of garbage. */
function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return Math.round(process.memoryUsage().heapUsed / MEGABYTE);
}

/**
 * Server and test share this thread: what it does between two turns of a timer keeps everybody waiting. Counted is the time that it worked, not the time
 * that passed, which is a matter of what else the machine does.
 */
function watchEventLoop(): { stop(): number } {
  let longest = 0;
  let last = workedMs();
  const timer = setInterval(() => {
    const now = workedMs();
    longest = Math.max(longest, now - last);
    last = now;
  }, 20);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(longest);
    },
  };
}

function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
