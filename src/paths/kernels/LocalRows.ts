/** More than this is given back after use. */
const KEEP_SLOTS = 2_000_000;

/** Rows of a graph that is built anew for each search, in memory that is used again: neighbours of v are `to[at[v]]` up to, not including, `to[at[v + 1]]`. */
export class LocalRows {
  at = new Uint32Array(64);
  to = new Int32Array(256);
  weight = new Float64Array(256);
  size = 0;

  begin(rowCount: number): void {
    if (this.at.length <= rowCount) this.at = new Uint32Array(rowCount * 2 + 1);
    if (this.to.length > KEEP_SLOTS) {
      this.to = new Int32Array(256);
      this.weight = new Float64Array(256);
    }
    this.size = 0;
    this.at[0] = 0;
  }

  /** Parallel relationships, which follow each other, become one edge of their summed weight. */
  add(row: number, to: number, weight: number): void {
    const last = this.size - 1;
    if (last >= this.at[row] && this.to[last] === to) {
      this.weight[last] += weight;
      return;
    }
    if (this.size === this.to.length) this.#grow();
    this.to[this.size] = to;
    this.weight[this.size++] = weight;
  }

  endRow(row: number): void {
    this.at[row + 1] = this.size;
  }

  #grow(): void {
    const to = new Int32Array(this.size * 2);
    const weight = new Float64Array(this.size * 2);
    to.set(this.to);
    weight.set(this.weight);
    this.to = to;
    this.weight = weight;
  }
}
