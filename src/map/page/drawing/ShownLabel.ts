import type { Area } from './FreeSpace.ts';

/** In CSS pixels from the upper left corner of the drawing's container. */
export interface ShownLabel extends Area {
  /** Of the node. */
  readonly id: string;
}
