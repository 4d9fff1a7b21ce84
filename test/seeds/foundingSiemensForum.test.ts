import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectMoney, expectOnly, expectRelationship, expectStatements } from './expectFacts.ts';
import { type DocumentFacts, type FoundingAtlas, openFoundingAtlas } from './foundingAtlas.ts';

const DAY = '2023-05-24';
const FORUM = 'event/first-medical-technology-innovation-pioneer-forum-2023';
const SIEMENS = 'institution/siemens-healthineers';
const ZHANGJIANG_GROUP = 'institution/zhangjiang-group';
const CENTER = 'platform/siemens-healthineers-shanghai-innovation-center';
const GOI = 'programme/pudong-group-open-innovation-goi-programme';
const AORUIDE = 'institution/aoruide-medical';
const DEVICE = 'product/aoruide-medical-device-registered-in-2023';
const SPACE = 'platform/zhangjiang-group-incubation-space-2023';
const GOVERNMENT = 'institution/pudong-new-area-government';

describe('founding document 004, the forum of Siemens Healthineers and Zhangjiang Group', () => {
  let atlas: FoundingAtlas;
  let facts: DocumentFacts;
  beforeAll(async () => {
    atlas = await openFoundingAtlas();
    facts = await atlas.document('西门子医疗携手张江集团举办首届医疗科技创新先锋论坛');
  });
  afterAll(() => atlas.close());

  it('55, 56: the two organised the first forum in Pudong on 2023-05-24, with 26 startups exhibiting', async () => {
    const { events } = await atlas.ask<{ events: unknown }>(`{ events(where: { name: "医疗科技创新先锋论坛" }) { nodes {
      id heldOn heldUntil name(language: ZH) organisers { nodes { id } } places { nodes { id } } attendance { property }
    } } }`);
    const organisers = { nodes: [{ id: SIEMENS }, { id: ZHANGJIANG_GROUP }] };
    const forum = {
      id: FORUM,
      heldOn: DAY,
      heldUntil: null,
      name: '首届医疗科技创新先锋论坛',
      organisers,
      places: { nodes: [{ id: 'place/pudong-new-area' }] },
      attendance: [],
    };
    expect(events).toEqual({ nodes: [forum] });
    for (const id of [SIEMENS, ZHANGJIANG_GROUP]) expectRelationship(facts, `organised:${id}:${FORUM}`, { role: 'co-organiser', on: DAY });
    expectRelationship(facts, `located-in:${FORUM}:place/pudong-new-area`);
    expectStatements(facts, FORUM, 'heldOn', { [DAY]: {} });
    expectStatements(facts, FORUM, 'exhibitors', { '26 startups': {} });
    expectStatements(facts, FORUM, 'roundtableSpeakers', { '10 people': { qualifier: 'AT_LEAST' } });
    expectMoney(facts, []);
  });

  it.each([
    [
      '吴强',
      'wu-qiang',
      [
        [GOVERNMENT, 'vice district head'],
        ['institution/administration-of-the-china-shanghai-pilot-free-trade-zone', 'deputy director'],
      ],
    ],
    [
      '杨广中',
      'yang-guangzhong',
      [
        ['institution/institute-of-medical-robotics-shanghai-jiao-tong-university', 'founding dean'],
        ['institution/royal-academy-of-engineering', 'fellow'],
      ],
    ],
    [
      '袁涛',
      'yuan-tao',
      [
        [ZHANGJIANG_GROUP, 'chairman'],
        [`${ZHANGJIANG_GROUP}:party-secretary`, 'Party secretary'],
      ],
    ],
    ['王皓', 'wang-hao', [[SIEMENS, 'president, Greater China']]],
    ['叶立', 'ye-li', [[AORUIDE, 'deputy general manager']]],
  ])('57, 58, 59, 65: the posts of %s', async (name, slug, posts) => {
    expect(await atlas.find(name, ['PERSON'])).toContain(`person/${slug}`);
    for (const [institution, role] of posts) expectRelationship(facts, `affiliated-with:person/${slug}:${institution}`, { role, seenOn: DAY });
    expectOnly(
      facts,
      'AFFILIATED_WITH',
      `person/${slug}`,
      posts.map(([institution]) => institution.replace(':party-secretary', '')),
    );
  });

  it('55: who spoke at the forum, stated or implied', () => {
    for (const slug of ['wu-qiang', 'ye-li']) expectRelationship(facts, `took-part-in:person/${slug}:${FORUM}`, { role: 'speaker', on: DAY });
    for (const slug of ['yang-guangzhong', 'wang-hao', 'yuan-tao'])
      expectRelationship(facts, `took-part-in:person/${slug}:${FORUM}`, { role: 'speaker', on: DAY, stance: 'IMPLIED' });
  });

  it('60, 61: Siemens Healthineers has 4 bases and 2 centres in China, 4 centres worldwide, and began more than 300 projects in 2022', () => {
    expectStatements(facts, SIEMENS, 'researchAndProductionBasesInChina', { '4 bases': { asOf: DAY } });
    expectStatements(facts, SIEMENS, 'innovationCentersInChina', { '2 centres': { asOf: DAY } });
    expectStatements(facts, SIEMENS, 'innovationCentersWorldwide', { '4 centres': { asOf: DAY } });
    expectStatements(facts, SIEMENS, 'jointProjectsStarted', { '300 projects': { qualifier: 'AT_LEAST', asOf: '2022' } });
  });

  it('62: the Shanghai centre opened in 2021-09; its partners, companies and projects are lower bounds', () => {
    expectStatements(facts, CENTER, 'launched', { '2021-09': {} });
    expectStatements(facts, CENTER, 'partners', { '150 ecosystem partners': { qualifier: 'AT_LEAST', asOf: DAY } });
    expectStatements(facts, CENTER, 'companiesEmpowered', { '40 companies': { qualifier: 'AT_LEAST', asOf: DAY } });
    expectStatements(facts, CENTER, 'projectsUnderWay', { '30 projects': { qualifier: 'AT_LEAST', asOf: DAY } });
    for (const builder of [SIEMENS, ZHANGJIANG_GROUP]) expectRelationship(facts, `founded:${builder}:${CENTER}`, { role: 'co-builder', seenOn: DAY });
  });

  it('63: it is one of the first 20 open innovation centres of Pudong', () => {
    expectRelationship(facts, `took-part-in:${CENTER}:${GOI}`, { role: 'member of the first batch', seenOn: DAY });
    expectStatements(facts, GOI, 'firstBatch', { '20 centres': {} });
    expectRelationship(facts, `approved:${GOVERNMENT}:${CENTER}`, {
      role: 'recognised it in the first batch of open innovation centres',
      stance: 'IMPLIED',
      seenOn: DAY,
    });
  });

  it('64: NMPA registered the device of 奥瑞得医疗 in 2023-04', async () => {
    expectRelationship(facts, `approved:institution/national-medical-products-administration:${DEVICE}`, {
      role: 'medical device registration certificate',
      on: '2023-04',
    });
    expectRelationship(facts, `developed:${AORUIDE}:${DEVICE}`, { role: 'maker', seenOn: DAY });
    const { products } = await atlas.ask<{ products: unknown }>(
      'query ($maker: [ID!]) { products(where: { related: { types: [DEVELOPED], to: { ids: $maker } } }) { nodes { id approvedOn } } }',
      { maker: [AORUIDE] },
    );
    expect(products).toEqual({ nodes: [{ id: DEVICE, approvedOn: '2023-04' }] });
  });

  it('65, 66: 叶立 co-founded 奥瑞得医疗, which the centre supports and which uses its technical platform', async () => {
    expect((await atlas.find('奥瑞得医疗', ['INSTITUTION']))[0]).toBe(AORUIDE);
    expectRelationship(facts, `founded:person/ye-li:${AORUIDE}`, { role: 'co-founder' });
    expectRelationship(facts, `supports:${CENTER}:${AORUIDE}`, { role: 'technical platform and research and development support', seenOn: DAY });
    expectRelationship(facts, `uses:${AORUIDE}:${CENTER}`, { role: 'its technical platform', seenOn: DAY });
  });

  it('67: 100,000 square metres of incubation space are planned for 2023', () => {
    expectStatements(facts, SPACE, 'floorArea', { '100000 m2': { status: 'PLANNED', asOf: DAY } });
    expectStatements(facts, SPACE, 'constructionPlannedFor', { '2023': { status: 'PLANNED', asOf: DAY } });
    expectRelationship(facts, `developed:${ZHANGJIANG_GROUP}:${SPACE}`, { role: 'builder', status: 'PLANNED', seenOn: DAY });
    expectRelationship(facts, `located-in:${SPACE}:place/zhangjiang`, { status: 'PLANNED' });
    expect(facts.entities.get(SPACE)).toBe('PLANNED');
  });

  it('68: 国智创新 is the strategy of Siemens Healthineers, which means to help 健康中国2030', () => {
    expectRelationship(facts, `operates:${SIEMENS}:programme/guozhi-innovation-strategy`, { role: 'its strategy', stance: 'IMPLIED', seenOn: DAY });
    const role = 'helps it by making the translation of medicine and engineering more efficient';
    expectRelationship(facts, `supports:${SIEMENS}:programme/healthy-china-2030`, { role, status: 'PLANNED', seenOn: DAY });
  });

  it('69: Zhangjiang is the core force of the city’s innovation hub', () =>
    expectRelationship(facts, 'part-of:place/zhangjiang:programme/shanghai-globally-influential-technological-innovation-hub', {
      role: 'core force',
      seenOn: DAY,
    }));

  it('is a repost of 2023-05-25; its reporter is no entity', async () => {
    expect(facts.source).toMatchObject({ author: '杨珍莹', published: '2023-05-25', quality: 'REPOST', language: 'zh-Hans' });
    expect(await atlas.find('杨珍莹')).toEqual([]);
  });
});
