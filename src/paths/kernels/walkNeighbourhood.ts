import type { Rows } from '../../snapshot/rows.ts';

export interface NeighbourhoodJob {
  readonly kind: 'NEIGHBOURHOOD';
  readonly rows: Rows;
  readonly entityCount: number;
  readonly walkable: Uint8Array;
  /** Entities that may be entered; null: all. Those in the middle are always shown. */
  readonly mayEnter: Uint8Array | null;
  readonly middle: Uint32Array;
  readonly hops: number;
  /** Most entities to return. */
  readonly limit: number;
}

export interface NeighbourhoodResult {
  /** Nearest first, ascending within a distance. */
  readonly entities: Uint32Array;
  /** All that are walkable among the entities, ascending. */
  readonly relationships: Uint32Array;
  readonly complete: boolean;
}

/** Breadth-first search, level by level; of the level that does not fit whole, those with the smallest numbers are kept. */
export function walkNeighbourhood({ rows, entityCount, walkable, mayEnter, middle, hops, limit }: NeighbourhoodJob): NeighbourhoodResult {
  const chosen = new Uint8Array(entityCount);
  const entities: number[] = [];
  let complete = true;
  const choose = (level: readonly number[]): void => {
    const room = limit - entities.length;
    if (level.length > room) complete = false;
    for (const v of level.slice(0, room)) {
      chosen[v] = 1;
      entities.push(v);
    }
  };
  choose([...new Set(middle)].sort((a, b) => a - b));
  let frontier = entities.slice();
  for (let distance = 1; distance <= hops && frontier.length > 0; distance++) {
    const level = new Set<number>();
    for (const v of frontier) {
      for (let slot = rows.at[v]; slot < rows.at[v + 1]; slot++) {
        const w = rows.to[slot];
        if (walkable[rows.relationship[slot]] === 1 && chosen[w] === 0 && mayEnter?.[w] !== 0) level.add(w);
      }
    }
    const before = entities.length;
    choose([...level].sort((a, b) => a - b));
    frontier = entities.slice(before);
  }
  return { entities: Uint32Array.from(entities), relationships: amongChosen(rows, walkable, entities, chosen), complete };
}

function amongChosen(rows: Rows, walkable: Uint8Array, entities: readonly number[], chosen: Uint8Array): Uint32Array {
  const relationships = new Set<number>();
  for (const v of entities) {
    for (let slot = rows.at[v]; slot < rows.at[v + 1]; slot++) {
      const r = rows.relationship[slot];
      if (walkable[r] === 1 && chosen[rows.to[slot]] === 1) relationships.add(r);
    }
  }
  return Uint32Array.from(relationships).sort();
}
