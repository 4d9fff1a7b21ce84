import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ERRORS } from '../../src/errors.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type Atlas, createAtlas } from '../../src/wire.ts';
import { ROOT, renderDocs } from './renderDocs.ts';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await createAtlas({ neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent' }, createLogger('silent'));
});
afterAll(() => atlas.close());

describe('the documents', () => {
  it('show what the code answers now (else: npm run docs)', async () => {
    for (const [path, text] of await renderDocs(atlas)) expect([path, readFileSync(join(ROOT, path), 'utf8')]).toEqual([path, text]);
  });

  it('have a heading for each error code, and no other', () => {
    const headings = [...readFileSync(join(ROOT, 'docs/errors.md'), 'utf8').matchAll(/^### (\w+)$/gm)].map(([, code]) => code);
    expect(headings.sort()).toEqual(Object.keys(ERRORS).sort());
  });

  it('link only to what exists', () => {
    const pages = [
      'README.md',
      'README.zh-CN.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'seeds/README.md',
      ...['docs', 'docs/decisions'].flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`)),
    ];
    const broken = pages
      .filter((page) => page.endsWith('.md'))
      .flatMap((page) => [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => ({ page, target })))
      .filter(({ page, target }) => !/^(https?:|\/q\/)/.test(target) && !existsSync(join(ROOT, dirname(page), target)));
    expect(broken).toEqual([]);
  });
});
