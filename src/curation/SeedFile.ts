import { CORE_SCHEMA, load } from 'js-yaml';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { SeedProblem } from './SeedProblem.ts';

export type SeedPath = readonly (string | number)[];

/**
 * One seed file: its content as plain data, and the way from a place in that data to a line.
 *
 * Two parsers read it: js-yaml is several times faster, which the first start needs; yaml knows where each value stands, which only a file
 * with a problem needs. Both read YAML 1.2's core schema, and a test holds them to the same content.
 */
export class SeedFile {
  readonly file: string;
  readonly #text: string;
  #content: unknown;
  #placed: { document: Document; lines: LineCounter } | null = null;
  /** What YAML itself finds wrong; the content is null then. */
  readonly syntaxProblems: readonly SeedProblem[];

  constructor(file: string, text: string) {
    this.file = file;
    this.#text = text;
    try {
      this.#content = load(text, { schema: CORE_SCHEMA }) ?? null;
      this.syntaxProblems = [];
    } catch {
      this.#content = null;
      const { errors } = this.#placedDocument().document;
      this.syntaxProblems =
        errors.length > 0
          ? errors.map((error) => ({ file, ...this.#position(error.pos[0]), path: '', message: error.message }))
          : [{ file, line: 1, column: 1, path: '', message: 'this is no YAML 1.2 document' }];
    }
  }

  get content(): unknown {
    return this.#content;
  }

  /** A problem at the deepest part of the path that the file really has. */
  problem(path: SeedPath, message: string): SeedProblem {
    const { document } = this.#placedDocument();
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range != null) return { file: this.file, ...this.#position(node.range[0]), path: pathText(path), message };
    }
    return { file: this.file, line: 1, column: 1, path: pathText(path), message };
  }

  #placedDocument(): { document: Document; lines: LineCounter } {
    if (this.#placed === null) {
      const lines = new LineCounter();
      this.#placed = { document: parseDocument(this.#text, { lineCounter: lines, version: '1.2', uniqueKeys: true, prettyErrors: false }), lines };
    }
    return this.#placed;
  }

  #position(offset: number): { line: number; column: number } {
    const { line, col } = this.#placedDocument().lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

function pathText(path: SeedPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}
