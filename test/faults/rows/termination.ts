import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer } from '../AtlasServer.ts';
import { checkFile } from '../checkWrites.ts';
import type { FaultRow } from '../FaultRow.ts';
import { HEAVY } from '../heavy.ts';
import { must, type Trial } from '../Trial.ts';
import { Writer } from '../Writer.ts';

const ENDS_WITHIN_MS = 10_000;
const IN_FLIGHT = 12;
/** At work for some time, and done within what an ending waits for. */
const IN_FLIGHT_QUESTIONS = Object.values(HEAVY).slice(3);

/** What an operator or a supervisor sends to end it. */
export const termination: FaultRow = {
  number: 13,
  fault: 'SIGTERM and SIGINT under load; a second signal; a request that never ends',
  async carryOut(trial) {
    const path = join(trial.folder, 'data', 'atlas.db');
    const writer = new Writer('ended');
    for (let n = 1; n <= trial.size(20, 2); n++) {
      await trial.attempt(`end ${n}`, () => endUnderLoad(trial, path, writer, n % 4 === 0 ? 'SIGINT' : 'SIGTERM'));
    }
    await checkFile(trial, path, writer);
    await trial.attempt('a request that never ends', () => hangingRequest(trial, path));
    await trial.attempt('a second signal', () => secondSignal(path));
    await checkFile(trial, path, writer);
  },
};

async function endUnderLoad(trial: Trial, path: string, writer: Writer, signal: NodeJS.Signals): Promise<void> {
  const server = await AtlasServer.start({ ATLAS_DATA: path });
  writer.begin(server.operator, 3, 10);
  // Each holds a connection of its own, which is at work when the signal comes.
  const inFlight = Array.from({ length: IN_FLIGHT }, (_, i) =>
    server.ask(IN_FLIGHT_QUESTIONS[i % IN_FLIGHT_QUESTIONS.length](i)).catch((error: Error) => error),
  );
  await wait(trial.random.whole(20, 300));
  const began = performance.now();
  server.signal(signal);
  await wait(100);
  const readiness = await server.ready().catch(() => null);
  const late = await reaches(server.port);
  const [ended, answers] = await Promise.all([server.ended, Promise.all(inFlight), writer.stop()]);
  const drain = performance.now() - began;
  trial.worst('drainMs', drain);
  const failed = answers.filter((answer) => answer instanceof Error || (answer.status >= 500 && answer.errors?.[0].extensions?.code === undefined));
  trial.answered(answers.length, failed.length);
  must(readiness?.code !== 200, 'it still said that it was ready');
  must(!late || readiness !== null, 'it took a new connection');
  const stopped = server.logLines().find(({ msg }) => msg === 'stopped');
  must(failed.length === 0, `${failed.length} of ${answers.length} in flight were not answered: ${failed.map(String).slice(0, 2)}; ${JSON.stringify(stopped)}`);
  must(ended.code === 0, `it ended with ${ended.code ?? ended.signal}: ${ended.stderr}`);
  must(drain < ENDS_WITHIN_MS, `it ended only after ${Math.round(drain)} ms`);
  const left = readdirSync(dirname(path));
  must(left.join() === 'atlas.db', `it left ${left}`);
}

/** It sends a part of a request and holds the connection. */
async function hangingRequest(trial: Trial, path: string): Promise<void> {
  const server = await AtlasServer.start({ ATLAS_DATA: path });
  const sockets = Array.from({ length: 5 }, () => connect(server.port, '127.0.0.1').on('error', () => {}));
  for (const socket of sockets)
    socket.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"');
  await wait(300);
  const began = performance.now();
  const { code } = await server.stop();
  const drain = performance.now() - began;
  for (const socket of sockets) socket.destroy();
  trial.worst('drainMs', drain);
  must(code === 0 && drain < ENDS_WITHIN_MS, `it ended with ${code} after ${Math.round(drain)} ms`);
  must(readdirSync(dirname(path)).join() === 'atlas.db', `it left ${readdirSync(dirname(path))}`);
}

/** Whoever sends it again does not want to wait. */
async function secondSignal(path: string): Promise<void> {
  const server = await AtlasServer.start({ ATLAS_DATA: path });
  const socket = connect(server.port, '127.0.0.1').on('error', () => {});
  socket.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"');
  await wait(300);
  server.signal('SIGTERM');
  await wait(300);
  const began = performance.now();
  await server.stop();
  socket.destroy();
  must(performance.now() - began < 1_000, `it ended only ${Math.round(performance.now() - began)} ms after the second signal`);
}

function reaches(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
