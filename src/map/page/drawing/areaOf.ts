import type { DrawnNode } from './DrawnScene.ts';
import type { Area } from './FreeSpace.ts';
import { labelArea } from './placeLabels.ts';

/** In which all of their boxes lie, with their names, which get no smaller than can be read while the map does; null: there are none. */
export function areaOf(nodes: readonly DrawnNode[], zoom: number): Area | null {
  if (nodes.length === 0) return null;
  const boxes = nodes.map((drawn) => {
    const { box } = drawn.node;
    const label = labelArea(drawn, zoom, 'BELOW');
    return {
      left: Math.min(box.x, label.left / zoom),
      top: box.y,
      right: Math.max(box.x + box.width, label.right / zoom),
      bottom: Math.max(box.y + box.height, label.bottom / zoom),
    };
  });
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
