import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportDesk } from '../../../src/http/reports/ReportDesk.ts';
import { type ClosablePathRunner, createPathRunner } from '../../../src/paths/PathRunner.ts';
import type { ReportKind } from '../../../src/reports/ReportKind.ts';
import { type ReadRequest, readRequest } from '../../../src/reports/readRequest.ts';
import { REPORT_KINDS } from '../../../src/reports/reportKinds.ts';
import { type RunningAtlas, startAtlas } from '../startAtlas.ts';
import { addTestReports, type TestReports } from './testKinds.ts';

const forever = new AbortController().signal;
let atlas: RunningAtlas;
let tests: TestReports;
let runner: ClosablePathRunner;
/** Asks the runner, and tells nothing of it. */
const searching: ReportKind = {
  ...{ name: 'searching', title: { en: 'S', zh: 'S' }, explanation: { en: 'S', zh: 'S' }, parameters: [] },
  async assemble({ runner: given, snapshot, language }) {
    await given.paths(snapshot.topology, {} as never);
    return { kind: 'searching', language, title: 'S', lead: [], sections: [] };
  },
};
beforeAll(async () => {
  tests = addTestReports();
  (REPORT_KINDS as ReportKind[]).push(searching);
  runner = createPathRunner();
  atlas = await startAtlas();
});
afterAll(async () => {
  (REPORT_KINDS as ReportKind[]).splice(REPORT_KINDS.indexOf(searching), 1);
  tests.remove();
  await runner.close();
  await atlas.close();
});

function asked(most: number, of = 'HOSPITAL'): ReadRequest {
  const parameters = { id: 'institution/ruijin-hospital', most: String(most), of };
  return readRequest(atlas.atlas.projector.current, { kind: 'slow', parameters, language: 'EN', asOf: null });
}

describe('the desk of reports', () => {
  it('gives up what takes too long, and says which limit that was', async () => {
    tests.begun.length = 0;
    const desk = new ReportDesk({ store: atlas.atlas.store, runner, requestTimeMs: 5 });
    await expect(desk.report(atlas.atlas.projector.current, asked(1), forever)).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      details: { limit: 'reportTimeMs', max: 20 },
    });
    expect(tests.begun.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('makes a few at a time, lets a few more wait, and refuses what it cannot take', async () => {
    tests.begun.length = 0;
    const desk = new ReportDesk({ store: atlas.atlas.store, runner, requestTimeMs: 60_000 });
    const groups = ['HOSPITAL', 'COMPANY', 'FUND', 'UNIVERSITY'];
    const all = groups.flatMap((of) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map((most) => asked(most, of)));
    const leaving = new AbortController();
    const made = all.slice(0, 33).map((one) => desk.report(atlas.atlas.projector.current, one, leaving.signal).then(({ doc }) => doc.title, String));
    while (tests.begun.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    await expect(desk.report(atlas.atlas.projector.current, all[33], forever)).rejects.toMatchObject({ code: 'OVERLOADED' });
    expect(tests.begun.length).toBe(3);
    tests.go();
    expect(await Promise.all(made.slice(0, 3))).toEqual(Array(3).fill('瑞金"报告"/二'));
    leaving.abort(new Error('left'));
    expect(await Promise.all(made.slice(3))).toEqual(Array(30).fill('Error: left'));
    expect(tests.begun.length).toBeLessThanOrEqual(6);
  });

  it('keeps no report in which time has ended a search', async () => {
    let searches = 0;
    let truncatedBy: string | null = 'TIME';
    const cut = { paths: async () => ({ truncatedBy, explored: ++searches }) } as never;
    const desk = new ReportDesk({ store: atlas.atlas.store, runner: cut, requestTimeMs: 60_000 });
    const snapshot = atlas.atlas.projector.current;
    const one = readRequest(snapshot, { kind: 'searching', parameters: {}, language: 'EN', asOf: null });
    const finals: boolean[] = [];
    for (let i = 0; i < 2; i++) finals.push((await desk.report(snapshot, one, forever)).isFinal);
    truncatedBy = 'EXPANSIONS';
    for (let i = 0; i < 2; i++) finals.push((await desk.report(snapshot, one, forever)).isFinal);
    expect([finals, searches]).toEqual([[false, false, true, true], 3]);
  });
});
