import { hash } from 'node:crypto';
import type { NamedNode } from 'n3';
import { term } from './terms.ts';

/**
 * Names what has no id in the atlas (names, statements, evidence) by what it says, so that it is called the same in every export for as long as
 * it says the same. One maker for each record: what it is asked for twice is there twice.
 */
export class FactNodes {
  readonly #about: string;
  readonly #times = new Map<string, number>();

  constructor(about: string) {
    this.#about = about;
  }

  node(space: 'statement' | 'value' | 'name' | 'identifier' | 'evidence', ...says: readonly unknown[]): NamedNode {
    const text = JSON.stringify([space, this.#about, ...says.map(inOrder)]);
    const times = (this.#times.get(text) ?? 0) + 1;
    this.#times.set(text, times);
    // Half of a SHA-256: two things of a graph of any size are never called alike.
    const digest = hash('sha256', text).slice(0, 32);
    return term(space, times === 1 ? digest : `${digest}-${times}`);
  }
}

/** Stores give the members of a record in any order. */
function inOrder(said: unknown): unknown {
  if (typeof said !== 'object' || said === null) return said;
  return Object.entries(said)
    .map(([key, value]) => [key, inOrder(value)])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
