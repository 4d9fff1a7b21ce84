import { describe, expect, it } from '@jest/globals';
import { AtlasError } from '../../src/errors.ts';
import { MAP_LIMITS, MAP_PARAMETERS } from '../../src/map/mapParameters.ts';
import { readMapRequest } from '../../src/map/readMapRequest.ts';
import { SOURCE_QUALITIES, STANCES, STATUSES } from '../../src/ontology/records.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { graphOf, several } from './plan/planMaker.ts';

const GRAPH = graphOf([
  ...several('institution/company', 30).map((company) => `fund/a INVESTED_IN ${company}`),
  'fund/b INVESTED_IN institution/company1',
  'institution/company1 LOCATED_IN place/city',
]);
const FOLD = 'fund/a~INSTITUTION~COMPANY';

function read(address: string, preferred: 'EN' | 'ZH' = 'EN') {
  return readMapRequest(GRAPH, new Map(new URLSearchParams(address)), preferred);
}

function refusal(address: string): string {
  try {
    read(address);
  } catch (error) {
    if (error instanceof AtlasError) return `${error.code} ${error.details.argument} | ${error.message}`;
    throw error;
  }
  return 'not refused';
}

const entity = (id: string) => GRAPH.entities.ids.find(id) as number;

describe('the parameters of a map', () => {
  it('may be none: the map of all', () => {
    const nothing = { types: null, kinds: null, relationships: null, status: null, stance: null, quality: null, source: null };
    const request = { subject: null, filter: nothing, asOf: null, language: 'ZH', size: 80, address: 'language=zh' };
    expect(read('', 'ZH')).toEqual(request);
    expect(read('focus=&types= , ,&size=%20&language=zh-Hans-CN')).toEqual(request);
  });

  it('ask for what is around some entities, with folds that were opened', () => {
    expect(read(`focus=fund/a, fund/b ,fund/a&hops=02&open=${FOLD}~30&size=200`).subject).toEqual({
      form: 'FOCUS',
      focus: [entity('fund/a'), entity('fund/b')],
      hops: 2,
      open: [{ of: entity('fund/a'), type: 'INSTITUTION', kind: 'COMPANY', shown: 30, step: 2 }],
    });
  });

  it('ask for paths between two groups', () => {
    const { subject, address } = read('to=FUND,place/city&from=institution/company2,COMPANY,institution/company1,PERSON&paths=5');
    expect(subject).toMatchObject({ form: 'CONNECT', maxHops: 4, paths: 5, from: { criteria: expect.anything() } });
    expect(address).toBe('from=institution/company1,institution/company2,COMPANY,PERSON&to=place/city,FUND&paths=5&language=en');
  });

  it('have one address for one request, without what is as usual', () => {
    const all =
      'relationships=SUPPORTS,PARTY_TO&size=81&types=FUND,INSTITUTION,FUND&status=ENDED,ACTUAL&stance=STATED&quality=PRESS&source=source/a&asOf=2020-05&kinds=VENTURE,COMPANY';
    expect(read(all).address).toBe(
      'types=INSTITUTION,FUND&kinds=COMPANY,VENTURE&relationships=PARTY_TO,SUPPORTS&status=ACTUAL,ENDED&stance=STATED&quality=PRESS&source=source/a&asOf=2020-05&size=81&language=en',
    );
    expect(read('focus=fund/a&hops=1&size=80&language=EN').address).toBe('focus=fund/a&language=en');
    expect(read('from=FUND&to=PERSON&maxHops=4&paths=20').address).toBe('from=FUND&to=PERSON&language=en');
  });

  it('tell what came first by steps without gaps, however they are written', () => {
    const steps = (open: string, focus = 'fund/a') => new URLSearchParams(read(`focus=${focus}&open=${open}`).address).get('open');
    expect(steps(`${FOLD}~30`)).toBe(`${FOLD}~30@1`);
    expect(steps(`${FOLD}~30@7`)).toBe(`${FOLD}~30@1`);
    // The second in the middle takes the step that nothing was opened at.
    expect(steps(`${FOLD}~30@2`, 'fund/a,fund/b')).toBe(`${FOLD}~30@2`);
    expect(steps(`${FOLD}~30@1`, 'fund/a,fund/b')).toBe(`${FOLD}~30@1`);
    expect(steps(`${FOLD}~30@9`, 'fund/a,fund/b')).toBe(`${FOLD}~30@2`);
    expect(steps(`${FOLD}~30`, 'fund/a,fund/b,place/city')).toBe(`${FOLD}~30@3`);
    // Opened twice, written together or apart; what opens no more says nothing.
    expect(steps(`${FOLD}~24@1.48@3,fund/b~PERSON~-~4@2`)).toBe(`${FOLD}~24@1.48@3,fund/b~PERSON~-~4@2`);
    expect(steps(`fund/b~PERSON~-~4@2,${FOLD}~48@3,${FOLD}~24@1,${FOLD}~30@5`)).toBe(`${FOLD}~24@1.48@3,fund/b~PERSON~-~4@2`);
    // At one step: one after the other.
    expect(steps(`${FOLD}~24@1,fund/b~PERSON~-~4@1`)).toBe(`${FOLD}~24@1,fund/b~PERSON~-~4@2`);
  });

  it('are refused by name, with what to do', () => {
    for (const [address, expected] of [
      ['focus=fund/nobody', 'NOT_FOUND focus | focus: no entity has the id "fund/nobody"; a search finds ids by name'],
      ['focus=fund/a,source/a', 'BAD_USER_INPUT focus | focus: "source/a" is a document, which has no place on a map; give it as source'],
      ['source=fund/a', 'BAD_USER_INPUT source | source: "fund/a" is no document; the ids of documents begin with "source/"'],
      ['source=source/x', 'NOT_FOUND source | source: no entity has the id "source/x"; a search finds ids by name'],
      ['zoom=3', `BAD_USER_INPUT zoom | zoom: a map has no such parameter; it has ${MAP_PARAMETERS.join(', ')}`],
      ['__proto__=1', `BAD_USER_INPUT __proto__ | __proto__: a map has no such parameter; it has ${MAP_PARAMETERS.join(', ')}`],
      ['hops=2', 'BAD_USER_INPUT hops | hops: it has no meaning without focus; leave it out'],
      [`open=${FOLD}~3`, 'BAD_USER_INPUT open | open: it has no meaning without focus; leave it out'],
      ['paths=2', 'BAD_USER_INPUT paths | paths: it has no meaning without from and to; leave it out'],
      ['focus=fund/a&to=FUND', 'BAD_USER_INPUT to | to: it has no meaning beside focus; leave it out'],
      ['focus=fund/a&maxHops=2', 'BAD_USER_INPUT maxHops | maxHops: it has no meaning beside focus; leave it out'],
      ['from=FUND', 'BAD_USER_INPUT to | to: it is missing; a connection has two sides: give an id, or a kind like HOSPITAL, or a type like FUND'],
      ['to=FUND', 'BAD_USER_INPUT from | from: it is missing; a connection has two sides: give an id, or a kind like HOSPITAL, or a type like FUND'],
      ['from=FUND&to=Fonds', 'BAD_USER_INPUT to | to: "Fonds" is neither an id nor a kind like HOSPITAL nor a type like FUND'],
      ['from=FUND&to=fund/nobody', 'NOT_FOUND to | to: no entity has the id "fund/nobody"'],
      ['from=FUND&to=SOURCE', 'BAD_USER_INPUT to | to: SOURCE: documents have no place on a map; name another type'],
      ['from=source/a&to=FUND', 'BAD_USER_INPUT from | from: "source/a" is a document, which has no place on a map; give it as source'],
      ['from=,&to=FUND', 'BAD_USER_INPUT from | from: give from 1 to 100 ids, kinds or types, separated by commas'],
      ['asOf=soon', 'BAD_USER_INPUT asOf | asOf: this is no date; write 2012, 2017-05 or 2023-05-24'],
      ['asOf=2023-02-30', 'BAD_USER_INPUT asOf | asOf: this is no date; write 2012, 2017-05 or 2023-05-24'],
      ['stance=STATED,IMPLIED', 'BAD_USER_INPUT stance | stance: it takes one value only; give one of STATED, IMPLIED'],
      ['quality=GOOD', 'BAD_USER_INPUT quality | quality: "GOOD" is none of PRIMARY, PRESS, REPOST, WEAK'],
      ['status=ended', 'BAD_USER_INPUT status | status: "ended" is none of ACTUAL, PLANNED, ENDED'],
      ['language=fr', 'BAD_USER_INPUT language | language: give en or zh'],
      ['size=0', 'BAD_USER_INPUT size | size: it must be a whole number from 1 to 1000'],
      ['size=1001', 'BAD_USER_INPUT size | size: it must be a whole number from 1 to 1000'],
      ['size=1e2', 'BAD_USER_INPUT size | size: it must be a whole number from 1 to 1000'],
      ['focus=fund/a&hops=4', 'BAD_USER_INPUT hops | hops: it must be a whole number from 1 to 3'],
      ['from=FUND&to=PERSON&maxHops=7', 'BAD_USER_INPUT maxHops | maxHops: it must be a whole number from 1 to 6'],
      ['from=FUND&to=PERSON&paths=-1', 'BAD_USER_INPUT paths | paths: it must be a whole number from 1 to 100'],
    ]) {
      expect([address, refusal(address)]).toEqual([address, expected]);
    }
    expect(refusal('types=SOURCE')).toMatch(/^BAD_USER_INPUT types \| types: "SOURCE" is none of INSTITUTION, PERSON, /);
    expect(refusal('kinds=COMPANY,Firm')).toMatch(/^BAD_USER_INPUT kinds \| kinds: "Firm" is none of /);
    expect(refusal('relationships=KNOWS')).toMatch(/^BAD_USER_INPUT relationships \| relationships: "KNOWS" is none of /);
  });

  it('refuse openings that open nothing that there is', () => {
    const advice = "opens no fold; write entity~TYPE~KIND~number, as `opening` has it in a map's data, with a number from 1 to 1000";
    for (const key of [
      'x',
      'fund/a',
      'fund/a~INSTITUTION~COMPANY',
      `${FOLD}~0`,
      `${FOLD}~1001`,
      `${FOLD}~3@0`,
      'fund/a~FIRM~COMPANY~3',
      'fund/a~INSTITUTION~FIRM~3',
      'fund/a~PERSON~COMPANY~3',
      'fund/a~SOURCE~-~3',
    ]) {
      expect([key, refusal(`focus=fund/a&open=${key}`)]).toEqual([key, `BAD_USER_INPUT open | open: "${key}" ${advice}`]);
    }
    expect(refusal('focus=fund/a&open=fund/nobody~PERSON~-~3')).toBe('NOT_FOUND open | open: no entity has the id "fund/nobody"; a search finds ids by name');
    // Ids hold no commas: what stands between them is a key each.
    expect(refusal('focus=fund/a&open=fund/a,b~PERSON~-~3')).toMatch(/^BAD_USER_INPUT open \| open: "fund\/a" opens no fold/);
  });

  it('hold no more than they may', () => {
    const many = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(',');
    expect(refusal(`focus=${many(21, (i) => `fund/${i}`)}`)).toBe('LIMIT_EXCEEDED focus | focus: 21 are too many; give at most 20');
    expect(refusal(`types=${many(201, (i) => `T${i}`)}`)).toBe('LIMIT_EXCEEDED types | types: 201 are too many; give at most 200');
    expect(refusal(`from=${many(101, (i) => `T${i}`)}&to=FUND`)).toMatch(/^BAD_USER_INPUT from \| /);
    expect(refusal(`focus=fund/a&open=${many(41, (i) => `fund/a~PERSON~-~${i + 1}@${i + 1}`)}`)).toBe(
      'LIMIT_EXCEEDED open | open: 41 openings are too many; give at most 40',
    );
    expect(read(`focus=fund/a&open=${many(41, () => `fund/a~PERSON~-~3`)}`).subject).toMatchObject({ open: [{ shown: 3, step: 1 }] });
    for (const name of MAP_PARAMETERS) {
      expect(refusal(`${name}=${'x'.repeat(10_000)}`)).toBe(
        `LIMIT_EXCEEDED ${name} | ${name}: 10000 characters are too many; give at most ${MAP_LIMITS.characters}`,
      );
    }
    // What is told back is short.
    expect(refusal(`focus=${'x'.repeat(3_999)}`).length).toBeLessThan(400);
    expect(refusal(`${'x'.repeat(3_999)}=1`).length).toBeLessThan(600);
  });

  it('give the same address from their own address, and the same request', () => {
    const ids = [...GRAPH.entities.ids].filter((id) => !id.startsWith('source/'));
    const { entityTypes, kinds, relationshipTypes } = GRAPH.ontology;
    const types = entityTypes.map(({ name }) => name).filter((name) => name !== 'SOURCE');
    const addresses = new Set<string>();
    for (let seed = 0; seed < 2_000; seed++) {
      const random = new RandomNumbers(seed);
      const some = (list: readonly string[]) => Array.from({ length: random.whole(1, 4) }, () => random.one(list)).join(random.one([',', ' , ', ',,']));
      const opening = () => {
        const parts = Array.from({ length: random.whole(1, 3) }, () => `${random.whole(1, 60)}${random.chance(0.7) ? `@${random.whole(1, 8)}` : ''}`);
        return `${random.one(ids.slice(0, 3))}~${random.one(['INSTITUTION~COMPANY', 'PERSON~-', 'FUND~-'])}~${parts.join('.')}`;
      };
      const given = new Map<string, string>();
      const maybe = (name: string, value: () => string) => random.chance(0.4) && given.set(name, value());
      const form = random.one(['ALL', 'FOCUS', 'CONNECT']);
      if (form === 'FOCUS') {
        given.set('focus', some(ids));
        maybe('hops', () => String(random.whole(1, 3)));
        maybe('open', () => Array.from({ length: random.whole(1, 4) }, opening).join(','));
      }
      if (form === 'CONNECT') {
        for (const side of ['from', 'to']) given.set(side, some([...ids.slice(0, 5), 'COMPANY', 'HOSPITAL', 'FUND', 'PERSON']));
        maybe('maxHops', () => String(random.whole(1, 6)));
        maybe('paths', () => String(random.whole(1, 100)));
      }
      maybe('types', () => some(types));
      maybe('kinds', () => some(kinds.filter(({ of }) => !of.includes('SOURCE')).map(({ name }) => name)));
      maybe('relationships', () => some(relationshipTypes.map(({ name }) => name)));
      maybe('status', () => some(STATUSES));
      maybe('stance', () => random.one(STANCES));
      maybe('quality', () => random.one(SOURCE_QUALITIES));
      maybe('source', () => 'source/a');
      maybe('asOf', () => random.one(['2020', '2020-05', '2020-05-06']));
      maybe('size', () => String(random.whole(1, 1_000)));
      maybe('language', () => random.one(['en', 'zh', 'ZH-hant']));
      const request = readMapRequest(GRAPH, given, random.one(['EN', 'ZH']));
      // Whoever opens the address may prefer another language.
      const again = read(request.address, random.one(['EN', 'ZH']));
      expect(again.address).toBe(request.address);
      expect({ ...again, subject: plain(again.subject) }).toEqual({ ...request, subject: plain(request.subject) });
      addresses.add(request.address);
    }
    expect(addresses.size).toBeGreaterThan(1_500);
  });

  it('are refused in a coded way whatever they are', () => {
    const pieces = [
      'fund/a',
      '~',
      ',',
      '@',
      '.',
      '%',
      '\0',
      '\u{1F600}',
      '\ud800',
      'FUND',
      'INSTITUTION',
      '-',
      '99999999',
      ' ',
      '..',
      '/',
      '\n',
      "'",
      '"',
      '<script>',
    ];
    for (let seed = 0; seed < 2_000; seed++) {
      const random = new RandomNumbers(seed);
      const given = new Map<string, string>();
      for (const name of random.some([...MAP_PARAMETERS, 'x'], 0.15))
        given.set(name, Array.from({ length: random.whole(0, 8) }, () => random.one(pieces)).join(''));
      try {
        readMapRequest(GRAPH, given, 'EN');
      } catch (error) {
        expect(error).toBeInstanceOf(AtlasError);
        expect([...MAP_PARAMETERS, 'x']).toContain((error as AtlasError).details.argument);
      }
    }
  });
});

/** Groups by what is asked: the order of lists is none of theirs. */
function plain(subject: ReturnType<typeof read>['subject']) {
  if (subject?.form !== 'CONNECT') return subject;
  return { ...subject, from: [...subject.from.mask], to: [...subject.to.mask] };
}
