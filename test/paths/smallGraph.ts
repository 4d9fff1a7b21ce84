import type { Ontology, RelationshipTypeDefinition } from '../../src/ontology/Ontology.ts';
import type { EntityRecord, EvidenceRecord, RelationshipRecord, SourceQuality } from '../../src/ontology/records.ts';
import { NO_LABELS } from '../../src/ontology/words/Labels.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';

/** A graph as records, so that the slow search can work on it without a snapshot. */
export interface SmallGraph {
  readonly entities: readonly EntityRecord[];
  readonly relationships: readonly RelationshipRecord[];
}

/** Of these only NEAR is no connection. */
export const RELATIONSHIP_TYPES = ['FUNDS', 'WORKS_WITH', 'NEAR'] as const;

export const ONTOLOGY: Ontology = {
  entityTypes: [
    { name: 'INSTITUTION', objectType: 'Institution', description: '' },
    { name: 'SOURCE', objectType: 'Source', description: '' },
  ],
  kinds: [],
  kindByName: new Map(),
  relationshipTypes: RELATIONSHIP_TYPES.map(relationshipType),
  relationshipTypeByName: new Map(RELATIONSHIP_TYPES.map((name, index) => [name, relationshipType(name, index)])),
  relationshipFields: new Map(),
  statementFields: new Map(),
  periodBounds: new Map(),
  formatByProperty: new Map(),
  labels: NO_LABELS,
};

export function snapshotOfGraph({ entities, relationships }: SmallGraph): Snapshot {
  const onSkipped = (message: string) => {
    throw new Error(message);
  };
  return snapshotOf(ONTOLOGY, entities, relationships, { version: 1, loadedAt: new Date(0), onSkipped, isLenient: true });
}

export function entity(id: string): EntityRecord {
  const name = { text: id, language: 'EN', use: 'PRIMARY', translated: false, since: null, until: null } as const;
  const empty = { kind: null, summaries: [], identifiers: [], statements: [], evidence: [], source: null };
  return { id, type: 'INSTITUTION', status: 'ACTUAL', names: [name], ...empty };
}

export function source(id: string, quality: SourceQuality): EntityRecord {
  const details = { title: id, titleTranslated: false, url: null, publisher: null, author: null, published: null, language: 'en', quality };
  return { ...entity(id), type: 'SOURCE', source: details };
}

export function relationship(id: string, from: string, to: string, more: Partial<RelationshipRecord> = {}): RelationshipRecord {
  const undated = { since: null, until: null, on: null };
  return { id, type: 'WORKS_WITH', from, to, role: null, status: 'ACTUAL', ...undated, amount: null, note: null, evidence: [evidence('source/a')], ...more };
}

export function evidence(from: string, stance: EvidenceRecord['stance'] = 'STATED'): EvidenceRecord {
  return { source: from, locator: null, stance, asOf: null };
}

/** A graph of WORKS_WITH relationships written as "a-b b-c": ids are "a-b", "b-c"; a pair given twice gets the id "a-b:2". */
export function graphOf(pairs: string): SmallGraph {
  const ids = new Map<string, number>();
  const relationships = pairs.split(' ').map((pair) => {
    const [from, to] = pair.split('-');
    const times = (ids.get(pair) ?? 0) + 1;
    ids.set(pair, times);
    return relationship(times === 1 ? pair : `${pair}:${times}`, from, to);
  });
  const names = new Set(relationships.flatMap(({ from, to }) => [from, to]));
  return { entities: [...[...names].map(entity), source('source/a', 'PRIMARY')], relationships };
}

/** Every two are related: of 12 entities, a to l, there are 36,101 paths of at most 6 hops between two of them, those of one length all of one score. */
export function denseGraph(names = 'abcdefghijkl'): SmallGraph {
  const ids = [...names];
  return graphOf(ids.flatMap((from, i) => ids.slice(i + 1).map((to) => `${from}-${to}`)).join(' '));
}

function relationshipType(name: string, index: number): RelationshipTypeDefinition {
  const ends = { from: ['INSTITUTION'], to: ['INSTITUTION'] } as const;
  return { name, index, description: '', ...ends, properties: [], connects: name !== 'NEAR', symmetric: false, sentenceEn: '', sentenceZh: '' };
}
