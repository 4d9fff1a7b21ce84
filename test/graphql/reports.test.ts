import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { REPORT_FORMATS } from '../../src/reports/render/reportFormats.ts';
import { REPORT_KINDS } from '../../src/reports/reportKinds.ts';
import { type RunningAtlas, startAtlas } from '../http/startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas.close());

describe('Query.report', () => {
  it('is the report that its url gives, as Markdown and as a page', async () => {
    const { report } = await atlas.data(
      '{ report(kind: OVERVIEW, language: ZH) { kind language asOf graphVersion title writtenAt markdown html page: url md: url(format: MD) } }',
    );
    expect(report).toEqual({
      ...{ kind: 'OVERVIEW', language: 'ZH', asOf: null, graphVersion: 1, title: expect.any(String), writtenAt: expect.any(String) },
      ...{ page: '/reports/overview.html?language=zh', md: '/reports/overview.md?language=zh' },
      markdown: await (await fetch(`${atlas.origin}/reports/overview.md?language=zh`)).text(),
      html: await (await fetch(`${atlas.origin}/reports/overview.html?language=zh`)).text(),
    });
    expect(report.markdown.length).toBeGreaterThan(1_000);
  });

  it('takes its entity as `id`, other parameters by name, and the date of `atlas` where it has none', async () => {
    const data = await atlas.data(`{
      one: report(kind: PROFILE, id: "institution/ruijin-hospital") { url asOf }
      two: report(kind: CONNECTION, parameters: [{ name: "from", value: "HOSPITAL" }, { name: "maxHops", value: "3" }], language: ZH) { url }
      in2012: atlas(asOf: "2012") { own: report(kind: OVERVIEW, asOf: "2017-05") { url asOf } outer: report(kind: OVERVIEW) { url asOf } }
    }`);
    expect(data).toEqual({
      one: { url: '/reports/profile/institution/ruijin-hospital.html?language=en', asOf: null },
      two: { url: expect.stringMatching(/^\/reports\/connection\.html\?from=HOSPITAL&.*maxHops=3&.*language=zh$/) },
      in2012: {
        own: { url: '/reports/overview.html?language=en&asOf=2017-05', asOf: '2017-05' },
        outer: { url: '/reports/overview.html?language=en&asOf=2012', asOf: '2012' },
      },
    });
  });

  it.each([
    ['report(kind: PROFILE) { url }', 'BAD_USER_INPUT', 'id'],
    ['report(kind: PROFILE, id: "institution/nobody") { url }', 'NOT_FOUND', 'id'],
    ['report(kind: OVERVIEW, id: "institution/ruijin-hospital") { url }', 'BAD_USER_INPUT', 'id'],
    ['report(kind: OVERVIEW, parameters: [{ name: "__proto__", value: "x" }]) { url }', 'BAD_USER_INPUT', '__proto__'],
    ['report(kind: PROFILE, id: "institution/ruijin-hospital", parameters: [{ name: "id", value: "x" }]) { url }', 'BAD_USER_INPUT', 'id'],
    ['report(kind: OVERVIEW, language: OTHER) { url }', 'BAD_USER_INPUT', 'language'],
  ])('%s is refused, by name', async (field, code, argument) => {
    const { data, errors } = await atlas.ask(`{ ${field} }`);
    expect([data, errors?.map(({ extensions }) => [extensions.code, extensions.argument])]).toEqual([null, [[code, argument]]]);
  });

  it('is counted as heavy work, and cannot be asked for over and over in one query', async () => {
    const many = (count: number) => `{ ${Array.from({ length: count }, (_, i) => `r${i}: report(kind: OVERVIEW) { url }`).join(' ')} }`;
    expect((await atlas.ask(many(9))).status).toBe(200);
    const { status, errors } = await atlas.ask(many(10));
    expect([status, errors?.[0].extensions]).toMatchObject([400, { code: 'LIMIT_EXCEEDED', limit: 'queryCost' }]);
  });
});

it('Query.reportKinds tells every kind with its parameters, in both languages', async () => {
  const { reportKinds } = await atlas.data(`{
    reportKinds { name en: title(language: EN) zh: title(language: ZH) explanation
      parameters { name form required standard types min max zh: title(language: ZH) choices { value zh: title(language: ZH) } } }
  }`);
  expect(reportKinds).toEqual(
    REPORT_KINDS.map(({ name, title, explanation, parameters }) => ({
      ...{ name: name.toUpperCase(), en: title.en, zh: title.zh, explanation: explanation.en },
      parameters: parameters.map((parameter) => ({
        ...{ name: parameter.name, form: parameter.form, required: parameter.isRequired, zh: parameter.title.zh },
        standard: 'standard' in parameter && parameter.standard !== null ? String(parameter.standard) : null,
        types: 'types' in parameter ? parameter.types : null,
        min: 'min' in parameter ? parameter.min : null,
        max: 'max' in parameter ? parameter.max : null,
        choices: 'choices' in parameter ? parameter.choices.map((choice) => ({ value: choice.value, zh: choice.title.zh })) : null,
      })),
    })),
  );
});

it('the schema names the kinds and the formats that there are', () => {
  const schema = buildSchema(loadSdl());
  const namesOf = (type: string) => (schema.getType(type) as GraphQLEnumType).getValues().map(({ name }) => name.toLowerCase());
  expect(namesOf('ReportKindName')).toEqual(REPORT_KINDS.map(({ name }) => name));
  expect(namesOf('ReportFormatName')).toEqual(REPORT_FORMATS.map(({ name }) => name));
});
