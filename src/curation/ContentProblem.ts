import type { SeedPath } from './SeedFile.ts';

/** One thing that is wrong with what a file or a request says; the path leads through its content: ['relationships', 3, 'evidence', 0, 'source']. */
export interface ContentProblem {
  readonly file: string;
  readonly path: SeedPath;
  readonly message: string;
}

/** Where in the content something stands. */
export interface Place {
  readonly file: string;
  readonly path: SeedPath;
}
