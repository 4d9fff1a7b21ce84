import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer, until } from '../AtlasServer.ts';
import { checkFile } from '../checkWrites.ts';
import type { FaultRow } from '../FaultRow.ts';
import { Readers } from '../Readers.ts';
import { must } from '../Trial.ts';
import { Watcher } from '../Watcher.ts';
import { Writer } from '../Writer.ts';

const LIBRARIES = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`);
const DAY_MS = 86_400_000;
const TOKEN_DAYS = 7;

/** The clock of the machine is set, as after a restart without a battery, or by somebody's mistake, while it serves. */
export const clockJumps: FaultRow = {
  number: 12,
  fault: 'the clock jumps 30 days ahead, a day back, and home again, while it serves (libfaketime)',
  missing: () => (LIBRARIES.some((file) => existsSync(file)) ? null : 'libfaketime is missing (Debian: faketime)'),
  async carryOut(trial) {
    const [path, clock] = [join(trial.folder, 'atlas.db'), join(trial.folder, 'clock')];
    const set = (days: number) => writeFileSync(clock, `${days < 0 ? '-' : '+'}${Math.abs(days) * 86_400}`);
    set(0);
    const server = await AtlasServer.start({
      ATLAS_DATA: path,
      LD_PRELOAD: LIBRARIES.find((file) => existsSync(file))!,
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: '1',
      // Clocks that only go on are not set in real life either.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    });
    const writer = new Writer('clock');
    const token = await tokenFor(server);
    const watcher = new Watcher(server.port);
    const readers = new Readers(server.client, undefined, 20);
    const cursors = await pageThrough(server, null);
    writer.begin(server.operator, 2, 5);
    for (const days of trial.isQuick ? [30, -1, 0] : [30, -1, 0, 30, 0, -1, 0, 365, -30, 0]) {
      await trial.attempt(`${days} days`, async () => {
        set(days);
        const hasJumped = async () => Math.abs((await serverTime(server)) - Date.now() - days * DAY_MS) < 60_000;
        await until(hasJumped, 5_000, 'its clock has not jumped');
        await wait(trial.size(1_500, 300));
        const before = writer.withOutcome('ok').length;
        await wait(300);
        must(writer.withOutcome('ok').length > before, `writes stand still; the last one: ${writer.writes.at(-1)?.code}`);
        const again = await pageThrough(server, cursors.after);
        must(again.ids.length > 0 && again.ids.join() === cursors.nextIds.join(), 'a cursor that was given out before leads elsewhere');
        await tokenIsJudged(server, token, days);
      });
    }
    await writer.stop();
    const errors = await readers.stop(trial);
    await trial.attempt('nothing hangs, nothing times out', async () => {
      const { asked, failed, longestMs } = await watcher.stop();
      trial.worst('stallMs', longestMs);
      must(failed === 0 && longestMs < 2_000, `${failed} of ${asked} were not answered, one waited ${Math.round(longestMs)} ms`);
      must(errors.length === 0, `reads failed: ${errors.slice(0, 2)}`);
      must(writer.withOutcome('ok').length === writer.writes.length, `writes failed: ${writer.writes.find(({ outcome }) => outcome !== 'ok')?.code}`);
    });
    await server.stop();
    await checkFile(trial, path, writer);
  },
};

async function tokenFor(server: AtlasServer): Promise<string> {
  const document = 'mutation ($input: CreateTokenInput!) { createToken(input: $input) { secret } }';
  const { data, text } = await server.operator.ask(document, { input: { name: 'clock', role: 'CURATOR', expires: `${TOKEN_DAYS}d` } });
  must(data?.createToken?.secret !== undefined, `no token was given out: ${text}`);
  return data.createToken.secret as string;
}

/** By the clock of the machine: expired while that says so, good again when it was set right. */
async function tokenIsJudged(server: AtlasServer, token: string, days: number): Promise<void> {
  const curator = server.curator(token);
  const { status } = await curator.ask('{ graph { version } }');
  curator.close();
  must(status === (days > TOKEN_DAYS ? 401 : 200), `a token for ${TOKEN_DAYS} days, ${days} days on, is answered ${status}`);
}

async function pageThrough(server: AtlasServer, after: string | null): Promise<{ after: string; ids: string[]; nextIds: string[] }> {
  const page = async (cursor: string | null) => {
    const { data, text } = await server.ask('query ($after: String) { places(first: 5, after: $after) { pageInfo { endCursor } nodes { id } } }', {
      after: cursor,
    });
    must(data?.places !== undefined, `a page is answered: ${text}`);
    return { ids: (data.places.nodes as { id: string }[]).map(({ id }) => id), end: data.places.pageInfo.endCursor as string };
  };
  const first = await page(after);
  return { after: first.end, ids: first.ids, nextIds: (await page(first.end)).ids };
}

async function serverTime(server: AtlasServer): Promise<number> {
  const { headers } = await server.client.send('/health/live');
  return Date.parse(headers.date ?? '');
}
