import { describe, expect, it } from '@jest/globals';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { readOntology } from '../../src/ontology/readOntology.ts';

const SDL = loadSdl();

describe('the ontology', () => {
  const ontology = readOntology(SDL);

  it('has the ten entity types and their object types', () => {
    expect(ontology.entityTypes.map(({ name, objectType }) => `${name} ${objectType}`)).toEqual([
      ...['INSTITUTION Institution', 'PERSON Person', 'FUND Fund', 'PLATFORM Platform', 'PRODUCT Product'],
      ...['AGREEMENT Agreement', 'EVENT Event', 'PROGRAMME Programme', 'PLACE Place', 'SOURCE Source'],
    ]);
  });

  it('has the relationship types to start with', () => {
    expect(ontology.relationshipTypes.map(({ name }) => name)).toEqual([
      ...['PARTY_TO', 'SIGNED', 'CONCERNS', 'AFFILIATED_WITH', 'FOUNDED', 'PART_OF', 'OPERATES', 'HOSTS', 'USES', 'DEVELOPED', 'PARTNERS_WITH'],
      ...['MANAGES', 'COMMITTED_TO', 'FINANCED', 'INVESTED_IN', 'ACQUIRED', 'LICENSED_TO', 'SPUN_OUT_OF', 'APPROVED', 'TRIALLED_AT', 'ORGANISED'],
      ...['TOOK_PART_IN', 'LOCATED_IN', 'SUPPORTS', 'SUCCEEDED_BY'],
    ]);
  });

  it('lets no relationship start or end at a source', () => {
    expect(ontology.relationshipTypes.filter(({ from, to }) => from.includes('SOURCE') || to.includes('SOURCE'))).toEqual([]);
  });

  it('marks what is no connection, and what has no direction', () => {
    expect(ontology.relationshipTypes.filter(({ connects }) => !connects).map(({ name }) => name)).toEqual(['LOCATED_IN']);
    expect(ontology.relationshipTypes.filter(({ symmetric }) => symmetric).map(({ name }) => name)).toEqual(['PARTNERS_WITH']);
  });

  it('knows what each derived field walks and lists', () => {
    expect(ontology.relationshipFields.get('Agreement')?.get('parties')).toEqual({ type: 'PARTY_TO', direction: 'IN', neighbourType: 'INSTITUTION' });
    expect(ontology.statementFields.get('Fund')?.get('size')).toEqual({ property: 'fundSize', shape: 'LIST' });
    expect(ontology.periodBounds.get('EVENT')).toEqual(new Map([['heldOn', 'ON']]));
  });

  it('has a sentence in both languages for each relationship type', () => {
    for (const { name, sentenceEn, sentenceZh } of ontology.relationshipTypes) {
      expect([name, /\{from\}.*\{to\}/.test(sentenceEn), /\{from\}.*\{to\}/.test(sentenceZh) && /\p{Script=Han}/u.test(sentenceZh)]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });
});

describe('a schema that contradicts itself', () => {
  const changed = (from: string, to: string) => {
    expect(SDL).toContain(from);
    return () => readOntology(SDL.replace(from, to));
  };

  it.each([
    ['is not valid SDL', 'type Query {', 'type Query {{', 'Syntax Error'],
    ['names an unknown relationship type', '@relationship(type: PARTY_TO, direction: OUT)', '@relationship(type: PARTY_AT, direction: OUT)', 'PARTY_AT'],
    [
      'walks a type that cannot stand there',
      '@relationship(type: MANAGES, direction: IN)',
      '@relationship(type: SIGNED, direction: IN)',
      'Fund.managers would always be empty',
    ],
    [
      'has a relationship type without a mapping',
      '  "A person signed an agreement."\n  SIGNED\n',
      '  "X."\n  UNMAPPED\n  "A person signed an agreement."\n  SIGNED\n',
      'RelationshipType.UNMAPPED needs @relationshipType',
    ],
    [
      'has more relationship types than a byte tells',
      '  "A person signed an agreement."\n  SIGNED\n',
      `  ${Array.from({ length: 128 }, (_, i) => `T${i} @relationshipType(from: [PERSON], to: [AGREEMENT])`).join(' ')}\n  SIGNED\n`,
      'RelationshipType has 153 values, 128 are the most',
    ],
    ['has a kind of no type', '  COMPANY @kind(of: [INSTITUTION])', '  COMPANY', 'Kind.COMPANY needs @kind'],
    ['shows a statement as something else', 'term: [Statement!]!', 'term: Int', 'Agreement.term has @statement'],
  ])('is refused when it %s', (_, from, to, message) => {
    expect(changed(from, to)).toThrow(expect.objectContaining({ code: 'BAD_SCHEMA', message: expect.stringContaining(message) }));
  });
});
