import type { GraphqlRequest } from '../GraphqlRequest.ts';

/** Names of persisted queries that are told apart; of more, and of all others, a client could make as many as it likes. */
const MOST_PERSISTED = 100;
const LONGEST = 60;
/** The first operation of a document that has one with a name. */
const NAMED = /(?:^|[\s}])(?:query|mutation|subscription)\s+([_A-Za-z]\w*)/;

/** By which name a request is counted: that of a named operation or of a persisted query; else `unnamed` or `other`. */
export class OperationNames {
  readonly #known: Set<string>;
  readonly #persisted = new Set<string>();

  constructor(documents: readonly string[]) {
    this.#known = new Set(documents.map((document) => NAMED.exec(document)?.[1] ?? '').filter((name) => name !== ''));
  }

  of({ operationName, persisted }: Pick<GraphqlRequest, 'operationName' | 'persisted'>, document: string): string {
    const name = operationName ?? NAMED.exec(document)?.[1] ?? '';
    if (name === '') return 'unnamed';
    if (this.#known.has(name) || this.#persisted.has(name)) return name;
    if (persisted === null || this.#persisted.size >= MOST_PERSISTED || name.length > LONGEST) return 'other';
    this.#persisted.add(name);
    return name;
  }
}
