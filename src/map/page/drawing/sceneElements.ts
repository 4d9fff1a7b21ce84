import type { ElementDefinition } from 'cytoscape';
import type { SceneEdge, SceneNode } from '../../MapScene.ts';
import { signReach } from './drawingStyle.ts';

/** `looks` are the classes that drawingStyle.ts looks for; they are in the data too, so that a change of them is seen. */
export interface SceneElement extends ElementDefinition {
  readonly data: { readonly id: string; readonly looks: string } & Readonly<Record<string, string | number>>;
  readonly classes: string;
}

export function nodeElement({ id, type, x, y, extent, form }: SceneNode): SceneElement {
  const looks = `${type} ${form}`;
  return { group: 'nodes', data: { id, looks, size: Math.round(extent * signReach(type) * 20) / 10 }, position: { x, y }, classes: looks };
}

export function edgeElement({ id, from, to, count, direction, status, stance }: SceneEdge): SceneElement {
  const looks = `${direction} ${status} ${stance}`;
  const width = Math.min(1 + Math.log2(count) * 0.8, 6);
  return { group: 'edges', data: { id: edgeKey(id), looks, source: from, target: to, width, litWidth: width + 2 }, classes: looks };
}

/** Cytoscape has one space of ids for nodes and edges. */
export function edgeKey(id: string): string {
  return `| ${id}`;
}
