import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { printAtlasSchema, schemaChanges } from '../../src/graphql/printAtlasSchema.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';

const printed = readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8');

describe('schema.graphql', () => {
  it('is the schema that is served', () => {
    expect(printed).toBe(printAtlasSchema(loadSdl()));
  });

  it('makes a Node of whatever has an id', () => {
    const withoutIdentity = Object.values(buildSchema(printed).getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .filter((type) => String(type.getFields()['id']?.type) === 'ID!' && type.name !== 'Node' && !type.getInterfaces().some(({ name }) => name === 'Node'))
      .map(({ name }) => name);
    // They stand beside the graph, in no version of it, and have fields of their own that fetch them.
    expect(withoutIdentity).toEqual(['Finding', 'Proposal', 'Token']);
  });

  it('keeps input objects of which one field is given', () => {
    expect(printed).toMatch(/^input EntitySelector @oneOf \{$/m);
  });
});

describe('changes for clients', () => {
  const older = 'type Query { fund(id: ID!): Fund funds: [Fund!]! } type Fund { id: ID! size: Float! } enum Kind { BANK }';

  it('lists what breaks queries', () => {
    const newer = 'type Query { fund(id: ID!, year: Int!): Fund funds: [Fund!] } type Fund { id: ID! size: Float! } enum Kind { BANK }';
    expect(schemaChanges(older, newer)).toEqual({
      breaking: ['A required arg year on Query.fund was added.', 'Query.funds changed type from [Fund!]! to [Fund!].'],
      dangerous: [],
    });
  });

  it('lists what clients should mind', () => {
    const newer = 'type Query { fund(id: ID!): Fund funds: [Fund!]! } type Fund { id: ID! size: Float! } enum Kind { BANK INSURER }';
    expect(schemaChanges(older, newer)).toEqual({ breaking: [], dangerous: ['INSURER was added to enum type Kind.'] });
  });

  it('lists nothing where fields and optional arguments are added', () => {
    const newer =
      'type Query { fund(id: ID!, year: Int): Fund funds(first: Int): [Fund!]! } type Fund { id: ID! size: Float! name: String } enum Kind { BANK }';
    expect(schemaChanges(older, newer)).toEqual({ breaking: [], dangerous: [] });
  });
});
