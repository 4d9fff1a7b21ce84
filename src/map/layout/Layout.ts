/** Places boxes and their links in the plane, in another thread. */
export interface Layout {
  /** The same job gives the same places, on every machine. Rejects with the signal's reason once that is set, with OVERLOADED when too many wait. */
  place(job: LayoutJob, signal?: AbortSignal): Promise<LayoutPlaces>;
  close(): Promise<void>;
}

/** Plain data, which another thread can be given. */
export interface LayoutJob {
  /** ORGANIC: near what they are linked to. COLUMNS: by `column`, from left to right, with few crossings. */
  readonly form: 'ORGANIC' | 'COLUMNS';
  readonly boxes: readonly LayoutBox[];
  readonly links: readonly LayoutLink[];
}

export interface LayoutBox {
  readonly width: number;
  readonly height: number;
  /** Where within the box links meet, from its upper left corner: the centre of the sign. */
  readonly anchorX: number;
  readonly anchorY: number;
  /** Those of step 0 are placed first; those of later steps around them without moving them. */
  readonly step: number;
  /** Of COLUMNS. */
  readonly column: number;
  /** Boxes of one group come beside each other where nothing is against it: number of the type and kind. */
  readonly group: number;
  /** 1 is the middle of the map, 0 anything. */
  readonly weight: number;
}

/** By place in `boxes`. */
export interface LayoutLink {
  readonly from: number;
  readonly to: number;
}

/** Of each box in the order of the job: where its anchor comes to lie, in tenths of a pixel at the most. No two boxes overlap. Box 0 has its anchor at 0, 0 with ORGANIC. */
export interface LayoutPlaces {
  readonly x: readonly number[];
  readonly y: readonly number[];
}
