import { expect } from '@jest/globals';
import type { EntityRecord, EvidenceRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import { relationshipId } from '../../../src/ontology/records.ts';
import { statementId } from '../../../src/ontology/statementId.ts';
import { snapshotOf } from '../../../src/snapshot/buildSnapshot.ts';
import type { RandomNumbers } from '../../paths/randomNumbers.ts';
import { date, entity, LOADED_AT, name, ONTOLOGY, relationship, source, statement } from '../../snapshot/records.ts';
import { type AnyRecord, evidenceOf, type Graph } from './editedGraph.ts';

const SOURCES = ['source/a', 'source/b', 'source/c', 'source/d'];

/** Records at random, few enough to coincide often. */
export class RandomRecords {
  readonly #random: RandomNumbers;
  #locator = 0;

  constructor(random: RandomNumbers) {
    this.#random = random;
  }

  all(): AnyRecord[] {
    const entities = [...SOURCES.map((id) => source(id)), ...Array.from({ length: 12 }, (_, i) => this.entity(`institution/${i}`))];
    const places = [this.entity('place/0'), this.entity('place/1')];
    const records = new Map<string, AnyRecord>([...entities, ...places].map((record) => [record.id, record]));
    for (let i = 0; i < 16; i++) {
      const one = this.relationship();
      if (one !== null) records.set(one.id, one);
    }
    return [...records.values()].map((record) => {
      if (!('names' in record) || record.type === 'SOURCE') return record;
      const about = [...records.values()].filter((one) => !('names' in one) && (one.from === record.id || one.to === record.id));
      return {
        ...record,
        evidence: oneEach([...record.evidence, ...record.statements.flatMap(({ evidence }) => evidence), ...about.flatMap(({ evidence }) => evidence)]),
      };
    });
  }

  entity(id: string): EntityRecord {
    const random = this.#random;
    const names = [name(random.one(['Alpha', 'Beta', 'Gamma'])), ...(random.chance(0.5) ? [name(random.one(['阿尔法', '贝塔']))] : [])];
    const statements = Array.from({ length: random.whole(0, 2) }, () =>
      statement('founded', date(random.one(['2001', '2002'])), { evidence: this.evidence() }),
    );
    return entity(id, {
      names,
      statements: [...new Map(statements.map((one) => [statementId(one), one])).values()],
      identifiers: random.chance(0.5) ? [{ scheme: 'ROR', value: random.one(['1', '2']), evidence: random.chance(0.5) ? this.evidence() : [] }] : [],
      summaries: random.chance(0.3) ? [{ language: 'EN', text: random.one(['one', 'two']) }] : [],
      evidence: oneEach(this.evidence()),
    });
  }

  relationship(not = ''): RelationshipRecord | null {
    const random = this.#random;
    const one = `institution/${random.whole(0, 11)}`;
    const type = random.one(['PARTNERS_WITH', 'LOCATED_IN']);
    const other = type === 'LOCATED_IN' ? `place/${random.whole(0, 1)}` : `institution/${random.whole(0, 11)}`;
    const [from, to] = type === 'PARTNERS_WITH' && one > other ? [other, one] : [one, other];
    if (from === to || from === not || to === not) return null;
    const key = random.chance(0.2) ? 'again' : null;
    return { ...relationship(type, from, to, { evidence: this.evidence() }), id: relationshipId(type, from, to, key) };
  }

  evidence(): EvidenceRecord[] {
    const one = () => ({ source: this.#random.one(SOURCES), locator: this.#random.one(['1', '2', '3']), stance: 'STATED' as const, asOf: null });
    return this.#random.chance(0.6) ? [one()] : distinct([one(), one()]);
  }

  /** At a place that nothing else stands at. */
  freshEvidence(): EvidenceRecord[] {
    return [{ source: this.#random.one(SOURCES), locator: `new ${this.#locator++}`, stance: 'STATED', asOf: null }];
  }
}

function distinct(evidence: readonly EvidenceRecord[]): EvidenceRecord[] {
  return [...new Map(evidence.map((item) => [JSON.stringify(item), item])).values()];
}

export function oneEach(evidence: readonly EvidenceRecord[]): EvidenceRecord[] {
  return evidence.filter((item, i) => evidence.findIndex(({ source: other }) => other === item.source) === i);
}

/** It holds together, and there is a document for each thing. */
export function expectSound(graph: Graph): void {
  const records = [...graph.values()];
  const onSkipped = (message: string) => {
    throw new Error(message);
  };
  const [entities, relationships] = [records.filter((record) => 'names' in record), records.filter((record) => !('names' in record))];
  snapshotOf(ONTOLOGY, entities as EntityRecord[], relationships as RelationshipRecord[], { version: 1, loadedAt: LOADED_AT, onSkipped });
  for (const record of records) {
    if (!record.id.startsWith('source/')) expect([record.id, record.evidence.length > 0]).toEqual([record.id, true]);
    for (const item of evidenceOf(record)) expect(graph.has(item.source)).toBe(true);
  }
}
