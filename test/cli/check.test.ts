import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GOOD_SEED, spoiled } from '../curation/seedTexts.ts';
import { AtlasProcess } from './atlasProcess.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('atlas check', () => {
  it('passes what is in seeds/, and a good file besides', async () => {
    const file = join(folder, 'good.yaml');
    writeFileSync(file, GOOD_SEED);
    const { code, stdout } = await new AtlasProcess(['check', file], {}).finished;
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+ files are good: \d+ entities, \d+ relationships\n$/)]);
  });

  it('prints each problem with file, line and column, and ends with 1', async () => {
    const file = join(folder, 'bad.yaml');
    writeFileSync(file, spoiled('date: 2012', 'date: 2012-13'));
    const { code, stdout } = await new AtlasProcess(['check', file], {}).finished;
    expect(code).toBe(1);
    expect(stdout).toMatch(/bad\.yaml:22:11 statements\[0\]\.date: "2012-13" is no date; write 2012, 2017-05 or 2023-05-24\n1 problem in 1 file\n$/);
  });

  it('says so when a file cannot be read', async () => {
    const { code, stderr } = await new AtlasProcess(['check', join(folder, 'none.yaml')], {}).finished;
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^atlas: .*none\.yaml cannot be read \(ENOENT\)\n$/)]);
  });
});

describe('atlas load', () => {
  it('puts the seeds into the store once, and finds them there the second time', async () => {
    const env = { ATLAS_DATA: join(folder, 'loaded.db') };
    const first = await new AtlasProcess(['load'], env).finished;
    const second = await new AtlasProcess(['load'], env).finished;
    expect([first.code, first.stdout]).toEqual([0, expect.stringMatching(/^loaded \d+ entities and \d+ relationships into .*loaded\.db, version 1\n$/)]);
    expect([second.code, second.stdout]).toEqual([
      0,
      expect.stringMatching(/loaded\.db has all of it already: \d+ entities and \d+ relationships, version 1\n$/),
    ]);
  });
});
