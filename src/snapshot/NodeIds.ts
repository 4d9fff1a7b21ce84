import type { IdColumn } from '../lib/PackedTexts.ts';
import type { FormerIds } from './FormerIds.ts';

/** The ids of entities or of relationships. An id that nothing has any more leads to what it was merged into. */
export class NodeIds implements IdColumn {
  /** The ids that they have now, alone. */
  readonly own: IdColumn;
  readonly former: FormerIds;

  constructor(own: IdColumn, former: FormerIds) {
    this.own = own;
    this.former = former;
  }

  get length(): number {
    return this.own.length;
  }

  at(number: number): string {
    return this.own.at(number);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.own[Symbol.iterator]();
  }

  find(id: string): number | undefined {
    return this.own.find(id) ?? this.former.find(id, this.own);
  }

  beginningWith(start: string): Iterable<number> {
    return this.own.beginningWith(start);
  }
}
