/** Edges by what they may lead to at best (largest bound first, then the place of their end): put in order only as far as they are asked for. */
export class BestFirst {
  readonly to: number[] = [];
  readonly places: number[] = [];
  readonly weights: number[] = [];
  readonly bounds: number[] = [];
  /** The first place among their ends. */
  earliest = Number.POSITIVE_INFINITY;
  readonly #inOrder: number[] = [];
  readonly #heap: number[] = [];
  readonly #exact: (edge: number) => number;
  /** Of each edge, 1 once its bound is exact. */
  readonly #isExact: number[] = [];
  #isHeap = false;

  /** `exact` gives the bound of an edge that has come first with one that may be too large. */
  constructor(exact: (edge: number) => number) {
    this.#exact = exact;
  }

  add(to: number, place: number, weight: number, bound: number, isExact: boolean): void {
    this.#heap.push(this.to.length);
    this.#isExact.push(isExact ? 1 : 0);
    this.to.push(to);
    this.places.push(place);
    this.weights.push(weight);
    this.bounds.push(bound);
    if (place < this.earliest) this.earliest = place;
  }

  /** The largest bound; 0 where there is no edge. */
  get best(): number {
    const edge = this.at(0);
    return edge === -1 ? 0 : this.bounds[edge];
  }

  /** The number of the edge that is i-th in order; -1: there are no more. Nothing is added any more. */
  at(i: number): number {
    if (!this.#isHeap) for (let node = (this.#heap.length >>> 1) - 1; node >= 0; node--) this.#sink(node);
    this.#isHeap = true;
    while (this.#inOrder.length <= i) {
      if (this.#heap.length === 0) return -1;
      const first = this.#heap[0];
      if (this.#isExact[first] === 0) {
        this.#isExact[first] = 1;
        this.bounds[first] = this.#exact(first);
        this.#sink(0);
        continue;
      }
      this.#inOrder.push(first);
      const last = this.#heap.pop() as number;
      if (this.#heap.length === 0) continue;
      this.#heap[0] = last;
      this.#sink(0);
    }
    return this.#inOrder[i];
  }

  #sink(node: number): void {
    const heap = this.#heap;
    for (let at = node; ; ) {
      const left = at * 2 + 1;
      if (left >= heap.length) return;
      const child = left + 1 < heap.length && this.#isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
      if (!this.#isBefore(heap[child], heap[at])) return;
      [heap[at], heap[child]] = [heap[child], heap[at]];
      at = child;
    }
  }

  #isBefore(a: number, b: number): boolean {
    return this.bounds[a] === this.bounds[b] ? this.places[a] < this.places[b] : this.bounds[a] > this.bounds[b];
  }
}
