import { execFileSync } from 'node:child_process';
import { BoltProxy } from '../../neo4j/BoltProxy.ts';
import { Neo4jServer, PASSWORD } from '../../neo4j/startNeo4j.ts';
import { AtlasServer, until } from '../AtlasServer.ts';
import { fillDisk, freeDisk } from '../ballast.ts';
import { envOf, FaultDatabase, neo4jMissing, newToken } from '../FaultDatabase.ts';
import type { FaultRow } from '../FaultRow.ts';
import { Readers } from '../Readers.ts';
import { must, type Trial } from '../Trial.ts';
import { Writer } from '../Writer.ts';

const OTHER_PASSWORD = 'another-password';

/** Neo4j is there, and will not have it. */
export const refusingDatabase: FaultRow = {
  number: 8,
  fault: 'Neo4j: wrong password, wrong database, too old, a password changed meanwhile, a read-only database, its disk full',
  missing: neo4jMissing,
  async carryOut(trial) {
    const database = await FaultDatabase.shared();
    const old = await BoltProxy.start(database.server.uri);
    old.lie = ['5.26.20', '4.26.20'];
    trial.finally(() => old.close());
    const refusals: [string, Record<string, string>, string][] = [
      ['wrong password', { NEO4J_PASSWORD: 'wrong' }, 'set NEO4J_USER and NEO4J_PASSWORD'],
      ['wrong user', { NEO4J_USER: 'nobody' }, 'set NEO4J_USER and NEO4J_PASSWORD'],
      ['wrong database', { NEO4J_DATABASE: 'nowhere' }, 'NEO4J_DATABASE'],
      ['too old', { NEO4J_URI: old.uri }, 'it is version 4.26.20; the atlas needs 5.26 or newer'],
    ];
    for (const [name, env, says] of refusals) {
      await trial.attempt(name, async () => {
        const server = new AtlasServer({ ...database.env(), ...env });
        await until(() => !server.isAlive || server.stdout.includes('serving at'), 20_000, 'it neither ends nor serves');
        must(!server.isAlive, 'it serves');
        const { code, stderr } = await server.ended;
        must(code === 1 && stderr.startsWith('atlas: Neo4j at NEO4J_URI cannot be used: ') && stderr.includes(says), `it ended with ${code}: ${stderr}`);
      });
    }
    await trial.attempt('a password that is changed while it serves', () => changedPassword(trial, database));
    trial.leaveOut(
      'a read-only database',
      'only the Enterprise Edition has ALTER DATABASE … SET ACCESS READ ONLY and roles; the code of its refusal is mapped in src/store/neo4j/neo4jErrors.ts',
    );
    if (process.getuid?.() !== 0) trial.leaveOut('a full disk under Neo4j', 'a file system can only be mounted by root');
    else if (!trial.isQuick) await trial.attempt('a full disk under Neo4j', () => fullDisk(trial));
  },
};

/** New connections are refused then; what the snapshot answers goes on, and all is well once the password is the old one. */
async function changedPassword(trial: Trial, database: FaultDatabase): Promise<void> {
  const server = await AtlasServer.start(database.env());
  const curator = server.curator(database.token);
  const writer = new Writer('password', true);
  must((await writer.write(curator)).outcome === 'ok', 'a write failed before');
  await database.changePassword(PASSWORD, OTHER_PASSWORD);
  await database.killConnections(OTHER_PASSWORD);
  try {
    const readers = new Readers(server.client);
    for (let n = 0; n < 10; n++) {
      const { outcome, code } = await writer.write(curator);
      must(outcome === 'ok' || code === 'STORE_UNAVAILABLE', `a write was answered with ${code}`);
    }
    must(
      writer.writes.slice(1).some(({ outcome }) => outcome !== 'ok'),
      'all writes went on',
    );
    const errors = await readers.stop(trial);
    must(errors.length === 0 && server.isAlive, `reads failed: ${errors.slice(0, 2)}`);
  } finally {
    // The atlas tries its password seldom: who has the right one is not locked out.
    await database.changePassword(OTHER_PASSWORD, PASSWORD);
  }
  await until(async () => (await writer.write(curator)).outcome === 'ok', 15_000, 'no write is acknowledged with the password as before', 200);
  await server.stop();
  await database.check(trial, writer);
}

/** Its folder lies in a file system in memory that is filled to the end. */
async function fullDisk(trial: Trial): Promise<void> {
  const disk = trial.fresh('disk');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=900m', 'none', disk]);
  trial.finally(() => execFileSync('umount', ['-l', disk]));
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = disk;
  const neo4j = await Neo4jServer.start('5.26').finally(() => {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  });
  trial.finally(() => neo4j.close());
  const env = envOf(neo4j.uri);
  const server = await AtlasServer.start(env, { args: ['serve', '--seed'] });
  const { stdout } = await newToken(env);
  const token = stdout.trim().split('\n').at(-1)!;
  const writer = new Writer('neo4j-full', true);
  must((await writer.write(server.curator(token))).outcome === 'ok', 'a write failed before');
  fillDisk(disk, 64 << 20, 16);
  const readers = new Readers(server.client);
  for (let n = 0; n < 300 && writer.writes.filter(({ outcome }) => outcome !== 'ok').length < 5; n++) await writer.write(server.curator(token));
  const refused = writer.writes.filter(({ outcome }) => outcome !== 'ok');
  const errors = await readers.stop(trial);
  for (const { code } of refused) must(code === 'STORE_UNAVAILABLE', `a write was answered with ${code}`);
  must(errors.length === 0, `reads failed: ${errors.slice(0, 2)}`);
  trial.count('writes refused by a full disk', refused.length);
  freeDisk(disk);
  // Neo4j itself has to be started again after that.
  await neo4j.kill();
  await neo4j.start();
  await server.untilReady();
  await until(async () => (await writer.write(server.curator(token))).outcome === 'ok', 20_000, 'no write is acknowledged once there is space', 200);
  await server.stop();
}
