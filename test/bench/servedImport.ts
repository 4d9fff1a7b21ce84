import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { AtlasServer } from '../faults/AtlasServer.ts';

/** A request of each sort that others make meanwhile. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'no work': '{ __typename }',
  'a record': '{ entity(id: "institution/ruijin-hospital") { name summary } }',
  paths: '{ paths(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }, first: 5) { totalCount } }',
};
const EVERY_MS = 5;

export interface ServedImport {
  readonly seconds: number;
  readonly versions: number;
  /** The slowest answer and the middle one of all, in milliseconds, of each sort of question. */
  readonly answers: readonly { readonly what: string; readonly count: number; readonly slowestMs: number; readonly medianMs: number }[];
}

/** What an import by `atlas import` takes while the server serves, and how long others wait meanwhile. */
export async function servedImport(folder: string, lines: AsyncIterable<string>): Promise<ServedImport> {
  const env = { ATLAS_DATA: join(folder, 'served.db'), LOG_LEVEL: 'info' };
  const path = join(folder, 'served.jsonl');
  await pipeline(lines, createWriteStream(path));
  const server = await AtlasServer.start(env, { args: ['serve', '--seed'] });
  try {
    const version = async (): Promise<number> => (await server.ask('{ graph { version } }')).data?.['graph']?.version as number;
    const before = await version();
    let isOver = false;
    const asking = Object.entries(QUESTIONS).map(async ([what, question]) => {
      const times: number[] = [];
      while (!isOver) {
        const { errors, ms } = await server.ask(question);
        if (errors !== undefined) throw new Error(JSON.stringify(errors));
        times.push(ms);
        await wait(EVERY_MS);
      }
      times.sort((a, b) => a - b);
      return { what, count: times.length, slowestMs: times.at(-1) ?? 0, medianMs: times[times.length >> 1] ?? 0 };
    });
    const begin = performance.now();
    const { code, stderr } = await AtlasServer.command(['import', path, '--why', 'bench'], env);
    const seconds = (performance.now() - begin) / 1_000;
    if (code !== 0) throw new Error(stderr);
    isOver = true;
    return { seconds, versions: (await version()) - before, answers: await Promise.all(asking) };
  } finally {
    await server.stop();
  }
}
