/** Always the same numbers: one graph, one answer. */
const SEED = 0x5eed;

/** So many of the nodes, each as likely as any other, in an order of their own (Fisher and Yates; numbers by mulberry32). */
export function choosePivots(nodes: Uint32Array, count: number): Uint32Array {
  const shuffled = nodes.slice();
  const most = Math.min(count, nodes.length);
  let state = SEED;
  for (let i = 0; i < most; i++) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const other = i + Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * (nodes.length - i));
    [shuffled[i], shuffled[other]] = [shuffled[other], shuffled[i]];
  }
  return shuffled.slice(0, most);
}
