/** Names of the parameters in the order in which an address has them. */
export const MAP_PARAMETERS = [
  ...['focus', 'hops', 'open', 'from', 'to', 'maxHops', 'paths'],
  ...['types', 'kinds', 'relationships', 'status', 'stance', 'quality', 'source', 'asOf', 'size', 'language'],
] as const;

export const MAP_LIMITS = Object.freeze({ focus: 20, hops: 3, open: 40, shown: 1_000, maxHops: 6, paths: 100, size: 1_000, characters: 4_000 });
export const MAP_STANDARDS = Object.freeze({ hops: 1, maxHops: 4, paths: 20, size: 80 });
