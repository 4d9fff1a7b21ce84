import type { Snapshot } from '../snapshot/Snapshot.ts';

/** What rests on one source: numbers, ascending. */
export interface SourceUse {
  readonly entities: readonly number[];
  readonly relationships: readonly number[];
}

const indexes = new WeakMap<Snapshot, Map<number, { entities: number[]; relationships: number[] }>>();
const NOTHING: SourceUse = { entities: [], relationships: [] };

/** Entities of which the source says something, and relationships that it supports. The index is made once a snapshot, on first use. */
export function sourceUse(snapshot: Snapshot, source: number): SourceUse {
  let index = indexes.get(snapshot);
  if (index === undefined) {
    index = buildIndex(snapshot);
    indexes.set(snapshot, index);
  }
  return index.get(source) ?? NOTHING;
}

function buildIndex({ entities, relationships }: Snapshot): Map<number, { entities: number[]; relationships: number[] }> {
  const index = new Map<number, { entities: number[]; relationships: number[] }>();
  const use = (source: number) => {
    let entry = index.get(source);
    if (entry === undefined) {
      entry = { entities: [], relationships: [] };
      index.set(source, entry);
    }
    return entry;
  };
  for (let entity = 0; entity < entities.count; entity++) {
    for (const source of entities.sources.of(entity)) use(source).entities.push(entity);
  }
  for (let r = 0; r < relationships.count; r++) {
    const sources = new Set(relationships.evidenceSource.subarray(relationships.evidenceAt[r], relationships.evidenceAt[r + 1]));
    for (const source of sources) use(source).relationships.push(r);
  }
  return index;
}
