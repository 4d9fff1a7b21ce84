import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { AtlasProcess, ask } from '../cli/atlasProcess.ts';
import { describeNeo4j } from './describeNeo4j.ts';

const USED = 'the graph comes from the snapshot file';
const WRITTEN = 'the snapshot file is written';

describeNeo4j(
  'the snapshot file',
  (database) => {
    const running: AtlasProcess[] = [];
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'atlas-neo4j-snapshot-'));
    });
    afterEach(async () => {
      await Promise.all(running.splice(0).map((one) => one.stop('SIGTERM')));
      await database().wipe();
      rmSync(folder, { recursive: true });
    });
    const serve = async (until: string) => {
      const process = new AtlasProcess(['serve', '--seed'], { ...database().env, ATLAS_SNAPSHOT: folder, ATLAS_SNAPSHOT_MIN_MB: '0' });
      running.push(process);
      const address = await process.address();
      while (!process.stdout.includes(until)) await new Promise((resolve) => setTimeout(resolve, 10));
      return { process, address };
    };
    const versionAt = async (address: string) => (await ask(address, '{ graph { version } }')).data;

    it('is shared by several processes, and shows edits made in Cypher while none was running as soon as they are found', async () => {
      const first = await serve(WRITTEN);
      expect(readdirSync(folder)).toEqual([expect.stringMatching(/^neo4j-[0-9a-f]{8}\.snapshot$/)]);
      await first.process.stop('SIGTERM');
      await database().run("MATCH (e:Entity {id: 'institution/ruijin-hospital'}) SET e.name = 'Renamed in Cypher'");
      const others = await Promise.all([serve(USED), serve(USED)]);
      for (const { process, address } of others) {
        while (JSON.stringify(await versionAt(address)) !== '{"graph":{"version":2}}') await new Promise((resolve) => setTimeout(resolve, 50));
        expect(
          await ask(address, '{ node(id: "institution/ruijin-hospital") { ... on Entity { name } } search(text: "Renamed in Cypher") { totalCount } }'),
        ).toEqual({ data: { node: { name: 'Renamed in Cypher' }, search: { totalCount: 1 } } });
        expect(process.stdout).not.toContain('is not used');
      }
    }, 120_000);

    it('of another database at the same address is not used', async () => {
      const first = await serve(WRITTEN);
      await first.process.stop('SIGTERM');
      await database().wipe();
      const second = await serve(WRITTEN);
      expect(second.process.stdout).toContain('of another store, or of a history that was undone');
      expect(second.process.stdout).not.toContain(USED);
    }, 120_000);
  },
  { versions: ['2026'] },
);
