/** One thing that is wrong in a seed file, at the place where a curator can mend it. Lines and columns count from 1. */
export interface SeedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where in the file's structure: `relationships[3].evidence[0].source`. */
  readonly path: string;
  readonly message: string;
}

/** `seeds/a.yaml:12:9 relationships[0].from: no entity has the id "institution/x"` */
export function problemLine({ file, line, column, path, message }: SeedProblem): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`;
}
