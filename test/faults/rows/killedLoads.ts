import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer } from '../AtlasServer.ts';
import { checkPages } from '../checkWrites.ts';
import type { FaultRow } from '../FaultRow.ts';
import { formerDataFile } from '../formerRelease.ts';
import type { Json } from '../HttpClient.ts';
import { must, type Trial } from '../Trial.ts';

const COUNTS = '{ graph { version entityCount relationshipCount statementCount } }';

/** kill -9 while the file is made and filled, while `atlas load` runs, and while a file of the last release is brought to this one's form. */
export const killedLoads: FaultRow = {
  number: 3,
  fault: 'kill -9 during the first load, `atlas load`, and the migration of a data file',
  async carryOut(trial) {
    const [whole, loadMs] = await counted({ ATLAS_DATA: ':memory:' });
    for (let n = 1; n <= trial.size(30, 2); n++) {
      await trial.attempt(`first load ${n}`, async () => {
        const path = join(trial.fresh(`load-${n}`), 'atlas.db');
        await killedAfter(trial, ['serve'], path, loadMs * 1.1);
        await wholeTwice(trial, path, whole);
      });
    }
    for (let n = 1; n <= trial.size(15, 1); n++) {
      await trial.attempt(`atlas load ${n}`, async () => {
        const path = join(trial.fresh(`command-${n}`), 'atlas.db');
        await killedAfter(trial, ['load'], path, loadMs * 1.1);
        const { code } = await AtlasServer.command(['load'], { ATLAS_DATA: path });
        must(code === 0, `load again ended with ${code}`);
        await wholeTwice(trial, path, whole);
      });
    }
    const former = await formerDataFile(trial);
    if (former === null) return;
    const [migrated, migrateMs] = await counted({ ATLAS_DATA: copyOf(trial, former.path, 'once') });
    for (let n = 1; n <= trial.size(15, 1); n++) {
      await trial.attempt(`migration ${n}`, async () => {
        const path = copyOf(trial, former.path, `migration-${n}`);
        await killedAfter(trial, ['serve'], path, migrateMs * 1.1);
        await wholeTwice(trial, path, migrated);
      });
    }
  },
};

async function counted(env: Readonly<Record<string, string>>): Promise<[whole: Json, ms: number]> {
  const began = performance.now();
  const server = await AtlasServer.start(env);
  const ms = performance.now() - began;
  const { data } = await server.ask(COUNTS);
  await server.stop();
  return [data.graph, ms];
}

function copyOf(trial: Trial, from: string, name: string): string {
  const path = join(trial.fresh(name), 'atlas.db');
  cpSync(from, path);
  return path;
}

async function killedAfter(trial: Trial, args: readonly string[], path: string, mostMs: number): Promise<void> {
  const victim = new AtlasServer({ ATLAS_DATA: path }, { args });
  await wait(trial.random.whole(Math.round(mostMs / 5), Math.round(mostMs)));
  const { signal } = await victim.stop('SIGKILL');
  trial.count(signal === 'SIGKILL' ? 'killed in the middle' : 'were done before');
}

/** The next start makes it whole, the one after that changes nothing. */
async function wholeTwice(trial: Trial, path: string, whole: Json): Promise<void> {
  for (const _ of ['once', 'again']) {
    const began = performance.now();
    const server = await AtlasServer.start({ ATLAS_DATA: path });
    trial.worst('recoveryMs', performance.now() - began);
    const { data, text } = await server.ask(COUNTS);
    await server.stop();
    must(JSON.stringify(data?.graph) === JSON.stringify(whole), `it holds ${text}, and not ${JSON.stringify(whole)}`);
  }
  checkPages(path);
}
