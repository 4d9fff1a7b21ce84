import { FORMER_NAMES } from '../operations/formerNames.ts';
import type { Operation } from '../operations/readOperations.ts';

export interface Asked {
  readonly operation: Operation | null;
  /** What was asked for, where nothing has this name. */
  readonly unknown: string | null;
  /** Chinese for the former Chinese examples. */
  readonly language: 'zh' | undefined;
}

/** What an address asks for: an operation by its name, or one of the examples that links of former versions name. Undefined: it asks for none. */
export function findOperation(name: unknown, operations: readonly Operation[]): Asked | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  const byName = (wanted: string) => operations.find((operation) => operation.name === wanted);
  const exact = byName(name);
  if (exact !== undefined) return { operation: exact, unknown: null, language: undefined };
  const former = name.replace(/-zh$/, '');
  const operation = byName(FORMER_NAMES.get(former) ?? former) ?? null;
  return { operation, unknown: operation === null ? name.slice(0, 80) : null, language: operation !== null && former !== name ? 'zh' : undefined };
}
