/** The `count` smallest items in order, without sorting the rest: a heap of that size whose top is the worst item kept. */
export function smallest(items: Iterable<number>, count: number, compare: (a: number, b: number) => number): number[] {
  const heap: number[] = [];
  for (const item of items) {
    if (heap.length < count) {
      heap.push(item);
      rise(heap, heap.length - 1, compare);
    } else if (count > 0 && compare(item, heap[0]) < 0) {
      heap[0] = item;
      sink(heap, compare);
    }
  }
  return heap.sort(compare);
}

function rise(heap: number[], start: number, compare: (a: number, b: number) => number): void {
  let at = start;
  while (at > 0) {
    const parent = (at - 1) >>> 1;
    if (compare(heap[at], heap[parent]) <= 0) return;
    [heap[at], heap[parent]] = [heap[parent], heap[at]];
    at = parent;
  }
}

function sink(heap: number[], compare: (a: number, b: number) => number): void {
  let at = 0;
  for (;;) {
    const left = at * 2 + 1;
    if (left >= heap.length) return;
    const child = left + 1 < heap.length && compare(heap[left + 1], heap[left]) > 0 ? left + 1 : left;
    if (compare(heap[child], heap[at]) <= 0) return;
    [heap[at], heap[child]] = [heap[child], heap[at]];
    at = child;
  }
}
