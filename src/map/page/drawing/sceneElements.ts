import type { ElementDefinition } from 'cytoscape';
import type { SceneEdge, SceneNode } from '../../MapScene.ts';
import { signReach } from './drawingStyle.ts';

/** Classes are what drawingStyle.ts looks for. */
export type SceneElement = ElementDefinition & { readonly classes: string[] };

export function nodeElement(node: SceneNode): SceneElement {
  const { id, type, x, y, extent, form } = node;
  return { group: 'nodes', data: { id, size: Math.round(extent * signReach(type) * 20) / 10 }, position: { x, y }, classes: [type, form] };
}

export function edgeElement({ id, from, to, count, direction, status, stance }: SceneEdge): SceneElement {
  const width = Math.min(1 + Math.log2(count) * 0.8, 6);
  return { group: 'edges', data: { id: edgeKey(id), source: from, target: to, width, litWidth: width + 2 }, classes: [direction, status, stance] };
}

/** Cytoscape has one space of ids for nodes and edges. */
export function edgeKey(id: string): string {
  return `| ${id}`;
}
