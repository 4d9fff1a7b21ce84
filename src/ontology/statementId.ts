import { createHash } from 'node:crypto';
import type { StatementRecord } from './records.ts';

/** Names a statement among those of its entity by what it says, whatever its evidence and notes: said by another document it is the same. */
export function statementId({ property, value, asOf, qualifier, status }: StatementRecord): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([property, value, asOf, qualifier, status]))
    .digest('hex');
  return `${property}-${digest.slice(0, 12)}`;
}
