import { loadSdl } from '../../src/ontology/loadSdl.ts';
import type { Ontology } from '../../src/ontology/Ontology.ts';
import { readOntology } from '../../src/ontology/readOntology.ts';
import {
  type EntityRecord,
  type EntityType,
  type EvidenceRecord,
  type Language,
  type NameRecord,
  type NameUse,
  type RelationshipRecord,
  relationshipId,
  type StatementRecord,
} from '../../src/ontology/records.ts';

/** Short ways to write records in tests; what is not given is empty. */
export const ONTOLOGY: Ontology = readOntology(loadSdl());
export const LOADED_AT = new Date('2026-11-25T00:00:00Z');

export function entity(id: string, more: Partial<EntityRecord> = {}): EntityRecord {
  const type = id.split('/')[0].toUpperCase() as EntityType;
  return {
    id,
    type,
    kind: null,
    status: 'ACTUAL',
    names: [name(id.split('/')[1])],
    summaries: [],
    identifiers: [],
    statements: [],
    evidence: [],
    source: type === 'SOURCE' ? sourceDetails({}) : null,
    ...more,
  };
}

export function source(id: string, details: Partial<NonNullable<EntityRecord['source']>> = {}): EntityRecord {
  return entity(id, { source: sourceDetails(details) });
}

function sourceDetails(details: Partial<NonNullable<EntityRecord['source']>>): NonNullable<EntityRecord['source']> {
  return { title: 'A page', titleTranslated: false, url: null, publisher: null, author: null, published: null, language: 'en', quality: 'PRESS', ...details };
}

export function name(text: string, use: NameUse = 'PRIMARY', language: Language = /\p{Script=Han}/u.test(text) ? 'ZH' : 'EN'): NameRecord {
  return { text, language, use, translated: false, since: null, until: null };
}

export function evidence(source: string, stance: EvidenceRecord['stance'] = 'STATED'): EvidenceRecord {
  return { source, locator: null, stance, asOf: null };
}

export function statement(property: string, value: StatementRecord['value'], more: Partial<StatementRecord> = {}): StatementRecord {
  return { property, value, asOf: null, qualifier: 'EXACT', status: 'ACTUAL', note: null, evidence: [], ...more };
}

export function date(text: string): StatementRecord['value'] {
  return { form: 'date', date: text };
}

export function money(value: string, currency = 'CNY'): StatementRecord['value'] {
  return { form: 'money', money: { value, currency, scope: null } };
}

export function relationship(type: string, from: string, to: string, more: Partial<RelationshipRecord> = {}): RelationshipRecord {
  return {
    id: relationshipId(type, from, to, null),
    type,
    from,
    to,
    role: null,
    status: 'ACTUAL',
    since: null,
    until: null,
    on: null,
    amount: null,
    note: null,
    evidence: [],
    ...more,
  };
}
