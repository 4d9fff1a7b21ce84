import type { ScenePath } from '../../MapScene.ts';
import type { Parts } from './Emphasis.ts';

const HOP_MS = 320;

/** Goes along a path, and says after each hop what is lit by now. */
export class LightWalk {
  readonly #isStill: boolean;
  readonly #onLit: (lit: Parts) => void;
  #timer = 0;

  constructor(isStill: boolean, onLit: (lit: Parts) => void) {
    this.#isStill = isStill;
    this.#onLit = onLit;
  }

  start({ nodes, edges }: ScenePath): void {
    this.stop();
    const go = (hops: number) => {
      this.#onLit({ nodes: new Set(nodes.slice(0, hops + 1)), edges: new Set(edges.slice(0, hops)) });
      if (hops < edges.length) this.#timer = setTimeout(go, HOP_MS, hops + 1);
    };
    go(this.#isStill ? edges.length : 0);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
