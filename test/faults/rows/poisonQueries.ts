import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer } from '../AtlasServer.ts';
import type { FaultRow } from '../FaultRow.ts';
import type { GraphqlAnswer } from '../HttpClient.ts';
import { BOMBS, HEAVY } from '../heavy.ts';
import { must, type Trial } from '../Trial.ts';
import { Watcher } from '../Watcher.ts';

const AT_ONCE = 20;
const CLIENTS = 200;
/** What a client may wait for `{ __typename }` meanwhile, on a machine that has other work. */
const LONGEST_STALL_MS = 2_000;
const TIME_LIMIT_SECONDS = 5;
const CODES = new Set(['LIMIT_EXCEEDED', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'DEADLINE_EXCEEDED', 'OVERLOADED', 'BAD_USER_INPUT']);

/** Queries that are made to cost much. */
export const poisonQueries: FaultRow = {
  number: 15,
  fault: `queries that cost much: bombs, the heaviest searches, ${AT_ONCE} at once, ${CLIENTS} clients while searches run to their limit`,
  async carryOut(trial) {
    const server = await AtlasServer.start({ ATLAS_DATA: ':memory:', ATLAS_TIME_LIMIT_SECONDS: String(TIME_LIMIT_SECONDS) });
    const watcher = new Watcher(server.port);
    for (const [name, query] of Object.entries(BOMBS)) {
      await trial.attempt(`bomb: ${name}`, async () => {
        const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => server.ask(query)));
        for (const answer of answers) expectCoded(trial, answer, true);
      });
    }
    let n = 0;
    for (const [name, query] of Object.entries(HEAVY)) {
      await trial.attempt(`${AT_ONCE} at once: ${name}`, async () => {
        const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => server.ask(query(n++))));
        for (const answer of answers) expectCoded(trial, answer, false);
      });
    }
    await trial.attempt(`${CLIENTS} clients while searches run`, () => manyClients(trial, server));
    await trial.attempt('searches whose clients leave end', () => clientsLeave(trial, server));
    await trial.attempt('others wait no longer than they may', async () => {
      const { asked, failed, longestMs, p99Ms } = await watcher.stop();
      trial.worst('stallMs', longestMs);
      trial.answered(asked, failed);
      trial.say(`{ __typename } was asked for ${asked} times: 99 % within ${Math.round(p99Ms)} ms, all within ${Math.round(longestMs)} ms`);
      must(failed === 0 && longestMs < LONGEST_STALL_MS, `${failed} of ${asked} were not answered, one waited ${Math.round(longestMs)} ms`);
    });
    trial.worst('rssMb', server.rssMb());
  },
};

async function manyClients(trial: Trial, server: AtlasServer): Promise<void> {
  const [search] = Object.values(HEAVY);
  const searches = Array.from({ length: 8 }, (_, i) => server.ask(search(1_000 + i)));
  const small = ['{ graph { version } }', '{ search(text: "瑞金", first: 3) { totalCount } }', '{ institutions(first: 5) { nodes { name } } }'];
  const clients = Array.from({ length: CLIENTS }, async (_, i) => {
    for (let n = 0; n < trial.size(10, 2); n++) {
      const answer = await server.ask(small[(i + n) % small.length]);
      expectCoded(trial, answer, false);
      must(answer.errors === undefined, `a small question was answered: ${answer.text.slice(0, 300)}`);
    }
  });
  await Promise.all(clients);
  for (const answer of await Promise.all(searches)) expectCoded(trial, answer, false);
}

/** When nobody waits any more the threads are free at once: the next search is as quick as alone. */
async function clientsLeave(trial: Trial, server: AtlasServer): Promise<void> {
  const [search] = Object.values(HEAVY);
  const leaving = new AbortController();
  const left = Array.from({ length: AT_ONCE * 3 }, (_, i) => server.ask(search(2_000 + i), {}, { signal: leaving.signal }).catch(() => null));
  await wait(300);
  leaving.abort();
  await Promise.all(left);
  trial.count('clients that left', left.length);
  const answer = await server.ask(
    '{ paths(from: { ids: ["institution/ruijin-hospital"] }, to: { ids: ["institution/huashan-hospital"] }, maxHops: 3) { totalCount } }',
  );
  must(answer.errors === undefined && answer.ms < 2_000, `the next search took ${Math.round(answer.ms)} ms: ${answer.text.slice(0, 200)}`);
}

function expectCoded(trial: Trial, { status, ms, text, data, errors }: GraphqlAnswer, isRefused: boolean): void {
  trial.worst('slowestMs', ms);
  const code = errors?.[0]?.extensions?.code;
  trial.count(code ?? 'answered');
  const isFine = errors === undefined ? data != null && !isRefused : CODES.has(code ?? '') && status < 500;
  trial.answered(1, isFine ? 0 : 1);
  must(isFine, `answered ${status}: ${text.slice(0, 300)}`);
  must(ms < (TIME_LIMIT_SECONDS + 5) * 1_000, `answered only after ${Math.round(ms)} ms`);
}
