import { createHash } from 'node:crypto';
import type { Statements } from './statements.ts';

/** Histories that part do so at different times, so the times of the last versions tell them apart; the seals of what changed last tell copies with the same times. */
const LAST_VERSIONS = 64;
const LAST_CHANGES = 64;

/** Null where the log has no such version. `serial`: the last change that is in a version. */
export function stampOf({ storeId, revisionsTo, sealsTo }: Statements, version: number, serial: number): string | null {
  const revisions = revisionsTo.all(version, LAST_VERSIONS);
  if (revisions[0]?.['version'] !== version) return null;
  const told = [storeId.get(), revisions, sealsTo.all(version + 1, serial, LAST_CHANGES)];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}
