import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestFolder } from '../../curation/bulk/imported.ts';
import { AtlasProcess, ask, type Finished } from '../atlasProcess.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const EXAMPLE = ['docs/examples/financing-rounds.csv', '--mapping', 'docs/examples/financing-rounds.mapping.yaml'];

function atlas(data: string, ...args: string[]): Promise<Finished> {
  return new AtlasProcess(args, { ATLAS_DATA: join(folder.path, data) }).finished;
}

async function exported(data: string): Promise<string> {
  const { code, stdout } = await atlas(data, 'export', '--format', 'jsonl');
  expect(code).toBe(0);
  return stdout;
}

describe('atlas import and export without a server', () => {
  it('go on where they were killed, and come to the same as without', async () => {
    const evidence = { source: 'source/list', locator: 'a list' };
    const entities = Array.from({ length: 4_000 }, (_, i) => ({
      entity: { id: `institution/c${i}`, type: 'Institution', kind: 'COMPANY', names: [{ text: `Company ${i}`, language: 'en' }], evidence },
    }));
    const relationships = Array.from({ length: 26_000 }, (_, i) => ({
      relationship: { type: 'PARTNERS_WITH', from: `institution/c${i % 4_000}`, to: `institution/c${(i * 7 + 1) % 4_000}`, key: `k${i}`, evidence },
    }));
    const source = { source: { id: 'source/list', title: 'A list', language: 'en', quality: 'WEAK' } };
    const good = relationships.filter(({ relationship: { from, to } }) => from !== to);
    const file = folder.write('large.jsonl', [source, ...entities, ...good].map((item) => JSON.stringify(item)).join('\n'));

    const killed = new AtlasProcess(['import', file, '--resumable'], { ATLAS_DATA: join(folder.path, 'killed.db') });
    while (!killed.stderr.includes('writing') && killed.child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
    expect((await killed.stop('SIGKILL')).signal).toBe('SIGKILL');
    const count = (text: string) => text.trim().split('\n').length;
    const all = 1 + entities.length + good.length;
    const half = count(await exported('killed.db'));
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(all);

    const again = await atlas('killed.db', 'import', file, '--resumable');
    expect(again.stdout).toMatch(new RegExp(`^${all} rows: all good\nimported: entities \\d+ new, 0 changed; relationships \\d+ new, 0 changed; version \\d+`));
    const whole = await exported('killed.db');
    expect(count(whole)).toBe(all);
    expect(await atlas('killed.db', 'import', file)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/\nnothing to change: version \d+ has it all\n$/),
    });

    // What was killed while it was checked, or before it was one version, is not there at all.
    const early = new AtlasProcess(['import', file], { ATLAS_DATA: join(folder.path, 'early.db') });
    while (!early.stderr.includes('checking') && early.child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
    await early.stop('SIGKILL');
    expect(await exported('early.db')).toBe('');
    expect((await atlas('early.db', 'import', file)).stdout).toMatch(/; version 1\n$/);
    expect(await exported('early.db')).toBe(whole);
  }, 180_000);

  it('write a folder that a version control shows well, bring it up to date, and read it again', async () => {
    await atlas('folder.db', 'import', ...EXAMPLE);
    const out = join(folder.path, 'graph');
    mkdirSync(join(out, 'entities'), { recursive: true });
    writeFileSync(join(out, 'entities/fund.yaml'), 'entities: []\n');
    writeFileSync(join(out, 'README.md'), 'ours');
    expect((await atlas('folder.db', 'export', '--out', out)).stdout).toBe(`wrote version 1 to ${out}: 3 files\n`);
    expect([existsSync(join(out, 'entities/fund.yaml')), existsSync(join(out, 'README.md'))]).toEqual([false, true]);
    expect(readFileSync(join(out, 'sources.yaml'), 'utf8')).toBe(
      'sources:\n  - id: source/example-financing-rounds\n    title: 融资事件表（示例）\n    language: zh-Hans\n    quality: WEAK\n',
    );
    expect((await atlas('folder2.db', 'import', out)).stdout).toMatch(/^8 rows: all good\nimported: entities 5 new/);
    expect(await exported('folder2.db')).toBe(await exported('folder.db'));
    const institutions = join(out, 'entities/institution.yaml');
    writeFileSync(institutions, readFileSync(institutions, 'utf8').replace('kind: COMPANY', 'kind: DRUG'));
    const { code, stdout } = await atlas('folder3.db', 'import', out, '--language', 'zh');
    expect([code, stdout.split('\n')[0]]).toEqual([
      1,
      expect.stringMatching(/graph\/entities\/institution\.yaml:4 kind: DRUG 不是 INSTITUTION 的子类；可选：/),
    ]);
  }, 120_000);
});

describe('atlas import and export with a server', () => {
  let server: AtlasProcess;
  let address: string;
  beforeAll(async () => {
    server = new AtlasProcess(['serve'], { ATLAS_DATA: join(folder.path, 'live.db') });
    address = await server.address();
  }, 60_000);
  afterAll(() => server.stop('SIGTERM'));

  const kind = async () => (await ask(address, '{ node(id: "institution/example-pharma") { ... on Institution { kind } } }')).data;

  it('go through it: a dry run writes nothing, an import is there at once, its report tells of each row', async () => {
    expect((await atlas('live.db', 'import', ...EXAMPLE, '--dry-run')).stdout).toBe(
      '2 rows: all good\ndry run: would import entities 5 new, 0 changed; relationships 3 new, 0 changed\n',
    );
    expect(await kind()).toEqual({ node: null });
    const report = join(folder.path, 'report.csv');
    expect(await atlas('live.db', 'import', ...EXAMPLE, '--language', 'zh', '--report', report, '--why', '示例')).toMatchObject({
      ...{ code: 0, stdout: `共 2 行：全部正确\n已导入：实体新增 5、修改 0；关系新增 3、修改 0；版本 2\n报告：${report}\n` },
    });
    expect(await kind()).toEqual({ node: { kind: 'COMPANY' } });
    expect(readFileSync(report, 'utf8')).toBe('\ufeff行,结果,列,字段,问题\r\n2,正确,,,\r\n3,正确,,,\r\n');
    const text = await exported('live.db');
    expect(text).toBe(await (await fetch(`${address}/export.jsonl`)).text());
    expect((await atlas('live.db', 'export', '--format', 'jsonl', '--version', '1')).stdout).not.toContain('example-pharma');
    expect((await atlas('live.db', 'export', '--version', '9')).stderr).toBe('atlas: version: there are the versions 0 to 2, and no 9\n');
  }, 120_000);

  it('report what is wrong as they do without one', async () => {
    const bad = folder.write('bad.csv', `${readFileSync(EXAMPLE[0], 'utf8')}丙,Gamma,丁方,A轮,某日,很多,x\n`);
    const report = join(folder.path, 'report.json');
    const args = ['import', bad, ...EXAMPLE.slice(1), '--report', report];
    const [through, without] = [await atlas('live.db', ...args), await atlas('none.db', ...args)];
    expect(through).toEqual(without);
    expect(through).toMatchObject({ code: 1, stdout: expect.stringMatching(/\n3 rows: 1 with problems\nnothing was imported\nreport: /) });
    expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual([
      ...[2, 3].map((row) => ({ row, isGood: true, column: null, field: '', message: '' })),
      ...[
        ['投资方', 'id', '"丁方" is not among the values of the mapping: 甲方基金, 乙方资本'],
        ['投资方', 'from', '"丁方" is not among the values of the mapping: 甲方基金, 乙方资本'],
        ['日期', 'on', '"某日" is read as no date; write 2012, 2017-05, 2023-05-24, 2023/5/24 or 2023年5月24日'],
        ['金额', 'amount.value', '"很多" is read as no number; write 620000000, 620,000,000 or 6.2亿'],
      ].map(([column, field, message]) => ({ row: 4, isGood: false, column, field, message })),
    ]);
  }, 120_000);

  it('ask who it is, and for what they can take', async () => {
    const post = (query: string) =>
      fetch(`${address}/curation/import?${query}`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: '{}' });
    const refused = await post('why=x');
    expect([refused.status, await refused.json()]).toEqual([
      401,
      { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) })] },
    ]);
    const version = await fetch(`${address}/export.jsonl?version=x`);
    expect([version.status, await version.json()]).toEqual([
      400,
      { errors: [{ message: 'version: write the number of a version', extensions: { code: 'BAD_USER_INPUT', argument: 'version' } }] },
    ]);
  });
});
