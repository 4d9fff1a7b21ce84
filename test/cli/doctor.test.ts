import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AtlasProcess } from './atlasProcess.ts';

let folder: string;
let env: Record<string, string>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-doctor-'));
  env = { ATLAS_DATA: join(folder, 'graph.db') };
});
afterAll(() => rmSync(folder, { recursive: true }));

const doctor = (...args: string[]) => new AtlasProcess(['doctor', ...args], env).finished;

describe('atlas doctor', () => {
  it('says what to look at, in both languages, without a server and with one, and ends with 0', async () => {
    const { code, stdout, stderr } = await doctor('--limit', '2', '--kind', 'duplicates', '--kind', 'stale');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^graph version 1, \d+ findings: \d+ likely duplicates, \d+ stale states$/);
    expect(lines.filter((line) => /^\d+\. /.test(line)).length).toBe(2);
    expect(lines.at(-1)).toBe('the first 2 are listed; --limit lists more');
    const server = new AtlasProcess(['serve'], env);
    try {
      await server.address();
      const chinese = await doctor('--limit', '1', '--kind', 'duplicate', '--language', 'zh', '--fail-on', 'contradictions');
      expect([chinese.code, chinese.stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/^图谱版本 1，共 \d+ 项：可能重复 \d+$/)]);
    } finally {
      server.child.kill();
      await server.finished;
    }
  });

  it('ends with 1 when there is what must not be, as JSON too', async () => {
    const { code, stdout } = await doctor('--json', '--limit', '1', '--kind', 'orphan', '--fail-on', 'duplicate,orphan');
    const { version, totalCount, findings } = JSON.parse(stdout);
    expect([code, version, totalCount > 0, findings.length, findings[0].kind]).toEqual([1, 1, true, 1, 'ORPHAN']);
  });

  it('says what it does not understand', async () => {
    const { code, stderr } = await doctor('--kind', 'ghosts');
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('--kind: "ghosts" is no kind of finding; there are contradiction, duplicate, stale, single-source, orphan'),
    ]);
  });
});
