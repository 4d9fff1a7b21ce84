import { isNode, LineCounter, type Document, parseDocument } from 'yaml';
import type { SeedProblem } from './SeedProblem.ts';

export type SeedPath = readonly (string | number)[];

/** One parsed seed file: its content as plain data, and the way back from a place in that data to a line. */
export class SeedFile {
  readonly file: string;
  readonly content: unknown;
  /** What YAML itself finds wrong; the content is null then. */
  readonly syntaxProblems: readonly SeedProblem[];
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(file: string, text: string) {
    this.file = file;
    this.#lines = new LineCounter();
    this.#document = parseDocument(text, { lineCounter: this.#lines, version: '1.2', uniqueKeys: true, prettyErrors: false });
    this.syntaxProblems = this.#document.errors.map((error) => ({ file, ...this.#position(error.pos[0]), path: '', message: error.message }));
    this.content = this.#document.errors.length > 0 ? null : this.#document.toJS({ maxAliasCount: 100 });
  }

  /** A problem at the deepest part of the path that the file really has. */
  problem(path: SeedPath, message: string): SeedProblem {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? this.#document.contents : this.#document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range != null) return { file: this.file, ...this.#position(node.range[0]), path: pathText(path), message };
    }
    return { file: this.file, line: 1, column: 1, path: pathText(path), message };
  }

  #position(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

function pathText(path: SeedPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}
