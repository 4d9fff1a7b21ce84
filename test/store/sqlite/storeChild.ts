import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { AtlasError } from '../../../src/errors.ts';
import { openSqlite } from '../../../src/store/sqlite/openSqlite.ts';
import { author, putRelationship } from '../records.ts';
import { batchOf } from './killedAppends.ts';

/** Another process at a store, told by its arguments what to do; says a line for each thing done. */
const [task, path] = process.argv.slice(2);
const say = (line: string | number) => writeSync(1, `${line}\n`);

say('ready');
try {
  const store = await openSqlite(path);
  say(`opened at ${await store.version()}`);
  if (task === 'hold') await setTimeout(60_000);
  if (task === 'exit without closing') {
    await store.append(batchOf(1), 0, author);
    process.exit(0);
  }
  if (task === 'append for ever') {
    for (let version = (await store.version()) + 1; ; version++) {
      say(await store.append(batchOf(version), version - 1, author));
      await setTimeout(0);
    }
  }
  if (task === 'append much') {
    const much = Array.from({ length: 20_000 }, (_, i) => putRelationship(`r${i}`));
    say(await store.append(much, 0, author));
    await setTimeout(60_000);
  }
  await store.close();
} catch (error) {
  say(error instanceof AtlasError && task !== 'explain' ? error.code : String(error));
}
