import type { SceneNode } from '../../MapScene.ts';
import type { Area } from './FreeSpace.ts';

/** In which all of their boxes lie; null: there are none. */
export function areaOf(nodes: readonly SceneNode[]): Area | null {
  if (nodes.length === 0) return null;
  const boxes = nodes.map(({ box }) => box);
  return {
    left: Math.min(...boxes.map(({ x }) => x)),
    top: Math.min(...boxes.map(({ y }) => y)),
    right: Math.max(...boxes.map(({ x, width }) => x + width)),
    bottom: Math.max(...boxes.map(({ y, height }) => y + height)),
  };
}
