import type { Ontology } from '../../../src/ontology/Ontology.ts';
import { DAY_OPEN_END } from '../../../src/ontology/partialDate.ts';
import { type EntityRecord, type EntityType, type RelationshipRecord, SOURCE_QUALITIES, STANCES, STATUSES } from '../../../src/ontology/records.ts';
import { KINDS } from '../ecosystemTopology.ts';
import type { BenchGraph } from './BenchGraph.ts';
import { entityIdOf, relationshipIdOf } from './servedSnapshot.ts';

/** Kinds of the made-up graph that are kinds of institutions, as the schema calls them. */
const INSTITUTIONS = new Map([
  ['HOSPITAL', 'HOSPITAL'],
  ['COMPANY', 'COMPANY'],
  ['UNIVERSITY', 'UNIVERSITY'],
  ['AGENCY', 'GOVERNMENT_BODY'],
]);
const NO_MORE = { summaries: [], identifiers: [], statements: [], evidence: [] } as const;

/** The made-up graph as a store keeps it: each entity with two names, each relationship with a document behind it. */
export function* entityRecords({ topology }: BenchGraph): Generator<EntityRecord> {
  for (let v = 0; v < topology.entityCount; v++) {
    const kind = KINDS[topology.kind[v]][0];
    const institution = INSTITUTIONS.get(kind) ?? null;
    const [type, quality] = [(institution === null ? kind : 'INSTITUTION') as EntityType, SOURCE_QUALITIES[topology.quality[v]]];
    const name = { use: 'PRIMARY', translated: false, since: null, until: null } as const;
    const names = [
      { ...name, text: `${kind[0]}${kind.slice(1).toLowerCase()} number ${v}`, language: 'EN' as const },
      { ...name, text: `第${v}号`, language: 'ZH' as const },
    ];
    const document = {
      title: `Document ${v}`,
      titleTranslated: false,
      url: null,
      publisher: 'A paper',
      author: null,
      published: '2024',
      language: 'en',
      quality,
    };
    yield { id: entityIdOf(v), type, kind: institution, status: 'ACTUAL', names, ...NO_MORE, source: type === 'SOURCE' ? document : null };
  }
}

export function* relationshipRecords({ topology }: BenchGraph, ontology: Ontology): Generator<RelationshipRecord> {
  const { fromEntity: from, toEntity: to, type, since, until } = topology;
  for (let r = 0; r < topology.relationshipCount; r++) {
    const source = entityIdOf(topology.evidenceSource[r]);
    yield {
      ...{ id: relationshipIdOf(r), type: ontology.relationshipTypes[type[r]].name, from: entityIdOf(from[r]), to: entityIdOf(to[r]) },
      ...{ role: null, status: STATUSES[topology.status[r]], since: date(since[r]), until: until[r] === DAY_OPEN_END ? null : date(until[r]), on: null },
      ...{ amount: null, note: null, evidence: [{ source, locator: 'paragraph 3', stance: STANCES[topology.evidenceStance[r]], asOf: null }] },
    };
  }
}

function date(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
