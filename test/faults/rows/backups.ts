import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { verifyFile } from '../../../src/store/sqlite/verifyFile.ts';
import { AtlasServer, until } from '../AtlasServer.ts';
import { checkFile, checkPages } from '../checkWrites.ts';
import { FaultDatabase, neo4jMissing } from '../FaultDatabase.ts';
import type { FaultRow } from '../FaultRow.ts';
import { formerDataFile } from '../formerRelease.ts';
import { must, type Trial } from '../Trial.ts';
import { Writer } from '../Writer.ts';

const PAGE =
  'query ($after: String) { graph { version entityCount relationshipCount statementCount } entities(first: 20, after: $after) { pageInfo { endCursor } nodes { id name } } }';

/** What is saved can be put back, elsewhere, and in later versions. */
export const backups: FaultRow = {
  number: 20,
  fault: 'backup while writing, restore elsewhere, damaged backups, data of the last release and back',
  async carryOut(trial) {
    const path = join(trial.fresh('first'), 'atlas.db');
    const server = await AtlasServer.start({ ATLAS_DATA: path });
    const writer = new Writer('backup');
    const cursor = (await server.ask(PAGE, { after: null })).data.entities.pageInfo.endCursor as string;
    writer.begin(server.operator, 3, 2);
    let last = '';
    for (let n = 1; n <= trial.size(6, 1); n++) {
      await trial.attempt(`backup and restore ${n}`, async () => {
        last = join(trial.folder, `backup-${n}.db`);
        const before = writer.withOutcome('ok').length;
        const began = performance.now();
        const made = await AtlasServer.command(['backup', last], { ATLAS_DATA: path });
        trial.say(`a backup under writes took ${Math.round(performance.now() - began)} ms`);
        must(made.code === 0, `backup ended with ${made.code}: ${made.stderr}`);
        await restored(trial, last, writer, before, cursor, n);
      });
    }
    await writer.stop();
    await server.stop();
    await checkFile(trial, path, writer);
    await damagedBackups(trial, last, path);
    await ofTheLastRelease(trial);
    if (trial.isQuick || neo4jMissing() !== null) trial.leaveOut('a backup of Neo4j, restored into a file', neo4jMissing() ?? 'only in full size');
    else await trial.attempt('a backup of Neo4j, restored into a file', () => ofNeo4j(trial));
  },
};

/** On another machine: what had been acknowledged before the backup began is there, and the cursors lead where they led. */
async function restored(trial: Trial, backup: string, writer: Writer, acknowledgedBefore: number, cursor: string, n: number): Promise<void> {
  const path = join(trial.fresh(`restored-${n}`), 'atlas.db');
  const began = performance.now();
  const { code, stderr } = await AtlasServer.command(['restore', backup], { ATLAS_DATA: path });
  must(code === 0, `restore ended with ${code}: ${stderr}`);
  const server = await AtlasServer.start({ ATLAS_DATA: path });
  trial.worst('recoveryMs', performance.now() - began);
  const { data, text } = await server.ask(PAGE, { after: cursor });
  must(data?.entities?.nodes?.length > 0, `a cursor of before is answered ${text}`);
  const ids = writer
    .withOutcome('ok')
    .slice(0, acknowledgedBefore)
    .slice(-100)
    .flatMap(({ document }) => document.ids);
  const shown = (await server.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).data?.nodes?.map((node: { id: string } | null) => node?.id);
  must(JSON.stringify(shown) === JSON.stringify(ids), 'what had been acknowledged before the backup is not in it');
  await server.stop();
  const [was, is] = [verifyFile(backup), verifyFile(path)];
  must(
    was.digest === is.digest && was.version === is.version && was.changes === is.changes,
    `restored is ${JSON.stringify(is)}, and the backup ${JSON.stringify(was)}`,
  );
  checkPages(path);
  trial.count('restored equal by digest');
}

/** A damaged one is refused, and what it was to replace stays as it is. */
async function damagedBackups(trial: Trial, backup: string, dataPath: string): Promise<void> {
  const bytes = readFileSync(backup);
  for (let n = 1; n <= trial.size(20, 2); n++) {
    await trial.attempt(`damaged backup ${n}`, async () => {
      const damaged = join(trial.folder, 'damaged.db');
      const copy = Buffer.from(bytes);
      const offset = trial.random.whole(0, copy.length - 512);
      if (n % 2 === 0) copy.fill(0xa5, offset, offset + 512);
      writeFileSync(damaged, n % 2 === 0 ? copy : copy.subarray(0, offset));
      const [before, namesBefore] = [readFileSync(dataPath), readdirSync(dirname(dataPath)).join()];
      const { code } = await AtlasServer.command(['restore', damaged, '--replace'], { ATLAS_DATA: dataPath });
      const names = readdirSync(dirname(dataPath)).join();
      if (code === 0) must(verifyFile(dataPath).digest === verifyFile(backup).digest, 'a damaged backup was restored as something else');
      trial.count(code === 0 ? 'damage of no consequence' : 'damaged backups refused');
      if (code !== 0) must(readFileSync(dataPath).equals(before) && names === namesBefore, `the data file was touched: ${names}`);
    });
  }
}

async function ofTheLastRelease(trial: Trial): Promise<void> {
  const former = await formerDataFile(trial);
  if (former === null) return;
  const path = join(trial.fresh('upgraded'), 'atlas.db');
  cpSync(former.path, path);
  await trial.attempt('data of the last release', async () => {
    const old = await AtlasServer.start({ ATLAS_DATA: path }, { program: former.program });
    const { data: before } = await old.ask(PAGE, { after: null });
    await old.stop();
    const server = await AtlasServer.start({ ATLAS_DATA: path });
    const { data: after } = await server.ask(PAGE, { after: null });
    must(JSON.stringify(after) === JSON.stringify(before), 'the upgraded file shows something else');
    const writer = new Writer('upgraded');
    must((await writer.write(server.operator)).outcome === 'ok', 'it cannot be written to');
    await server.stop();
    await checkFile(trial, path, writer);
  });
  await trial.attempt('newer data under the last release', async () => {
    const before = readFileSync(path);
    const old = new AtlasServer({ ATLAS_DATA: path }, { program: former.program });
    await until(() => !old.isAlive || old.stdout.includes('serving at'), 20_000, 'it neither ends nor serves');
    must(!old.isAlive, 'it serves');
    const { code, stderr } = await old.ended;
    must(code === 1 && stderr.includes('newer version of the atlas'), `it ended with ${code}: ${stderr}`);
    must(readFileSync(path).equals(before), 'the file was changed');
  });
}

async function ofNeo4j(trial: Trial): Promise<void> {
  const database = await FaultDatabase.shared();
  const backup = join(trial.folder, 'neo4j.db');
  const made = await AtlasServer.command(['backup', backup], database.env());
  must(made.code === 0, `backup ended with ${made.code}: ${made.stderr}`);
  const path = join(trial.fresh('from-neo4j'), 'atlas.db');
  const put = await AtlasServer.command(['restore', backup], { ATLAS_DATA: path });
  must(put.code === 0, `restore ended with ${put.code}: ${put.stderr}`);
  const [file, other] = [await AtlasServer.start({ ATLAS_DATA: path }), await AtlasServer.start(database.env())];
  await wait(100);
  const answers = await Promise.all([file, other].map(async (server) => JSON.stringify((await server.ask(PAGE, { after: null })).data)));
  must(answers[0] === answers[1], `the file answers ${answers[0].slice(0, 200)}, and Neo4j ${answers[1].slice(0, 200)}`);
  await Promise.all([file.stop(), other.stop()]);
}
