import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer, until } from '../AtlasServer.ts';
import type { FaultRow } from '../FaultRow.ts';
import { must, type Trial } from '../Trial.ts';
import { Watcher } from '../Watcher.ts';

const CUT_WITHIN_MS = 60_000;
const LONG_ANSWER = '{ entities(first: 200) { nodes { id name names { text } summary statements { property evidence { locator source { title url } } } } } }';

/** Clients that leave, do not read, hardly write, or only hold connections. */
export const badClients: FaultRow = {
  number: 16,
  fault: 'clients that leave in mid-answer, read slowly, send slowly (slow-loris), hold 500 idle sockets; 128 open files at most',
  async carryOut(trial) {
    const server = await AtlasServer.start({ ATLAS_DATA: ':memory:' });
    await server.ask(LONG_ANSWER);
    const files = server.openFiles();
    const memory = server.rssMb();
    const watcher = new Watcher(server.port);
    await trial.attempt('clients leave in mid-answer', () => leaveInMidAnswer(trial, server));
    await trial.attempt('clients do not read', () => doNotRead(trial, server));
    await trial.attempt('idle sockets', () => idleSockets(trial, server));
    if (!trial.isQuick) await trial.attempt('slow-loris', () => slowLoris(trial, server));
    await trial.attempt('others are served all the while, and everything is let go of', async () => {
      const { asked, failed, longestMs } = await watcher.stop();
      trial.worst('stallMs', longestMs);
      trial.answered(asked, failed);
      must(failed === 0 && longestMs < 2_000, `${failed} of ${asked} were not answered, one waited ${Math.round(longestMs)} ms`);
      await until(() => server.openFiles() <= files + 20, 20_000, `${server.openFiles()} open files, ${files} before`);
      trial.worst('rssMb', server.rssMb());
      trial.say(`memory: ${Math.round(memory)} MB before, ${Math.round(server.rssMb())} MB after`);
    });
    await trial.attempt('few open files', () => fewFiles(trial));
  },
};

async function leaveInMidAnswer(trial: Trial, server: AtlasServer): Promise<void> {
  const clients = trial.size(400, 40);
  for (let n = 0; n < clients; n++) {
    const socket = await opened(server.port);
    socket.write(requestOf(`${LONG_ANSWER} # ${n}`));
    if (trial.random.chance(0.5)) await new Promise((resolve) => socket.once('data', resolve));
    else await wait(trial.random.whole(0, 20));
    socket.destroy();
  }
  trial.count('clients that left', clients);
}

async function doNotRead(trial: Trial, server: AtlasServer): Promise<void> {
  const sockets: Socket[] = [];
  for (let n = 0; n < trial.size(50, 10); n++) {
    const socket = await opened(server.port);
    socket.pause();
    // Several at once: more than the system keeps for a reader that does not read.
    socket.write(requestOf(`${LONG_ANSWER} # slow ${n}`).repeat(5));
    sockets.push(socket);
  }
  await wait(1_000);
  const answer = await server.ask('{ graph { version } }');
  must(answer.errors === undefined && answer.ms < 2_000, `another was answered after ${Math.round(answer.ms)} ms`);
  for (const socket of sockets) socket.destroy();
  trial.count('clients that did not read', sockets.length);
}

async function idleSockets(trial: Trial, server: AtlasServer): Promise<void> {
  const sockets = await Promise.all(Array.from({ length: 500 }, () => opened(server.port)));
  const answer = await server.ask('{ graph { version } }');
  must(answer.errors === undefined && answer.ms < 2_000, `another was answered after ${Math.round(answer.ms)} ms`);
  for (const socket of sockets) socket.destroy();
  trial.count('idle sockets', sockets.length);
}

/** A byte every two seconds, of the head or of the body: cut off within a minute. */
async function slowLoris(trial: Trial, server: AtlasServer): Promise<void> {
  const clients = 100;
  const began = performance.now();
  let cut = 0;
  const sockets = await Promise.all(Array.from({ length: clients }, () => opened(server.port)));
  for (const [n, socket] of sockets.entries()) {
    const whole = requestOf(`{ graph { version } } ${'#'.repeat(200)}`);
    const head = whole.indexOf('\r\n\r\n') + 4;
    let sent = n % 2 === 0 ? 10 : head + 5;
    socket.write(whole.slice(0, sent));
    const dripping = setInterval(() => socket.write(whole[sent++] ?? '#'), 2_000);
    socket.once('close', () => {
      clearInterval(dripping);
      cut++;
    });
  }
  await until(() => cut === clients, CUT_WITHIN_MS, `only ${cut} of ${clients} slow senders were cut off`, 100).finally(() => {
    for (const socket of sockets) socket.destroy();
  });
  trial.count('slow senders cut off', cut);
  trial.say(`slow senders were cut off after ${Math.round((performance.now() - began) / 1_000)} s at most`);
}

/** Of the files that it may open most are taken by sockets: when they are free again, it serves. */
async function fewFiles(trial: Trial): Promise<void> {
  const server = await AtlasServer.start({ ATLAS_DATA: ':memory:' }, { under: ['prlimit', '--nofile=128:128'] });
  const sockets = Array.from({ length: 300 }, () => connect(server.port, '127.0.0.1'));
  for (const socket of sockets) socket.on('error', () => {});
  await wait(2_000);
  must(server.isAlive, `it ended: ${server.stderr}`);
  for (const socket of sockets) socket.destroy();
  const began = performance.now();
  await until(
    async () => (await server.ask('{ search(text: "瑞金") { totalCount } }').catch(() => null))?.status === 200,
    10_000,
    'it does not serve again',
    50,
  );
  trial.worst('recoveryMs', performance.now() - began);
  trial.count('sockets over the limit of open files', sockets.length);
  must((await server.stop()).code === 0, 'it could not end in good order');
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.off('error', reject);
      socket.on('error', () => {});
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

function requestOf(query: string): string {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
