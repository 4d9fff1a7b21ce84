/** Sources of each entity. */
export interface EntitySources {
  /** Entity numbers, no repeats. */
  of(entity: number): Uint32Array;
}

export class PackedSources implements EntitySources {
  /** Those of entity v: `sources[at[v]]` up to, not including, `sources[at[v + 1]]`. */
  readonly at: Uint32Array;
  readonly sources: Uint32Array;

  constructor(at: Uint32Array, sources: Uint32Array) {
    this.at = at;
    this.sources = sources;
  }

  of(entity: number): Uint32Array {
    return this.sources.subarray(this.at[entity], this.at[entity + 1]);
  }
}
