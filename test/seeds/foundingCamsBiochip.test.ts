import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectMoney, expectOnly, expectRelationship, expectStatements } from './expectFacts.ts';
import { type DocumentFacts, type FoundingAtlas, openFoundingAtlas } from './foundingAtlas.ts';

const AGREEMENT = 'agreement/agreement-on-joint-building-of-cams-shanghai-biospecimen-resource-cooperation-research';
const CENTER = 'platform/cams-shanghai-biospecimen-resource-cooperation-research-center';
const CEREMONY = 'event/cams-shanghai-biospecimen-center-signing-and-inauguration-ceremony';
const CAMS = 'institution/chinese-academy-of-medical-sciences-and-peking-union-medical-college';
const SBC = 'institution/shanghai-biochip';
const COMMISSION = 'institution/science-and-technology-commission-of-shanghai-municipality';
const HEALTH_COMMISSION = 'institution/shanghai-municipal-commission-of-health-and-family-planning';
const ASSOCIATION = 'institution/shanghai-pudong-new-area-bio-industry-association';
const BELT_AND_ROAD = 'programme/belt-and-road-initiative';
const CEREMONY_GUESTS = ['cao-xuetao', 'gao-hengjun', 'li-yue', 'pan-zheng', 'zhang-xue', 'zhao-dandan', 'zhu-qigao'].map((slug) => `person/${slug}`);

describe('founding document 001, CAMS and Shanghai Biochip', () => {
  let atlas: FoundingAtlas;
  let facts: DocumentFacts;
  beforeAll(async () => {
    atlas = await openFoundingAtlas();
    facts = await atlas.document('CAMS Shanghai Biospecimen Resource Cooperation Research Center Established');
  });
  afterAll(() => atlas.close());

  it('15, 16: CAMS&PUMC and Shanghai Biochip are the parties; Cao Xuetao and Pan Zheng signed, and nobody else', async () => {
    const { agreements } = await atlas.ask<{ agreements: unknown }>(
      `query ($party: [ID!]) {
      agreements(where: { related: { types: [PARTY_TO], direction: IN, to: { ids: $party } } }) {
        nodes { id parties { nodes { id } } signers { nodes { id } } signedOn term { property } dealValue { property } }
      }
    }`,
      { party: [CAMS] },
    );
    const parties = { nodes: [{ id: CAMS }, { id: SBC }] };
    const signers = { nodes: [{ id: 'person/cao-xuetao' }, { id: 'person/pan-zheng' }] };
    expect(agreements).toEqual({ nodes: [{ id: AGREEMENT, parties, signers, signedOn: null, term: [], dealValue: [] }] });
    for (const party of [CAMS, SBC]) expectRelationship(facts, `party-to:${party}:${AGREEMENT}`);
    for (const signer of ['cao-xuetao', 'pan-zheng']) expectRelationship(facts, `signed:person/${signer}:${AGREEMENT}`);
    expectMoney(facts, []);
  });

  it('17: the day is printed without a year, and none is made up', async () => {
    expectStatements(facts, CEREMONY, 'heldOnAsPrinted', { 'May 24': {} });
    expectStatements(facts, AGREEMENT, 'signedOnAsPrinted', { 'May 24': { stance: 'IMPLIED' } });
    expectStatements(facts, CEREMONY, 'heldOn', {});
    expectStatements(facts, AGREEMENT, 'signedOn', {});
    const notes = facts.statements.filter(({ property }) => property.endsWith('OnAsPrinted')).map(({ note }) => note);
    expect(notes).toEqual(['no year is printed', 'no year is printed']);
    expect(facts.relationships.filter(({ on, since, until }) => on ?? since ?? until)).toEqual([]);
    const { entity } = await atlas.ask<{ entity: unknown }>('query ($id: ID!) { entity(id: $id) { ... on Event { heldOn heldUntil } } }', { id: CEREMONY });
    expect(entity).toEqual({ heldOn: null, heldUntil: null });
  });

  it('18, 29: the ceremony was in Shanghai, with seven people and two institutions', async () => {
    const { events } = await atlas.ask<{
      events: unknown;
    }>(`{ events(where: { kinds: [CEREMONY], name: "biospecimen", related: { types: [LOCATED_IN], direction: OUT, to: { name: "Shanghai" } } }) {
      nodes { id places { nodes { id } } participatingInstitutions { nodes { id } } organisers { totalCount } }
    } }`);
    const institutions = { nodes: [{ id: CAMS }, { id: ASSOCIATION }] };
    expect(events).toEqual({
      nodes: [{ id: CEREMONY, places: { nodes: [{ id: 'place/shanghai' }] }, participatingInstitutions: institutions, organisers: { totalCount: 0 } }],
    });
    expectRelationship(facts, `located-in:${CEREMONY}:place/shanghai`);
    expectRelationship(facts, `took-part-in:${ASSOCIATION}:${CEREMONY}`, { role: 'attendee' });
    const people = facts.relationships.filter(({ type, from, to }) => type === 'TOOK_PART_IN' && to === CEREMONY && from.startsWith('person/'));
    expect([...new Set(people.map(({ from }) => from))].toSorted()).toEqual(CEREMONY_GUESTS);
  });

  it('19, 20: Yue Li presided; Cao, Zhang Xue, Zhao Dandan and Pan Zheng unveiled the nameplate, and nobody else', () => {
    expectRelationship(facts, `took-part-in:person/li-yue:${CEREMONY}`, { role: 'presided over the ceremony' });
    const four = ['cao-xuetao', 'pan-zheng', 'zhang-xue', 'zhao-dandan'];
    for (const slug of four) expectRelationship(facts, `took-part-in:person/${slug}:${CEREMONY}:nameplate`, { role: 'unveiled the nameplate' });
    expect(facts.relationships.filter(({ id }) => id.endsWith(':nameplate'))).toHaveLength(4);
    for (const speaker of ['cao-xuetao', 'pan-zheng', 'gao-hengjun'])
      expectRelationship(facts, `took-part-in:person/${speaker}:${CEREMONY}`, { role: 'speaker' });
    expectRelationship(facts, `took-part-in:person/zhu-qigao:${CEREMONY}:speaker`, { role: 'speaker' });
  });

  it.each([
    ['Zheng Pan', 'pan-zheng', SBC, '', 'chairman'],
    ['Yue Li', 'li-yue', SBC, '', 'president'],
    ['Hengjun Gao', 'gao-hengjun', SBC, '', 'general manager'],
    ['Xuetao Cao', 'cao-xuetao', CAMS, '', 'president'],
    ['Xue Zhang', 'zhang-xue', CAMS, '', 'vice president'],
    ['Qigao Zhu', 'zhu-qigao', COMMISSION, ':vice-director-general', 'Vice Director-General'],
    ['Dandan Zhao', 'zhao-dandan', HEALTH_COMMISSION, '', 'Vice Director-General'],
  ])('21–24: %s is found by the name as printed, with post and institution', async (printed, slug, institution, key, role) => {
    expect((await atlas.find(printed, ['PERSON']))[0]).toBe(`person/${slug}`);
    expectRelationship(facts, `affiliated-with:person/${slug}:${institution}${key}`, { role });
  });

  it('25: the National Development and Reform Commission approved SBC as a hi-tech company', () =>
    expectRelationship(facts, `approved:institution/national-development-and-reform-commission:${SBC}`, {
      role: 'hi-tech company for research on biochip and molecular medicine',
    }));

  it('26: the Commission promised favorable conditions: planned, as is what the center will do', () => {
    expectRelationship(facts, `supports:${COMMISSION}:${CENTER}`, { role: 'favorable conditions for its building', status: 'PLANNED' });
    expectRelationship(facts, `supports:${SBC}:${CENTER}`, { role: 'its advantages in the field of biospecimen database', status: 'PLANNED' });
    expectRelationship(facts, `supports:${CENTER}:platform/shanghai-technology-incubation-center`, { role: 'promotes its development', status: 'PLANNED' });
    const plans = facts.statements.filter(({ entity, property }) => entity === CENTER && ['goal', 'focus'].includes(property));
    expect(plans.map(({ status }) => status)).toEqual(['PLANNED', 'PLANNED', 'PLANNED', 'PLANNED']);
  });

  it('27: the center stands under the planning and guidance of CAMS&PUMC; that it runs it is implied', () => {
    expectRelationship(facts, `operates:${CAMS}:${CENTER}`, { role: 'planning and guidance', stance: 'IMPLIED' });
    expectStatements(facts, CENTER, 'governance', { 'under the uniform planning and guidance of CAMS&PUMC': {} });
    for (const builder of [CAMS, SBC]) expectRelationship(facts, `founded:${builder}:${CENTER}`, { role: 'co-builder' });
  });

  it('28: the center is a measure for Healthy China and Belt and Road', () => {
    for (const programme of ['programme/healthy-china', BELT_AND_ROAD]) {
      expectRelationship(facts, `supports:${CENTER}:${programme}`, { role: 'a measure to support its implementation', stance: 'IMPLIED' });
      expectRelationship(facts, `supports:${CAMS}:${programme}`, { role: 'supporting its implementation' });
    }
  });

  it('70: one Belt and Road programme carries this document and the one on the Balkan center', async () => {
    expect((await atlas.find('Belt and Road', ['PROGRAMME']))[0]).toBe(BELT_AND_ROAD);
    const { entity } = await atlas.ask<{ entity: { evidence: { source: { title: string } }[] } }>(
      'query ($id: ID!) { entity(id: $id) { evidence { source { title } } } }',
      { id: BELT_AND_ROAD },
    );
    const titles = new Set(entity.evidence.map(({ source }) => source.title));
    expect(titles).toEqual(new Set([facts.source['title'], 'Innovation center launched for biomedical technology transfer']));
    expectOnly(facts, 'SUPPORTS', BELT_AND_ROAD, [CAMS, CENTER]);
  });

  it('is signed by a department of CAMS and has no date', () =>
    expect(facts.source).toMatchObject({ author: 'Department of Research Administration', published: null, quality: 'PRIMARY', language: 'en' }));
});
