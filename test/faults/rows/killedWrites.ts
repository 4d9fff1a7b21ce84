import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer } from '../AtlasServer.ts';
import { checkFile } from '../checkWrites.ts';
import type { FaultRow } from '../FaultRow.ts';
import { HalfWriteReader } from '../HalfWriteReader.ts';
import { must } from '../Trial.ts';
import { Writer } from '../Writer.ts';

const AT_ONCE = 6;
const RECOVERS_WITHIN_MS = 5_000;

/** kill -9 at random moments of writing, each time on the same file. Whoever got no answer sends the same again. */
export const killedWrites: FaultRow = {
  number: 1,
  fault: 'kill -9 at random moments during writes, SQLite',
  async carryOut(trial) {
    const path = join(trial.folder, 'atlas.db');
    const writer = new Writer('killed');
    let server = await AtlasServer.start({ ATLAS_DATA: path });
    for (let cycle = 1; cycle <= trial.size(110, 3); cycle++) {
      await trial.attempt(`kill ${cycle}`, async () => {
        const before = writer.writes.length;
        const reader = new HalfWriteReader(server.client, writer);
        writer.begin(server.operator, AT_ONCE);
        await wait(trial.random.whole(100, 900));
        const [ended] = await Promise.all([server.stop('SIGKILL'), writer.stop()]);
        await reader.stop(trial);
        must(ended.signal === 'SIGKILL', `it ended by itself with ${ended.code}: ${ended.stderr}`);
        const began = performance.now();
        server = await AtlasServer.start({ ATLAS_DATA: path });
        await checkServed(server, writer, before);
        const recovery = performance.now() - began;
        trial.worst('recoveryMs', recovery);
        must(recovery < RECOVERS_WITHIN_MS, `it answered only after ${Math.round(recovery)} ms`);
        trial.count('sent again', await writer.sendUnknownAgain(server.operator));
      });
      if (!server.isAlive) server = await AtlasServer.start({ ATLAS_DATA: path });
    }
    await server.stop();
    await checkFile(trial, path, writer);
  },
};

/** What was acknowledged since the last kill is what the restarted server shows. */
async function checkServed(server: AtlasServer, writer: Writer, from: number): Promise<void> {
  const acknowledged = writer.writes.slice(from).filter(({ outcome }) => outcome === 'ok');
  const ids = acknowledged.slice(-100).flatMap(({ document }) => document.ids);
  const { data } = await server.ask('query ($ids: [ID!]!) { graph { version } nodes(ids: $ids) { id } }', { ids });
  const shown = data?.nodes?.map((node: { id: string } | null) => node?.id ?? null);
  must(JSON.stringify(shown) === JSON.stringify(ids), `acknowledged, and not shown after the restart: ${ids.filter((id, i) => shown?.[i] !== id).slice(0, 5)}`);
}
