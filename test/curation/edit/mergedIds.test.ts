import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Edit } from '../../../src/curation/edit/Edit.ts';
import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import { entity, evidence, source } from '../../snapshot/records.ts';
import { EditedGraph } from './editedGraph.ts';

const about = { evidence: [evidence('source/d')] };
const FROM_E = { source: 'source/e', locator: 'page 2' };
const merge = (merged: string, into: string): Edit => ({ op: 'MERGE', merged, into });
const relate: Edit = { op: 'SAY', content: { relationships: [{ type: 'PARTNERS_WITH', from: 'institution/c', to: 'institution/b', evidence: FROM_E }] } };
const say: Edit = {
  op: 'SAY',
  content: {
    entities: [{ id: 'institution/b', type: 'Institution', names: [{ text: 'Bee', language: 'en' }], evidence: FROM_E }],
    statements: [{ entity: 'institution/b', property: 'founded', date: 2012, evidence: [FROM_E] }],
  },
};

let graph: EditedGraph;
beforeEach(async () => {
  graph = await EditedGraph.of([
    source('source/d'),
    source('source/e'),
    entity('institution/a', about),
    entity('institution/b', about),
    entity('institution/c', about),
  ]);
});
afterEach(() => graph.store.close());

describe('what is said of an id that was merged', () => {
  const isSaidOfA = async () => {
    const all = await graph.graph();
    const a = all.get('institution/a') as EntityRecord;
    expect(a.names.map(({ text }) => text)).toContain('Bee');
    expect(a.statements.map(({ property, evidence: [{ source: by }] }) => `${property} by ${by}`)).toEqual(['founded by source/d']);
    const partners = all.get('partners-with:institution/a:institution/c') as RelationshipRecord;
    expect(partners.evidence.map(({ source: by }) => by)).toEqual(['source/d']);
    expect([...all.keys()].sort()).toEqual(['institution/a', 'institution/c', 'partners-with:institution/a:institution/c', 'source/d']);
  };

  it('is said of what it was merged into, and so is what a merged document says', async () => {
    for (const edit of [merge('institution/b', 'institution/a'), merge('source/e', 'source/d'), say, relate]) await graph.done(edit);
    await isSaidOfA();
  });

  it('also within the request that merges', async () => {
    const { problems } = await graph.edit([merge('institution/b', 'institution/a'), merge('source/e', 'source/d'), say, relate]);
    expect(problems).toEqual([]);
    await isSaidOfA();
  });

  it('can be wrong as what is said of any other', async () => {
    await graph.done(merge('institution/b', 'institution/a'));
    const self: Edit = { op: 'SAY', content: { relationships: [{ type: 'PARTNERS_WITH', from: 'institution/a', to: 'institution/b', evidence: FROM_E }] } };
    expect(await graph.problems(self)).toEqual(['relationships.0.to: a thing cannot be related to itself']);
  });
});
