import { overlaps, periodDays } from '../../ontology/partialDate.ts';
import type { EvidenceRecord, StatementRecord, ValueRecord } from '../../ontology/records.ts';

/** Statements of one property that cannot all be true. */
export interface Disagreement {
  readonly property: string;
  readonly statements: readonly StatementRecord[];
  readonly score: number;
}

/** Both are of one time, both of none, or one of them is of none. */
const [SAME_TIME, NO_TIME, PERHAPS_OTHER_TIME] = [0.9, 0.7, 0.5];
/** What "about" leaves room for. */
const ABOUT = 0.1;

/**
 * Amounts, numbers and dates on which documents disagree: both are said to be so (not planned, not over), in one unit (money: one currency and scope), may be of one time, and no document
 * tells both: one that does means two things. Dates disagree when no day fits both, amounts by what their qualifiers leave room for. Texts never disagree.
 */
export function disagreements(statements: readonly StatementRecord[]): Disagreement[] {
  const found = new Map<string, { statements: Set<StatementRecord>; score: number }>();
  for (const [i, one] of statements.entries()) {
    for (const other of statements.slice(i + 1)) {
      const score = disagree(one, other);
      if (score === 0) continue;
      const known = found.get(one.property) ?? { statements: new Set(), score: 0 };
      known.statements.add(one).add(other);
      known.score = Math.max(known.score, score);
      found.set(one.property, known);
    }
  }
  return Array.from(found, ([property, { statements: all, score }]) => ({ property, statements: statements.filter((one) => all.has(one)), score }));
}

/** 0: they do not. */
function disagree(one: StatementRecord, other: StatementRecord): number {
  if (one.property !== other.property || one.status !== 'ACTUAL' || other.status !== 'ACTUAL') return 0;
  if (unitOf(one.value) === null || unitOf(one.value) !== unitOf(other.value) || shareDocument(one.evidence, other.evidence)) return 0;
  if (one.value.form === 'date' && other.value.form === 'date') {
    const days = (date: string) => ({ since: periodDays({ since: date, until: date }).since, until: periodDays({ since: date, until: date }).until });
    const [first, second] = [days(one.value.date), days(other.value.date)];
    return overlaps(first, { first: second.since, last: second.until }) ? 0 : SAME_TIME;
  }
  if (fits(one, other) || fits(other, one)) return 0;
  if (one.asOf === null && other.asOf === null) return NO_TIME;
  if (one.asOf === null || other.asOf === null) return PERHAPS_OTHER_TIME;
  const [first, second] = [periodDays({ since: one.asOf, until: one.asOf }), periodDays({ since: other.asOf, until: other.asOf })];
  return overlaps(first, { first: second.since, last: second.until }) ? SAME_TIME : 0;
}

function unitOf(value: ValueRecord): string | null {
  if (value.form === 'money') return `money ${value.money.currency} ${value.money.scope}`;
  if (value.form === 'quantity') return `quantity ${value.unit}`;
  return value.form === 'date' ? 'date' : null;
}

function shareDocument(one: readonly EvidenceRecord[], other: readonly EvidenceRecord[]): boolean {
  return one.some(({ source }) => other.some((evidence) => evidence.source === source));
}

/** Whether what `one` says leaves room for the other's number. */
function fits(one: StatementRecord, other: StatementRecord): boolean {
  const [own, number] = [numberOf(one.value), numberOf(other.value)];
  if (own === number) return true;
  if (one.qualifier === 'ABOUT') return Math.abs(number - own) <= Math.abs(own) * ABOUT;
  return one.qualifier === 'AT_LEAST' && number >= own;
}

function numberOf(value: ValueRecord): number {
  return Number(value.form === 'money' ? value.money.value : value.form === 'quantity' ? value.number : Number.NaN);
}
