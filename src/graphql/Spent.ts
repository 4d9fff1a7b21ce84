import type { PathRunner } from '../paths/PathRunner.ts';
import type { DocumentSize } from './measureDocument.ts';
import { watchedRunner } from './watchedRunner.ts';

/** What one request takes: how large its query is, and what answering it took. */
export interface Spent {
  /** Null until the query was measured. */
  size: DocumentSize | null;
  searches: number;
  /** Steps of the searches. */
  explored: number;
  /** By what the first search that was cut was cut; null: none was. */
  cutBy: string | null;
}

export function nothingSpent(): Spent {
  return { size: null, searches: 0, explored: 0, cutBy: null };
}

/** The same runner, which notes what it did. Answers that were kept from an earlier search take none, and so are not noted. */
export function countingRunner(runner: PathRunner, spent: Spent): PathRunner {
  return watchedRunner(runner, (result) => {
    spent.searches++;
    const { explored = 0, truncatedBy = null } = result as { readonly explored?: number; readonly truncatedBy?: string | null };
    spent.explored += Number(explored);
    spent.cutBy ??= truncatedBy;
  });
}
