import { describe, expect, it } from '@jest/globals';
import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import { date, entity, evidence, money, name, relationship, source, statement } from '../snapshot/records.ts';
import { lookThrough } from './lookThrough.ts';

const people = (number: string) => ({ form: 'quantity' as const, number, unit: 'people' });
const SOURCES = [
  source('source/old', { published: '2012', quality: 'PRESS' }),
  source('source/new', { published: '2025-06', quality: 'PRIMARY' }),
  source('source/newer', { published: '2025-09', quality: 'WEAK' }),
];
const TWICE = { evidence: [evidence('source/new'), evidence('source/newer')] };
const HOSPITAL = entity('institution/hospital', { kind: 'HOSPITAL', names: [name('Hospital of the East')], ...TWICE });
const COMPANY = entity('institution/company', { kind: 'COMPANY', names: [name('Antibody Works')], ...TWICE });
const FUND = entity('fund/fund', { names: [name('Seed Money')], evidence: [evidence('source/new'), evidence('source/old')] });
const PARTNERS = relationship('PARTNERS_WITH', HOSPITAL.id, COMPANY.id, TWICE);
const INVESTED = relationship('INVESTED_IN', FUND.id, COMPANY.id, { on: '2024', ...TWICE });
const [ENTITIES, LINKS] = [
  [...SOURCES, HOSPITAL, COMPANY, FUND],
  [PARTNERS, INVESTED],
];

describe('what is found', () => {
  it('is nothing where two good and new documents tell everything', async () => {
    expect(await lookThrough(ENTITIES, LINKS)).toEqual([]);
  });

  it('is what one document alone tells, by how good it is, those first on which paths depend', async () => {
    const valued = entity('person/p', {
      names: [name('Li Jin')],
      statements: [statement('born', date('1970'), { evidence: [evidence('source/newer')] })],
      ...TWICE,
    });
    const links = [
      { ...INVESTED, evidence: [evidence('source/newer', 'IMPLIED')] },
      { ...PARTNERS, evidence: [evidence('source/new'), evidence('source/new')] },
      relationship('AFFILIATED_WITH', 'person/p', COMPANY.id, { since: '2020', evidence: [evidence('source/new')] }),
    ];
    expect(await lookThrough([...ENTITIES, valued], links)).toEqual([
      { rule: 'ONE_DOCUMENT_RELATIONSHIP', about: INVESTED.id, score: 1, paths: 1 },
      { rule: 'ONE_DOCUMENT_RELATIONSHIP', about: PARTNERS.id, score: 0.3, paths: 1 },
      { rule: 'ONE_DOCUMENT_RELATIONSHIP', about: `affiliated-with:person/p:${COMPANY.id}`, score: 0.3, paths: 0 },
      { rule: 'ONE_DOCUMENT_VALUES', about: 'person/p', score: 0.3, paths: 0 },
    ]);
  });

  it.each([
    ['other numbers of one day', [people('300'), { asOf: '2020' }], [people('350'), { asOf: '2020-05' }], 0.9],
    ['other numbers without a day', [people('300'), {}], [people('350'), {}], 0.7],
    ['other numbers, one without a day', [people('300'), { asOf: '2020' }], [people('350'), {}], 0.5],
    ['numbers of other years', [people('300'), { asOf: '2020' }], [people('350'), { asOf: '2021' }], null],
    ['about as many', [people('300'), { qualifier: 'ABOUT' }], [people('320'), {}], null],
    ['at least as many', [people('350'), {}], [people('300'), { qualifier: 'AT_LEAST' }], null],
    ['fewer than at least', [people('250'), {}], [people('300'), { qualifier: 'AT_LEAST' }], 0.7],
    ['a plan', [people('300'), { status: 'PLANNED' }], [people('350'), {}], null],
    ['other units', [people('300'), {}], [{ form: 'quantity', number: '3', unit: 'teams' }, {}], null],
    ['yuan and dollars', [money('3'), {}], [money('4', 'USD'), {}], null],
    ['other amounts', [money('3'), {}], [money('4'), {}], 0.7],
    ['other dates', [date('2012'), {}], [date('2013-05'), {}], 0.9],
    ['a date within the other', [date('2013'), {}], [date('2013-05'), {}], null],
    ['texts', [{ form: 'text', text: 'a', language: 'EN' }, {}], [{ form: 'text', text: 'b', language: 'EN' }, {}], null],
  ] as const)('%s contradict or do not', async (_, [one, ofOne], [other, ofOther], score) => {
    const values = (second: string) => [
      statement('size', one, { evidence: [evidence('source/new')], ...ofOne }),
      statement('size', other, { evidence: [evidence(second)], ...ofOther }),
    ];
    const disagreements = async (second: string) => {
      const holder = { ...COMPANY, statements: values(second) };
      return (await lookThrough([...SOURCES, HOSPITAL, holder, FUND], LINKS)).filter(({ rule }) => rule === 'VALUES_DIFFER');
    };
    expect(await disagreements('source/newer')).toEqual(score === null ? [] : [{ rule: 'VALUES_DIFFER', about: `${COMPANY.id} size`, score, paths: 1 }]);
    // One document that tells both means two things.
    expect(await disagreements('source/new')).toEqual([]);
  });

  it('is two who hold one post at one time, but not one after the other, nor two posts', async () => {
    const [one, other] = [entity('person/a', { names: [name('Anna')], ...TWICE }), entity('person/b', { names: [name('Bob')], ...TWICE })];
    const heads = async (a: Partial<RelationshipRecord>, b: Partial<RelationshipRecord>) => {
      const links = [
        relationship('AFFILIATED_WITH', one.id, COMPANY.id, { ...TWICE, ...a }),
        relationship('AFFILIATED_WITH', other.id, COMPANY.id, { ...TWICE, ...b }),
      ];
      return (await lookThrough([...ENTITIES, one, other], [...LINKS, ...links])).filter(({ rule }) => rule === 'TWO_HOLDERS').map(({ about }) => about);
    };
    const both = `affiliated-with:person/a:${COMPANY.id} affiliated-with:person/b:${COMPANY.id}`;
    expect(await heads({ role: 'Chairman and CEO', since: '2020' }, { role: 'CEO', since: '2021' })).toEqual([both]);
    expect(await heads({ role: 'CEO', since: '2020', until: '2021' }, { role: 'CEO', since: '2021' })).toEqual([]);
    expect(await heads({ role: 'chairman', since: '2020' }, { role: 'CEO', since: '2020' })).toEqual([]);
    expect(await heads({ role: 'president, China', since: '2020' }, { role: 'president', since: '2020' })).toEqual([]);
    expect(await heads({ role: '董事长', since: '2020' }, { role: 'chairwoman', since: '2021' })).toEqual([both]);
  });

  it('is two amounts for one day, and what was before one of the two', async () => {
    const round = (key: string, value: string, from: string): RelationshipRecord => ({
      ...relationship('INVESTED_IN', FUND.id, COMPANY.id, { on: '2024-03', evidence: [evidence(from)], amount: { value, currency: 'CNY', scope: 'OWN' } }),
      id: `${INVESTED.id}:${key}`,
    });
    const founded = { ...COMPANY, statements: [statement('founded', date('2015'), TWICE)] };
    const early = { ...PARTNERS, since: '2012' };
    const found = await lookThrough([...SOURCES, HOSPITAL, founded, FUND], [early, round('a', '5', 'source/new'), round('b', '6', 'source/newer')]);
    expect(found.filter(({ rule }) => rule === 'AMOUNTS_DIFFER' || rule === 'OUTSIDE_LIFETIME')).toEqual([
      { rule: 'AMOUNTS_DIFFER', about: `${INVESTED.id}:a ${INVESTED.id}:b`, score: 0.8, paths: 1 },
      { rule: 'OUTSIDE_LIFETIME', about: PARTNERS.id, score: 0.6, paths: 1 },
    ]);
  });

  it('is what only old documents tell, and plans whose day has passed', async () => {
    const old = { evidence: [evidence('source/old'), evidence('source/older')] };
    const entities: EntityRecord[] = [
      ...[...ENTITIES, source('source/older', { published: '2010' })],
      entity('platform/planned', {
        status: 'PLANNED',
        names: [name('Future Tower')],
        statements: [statement('opensOn', date('2014-05'), { status: 'PLANNED', ...old })],
        ...old,
      }),
      entity('institution/staffed', {
        kind: 'UNIVERSITY',
        names: [name('Lower College')],
        statements: [statement('employees', people('30'), { asOf: '2015', ...TWICE })],
        ...TWICE,
      }),
    ];
    const links = [
      ...[{ ...PARTNERS, ...old }, INVESTED],
      relationship('HOSTS', 'institution/staffed', 'platform/planned', { status: 'PLANNED', since: '2025-12-31', ...TWICE }),
      relationship('PART_OF', 'institution/staffed', HOSPITAL.id, { status: 'ENDED', ...old }),
    ];
    const found = await lookThrough(entities, links);
    expect(found).toEqual([
      { rule: 'OLD_RELATIONSHIP', about: PARTNERS.id, score: 0.8, paths: 1 },
      { rule: 'PLANNED_ENTITY', about: 'platform/planned', score: 0.8, paths: 0 },
      { rule: 'PLANNED_VALUE', about: 'platform/planned opensOn', score: 0.8, paths: 0 },
      { rule: 'OLD_VALUE', about: 'institution/staffed employees', score: 0.65, paths: 0 },
      { rule: 'PLANNED_RELATIONSHIP', about: 'hosts:institution/staffed:platform/planned', score: 0.5, paths: 0 },
    ]);
    expect((await lookThrough(entities, links, { asOf: '2013', years: 5 })).map(({ rule }) => rule)).toEqual([]);
    expect((await lookThrough(entities, links, { asOf: '2025', years: 20 })).map(({ rule }) => rule)).toEqual(['PLANNED_VALUE']);
  });

  it('is what nothing leads to', async () => {
    const lonely = entity('place/lonely', { names: [name('Far Island')], ...TWICE });
    expect(await lookThrough([...ENTITIES, lonely, source('source/unread', { published: '2025' })], LINKS)).toEqual([
      { rule: 'NO_RELATIONSHIPS', about: 'place/lonely', score: 0.5, paths: 0 },
      { rule: 'UNCITED_DOCUMENT', about: 'source/unread', score: 0.5, paths: 0 },
    ]);
  });

  it('is two of one name, with the paths through either', async () => {
    const twin = entity('institution/twin', { kind: 'COMPANY', names: [name('Antibody Works Co., Ltd.')], ...TWICE });
    const links = [
      ...LINKS,
      relationship('PARTNERS_WITH', HOSPITAL.id, twin.id, TWICE),
      relationship('INVESTED_IN', FUND.id, twin.id, { on: '2023', ...TWICE }),
    ];
    expect(await lookThrough([...ENTITIES, twin], links)).toEqual([
      { rule: 'ALIKE', about: `${COMPANY.id} ${twin.id}`, score: expect.closeTo(0.97, 2), paths: 2 },
    ]);
  });
});
