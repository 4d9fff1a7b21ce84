import { describe, expect, it } from '@jest/globals';
import { answerToGraph } from '../../../src/http/playground/client/answerToGraph.js';

const RUIJIN = { id: 'institution/ruijin', type: 'INSTITUTION', kind: 'HOSPITAL', name: 'Ruijin' };
const FUND = { id: 'fund/one', type: 'FUND', kind: null, name: 'Fund One' };
const LIU = { id: 'person/liu', type: 'PERSON', kind: null, name: 'Liu' };

function node({ id, type, kind, name }: typeof RUIJIN | typeof FUND) {
  return { key: id, id, type, kind, name };
}

const COMPLETE = { idsMissing: false, typesMissing: false, namesMissing: false };

describe('the picture of an answer', () => {
  it('joins entities and relationships that stand apart, as a neighbourhood lists them', () => {
    const relationships = [{ id: 'r1', type: 'INVESTED_IN', role: 'lead', from: { id: FUND.id }, to: { id: RUIJIN.id } }];
    expect(answerToGraph({ data: { neighbourhood: { complete: true, entities: [RUIJIN, FUND], relationships } } })).toEqual({
      nodes: [node(RUIJIN), node(FUND)],
      edges: [{ from: FUND.id, to: RUIJIN.id, labels: ['INVESTED_IN: lead'], direction: 'along' }],
      ...COMPLETE,
    });
  });

  it('joins an entity to the neighbours under it: with direction where the relationship tells its ends, without where not', () => {
    const edges = [
      { node: FUND, relationship: { type: 'INVESTED_IN', from: { id: FUND.id }, to: { id: RUIJIN.id } } },
      { node: LIU, relationship: { role: 'director' } },
    ];
    expect(answerToGraph({ data: { node: { ...RUIJIN, relationships: { edges } } } })).toEqual({
      nodes: [node(RUIJIN), node(FUND), node(LIU)],
      edges: [
        { from: FUND.id, to: RUIJIN.id, labels: ['INVESTED_IN'], direction: 'along' },
        { from: RUIJIN.id, to: LIU.id, labels: ['director'], direction: 'none' },
      ],
      ...COMPLETE,
    });
  });

  it('names a line by the field under which the entity stands, whatever alias it has, through several levels', () => {
    const answer = { data: { a: { nodes: [{ ...FUND, backs: { nodes: [{ ...RUIJIN, staff: { edges: [{ node: LIU }] } }] } }] } } };
    expect(answerToGraph(answer).edges).toEqual([
      { from: FUND.id, to: RUIJIN.id, labels: ['backs'], direction: 'none' },
      { from: RUIJIN.id, to: LIU.id, labels: ['staff'], direction: 'none' },
    ]);
  });

  it('walks paths by their hops; parallel relationships are one line with several labels, and each keeps its own direction', () => {
    const hops = [
      {
        from: RUIJIN,
        to: LIU,
        relationships: [
          { type: 'AFFILIATED_WITH', role: 'head', from: { id: LIU.id }, to: { id: RUIJIN.id } },
          { type: 'FOUNDED', from: { id: LIU.id }, to: { id: RUIJIN.id } },
          { type: 'SUPPORTS', from: { id: RUIJIN.id }, to: { id: LIU.id } },
        ],
      },
      { from: LIU, to: FUND, relationships: [{ type: 'MANAGES' }] },
    ];
    expect(answerToGraph({ data: { paths: { nodes: [{ length: 2, hops }] } } }).edges).toEqual([
      { from: LIU.id, to: RUIJIN.id, labels: ['AFFILIATED_WITH: head', 'FOUNDED'], direction: 'along' },
      { from: RUIJIN.id, to: LIU.id, labels: ['SUPPORTS'], direction: 'along' },
      { from: FUND.id, to: LIU.id, labels: ['MANAGES'], direction: 'none' },
    ]);
  });

  it('walks paths by their entities, with the relationships of hops that do not tell their ends', () => {
    const path = {
      length: 2,
      entities: [RUIJIN, LIU, FUND],
      hops: [{ relationships: [{ type: 'AFFILIATED_WITH' }] }, { relationships: [{ type: 'MANAGES' }] }],
    };
    expect(answerToGraph({ data: { connectors: { nodes: [{ entity: LIU, paths: [path] }] } } })).toEqual({
      nodes: [node(LIU), node(RUIJIN), node(FUND)],
      edges: [
        { from: RUIJIN.id, to: LIU.id, labels: ['AFFILIATED_WITH'], direction: 'none' },
        { from: FUND.id, to: LIU.id, labels: ['MANAGES'], direction: 'none' },
      ],
      ...COMPLETE,
    });
  });

  it('joins two that share somebody to whom they share, the cells of a table over their connectors, the sides of a bridge', () => {
    const shared = [{ entity: LIU, fromRelationships: [{ role: 'director' }], withRelationships: [{ role: 'head' }] }];
    const cells = [
      { row: RUIJIN, column: FUND, connectors: [{ id: 'institution/firm', name: 'Firm' }] },
      { row: RUIJIN, column: { id: 'fund/two', name: 'Fund Two' }, connectorCount: 3 },
    ];
    const bridge = { relationship: { type: 'PART_OF' }, smallSide: { entity: LIU }, largeSide: { entity: { id: 'institution/big', name: 'Big' } } };
    expect(answerToGraph({ data: { interlocks: [{ from: RUIJIN, with: FUND, shared }], matrix: { cells }, bridges: { nodes: [bridge] } } }).edges).toEqual([
      { from: RUIJIN.id, to: LIU.id, labels: ['director'], direction: 'none' },
      { from: FUND.id, to: LIU.id, labels: ['head'], direction: 'none' },
      { from: 'institution/firm', to: RUIJIN.id, labels: [], direction: 'link' },
      { from: FUND.id, to: 'institution/firm', labels: [], direction: 'link' },
      { from: 'fund/two', to: RUIJIN.id, labels: ['× 3'], direction: 'link' },
      { from: 'institution/big', to: LIU.id, labels: ['PART_OF'], direction: 'none' },
    ]);
  });

  it('gives a relationship without direction no arrow', () => {
    const relationships = [{ type: 'PARTNERS_WITH', from: RUIJIN, to: FUND }];
    expect(answerToGraph({ data: { relationships } }, ['PARTNERS_WITH']).edges).toEqual([
      { from: FUND.id, to: RUIJIN.id, labels: ['PARTNERS_WITH'], direction: 'none' },
    ]);
  });

  it('leaves documents behind a fact, names, statements and the schema aside', () => {
    const evidence = [{ source: { id: 'source/a', title: 'A' } }];
    const institution = {
      ...RUIJIN,
      evidence,
      sources: [{ id: 'source/b', name: 'B' }],
      names: [{ text: 'R', name: 'R' }],
      statements: [{ property: 'beds' }],
    };
    const ontology = { relationshipTypes: [{ name: 'PARTY_TO', from: ['PERSON'], to: ['AGREEMENT'] }] };
    expect(answerToGraph({ data: { node: institution, ontology } })).toEqual({ nodes: [node(RUIJIN)], edges: [], ...COMPLETE });
    expect(answerToGraph({ data: { limits: { first: 100 }, graph: { version: 3, entities: [{ type: 'PERSON', count: 2 }] } } }).nodes).toEqual([]);
  });

  it('takes entities without ids by their names, and says what is missing', () => {
    const answer = { data: { agreements: { nodes: [{ name: 'Deal', parties: { nodes: [{ name: 'Ruijin' }, { id: 'fund/one' }] } }] } } };
    expect(answerToGraph(answer)).toEqual({
      nodes: [
        { key: 'name:Deal', id: null, name: 'Deal', type: null, kind: null },
        { key: 'name:Ruijin', id: null, name: 'Ruijin', type: null, kind: null },
        { key: 'fund/one', id: 'fund/one', name: 'one', type: 'FUND', kind: null },
      ],
      edges: [
        { from: 'name:Deal', to: 'name:Ruijin', labels: ['parties'], direction: 'none' },
        { from: 'fund/one', to: 'name:Deal', labels: ['parties'], direction: 'none' },
      ],
      idsMissing: true,
      typesMissing: true,
      namesMissing: true,
    });
  });

  it('fills in of an entity what another place of the answer tells', () => {
    const answer = {
      data: { a: { id: 'fund/one' }, b: { id: 'fund/one', name: 'Fund One', kind: 'X' }, c: { id: 'institution/x', __typename: 'Institution', name: 'X' } },
    };
    expect(answerToGraph(answer)).toEqual({
      nodes: [
        { key: 'fund/one', id: 'fund/one', name: 'Fund One', type: 'FUND', kind: 'X' },
        { key: 'institution/x', id: 'institution/x', name: 'X', type: 'INSTITUTION', kind: null },
      ],
      edges: [],
      ...COMPLETE,
    });
  });

  it.each([null, undefined, 'text', 3, [], {}, { data: null, errors: [{ message: 'no' }] }, { data: { a: null, b: [null, [1]] } }])(
    'is empty for %j',
    (answer) => {
      expect(answerToGraph(answer)).toEqual({ nodes: [], edges: [], ...COMPLETE });
    },
  );
});
