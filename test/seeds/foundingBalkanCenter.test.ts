import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectMoney, expectOnly, expectRelationship, expectStatements } from './expectFacts.ts';
import { type DocumentFacts, type FoundingAtlas, openFoundingAtlas } from './foundingAtlas.ts';

const CENTER = 'platform/yangtze-river-delta-balkan-collaborative-innovation-center-for-biomedical-technology';
const CONFERENCE = 'event/2023-china-health-equipment-and-technology-conference';
const FORUM = 'event/third-china-health-management-international-forum';
const UNIVERSITY = 'institution/shanghai-university-of-medicine-and-health-sciences';
const ASSOCIATION = 'institution/china-association-of-medical-equipment';
const COMMISSION = 'institution/science-and-technology-commission-of-shanghai-municipality';
const BANJA_LUKA = 'institution/university-of-banja-luka';

describe('founding document 002, the Balkan innovation center', () => {
  let atlas: FoundingAtlas;
  let facts: DocumentFacts;
  beforeAll(async () => {
    atlas = await openFoundingAtlas();
    facts = await atlas.document('Innovation center launched for biomedical technology transfer');
  });
  afterAll(() => atlas.close());

  it('30, 33: the center was established at the conference and the forum, both at the university', () => {
    // "On 2023-12" comes from another reading of the same report; the text prints no date.
    expectRelationship(facts, `concerns:${CONFERENCE}:${CENTER}`, { role: 'launched at the event', on: null });
    expectRelationship(facts, `concerns:${FORUM}:${CENTER}`, { role: 'launched at the event' });
    expectRelationship(facts, `hosts:${UNIVERSITY}:${CONFERENCE}`, { role: 'venue', on: null });
    expectRelationship(facts, `hosts:${UNIVERSITY}:${FORUM}`, { role: 'venue' });
    for (const event of [CONFERENCE, FORUM]) expectStatements(facts, event, 'venue', { 'Shanghai University of Medicine and Health Sciences': {} });
    for (const id of [UNIVERSITY, CONFERENCE, FORUM]) expectRelationship(facts, `located-in:${id}:place/shanghai`, { stance: 'IMPLIED' });
  });

  it('31: "at the weekend" is all that is said of the day', async () => {
    expectStatements(facts, CENTER, 'launchedAsPrinted', { 'at the weekend': {} });
    for (const event of [CONFERENCE, FORUM]) expectStatements(facts, event, 'heldOnAsPrinted', { 'at the weekend': { stance: 'IMPLIED' } });
    const { nodes } = await atlas.ask<{ nodes: unknown }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Event { heldOn } ... on Platform { launched } } }',
      { ids: [CONFERENCE, FORUM, CENTER] },
    );
    // The month of the conference comes from the day on which the report was published, not from its text.
    expect(nodes).toEqual([{ heldOn: '2023-12' }, { heldOn: null }, { launched: null }]);
  });

  it('32: more than 400 took part, in both together', async () => {
    for (const event of [CONFERENCE, FORUM]) expectStatements(facts, event, 'attendance', { '400 people': { qualifier: 'AT_LEAST' } });
    const { events } = await atlas.ask<{ events: unknown }>(
      'query ($ids: [ID!]) { events(where: { ids: $ids }) { nodes { id attendance { qualifier note value { ... on QuantityValue { number unit } } } } } }',
      { ids: [CONFERENCE, FORUM] },
    );
    const attendance = (note: string) => [{ qualifier: 'AT_LEAST', note, value: { number: '400', unit: 'people' } }];
    const first = { id: CONFERENCE, attendance: attendance('together with the third China Health Management International Forum') };
    const second = { id: FORUM, attendance: attendance('together with the 2023 China Health Equipment and Technology Conference') };
    expect(events).toEqual({ nodes: [first, second] });
    expectMoney(facts, []);
  });

  it('34: both spellings of the university find it', async () => {
    const found = await Promise.all(['Medicine', 'Medical'].map((word) => atlas.find(`Shanghai University of ${word} and Health Sciences`, ['INSTITUTION'])));
    expect(found.map(([first]) => first)).toEqual([UNIVERSITY, UNIVERSITY]);
  });

  it('35: the China Association of Medical Equipment co-organized the conference, nobody else is named', () => {
    expectRelationship(facts, `organised:${ASSOCIATION}:${CONFERENCE}`, { role: 'co-organiser', on: null });
    expectOnly(facts, 'ORGANISED', CONFERENCE, [ASSOCIATION]);
    expectOnly(facts, 'ORGANISED', FORUM, []);
  });

  it.each([
    ['Wu Tao', 'wu-tao', [[UNIVERSITY, 'president']]],
    ['Hou Yan', 'hou-yan', [[ASSOCIATION, 'president']]],
    [
      'Huang Hong',
      'huang-hong',
      [
        [COMMISSION, 'deputy director'],
        ['institution/shanghai-administration-of-foreign-experts-affairs', 'deputy director'],
      ],
    ],
    ['Radoslav Gajanin', 'radoslav-gajanin', [[BANJA_LUKA, 'rector']]],
  ])('36, 37: the posts of %s', async (name, slug, posts) => {
    expect((await atlas.find(name, ['PERSON']))[0]).toBe(`person/${slug}`);
    for (const [institution, role] of posts) expectRelationship(facts, `affiliated-with:person/${slug}:${institution}`, { role });
    expectOnly(
      facts,
      'AFFILIATED_WITH',
      `person/${slug}`,
      posts.map(([institution]) => institution),
    );
  });

  it('36, 37: that they spoke at the conference is implied', () => {
    for (const slug of ['wu-tao', 'hou-yan', 'radoslav-gajanin'])
      expectRelationship(facts, `took-part-in:person/${slug}:${CONFERENCE}`, { role: 'speaker', stance: 'IMPLIED' });
    expectRelationship(facts, `took-part-in:person/huang-hong:${CONFERENCE}`, { role: 'attendee', on: null, stance: 'IMPLIED' });
  });

  it('38, 39: Banja Luka would like to join and to cooperate: planned', async () => {
    expectRelationship(facts, `affiliated-with:${BANJA_LUKA}:${CENTER}`, { role: 'would like to join', status: 'PLANNED' });
    const role = 'education, research, teacher training and student visits';
    expectRelationship(facts, `partners-with:${UNIVERSITY}:${BANJA_LUKA}`, { role, status: 'PLANNED' });
    const { institutions } = await atlas.ask<{ institutions: unknown }>(
      '{ institutions(where: { name: "Banja Luka" }) { nodes { id partners { edges { node { id } relationship { status } } } places { nodes { name } } } } }',
    );
    const partners = { edges: [{ node: { id: UNIVERSITY }, relationship: { status: 'PLANNED' } }] };
    expect(institutions).toEqual({ nodes: [{ id: BANJA_LUKA, partners, places: { nodes: [{ name: 'Bosnia and Herzegovina' }] } }] });
  });

  it('70: what the center will do, for the Belt and Road too, is planned', () => {
    expectRelationship(facts, `supports:${CENTER}:programme/belt-and-road-initiative`, {
      role: 'helps enterprises to serve participating countries',
      status: 'PLANNED',
      stance: 'IMPLIED',
    });
    const plans = facts.statements.filter(({ entity, property }) => entity === CENTER && ['goal', 'focus'].includes(property));
    expect(plans.map(({ status }) => status)).toEqual(['PLANNED', 'PLANNED']);
  });

  it('40: the reporter is the author, and no entity', async () => {
    expect(facts.source).toMatchObject({ author: 'Yang Meiping', quality: 'PRESS', language: 'en' });
    expect(await atlas.find('Yang Meiping')).toEqual([]);
  });
});
