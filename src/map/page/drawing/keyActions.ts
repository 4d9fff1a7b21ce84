import type { DrawnScene } from './DrawnScene.ts';
import { type Direction, nearestInDirection } from './nearestInDirection.ts';

export interface KeyedMap {
  scene(): DrawnScene | null;
  /** Node where the keyboard is, or would be. */
  position(): string | null;
  /** Of the window, on the map. */
  middle(): { readonly x: number; readonly y: number };
  activate(id: string): void;
  toggle(id: string): void;
  /** False: nothing was selected. */
  deselect(): boolean;
  open(id: string): void;
  zoomBy(steps: number): void;
  fit(): void;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'LEFT', ArrowRight: 'RIGHT', ArrowUp: 'UP', ArrowDown: 'DOWN' };

/** What keys do while the map has the keyboard; others, and those with control, alt or command, are the page's. */
export function keyActions(map: KeyedMap): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !act(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** False: the key means nothing here. */
  function act(key: string): boolean {
    const at = map.position();
    if (key in DIRECTIONS) return step(DIRECTIONS[key]);
    switch (key) {
      case 'Enter':
        if (at !== null) map.open(at);
        return at !== null;
      case ' ':
        if (at !== null) map.toggle(at);
        return at !== null;
      case '+':
      case '=':
        map.zoomBy(1);
        return true;
      case '-':
        map.zoomBy(-1);
        return true;
      case '0':
        map.fit();
        return true;
      case 'Escape':
        return map.deselect();
      case 'Home':
      case 'End': {
        const end = map.scene()?.nodes.at(key === 'Home' ? 0 : -1);
        if (end !== undefined) map.activate(end.id);
        return true;
      }
      default:
        return false;
    }
  }

  function step(direction: Direction): boolean {
    const scene = map.scene();
    if (scene === null || scene.nodes.length === 0) return true;
    const at = scene.nodeById.get(map.position() ?? '');
    const next = at === undefined ? nearestTo(map.middle(), scene) : nearestInDirection(at, scene.nodes, direction);
    if (next !== null) map.activate(next.id);
    return true;
  }
}

function nearestTo({ x, y }: { readonly x: number; readonly y: number }, { nodes }: DrawnScene): DrawnScene['nodes'][number] {
  return nodes.reduce((best, node) => (Math.hypot(node.x - x, node.y - y) < Math.hypot(best.x - x, best.y - y) ? node : best));
}
