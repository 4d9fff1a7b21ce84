import { spawn } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { answers, isLocal, listenLocally } from '../../src/http/localSocket.ts';
import { localSocketPath } from '../../src/http/localSocketPath.ts';

let folder: string;
let path: string;
let app: FastifyInstance;
let ends: (() => Promise<void>)[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-socket-'));
  path = join(folder, 'a.db.sock');
  app = fastify();
  app.get('/', async (request) => ({ isLocal: isLocal(request.raw.socket) }));
  ends = [];
});

afterEach(async () => {
  for (const end of ends) await end();
  await app.close();
  rmSync(folder, { recursive: true });
});

const serve = async () => {
  const end = await listenLocally(app, path);
  ends.push(end);
};

describe('the socket of the operator', () => {
  it('is its owner’s alone from its first moment, and leaves the rights of other files as they are', async () => {
    const before = process.umask(0o022);
    try {
      const listening = listenLocally(app, path);
      // As soon as it is there.
      const found: number[] = [];
      const look = setInterval(() => existsSync(path) && found.push(lstatSync(path).mode & 0o777), 0);
      ends.push(await listening);
      await new Promise((resolve) => setTimeout(resolve, 20));
      clearInterval(look);
      expect(new Set(found)).toEqual(new Set([0o600]));
      mkdirSync(join(folder, 'b'));
      expect(statSync(join(folder, 'b')).mode & 0o777).toBe(0o755);
    } finally {
      process.umask(before);
    }
  });

  it('that was left behind by a killed process is taken over; one that is served is not', async () => {
    const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.stdout.write('here'))`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await expect(listenLocally(app, path)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    expect([existsSync(path), await answers(path)]).toEqual([true, false]);
    await serve();
    expect(await answers(path)).toBe(true);
    await expect(listenLocally(app, path)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('never takes the place of something else', async () => {
    writeFileSync(path, 'mine');
    await expect(listenLocally(app, path)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    rmSync(path);
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'mine');
    symlinkSync(elsewhere, path);
    await expect(listenLocally(app, path)).rejects.toMatchObject({ code: 'EEXIST' });
    expect([lstatSync(path).isSymbolicLink(), readFileSync(elsewhere, 'utf8')]).toEqual([true, 'mine']);
  });

  it('is gone when it is no longer served', async () => {
    await serve();
    await ends.pop()?.();
    expect(existsSync(path)).toBe(false);
  });
});

describe('the place of the socket', () => {
  const long = () => join(folder, 'x'.repeat(120), 'a.db');
  const own = join(tmpdir(), `atlas-${userInfo().uid}`);

  it('is beside the data file; where that is too long, in a folder of the user’s own', () => {
    expect(localSocketPath(join(folder, 'a.db'))).toBe(path);
    const place = localSocketPath(long());
    expect(place.startsWith(`${own}/`)).toBe(true);
    expect(Buffer.byteLength(place)).toBeLessThan(104);
    expect(lstatSync(own).mode & 0o777).toBe(0o700);
    expect(localSocketPath(long())).toBe(place);
    expect(localSocketPath(`${long()}2`)).not.toBe(place);
  });

  it('is not where somebody else was first: a link, or a folder that others may write into', () => {
    const place = join(folder, `atlas-${userInfo().uid}`);
    const refused = () =>
      expect(() => localSocketPath(long(), folder)).toThrow(expect.objectContaining({ code: 'STORE_FAILED', message: expect.stringContaining(place) }));
    mkdirSync(join(folder, 'theirs'));
    symlinkSync(join(folder, 'theirs'), place);
    refused();
    rmSync(place);
    mkdirSync(place);
    chmodSync(place, 0o770);
    refused();
    rmSync(place, { recursive: true });
    expect(localSocketPath(long(), folder).startsWith(place)).toBe(true);
  });
});

it('a server that is not ours is no server of the data file', async () => {
  const { openDesk } = await import('../../src/cli/desk/openDesk.ts');
  // Nobody has the data file: whoever serves there is an impostor.
  const asked: string[] = [];
  const impostor = createServer((socket) => void socket.on('data', (piece) => asked.push(String(piece))));
  await new Promise<void>((resolve) => impostor.listen(path, resolve));
  const desk = await openDesk({ neo4j: null, dataPath: join(folder, 'a.db'), host: '127.0.0.1', port: 0, logLevel: 'silent' });
  try {
    expect(await desk.graphql('{ viewer { via } }')).toEqual({ viewer: { via: 'OPERATOR' } });
    expect(asked).toEqual([]);
  } finally {
    await desk.close();
    await new Promise((resolve) => impostor.close(resolve));
  }
});
