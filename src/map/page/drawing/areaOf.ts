import { LABEL } from '../../MapScene.ts';
import type { DrawnNode } from './DrawnScene.ts';
import type { Area } from './FreeSpace.ts';
import { textSize } from './placeLabels.ts';

/** In which all of their boxes lie, with their names, which get no smaller than can be read while the map does; null: there are none. */
export function areaOf(nodes: readonly DrawnNode[], zoom: number): Area | null {
  if (nodes.length === 0) return null;
  const boxes = nodes.map(({ node: { box }, x, width }) => {
    const half = (width * textSize(zoom)) / LABEL.size / zoom / 2;
    return { left: Math.min(box.x, x - half), top: box.y, right: Math.max(box.x + box.width, x + half), bottom: box.y + box.height };
  });
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
