import type { Snapshot } from '../snapshot/Snapshot.ts';

/** What rests on one source. */
export interface SourceUse {
  readonly entities: readonly number[];
  readonly relationships: readonly number[];
}

const indexes = new WeakMap<Snapshot, Map<number, { entities: number[]; relationships: number[] }>>();
const NOTHING: SourceUse = { entities: [], relationships: [] };

/**
 * Entities of which the source says something, and relationships that it supports. The index is made once, on first use, for what was built as a whole; of
 * its later versions it is asked what has changed since.
 */
export function sourceUse(snapshot: Snapshot, source: number): SourceUse {
  const { delta, entities, relationships } = snapshot;
  if (delta === null) return indexed(snapshot, source);
  const { base } = delta;
  const known = source < base.entities.count ? indexed(base, source) : NOTHING;
  const appended: number[] = [];
  for (let r = base.relationships.count; r < relationships.count; r++) {
    const sources = relationships.evidenceSource.subarray(relationships.evidenceAt[r], relationships.evidenceAt[r + 1]);
    if (sources.includes(source)) appended.push(r);
  }
  return {
    entities: [
      ...known.entities.filter((entity) => !delta.sources.has(entity)),
      ...[...delta.sources].filter((entity) => entities.sources.of(entity).includes(source)),
    ],
    relationships: [...known.relationships, ...appended].filter((r) => relationships.live?.[r] !== 0),
  };
}

function indexed(snapshot: Snapshot, source: number): SourceUse {
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
