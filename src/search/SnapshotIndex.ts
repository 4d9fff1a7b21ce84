import { inPieces, type Steps } from '../lib/steps.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** What one build of an index tells: of entities that `outdated` holds it tells nothing any more. */
export interface SnapshotIndexPart<T> {
  readonly index: T;
  readonly outdated: ReadonlySet<number> | null;
}

/**
 * An index made once a snapshot, on first use and in pieces of a few milliseconds. What was built as a whole serves later versions too, beside an index of
 * the entities that have changed since.
 */
export class SnapshotIndex<T> {
  readonly #build: (snapshot: Snapshot, entities: Iterable<number>) => Steps<T>;
  readonly #parts = new WeakMap<Snapshot, Promise<readonly SnapshotIndexPart<T>[]>>();

  constructor(build: (snapshot: Snapshot, entities: Iterable<number>) => Steps<T>) {
    this.#build = build;
  }

  of(snapshot: Snapshot): Promise<readonly SnapshotIndexPart<T>[]> {
    let parts = this.#parts.get(snapshot);
    if (parts === undefined) {
      parts = snapshot.delta === null ? this.#whole(snapshot) : this.#after(snapshot, snapshot.delta);
      this.#parts.set(snapshot, parts);
      // Whoever asks next tries again.
      parts.catch(() => this.#parts.delete(snapshot));
    }
    return parts;
  }

  async #whole(snapshot: Snapshot): Promise<readonly SnapshotIndexPart<T>[]> {
    return [{ index: await inPieces(this.#build(snapshot, liveEntities(snapshot)), { ref: true }), outdated: null }];
  }

  async #after(snapshot: Snapshot, { base, entities }: NonNullable<Snapshot['delta']>): Promise<readonly SnapshotIndexPart<T>[]> {
    const [{ index }] = await this.of(base);
    const { live } = snapshot.entities;
    const changed = [...entities].filter((entity) => live?.[entity] !== 0).sort((a, b) => a - b);
    return [
      { index, outdated: entities },
      { index: await inPieces(this.#build(snapshot, changed), { ref: true }), outdated: null },
    ];
  }
}

function* liveEntities({ entities: { count, live } }: Snapshot): Generator<number> {
  for (let entity = 0; entity < count; entity++) if (live?.[entity] !== 0) yield entity;
}
