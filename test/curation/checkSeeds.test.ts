import { describe, expect, it } from '@jest/globals';
import { checkSeeds } from '../../src/curation/loadSeeds.ts';
import { problemLine } from '../../src/curation/SeedProblem.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { readOntology } from '../../src/ontology/readOntology.ts';
import { BAD_SEEDS } from './badSeeds.ts';
import { GOOD_SEED, spoiled } from './seedTexts.ts';

const ontology = readOntology(loadSdl());
const check = (...texts: string[]) =>
  checkSeeds(
    ontology,
    texts.map((text, i) => ({ file: `${'abc'[i]}.yaml`, text })),
  );
const problems = (...texts: string[]) => check(...texts).problems.map(problemLine);

describe('good seed files', () => {
  it('become records with the only source of the file filled in, and evidence for each entity', () => {
    const { problems: none, entities, relationships } = check(GOOD_SEED);
    expect(none).toEqual([]);
    const evidence = { source: 'source/gazette', locator: 'work together since 2019', stance: 'STATED', asOf: null };
    expect(relationships).toEqual([
      {
        id: 'partners-with:institution/alpha-hospital:institution/beta-bio',
        type: 'PARTNERS_WITH',
        from: 'institution/alpha-hospital',
        to: 'institution/beta-bio',
        role: null,
        status: 'ACTUAL',
        since: '2019',
        until: null,
        on: null,
        amount: null,
        note: null,
        evidence: [evidence],
      },
    ]);
    expect(entities.map(({ id }) => id)).toEqual(['institution/alpha-hospital', 'institution/beta-bio', 'source/gazette']);
    expect(entities[0]).toEqual({
      id: 'institution/alpha-hospital',
      type: 'INSTITUTION',
      kind: 'HOSPITAL',
      status: 'ACTUAL',
      names: [
        { text: 'Alpha Hospital', language: 'EN', use: 'PRIMARY', translated: false, since: null, until: null },
        { text: '阿尔法医院', language: 'ZH', use: 'PRIMARY', translated: true, since: null, until: null },
      ],
      summaries: [],
      identifiers: [],
      statements: [],
      evidence: [evidence],
      source: null,
    });
    expect(entities[1].statements[0].value).toEqual({ form: 'date', date: '2012' });
  });

  it('are merged by id: names, statements and evidence are united, and a printed name beats a translated one', () => {
    const second = `sources:
  - { id: source/report, title: Report, language: zh-Hans, quality: PRIMARY }
entities:
  - id: institution/alpha-hospital
    type: Institution
    names: [{ text: 阿法医院, language: zh }]
statements:
  - { entity: institution/beta-bio, property: founded, date: "2012", evidence: { locator: 2012年成立 } }
relationships:
  - { type: PARTNERS_WITH, from: institution/alpha-hospital, to: institution/beta-bio, role: trials, evidence: { locator: 合作 } }
`;
    const { problems: none, entities, relationships } = check(GOOD_SEED, second);
    expect(none).toEqual([]);
    expect(entities[0].names.map(({ text, use }) => `${text} ${use}`)).toEqual(['Alpha Hospital PRIMARY', '阿法医院 PRIMARY', '阿尔法医院 ALIAS']);
    expect(entities[1].statements).toHaveLength(1);
    expect(entities[1].statements[0].evidence.map(({ source }) => source)).toEqual(['source/gazette', 'source/report']);
    expect(relationships).toHaveLength(1);
    expect(relationships[0]).toMatchObject({ role: 'trials', since: '2019', evidence: [{ source: 'source/gazette' }, { source: 'source/report' }] });
  });
});

describe('a bad seed file', () => {
  it.each(BAD_SEEDS)('is refused for %s, with the place', (_, from, to, expected) => {
    const found = problems(spoiled(from, to));
    expect(found).toContainEqual(typeof expected === 'string' ? expect.stringContaining(expected) : expect.stringMatching(expected));
  });

  it('is refused for an id that another file gives another type', () => {
    // The id's own prefix gives one of the two away as well.
    const second = 'entities:\n  - { id: institution/beta-bio, type: Fund, names: [{ text: Beta, language: en }] }\n';
    expect(problems(GOOD_SEED, second)).toEqual(['b.yaml:2:39 entities[0].type: "institution/beta-bio" is a INSTITUTION in a.yaml; one id has one type']);
  });

  it('is refused for a source described twice, for kinds, roles and summaries that disagree', () => {
    const second = `sources:
  - { id: source/gazette, title: Other, language: en, quality: WEAK }
entities:
  - { id: institution/beta-bio, type: Institution, kind: INVESTOR, summary: { en: One } }
  - { id: institution/beta-bio, type: Institution, summary: { en: Two } }
relationships:
  - { type: PARTNERS_WITH, from: institution/alpha-hospital, to: institution/beta-bio, since: 2018, evidence: { locator: x } }
`;
    expect(problems(GOOD_SEED, second)).toEqual([
      expect.stringMatching(/^b\.yaml:2:11 sources\[0\]\.id: the source "source\/gazette" stands in a\.yaml already/),
      expect.stringMatching(/^b\.yaml:4:58 entities\[0\]\.kind: "institution\/beta-bio" has kind COMPANY in a\.yaml/),
      expect.stringMatching(/^b\.yaml:5:67 entities\[1\]\.summary\.en: .* has another summary/),
      expect.stringMatching(/^b\.yaml:7:95 relationships\[0\]\.since: .* has another since in a\.yaml/),
    ]);
  });

  it('has problems of shape and of meaning told together, without the gaps that a left-out item makes', () => {
    const text = spoiled('kind: COMPANY', 'kind: DRUG').replace('since: 2019', 'since: 2019-13').replace('kind: HOSPITAL', 'kind: CLINIC');
    expect(problems(text).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'a.yaml:10:11 entities[0].kind:',
      'a.yaml:16:11 entities[1].kind:',
      'a.yaml:28:12 relationships[0].since:',
    ]);
  });

  it('has all its problems told at once, each at its place, in the order of the file', () => {
    const text = spoiled('kind: COMPANY', 'kind: DRUG').replace('date: 2012', 'date: 2012-13').replace('since: 2019', 'since: 2019-02-29');
    expect(problems(text).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'a.yaml:16:11 entities[1].kind:',
      'a.yaml:22:11 statements[0].date:',
      'a.yaml:28:12 relationships[0].since:',
    ]);
  });
});
