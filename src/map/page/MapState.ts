/**
 * All that the map's address tells: parameters of the data (MAP_PARAMETERS of ../readMapRequest.ts, as they stand in an address), and what only those who look at
 * it need. What is not there is as usual.
 */
export interface MapState {
  /** What is asked of the server, without `language`: focus, hops, open, from, to, maxHops, paths, types, kinds, relationships, status, stance, quality, source, asOf, size. */
  readonly data: Readonly<Record<string, string>>;
  readonly language: 'en' | 'zh';
  readonly theme: 'light' | 'dark' | 'auto';
  /** Id of the node whose card is open. */
  readonly select: string | null;
  /** Place of the path that is lit, from 1. */
  readonly path: number | null;
  /** Which part is looked at; null: all of it. */
  readonly view: View | null;
}

/** The point of the map in the middle of the window, and pixels to a unit of it. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
