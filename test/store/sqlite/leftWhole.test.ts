import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isLeftWhole, noteLeftWhole } from '../../../src/store/sqlite/leftWhole.ts';
import { openSqlite } from '../../../src/store/sqlite/openSqlite.ts';
import { author, entity } from '../records.ts';

describe('a data file that was closed in good order', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-left-'));
    file = join(folder, 'a.db');
    writeFileSync(file, 'anything');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const noted = () => {
    noteLeftWhole(file, 0);
    return isLeftWhole(file);
  };

  it('is known again, and not when it was never noted', () => {
    expect([isLeftWhole(file), noted(), isLeftWhole(file)]).toEqual([false, true, true]);
  });

  it('is not trusted once somebody wrote to it, though it has the old size and time', async () => {
    utimesSync(file, 1_000, 1_000);
    expect(noted()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(file, 'Anything');
    utimesSync(file, 1_000, 1_000);
    expect(isLeftWhole(file)).toBe(false);
  });

  it('is not trusted when another was put in its place, when it has a log, or when the note is damaged', async () => {
    expect(noted()).toBe(true);
    copyFileSync(file, join(folder, 'backup'));
    renameSync(join(folder, 'backup'), file);
    expect([isLeftWhole(file), noted()]).toEqual([false, true]);
    writeFileSync(`${file}-wal`, 'log');
    expect([isLeftWhole(file), noted()]).toEqual([false, false]);
    writeFileSync(`${file}-wal`, '');
    expect(noted()).toBe(true);
    writeFileSync(`${file}.closed`, readFileSync(`${file}.closed`, 'utf8').slice(0, -3));
    expect(isLeftWhole(file)).toBe(false);
  });

  it('is noted when it is large, opened again as it was, and refused when it was damaged afterwards', async () => {
    rmSync(file);
    const large = { ...entity('a'), note: 'x'.repeat(70 * 2 ** 20) };
    const first = await openSqlite(file);
    await first.append([{ op: 'PUT_ENTITY', entity: large }], null, author);
    expect(isLeftWhole(file)).toBe(false);
    await first.close();
    expect(isLeftWhole(file)).toBe(true);
    const second = await openSqlite(file);
    expect(await second.entities(['a'])).toEqual([large]);
    await second.close();
    expect(isLeftWhole(file)).toBe(true);
    // A disk that changes something by itself changes no times; the one who reads it notices, and from then on the whole is looked at again.
    const bytes = readFileSync(file);
    bytes.fill('y', bytes.length >> 1, (bytes.length >> 1) + 4_096);
    writeFileSync(file, bytes);
    noteLeftWhole(file);
    const third = await openSqlite(file);
    await expect(Promise.all([third.entities(['a']), third.history('a')])).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
    await third.close();
    expect(isLeftWhole(file)).toBe(false);
    truncateSync(file, 4_096 * 1_000);
    await expect(openSqlite(file)).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  });
});
