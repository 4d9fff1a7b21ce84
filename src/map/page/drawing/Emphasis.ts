import type { ScenePath } from '../../MapScene.ts';
import type { DrawnScene } from './DrawnScene.ts';

/** What is brought out, and why; ids of nodes and edges of the scene. */
export interface Emphasis {
  readonly selected: string | null;
  /** Where the keyboard is; null: it is elsewhere. */
  readonly active: string | null;
  readonly hovered: string | null;
  readonly hoveredEdge: string | null;
  /** Is brought out before the neighbours of what is selected. */
  readonly path: ScenePath | null;
  /** Of the path: what is lit by now. */
  readonly lit: Parts | null;
  /** What stays bright while the rest fades; null: everything is bright. */
  readonly bright: Parts | null;
}

export interface Parts {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export const NO_EMPHASIS: Emphasis = { selected: null, active: null, hovered: null, hoveredEdge: null, path: null, lit: null, bright: null };

/** The path, or else what is selected with its neighbours. */
export function brightParts({ path, selected }: Pick<Emphasis, 'path' | 'selected'>, drawn: DrawnScene | null): Parts | null {
  if (path !== null) return { nodes: new Set(path.nodes), edges: new Set(path.edges) };
  const edges = drawn?.edgesOf.get(selected ?? '');
  if (selected === null || edges === undefined) return null;
  return { nodes: new Set([selected, ...edges.flatMap(({ edge }) => [edge.from, edge.to])]), edges: new Set(edges.map(({ edge }) => edge.id)) };
}
