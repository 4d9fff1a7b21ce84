import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectMoney, expectOnly, expectRelationship, expectStatements } from './expectFacts.ts';
import { type DocumentFacts, type FoundingAtlas, openFoundingAtlas } from './foundingAtlas.ts';

const DAY = '2017-12-07';
const SPECIAL_FUND = 'fund/zhangjiang-special-fund';
const INDUSTRY_FUND = 'fund/zhangjiang-biopharma-industry-fund';
const PROJECTS = 'programme/zhangjiang-special-fund-key-projects';
const PLAN = 'programme/twelfth-five-year-plan';
const GENOME_PLATFORM = 'platform/zhangjiang-medical-genome-big-data-public-service-platform';
const ZONE = 'place/zhangjiang-national-innovation-demonstration-zone';
const ADMINISTRATION = 'institution/administration-of-the-zhangjiang-national-innovation-demonstration-zone';
const ROBOT = 'product/capsule-endoscope-robot';
const ROBOT_LINE = 'programme/capsule-endoscope-robot-production-line-project';
const ROBOT_INCUBATOR = 'platform/medical-robot-industry-incubator-platform';
const STEM_CELL_PLATFORM = 'platform/zhangjiang-medical-stem-cell-treatment-service-platform';
const STEM_CELL_BANK = 'platform/national-stem-cell-bank-zhangjiang';

describe('founding document 003, biopharma in the Zhangjiang zone', () => {
  let atlas: FoundingAtlas;
  let facts: DocumentFacts;
  beforeAll(async () => {
    atlas = await openFoundingAtlas();
    facts = await atlas.document('Biopharma spurs wider progress');
  });
  afterAll(() => atlas.close());

  it('41: 620 million yuan were invested since 2014, printed too as $89.8 million, and no size of the fund is made of it', async () => {
    expectStatements(facts, SPECIAL_FUND, 'investedAmount', { '620000000 CNY': { asOf: DAY }, '89800000 USD': { asOf: DAY } });
    expectStatements(facts, SPECIAL_FUND, 'investingSince', { '2014': {} });
    const { funds } = await atlas.ask<{ funds: unknown }>(`{ funds(where: { kinds: [SPECIAL], name: "Zhangjiang" }) { nodes {
      id size { property } targetSize { property } managers { edges { node { id } relationship { since } } }
      invested { asOf qualifier value { ... on MoneyValue { money { value currency } } } }
    } } }`);
    const invested = (value: string, currency: string) => ({ asOf: DAY, qualifier: 'EXACT', value: { money: { value, currency } } });
    const managers = { edges: [{ node: { id: ADMINISTRATION }, relationship: { since: '2014' } }] };
    const amounts = [invested('620000000', 'CNY'), invested('89800000', 'USD')];
    expect(funds).toEqual({ nodes: [{ id: SPECIAL_FUND, size: [], targetSize: [], managers, invested: amounts }] });
  });

  it('41: the money went from the special fund, managed by the administration, to the key projects', () => {
    expectRelationship(facts, `financed:${SPECIAL_FUND}:${PROJECTS}`, { role: 'special fund', since: '2014', amount: '620000000 CNY OWN', seenOn: DAY });
    expectRelationship(facts, `financed:${ADMINISTRATION}:${PROJECTS}`, { role: 'through the special fund', since: '2014', seenOn: DAY });
    expectRelationship(facts, `manages:${ADMINISTRATION}:${SPECIAL_FUND}`, { role: 'invests through it', since: '2014', stance: 'IMPLIED', seenOn: DAY });
  });

  it('42, 43: 22 projects of more than 1 billion yuan, 11 of them launched in the 12th Five-Year Plan', () => {
    expectStatements(facts, PROJECTS, 'projects', { '22 projects': { asOf: DAY } });
    expectStatements(facts, PROJECTS, 'totalInvestment', { '1000000000 CNY': { qualifier: 'AT_LEAST', asOf: DAY } });
    expectStatements(facts, PROJECTS, 'projectsLaunchedInTwelfthFiveYearPlan', { '11 projects': {} });
    expectStatements(facts, SPECIAL_FUND, 'projectsSupported', { '22 projects': { asOf: DAY } });
    expectStatements(facts, PLAN, 'validFrom', { '2011': {} });
    expectStatements(facts, PLAN, 'validUntil', { '2015': {} });
  });

  it('holds the amounts that are printed, and no other', () =>
    expectMoney(facts, ['1000000000 CNY', '240000000 CNY', '620000000 CNY', '620000000 CNY OWN', '89800000 USD']));

  it('44, 45: about 200 companies use the genome platform, which has three systems', () => {
    expectStatements(facts, GENOME_PLATFORM, 'users', { '200 companies': { qualifier: 'ABOUT', asOf: DAY } });
    expectStatements(facts, GENOME_PLATFORM, 'launchedAsPrinted', { 'two years ago': {} });
    expectStatements(facts, GENOME_PLATFORM, 'launched', {});
    expectStatements(facts, GENOME_PLATFORM, 'systems', { '3 systems': { asOf: DAY } });
    const systems = [
      'standardized-clinical-information-and-sample-system',
      'multiomics-research-development-and-application-system',
      'collective-development-system-for-large-medical-data',
    ];
    for (const slug of systems) expectRelationship(facts, `part-of:platform/${slug}:${GENOME_PLATFORM}`, { role: 'one of three systems', seenOn: DAY });
    expectOnly(
      facts,
      'PART_OF',
      GENOME_PLATFORM,
      systems.map((slug) => `platform/${slug}`),
    );
  });

  it('46: what the zone gained in the two years', () => {
    expectStatements(facts, ZONE, 'overseasPersonnelIntroduced', { '50 people': { asOf: DAY } });
    expectStatements(facts, ZONE, 'jobsAdded', { '1000 jobs': { asOf: DAY } });
    expectStatements(facts, ZONE, 'newProductsReleased', { '150 products': { asOf: DAY } });
    expectStatements(facts, ZONE, 'salesRevenue', { '240000000 CNY': { asOf: DAY } });
  });

  it('47: 1 million capsule endoscope robots a year, without a maker or an approval', async () => {
    expectStatements(facts, ROBOT, 'annualCapacity', { '1000000 units per year': { asOf: DAY } });
    const { products } = await atlas.ask<{ products: unknown }>(`{ products(where: { name: "capsule endoscope robot" }) { nodes {
      id approvedOn developers: relationships(types: [DEVELOPED, APPROVED]) { totalCount }
    } } }`);
    expect(products).toEqual({ nodes: [{ id: ROBOT, approvedOn: null, developers: { totalCount: 0 } }] });
  });

  it('48, 49: the special fund financed the production line, and from it came an incubator for medical robots', () => {
    expectRelationship(facts, `financed:${SPECIAL_FUND}:${ROBOT_LINE}`, { role: 'financial support', seenOn: DAY });
    expectRelationship(facts, `concerns:${ROBOT_LINE}:${ROBOT}`, { role: 'production line' });
    expectRelationship(facts, `supports:${ROBOT_LINE}:${ROBOT_INCUBATOR}`, { role: 'the platform was formed on its basis', seenOn: DAY });
    for (const business of ['platform/cloud-platform-for-digestive-tract-imaging-and-diagnosis', 'product/high-end-endoscopes'])
      expectRelationship(facts, `supports:${ROBOT_INCUBATOR}:${business}`, { role: 'related business', stance: 'IMPLIED', seenOn: DAY });
  });

  it('50, 51, 52: the stem cell platform, its bank and the industry fund are planned', async () => {
    expectRelationship(facts, `developed:${ADMINISTRATION}:${STEM_CELL_PLATFORM}`, { role: 'builder', status: 'PLANNED', seenOn: DAY });
    expectRelationship(facts, `part-of:${STEM_CELL_BANK}:${STEM_CELL_PLATFORM}`, { status: 'PLANNED', seenOn: DAY });
    expectRelationship(facts, `hosts:${ZONE}:${INDUSTRY_FUND}`, {
      role: "to be set up for the zone's innovators",
      status: 'PLANNED',
      stance: 'IMPLIED',
      seenOn: DAY,
    });
    expect([STEM_CELL_PLATFORM, STEM_CELL_BANK, INDUSTRY_FUND].map((id) => facts.entities.get(id))).toEqual(['PLANNED', 'PLANNED', 'PLANNED']);
    const said = facts.statements.filter(({ entity }) => [STEM_CELL_PLATFORM, STEM_CELL_BANK, INDUSTRY_FUND].includes(entity));
    expect(new Set(said.map(({ status }) => status))).toEqual(new Set(['PLANNED']));
    const { funds } = await atlas.ask<{ funds: unknown }>(
      'query ($source: ID!) { funds(where: { status: [PLANNED], source: $source }) { nodes { id size { property } founded } } }',
      { source: facts.source['id'] },
    );
    expect(funds).toEqual({ nodes: [{ id: INDUSTRY_FUND, size: [], founded: null }] });
  });

  it('53: a startup zone in Yangpu is part of the zone, as is implied', () => {
    expectRelationship(facts, `part-of:place/yangpu-startup-zone:${ZONE}`, { stance: 'IMPLIED', seenOn: DAY });
    expectRelationship(facts, 'located-in:place/yangpu-startup-zone:place/yangpu-district');
  });

  it('69: the zone is a key part of the city’s innovation hub, which document 004 knows too', async () => {
    const hub = 'programme/shanghai-globally-influential-technological-innovation-hub';
    expectRelationship(facts, `part-of:${ZONE}:${hub}`, { role: 'key part', seenOn: DAY });
    const found = await Promise.all(
      ['globally influential technological innovation hub', '具有全球影响力科创中心'].map((name) => atlas.find(name, ['PROGRAMME'])),
    );
    expect(found).toEqual([[hub], [hub]]);
  });

  it('54: the page is an advertorial of 2017-12-07; its author is no entity, its address is not known', async () => {
    const expected = { id: 'source/china-daily-biopharma-spurs-wider-progress', title: 'Biopharma spurs wider progress', titleTranslated: false, url: null };
    expect(facts.source).toEqual({
      ...expected,
      publisher: 'China Daily (Advertorial)',
      author: 'Yuan Shenggao',
      published: DAY,
      language: 'en',
      quality: 'PRESS',
    });
    expect(await atlas.find('Yuan Shenggao')).toEqual([]);
    expect([...facts.entities.keys()].filter((id) => id.startsWith('person/'))).toEqual([]);
  });
});
