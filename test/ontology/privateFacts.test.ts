import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLInterfaceType, type GraphQLObjectType } from 'graphql';
import { checkSeeds, loadSeeds } from '../../src/curation/loadSeeds.ts';
import { problemLine } from '../../src/curation/SeedProblem.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { privateFact } from '../../src/ontology/privateFacts.ts';
import { readOntology } from '../../src/ontology/readOntology.ts';

const sdl = loadSdl();
const ontology = readOntology(sdl);
const seeds = loadSeeds(ontology);
const isPrivate = (name: string) => privateFact('PERSON', name) !== null;

describe('what the graph may not hold of people', () => {
  it.each([
    ...['birthDate', 'dateOfBirth', 'placeOfBirth', 'age', 'gender', 'phone', 'mobilePhoneNumber', 'eMail', 'email', 'e-mail', 'emailAddress', 'homeAddress'],
    ...['wechatId', 'idCard', 'ID_CARD', 'idCardNumber', 'identityNumber', 'PASSPORT', 'passport number', 'healthStatus', 'diagnosis', 'bloodType', 'religion'],
    ...['ethnicity', 'nationality', 'politicalAffiliation', 'maritalStatus', 'spouse', 'familyMembers', 'annualSalary', 'bankAccount', 'photo', 'hometown'],
  ])('is %s', (name) => {
    expect(privateFact('PERSON', name)).toBe(`"${name}" of a person is private; the graph keeps only what people do in public: posts, signatures, speeches`);
    // A hospital has an address, and a company a telephone.
    expect(privateFact('INSTITUTION', name)).toBeNull();
  });

  it.each([
    'speech',
    'post',
    'authored',
    'award',
    'patentsHeld',
    'ORCID',
    'researchFocus',
    'storageExperience',
    'percentage',
    'managementExperience',
    'engagement',
  ])('is not %s', (name) => {
    expect(isPrivate(name)).toBe(false);
  });
});

describe('the ontology', () => {
  const types = buildSchema(sdl).getTypeMap();
  const fieldsOf = (type: string) => Object.keys((types[type] as GraphQLObjectType | GraphQLInterfaceType).getFields());

  it('has no private field, relationship, kind or label for people', () => {
    const fields = [...fieldsOf('Person'), ...fieldsOf('Entity'), ...fieldsOf('Relationship'), ...fieldsOf('Name'), ...fieldsOf('Statement')];
    const relationships = ontology.relationshipTypes.filter(({ from, to }) => from.includes('PERSON') || to.includes('PERSON')).map(({ name }) => name);
    const kinds = ontology.kinds.filter(({ of }) => of.includes('PERSON')).map(({ name }) => name);
    const labels = [...ontology.labels.properties.keys()];
    expect([fields.length > 20, relationships.length > 5, kinds, labels.length > 100]).toEqual([true, true, [], true]);
    expect([...fields, ...relationships].filter(isPrivate)).toEqual([]);
    // Those that other things may have, none of which stands in a field of Person.
    expect(labels.filter(isPrivate)).toEqual([]);
  });

  it('has no field of its own for people but roles and what all entities have', () => {
    expect(fieldsOf('Person').filter((field) => !fieldsOf('Entity').includes(field))).toEqual(['posts', 'signed', 'founded', 'events']);
  });
});

describe('the seeds', () => {
  const people = seeds.entities.filter(({ type }) => type === 'PERSON');

  it('say nothing private of anybody', () => {
    expect(people.length).toBeGreaterThan(100);
    expect(
      people
        .flatMap(({ statements, identifiers }) => [...statements.map(({ property }) => property), ...identifiers.map(({ scheme }) => scheme)])
        .filter(isPrivate),
    ).toEqual([]);
  });

  it('hold no address, number or date of birth in any text about people', () => {
    const ids = new Set(people.map(({ id }) => id));
    const texts = [
      ...people.flatMap(({ names, summaries, statements }) => [
        ...names.map(({ text }) => text),
        ...summaries.map(({ text }) => text),
        ...statements.flatMap(({ value, note }) => [JSON.stringify(value), note ?? '']),
      ]),
      ...seeds.relationships.filter(({ from, to }) => ids.has(from) || ids.has(to)).flatMap(({ role, note }) => [role ?? '', note ?? '']),
    ];
    expect(texts.length).toBeGreaterThan(500);
    const found = texts.filter((text) => PRIVATE_TEXTS.some((form) => form.test(text)));
    expect(found).toEqual([]);
    for (const text of [
      'li@example.cn',
      '13812345678',
      '+86 21 5080 1234',
      '021-50801234',
      '310115198001011234',
      '31011519800101123X',
      'born in 1962',
      '1962年出生',
      '生于1962年',
      '手机',
    ]) {
      expect([text, PRIVATE_TEXTS.some((form) => form.test(text))]).toEqual([text, true]);
    }
  });
});

/** E-mail, telephone, the number of an identity card, when somebody was born. */
const PRIVATE_TEXTS = [
  /[\w.+-]+@[\w-]+\.\w+/,
  /(?<!\d)1[3-9]\d{9}(?!\d)/,
  /\+86[\s-]?\d/,
  /(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/,
  /(?<!\d)\d{17}[\dXx](?![\dXx])/,
  /\bborn (?:in|on)\b/i,
  /出生|生于|身份证|手机|电话|住址/,
];

describe('the check of seed files and edits', () => {
  const seed = (statement: string, identifier = '') => `sources:
  - { id: source/gazette, title: Two sign, language: en, published: 2020-03-01, quality: PRESS }
entities:
  - id: person/li-wei
    type: Person
    names:
      - { text: Li Wei, language: en }
${identifier}statements:
  - entity: person/li-wei
    property: ${statement}
    evidence: { locator: Li Wei }
`;
  const problems = (text: string) => checkSeeds(ontology, [{ file: 'a.yaml', text }]).problems.map(problemLine);

  it('takes what somebody said, and refuses what is private, with its place', () => {
    expect(problems(seed('speech\n    text: { text: Hello, language: en }'))).toEqual([]);
    expect(problems(seed('birthDate\n    date: 1962'))).toEqual([`a.yaml:10:15 statements[0].property: ${privateFact('PERSON', 'birthDate')}`]);
    const identifier = '    identifiers:\n      - { scheme: ID card, value: "1", evidence: [{ locator: Li Wei }] }\n';
    expect(problems(seed('speech\n    text: { text: Hello, language: en }', identifier))).toEqual([
      expect.stringMatching(/"ID card" is not one of ROR, WIKIDATA, /),
    ]);
  });
});
