import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { answersDigest } from '../../src/http/answersDigest.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-digest-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('is another one with other words, other packages or another schema', () => {
  const file = join(folder, 'labels.json');
  const digests = ['{}', '{"kinds":{}}', '{"kinds":{}}'].map((text) => {
    writeFileSync(file, text);
    return answersDigest('type A', [file]);
  });
  expect(digests[1]).not.toBe(digests[0]);
  expect(digests[2]).toBe(digests[1]);
  expect(new Set([answersDigest('type A'), answersDigest('type B'), ...digests]).size).toBe(4);
});
