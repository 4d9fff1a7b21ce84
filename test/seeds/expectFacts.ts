import { expect } from '@jest/globals';
import type { DocumentFacts, FactEvidence, RelationshipFact, StatementFact } from './foundingAtlas.ts';

/** What a row leaves out: nothing is dated, nobody has a role, and the document states it outright as a fact. */
export interface Seen {
  readonly stance?: 'STATED' | 'IMPLIED';
  /** The day on which the document saw it hold. */
  readonly seenOn?: string;
}
export type RelationshipRow = Seen & Partial<Pick<RelationshipFact, 'role' | 'status' | 'since' | 'until' | 'on' | 'amount'>>;
export type StatementRow = Partial<Pick<StatementFact, 'qualifier' | 'status' | 'asOf'>> & Pick<Seen, 'stance'>;

/** The document holds this relationship, with exactly these values, and says where. */
export function expectRelationship(facts: DocumentFacts, id: string, { stance = 'STATED', seenOn, ...values }: RelationshipRow = {}): void {
  const found = facts.relationships.filter((fact) => fact.id === id);
  expect(found).toHaveLength(1);
  const { role, status, since, until, on, amount, evidence } = found[0];
  const nothing = { role: null, status: 'ACTUAL', since: null, until: null, on: null, amount: null };
  expect({ role, status, since, until, on, amount }).toEqual({ ...nothing, ...values });
  expectEvidence(facts, evidence, stance, seenOn ?? null);
}

/** The document says exactly these values of this property of the entity, in any order, and says where. */
export function expectStatements(facts: DocumentFacts, entity: string, property: string, rows: Readonly<Record<string, StatementRow>>): void {
  const found = facts.statements.filter((fact) => fact.entity === entity && fact.property === property);
  const summary = found.map(({ value, qualifier, status, asOf }) => ({ value, qualifier, status, asOf }));
  const expected = Object.entries(rows).map(([value, { stance: _, ...row }]) => ({ value, qualifier: 'EXACT', status: 'ACTUAL', asOf: null, ...row }));
  expect(summary.toSorted(byValue)).toEqual(expected.toSorted(byValue));
  for (const { value, evidence } of found) expectEvidence(facts, evidence, rows[value].stance ?? 'STATED', null);
}

/** Nothing in the document is a relationship of these types with this entity at either end, beyond the ids named. */
export function expectOnly(facts: DocumentFacts, type: string, entity: string, others: readonly string[]): void {
  const found = facts.relationships.filter((fact) => fact.type === type && [fact.from, fact.to].includes(entity));
  expect(found.map(({ from, to }) => (from === entity ? to : from)).toSorted()).toEqual(others.toSorted());
}

/** No money at all stands on what the document says, or only these amounts. */
export function expectMoney(facts: DocumentFacts, amounts: readonly string[]): void {
  const ofRelationships = facts.relationships.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const ofStatements = facts.statements.filter(({ value }) => /^[\d.]+ [A-Z]{3}$/.test(value)).map(({ value }) => value);
  expect([...ofRelationships, ...ofStatements].toSorted()).toEqual(amounts.toSorted());
}

function expectEvidence(facts: DocumentFacts, evidence: readonly FactEvidence[], stance: string, asOf: string | null): void {
  expect(evidence).toContainEqual({ source: facts.source['id'], locator: expect.stringMatching(/\S/), stance, asOf });
  for (const { source, locator } of evidence) expect([source, locator.trim() === '']).toEqual([facts.source['id'], false]);
}

function byValue(a: { readonly value: string }, b: { readonly value: string }): number {
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}
