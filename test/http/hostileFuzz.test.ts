import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { ERRORS } from '../../src/errors.ts';
import { readOperations } from '../../src/http/operations/readOperations.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { mutated } from './mutations.ts';
import { randomQuery } from './randomQuery.ts';
import { type RunningAtlas, startAtlas } from './startAtlas.ts';

const REQUESTS = 5_000;
const SEED = 20_231_124;
const AT_ONCE = 16;
/** Stack traces, places in our files or packages, and SQL. */
const LEAK =
  /node_modules|file:\/\/|\/work\/|\bat [\w.<>]+ \(|\.ts:\d+|\.m?js:\d+|SQLITE|\bSELECT\b.+\bFROM\b|Maximum call stack|Cannot read propert|is not a function|undefined/;

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

it(`answers ${REQUESTS} random and mutated queries with data or coded errors, leaks nothing, and never stalls`, async () => {
  const random = new RandomNumbers(SEED);
  const schema = buildSchema(loadSdl());
  const documents = readOperations().map(({ document }) => document);
  const tally = new Map<string, number>();
  const count = (key: string) => tally.set(key, (tally.get(key) ?? 0) + 1);
  const problems: string[] = [];
  let sent = 0;

  const sendOne = async (query: string, variables: unknown) => {
    const reply = await fetch(`${atlas.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': random.chance(0.5) ? 'zh-CN' : 'en' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await reply.text();
    const problem = problemOf(reply.status, text, count);
    if (problem !== null) problems.push(`${problem}\n  query: ${query.slice(0, 1_500)}\n  answer: ${text.slice(0, 500)}`);
  };
  const sender = async () => {
    while (sent < REQUESTS) {
      const query = sent++ % 2 === 0 ? randomQuery(schema, random) : mutated(random.one(documents), random);
      await sendOne(query, random.chance(0.1) ? { v: random.one([null, 5, 'x', {}, [1]]) } : undefined);
    }
  };
  const stall = watchEventLoop();
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  const longestStallMs = stall.stop();

  process.stdout.write(`fuzz: seed ${SEED}, ${sent} requests, longest stall ${longestStallMs} ms; ${JSON.stringify(Object.fromEntries([...tally].sort()))}\n`);
  expect(problems).toEqual([]);
  expect(longestStallMs).toBeLessThan(2_000);
  expect(tally.get('data') ?? 0).toBeGreaterThan(REQUESTS / 20);
  expect(tally.get('BAD_USER_INPUT') ?? 0).toBeGreaterThan(REQUESTS / 100);
  expect(await atlas.data('{ __typename }')).toEqual({ __typename: 'Query' });
}, 120_000);

/** What is wrong with an answer, or null. */
function problemOf(status: number, text: string, count: (key: string) => void): string | null {
  if (status >= 500) return `status ${status}`;
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
    if (!(code in ERRORS) || code === 'INTERNAL_SERVER_ERROR') return `code ${code}`;
    if (typeof message !== 'string' || message.length === 0 || message.length > 700) return 'a message of no bearable length';
    if (LEAK.test(message)) return 'a message that leaks';
  }
  return null;
}

/** Server and test share this thread: a timer that comes late was kept waiting by the server. */
function watchEventLoop(): { stop(): number } {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 20);
    last = now;
  }, 20);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(longest);
    },
  };
}
