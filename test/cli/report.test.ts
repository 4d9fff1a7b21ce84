import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPORT_KINDS } from '../../src/reports/reportKinds.ts';
import { AtlasProcess, type Finished } from './atlasProcess.ts';

let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-report-'));
  env = { ATLAS_DATA: join(folder, 'atlas.db'), ATLAS_LOG: 'info' };
  expect((await new AtlasProcess(['load'], env).finished).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

function report(...args: string[]): Promise<Finished> {
  return new AtlasProcess(['report', ...args], env).finished;
}

describe('atlas report', () => {
  it('writes the file called by the title of the report, says where, and tells its progress aside', async () => {
    const out = join(folder, 'into');
    mkdirSync(out);
    const { code, stdout, stderr } = await report('overview', '--language', 'zh', '--format', 'md', '--out', out);
    const [file] = readdirSync(out);
    expect([code, stdout]).toEqual([0, expect.stringMatching(new RegExp(`^wrote ${join(out, file)}: .+, graph version 1\n$`))]);
    expect(file).toMatch(/^\p{Script=Han}.*\.md$/u);
    expect(stderr.split('\n')[0]).toBe('reading the graph');
    expect(stderr.split('\n').length).toBeGreaterThan(2);
    expect(readdirSync(out)).toEqual([file]);
  });

  it('gives the bytes that the server gives, to a pipe too', async () => {
    const args = ['people', '--param', 'of=HOSPITAL', '--as-of', '2017', '--out', '-'];
    const files = await Promise.all([report(...args, '--format', 'csv'), report(...args, '--format', 'csv')]);
    const server = new AtlasProcess(['serve'], env);
    const served = await (await fetch(`${await server.address()}/reports/people.csv?of=HOSPITAL&language=en&asOf=2017`)).bytes();
    await server.stop('SIGTERM');
    expect(served.length).toBeGreaterThan(100);
    expect(files.map(({ code, stdout }) => [code, stdout])).toEqual([
      [0, Buffer.from(served).toString()],
      [0, Buffer.from(served).toString()],
    ]);
  });

  it('replaces no file unless told to, and takes the format from its name', async () => {
    const out = join(folder, 'mine.csv');
    writeFileSync(out, 'mine');
    const refused = await report('overview', '--out', out);
    expect([refused.code, readFileSync(out, 'utf8'), refused.stderr]).toEqual([
      1,
      'mine',
      `atlas: --out: ${out} is there already; give another name, or --force to replace it\n`,
    ]);
    const forced = await report('overview', '--out', out, '--force');
    const piped = await report('overview', '--out', '-', '--format', 'csv');
    expect([forced.code, readFileSync(out, 'utf8')]).toEqual([0, piped.stdout]);
  });

  it.each([
    [['nothing'], /^atlas: kind: no report is called "nothing"; there are profile, /],
    [['profile'], /atlas: id: it is missing; /],
    [['profile', 'institution/nobody'], /atlas: id: no entity has the id "institution\/nobody"\n$/],
    [['overview', '--param', 'colour=red'], /atlas: colour: a report of the kind "overview" has no such parameter/],
    [['overview', '--param', 'colour'], /^atlas: --param: "colour" is no name=value, as in of=HOSPITAL\n$/],
    [['overview', '--format', 'exe'], /^atlas: --format: give one of html, docx, /],
    [['overview', '--language', 'fr'], /^atlas: --language: give en or zh\n$/],
    [['overview', '--as-of', 'yesterday'], /atlas: asOf: this is no date; /],
    [['overview', '--out', '/nowhere/at/all.md'], /atlas: --out: \/nowhere\/at\/all\.md cannot be written \(ENOENT\)\n$/],
  ])('%j ends with 1 and what to do', async (args, told) => {
    const { code, stdout, stderr } = await report(...args);
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(told)]);
  });

  it('lists the kinds with their parameters when none is named', async () => {
    const { code, stdout } = await report();
    expect(code).toBe(0);
    for (const { name, title, parameters } of REPORT_KINDS) {
      expect(stdout).toMatch(new RegExp(`^${name}.*${title.en}: `, 'm'));
      for (const parameter of parameters) expect(stdout).toMatch(new RegExp(`^    ${parameter.name}`, 'm'));
    }
  });

  it('makes no data file, and says how one is filled', async () => {
    const data = join(folder, 'none.db');
    const { code, stderr } = await new AtlasProcess(['report', 'overview'], { ATLAS_DATA: data }).finished;
    expect([code, stderr]).toEqual([1, expect.stringContaining('none.db cannot be used: there is none yet; `npm run atlas -- load` fills it from seeds/.\n')]);
    expect(readdirSync(folder)).not.toContain('none.db');
  });

  it('says where the same report is to be had while a server has the data file', async () => {
    const server = new AtlasProcess(['serve'], env);
    const address = await server.address();
    const { code, stderr } = await report('profile', 'institution/ruijin-hospital', '--language', 'zh');
    const path = '/reports/profile/institution/ruijin-hospital.docx?language=zh';
    const status = (await fetch(address + path)).status;
    await server.stop('SIGTERM');
    expect([code, status]).toEqual([1, 200]);
    expect(stderr).toContain(
      `If that is a running server, it makes the same report: open its address with ${path}\natlas: The data file ${env['ATLAS_DATA']} is in use`,
    );
  });
});
