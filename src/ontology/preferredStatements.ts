import { lastDay, type PartialDate } from './partialDate.ts';
import type { StatementRecord } from './records.ts';

/**
 * Statements grouped by property (in order of first appearance), the preferred one first within each: what is so before what is
 * planned or over, stated before implied, then the one with the newest document, then the order given. Documents without a date come last.
 */
export function preferredFirst(statements: readonly StatementRecord[], publishedOf: (sourceId: string) => PartialDate | null): StatementRecord[] {
  const properties = [...new Set(statements.map(({ property }) => property))];
  const ranked = statements.map((statement) => ({ statement, rank: rankOf(statement, publishedOf) }));
  ranked.sort((a, b) => {
    const byProperty = properties.indexOf(a.statement.property) - properties.indexOf(b.statement.property);
    return byProperty || a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || b.rank[2] - a.rank[2];
  });
  return ranked.map(({ statement }) => statement);
}

function rankOf({ status, evidence }: StatementRecord, publishedOf: (sourceId: string) => PartialDate | null): [number, number, number] {
  const stated = evidence.some(({ stance }) => stance === 'STATED');
  const newest = evidence.reduce((latest, { source }) => {
    const published = publishedOf(source);
    return published === null ? latest : Math.max(latest, lastDay(published));
  }, Number.MIN_SAFE_INTEGER);
  return [status === 'ACTUAL' ? 0 : 1, stated ? 0 : 1, newest];
}
