import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectMoney, expectOnly, expectRelationship, expectStatements } from './expectFacts.ts';
import { type DocumentFacts, type FoundingAtlas, openFoundingAtlas } from './foundingAtlas.ts';

const AGREEMENT = 'agreement/osaka-university-sari-collaborative-research-agreement';
const SCHOOL = 'institution/osaka-university-graduate-school-of-medicine';
const SARI = 'institution/shanghai-advanced-research-institute-chinese-academy-of-sciences';
const CAS = 'institution/chinese-academy-of-sciences';
const CITY = 'institution/shanghai-municipal-government';
const SHANGHAITECH = 'institution/shanghaitech-university';
const PROTEIN = 'platform/national-center-for-protein-science-shanghai';
const STEM_CELLS = 'institution/stem-cell-institute-completed-in-2017';
const NEDO = 'institution/new-energy-and-industrial-technology-development-organization';
const OFFICE = 'institution/osaka-university-venture-spin-off-office';
const PLATFORM = 'platform/open-platform-for-biomedical-science-in-china';

describe('founding document 000, Osaka University and SARI', () => {
  let atlas: FoundingAtlas;
  let facts: DocumentFacts;
  beforeAll(async () => {
    atlas = await openFoundingAtlas();
    facts = await atlas.document('A new partnership for medical innovation');
  });
  afterAll(() => atlas.close());

  it('1, 2: the Graduate School of Medicine and SARI are the parties, and nobody else', () => {
    expectRelationship(facts, `party-to:${SCHOOL}:${AGREEMENT}`);
    expectRelationship(facts, `party-to:${SARI}:${AGREEMENT}`);
    expectOnly(facts, 'PARTY_TO', AGREEMENT, [SCHOOL, SARI]);
  });

  it('3: the initial duration is 4 years', () => expectStatements(facts, AGREEMENT, 'term', { '4 years': {} }));

  it('4: it has no signer, no day of signing and no amount', async () => {
    const { agreements } = await atlas.ask<{ agreements: unknown }>(`{ agreements(where: { name: "Osaka University-SARI" }) { totalCount nodes {
      id signedOn validFrom dealValue { property } signers { totalCount }
      parties { edges { node { id } relationship { on amount { value } } } } term { value { ... on QuantityValue { number unit } } qualifier note }
    } } }`);
    const party = (id: string) => ({ node: { id }, relationship: { on: null, amount: null } });
    const term = { value: { number: '4', unit: 'years' }, qualifier: 'EXACT', note: 'initial duration' };
    const parties = { edges: [party(SCHOOL), party(SARI)] };
    const node = { id: AGREEMENT, signedOn: null, validFrom: null, dealValue: [], signers: { totalCount: 0 }, parties, term: [term] };
    expect(agreements).toEqual({ totalCount: 1, nodes: [node] });
    expectOnly(facts, 'SIGNED', AGREEMENT, []);
    expectMoney(facts, []);
  });

  it('5, 6: SARI is part of CAS, which has 12 divisions', () => {
    expectRelationship(facts, `part-of:${SARI}:${CAS}`);
    expectStatements(facts, CAS, 'divisions', { '12 divisions': {} });
  });

  it.each([CAS, CITY])('7, 8, 9: %s launched SARI in 2012 and opened ShanghaiTech and the protein center', (founder) => {
    expectRelationship(facts, `founded:${founder}:${SARI}`, { role: 'co-founder', on: '2012' });
    // This document says 2013; the day of the founding comes from another one.
    expectRelationship(facts, `founded:${founder}:${SHANGHAITECH}`, { role: 'co-founder', on: '2013-09-30' });
    expectRelationship(facts, `founded:${founder}:${PROTEIN}`, { role: 'co-founder', on: '2015' });
  });

  it('7, 8, 9: with their years', () => {
    expectStatements(facts, SARI, 'founded', { '2012': {} });
    expectStatements(facts, SHANGHAITECH, 'founded', { '2013': {} });
    expectStatements(facts, PROTEIN, 'launched', { '2015': {} });
  });

  it('10, 11: NEDO supported the stem cell institute of 2017; that CAS and the city founded it is only implied', () => {
    expectRelationship(facts, `supports:${NEDO}:${STEM_CELLS}`, { role: 'support for its completion' });
    expectStatements(facts, STEM_CELLS, 'completed', { '2017': {} });
    for (const founder of [CAS, CITY]) expectRelationship(facts, `founded:${founder}:${STEM_CELLS}`, { role: 'co-founder', on: '2017', stance: 'IMPLIED' });
    const stances = facts.relationships
      .filter(({ to, type }) => to === STEM_CELLS && type === 'FOUNDED')
      .flatMap(({ evidence }) => evidence.map(({ stance }) => stance));
    expect(new Set(stances)).toEqual(new Set(['IMPLIED']));
  });

  it('12: the School has had an office for venture spin-offs since 2007', () => expectRelationship(facts, `part-of:${OFFICE}:${SCHOOL}`, { since: '2007' }));

  it('13: the open platform for biomedical science is planned, by all who are to create it', async () => {
    const { platforms } = await atlas.ask<{ platforms: unknown }>(
      '{ platforms(where: { name: "open platform for biomedical", status: [PLANNED] }) { nodes { id status } } }',
    );
    expect(platforms).toEqual({ nodes: [{ id: PLATFORM, status: 'PLANNED' }] });
    for (const creator of [SARI, SHANGHAITECH]) expectRelationship(facts, `developed:${creator}:${PLATFORM}`, { role: 'joint creator', status: 'PLANNED' });
    expectRelationship(facts, `supports:${PROTEIN}:${PLATFORM}`, { role: 'joint creator', status: 'PLANNED' });
    expectStatements(facts, AGREEMENT, 'goal', { 'to be a model for international collaborations': { status: 'PLANNED' } });
  });

  it('14: SARI is found by the name as printed, by its abbreviation and by its own name', async () => {
    const names = ['Shanghai Advance Research Institute', 'SARI', 'Shanghai Advanced Research Institute'];
    const found = await Promise.all(names.map((name) => atlas.find(name, ['INSTITUTION'])));
    expect(found.map(([first]) => first)).toEqual([SARI, SARI, SARI]);
  });

  it('comes from the School itself, without author or date', () => {
    expect(facts.source).toMatchObject({
      titleTranslated: false,
      publisher: 'Osaka University Graduate School of Medicine',
      author: null,
      published: null,
      quality: 'PRIMARY',
    });
  });
});
