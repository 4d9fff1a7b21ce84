import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, get, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localSocketPath } from '../../src/http/localSocketPath.ts';
import { AtlasProcess } from './atlasProcess.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-drain-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Asks again and again over connections that are kept, until the server takes none any more. */
class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly answers: { readonly status: number; readonly after: boolean; readonly connection: string | undefined }[] = [];
  readonly failures: string[] = [];
  readonly done: Promise<void>;

  constructor(address: string, path: (turn: number) => string, isStopping: () => boolean, options: { readonly socketPath?: string } = {}) {
    const ask = (turn: number) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        get(`${address}${path(turn)}`, { agent: this.#agent, ...options }, resolve).on('error', reject);
      });
    this.done = (async () => {
      for (let turn = 0; ; turn++) {
        const after = isStopping();
        try {
          const answer = await ask(turn);
          await text(answer);
          this.answers.push({ status: answer.statusCode!, after, connection: answer.headers.connection });
        } catch (error) {
          const { code, message } = error as NodeJS.ErrnoException;
          // Nobody listens any more: what should be.
          if (after && (code === 'ECONNREFUSED' || code === 'ENOENT')) return;
          this.failures.push(`${code} ${message}`);
          return;
        }
      }
    })();
  }
}

const stopped = (stdout: string) => JSON.parse(stdout.split('\n').find((line) => line.includes('"msg":"stopped"')) ?? 'null');

describe('SIGTERM', () => {
  it('under load fails no request, ends streams cleanly, closes the files, and ends with 0', async () => {
    const file = join(folder, 'load.db');
    const atlas = new AtlasProcess(['serve'], { ATLAS_DATA: file, ATLAS_LOG: 'info' });
    const address = await atlas.address();
    let isStopping = false;
    const paths = [
      // From memory, worked out anew each time, a table in pieces, a report, the operator's socket.
      () => '/q/companies-between',
      (turn: number) => `/graphql?query=${encodeURIComponent(`{ search(text: "${turn}") { totalCount } institutions(first: 5) { nodes { id } } }`)}`,
      () => '/q/companies-between.csv',
      () => '/health/ready',
    ];
    const clients = [...paths, ...paths].map((path) => new Client(address, path, () => isStopping));
    clients.push(
      new Client(
        'http://localhost',
        () => '/q/companies-between',
        () => isStopping,
        { socketPath: localSocketPath(file) },
      ),
    );
    const stream = await fetch(`${address}/graphql/stream?query=${encodeURIComponent('subscription { graphChanged { version } }')}`, {
      headers: { accept: 'text/event-stream' },
    });
    expect(stream.status).toBe(200);
    const streamed = stream.text();
    await until(() => clients.every(({ answers, failures }) => answers.length >= 3 || failures.length > 0));
    const begun = performance.now();
    isStopping = true;
    const finished = atlas.stop('SIGTERM');
    await Promise.all(clients.map(({ done }) => done));
    const { code, stdout } = await finished;
    const ms = Math.round(performance.now() - begun);
    const all = clients.flatMap(({ answers }) => answers);
    process.stdout.write(
      `SIGTERM under load: ${all.length} answers, ${all.filter(({ after }) => after).length} of them after the signal, 0 failed; ended in ${ms} ms\n`,
    );
    expect(clients.flatMap(({ failures }) => failures)).toEqual([]);
    expect(all.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    expect(all.filter(({ status, after }) => status === 503 && !after)).toEqual([]);
    // Each of those on their way was told that it is the last of its connection; of these only readiness was refused.
    const late = clients.map(({ answers }) => answers.at(-1)!);
    expect(late.every(({ connection }) => connection === 'close')).toBe(true);
    await expect(streamed).resolves.toMatch(/^retry: 1000/);
    expect([code, stopped(stdout).cutOff]).toEqual([0, 0]);
    expect(ms).toBeLessThan(10_000);
    expect([existsSync(`${file}-wal`), existsSync(localSocketPath(file))]).toEqual([false, false]);
    const database = new DatabaseSync(file, { readOnly: true });
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
  });

  it('is not ready at once, answers over connections that are open, and is not held up by a request that hangs or a connection that is idle', async () => {
    const atlas = new AtlasProcess(['serve'], { ATLAS_DATA: join(folder, 'hang.db') });
    const { hostname, port } = new URL(await atlas.address());
    const hanging = connect(Number(port), hostname);
    hanging.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{');
    const idle = connect(Number(port), hostname);
    const kept = connect(Number(port), hostname);
    for (const socket of [hanging, idle, kept]) socket.on('error', () => undefined);
    await exchange(kept, 'GET /health/ready HTTP/1.1\r\nhost: x\r\n\r\n');
    const begun = performance.now();
    const finished = atlas.stop('SIGTERM');
    await until(() => atlas.stdout.includes('stopping: finishing'));
    // While connections that have arrived are still taken, none is ended.
    let ready = '';
    while (!/\r\nconnection: close\r\n/i.test(ready)) {
      ready = await exchange(kept, 'GET /health/ready HTTP/1.1\r\nhost: x\r\n\r\n');
      expect(ready).toMatch(/^HTTP\/1\.1 503 /);
    }
    expect(JSON.parse(ready.slice(ready.indexOf('\r\n\r\n')))).toEqual({ store: 'sqlite', version: 1, ageSeconds: expect.any(Number), status: 'stopping' });
    await expect(fetch(`http://${hostname}:${port}/health/live`)).rejects.toThrow();
    const { code, stdout } = await finished;
    const ms = performance.now() - begun;
    expect([code, stopped(stdout).cutOff]).toEqual([0, 1]);
    expect(ms).toBeGreaterThan(6_000);
    expect(ms).toBeLessThan(10_000);
    process.stdout.write(`SIGTERM with a request that hangs: ended with 0 in ${Math.round(ms)} ms\n`);
  });

  it('a second time ends it at once, with 1', async () => {
    const atlas = new AtlasProcess(['serve'], { ATLAS_DATA: ':memory:' });
    const { hostname, port } = new URL(await atlas.address());
    const hanging = request({ hostname, port, method: 'POST', path: '/graphql', headers: { 'content-length': 9, 'content-type': 'application/json' } });
    hanging.on('error', () => undefined).write('{');
    await new Promise((resolve) => setTimeout(resolve, 100));
    atlas.child.kill('SIGTERM');
    await until(() => atlas.stdout.includes('stopping: finishing'));
    const begun = performance.now();
    const { code } = await atlas.stop('SIGINT');
    expect(code).toBe(1);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

/** One answer over a connection, read until its body is there. */
function exchange(socket: Socket, asked: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const hear = (chunk: Buffer) => {
      answer += chunk;
      if (!/\r\n\r\n[\s\S]*\}$/.test(answer)) return;
      socket.off('data', hear);
      resolve(answer);
    };
    socket.on('data', hear);
    socket.once('close', () => reject(new Error(`closed after ${JSON.stringify(answer)}`)));
    socket.write(asked);
  });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
