/** What is brought out, and why; ids of nodes and edges of the scene. */
export interface Emphasis {
  readonly selected: string | null;
  /** Where the keyboard is; null: it is elsewhere. */
  readonly active: string | null;
  readonly hovered: string | null;
  readonly hoveredEdge: string | null;
  /** What stays bright while the rest fades; null: everything is bright. */
  readonly bright: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null;
  /** Of a path: what is lit by now. */
  readonly lit: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null;
}

export const NO_EMPHASIS: Emphasis = { selected: null, active: null, hovered: null, hoveredEdge: null, bright: null, lit: null };
