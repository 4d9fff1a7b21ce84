/** More than this is given back after use. */
const KEEP_EDGES = 2_000_000;

/** Edges that are found in order of where they lead to, and wanted in order of where they begin; in memory that is used again. */
export class BackwardEdges {
  /** After `sort`: edges that begin at v are at[v] up to, not including, at[v + 1]; where they lead to is ascending. */
  at = new Uint32Array(64);
  to = new Int32Array(256);
  weight = new Float64Array(256);
  #from = new Int32Array(256);
  #foundTo = new Int32Array(256);
  #foundWeight = new Float64Array(256);
  #size = 0;
  #rowCount = 0;

  begin(rowCount: number): void {
    if (this.at.length <= rowCount) this.at = new Uint32Array(rowCount * 2 + 1);
    if (this.to.length > KEEP_EDGES) this.#make(256);
    this.#rowCount = rowCount;
    this.#size = 0;
  }

  /** Parallel relationships, which follow each other, become one edge of their summed weight. */
  add(from: number, to: number, weight: number): void {
    const last = this.#size - 1;
    if (last >= 0 && this.#from[last] === from && this.#foundTo[last] === to) {
      this.#foundWeight[last] += weight;
      return;
    }
    if (this.#size === this.to.length) this.#grow();
    this.#from[this.#size] = from;
    this.#foundTo[this.#size] = to;
    this.#foundWeight[this.#size++] = weight;
  }

  /** A counting sort, which keeps the order of what begins at the same place. */
  sort(): void {
    const at = this.at.fill(0, 0, this.#rowCount + 1);
    for (let edge = 0; edge < this.#size; edge++) at[this.#from[edge]]++;
    let sum = 0;
    for (let row = 0; row <= this.#rowCount; row++) {
      sum += at[row];
      at[row] = sum;
    }
    // From the back, so that each at[row] ends as the first of its row.
    for (let edge = this.#size - 1; edge >= 0; edge--) {
      const place = --at[this.#from[edge]];
      this.to[place] = this.#foundTo[edge];
      this.weight[place] = this.#foundWeight[edge];
    }
  }

  #grow(): void {
    const [from, to, weight] = [this.#from, this.#foundTo, this.#foundWeight];
    this.#make(this.#size * 2);
    this.#from.set(from);
    this.#foundTo.set(to);
    this.#foundWeight.set(weight);
  }

  #make(size: number): void {
    this.to = new Int32Array(size);
    this.weight = new Float64Array(size);
    this.#from = new Int32Array(size);
    this.#foundTo = new Int32Array(size);
    this.#foundWeight = new Float64Array(size);
  }
}
