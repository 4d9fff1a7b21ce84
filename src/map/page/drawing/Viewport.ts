import type cytoscape from 'cytoscape';
import type { View } from '../MapState.ts';
import { MAX_ZOOM } from './startCytoscape.ts';

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const MARGIN_PX = 24;
const MOVE_MS = 250;
/** From so much smaller than all of the map. */
const SMALLEST_OF_FIT = 0.5;

/** Which part of the map is in the window. It may be asked for before the window has a size. */
export class Viewport {
  readonly #cy: cytoscape.Core;
  readonly #isStill: boolean;
  /** What the window is to show once it has a size, or has another; null: what it shows. */
  #wanted: { readonly bounds: Bounds } | { readonly view: View } | null = null;
  #width = 0;
  #height = 0;

  constructor(cy: cytoscape.Core, isStill: boolean) {
    this.#cy = cy;
    this.#isStill = isStill;
    this.#measure();
  }

  get view(): View {
    if (this.#wanted !== null && 'view' in this.#wanted) return this.#wanted.view;
    const [pan, zoom] = [this.#cy.pan(), this.#cy.zoom()];
    return { x: (this.#width / 2 - pan.x) / zoom, y: (this.#height / 2 - pan.y) / zoom, zoom };
  }

  /** The window has another size: the middle stays in the middle, a map that was whole is whole again. */
  resize(): void {
    const view = this.view;
    this.#cy.resize();
    this.#measure();
    if (this.#wanted !== null) {
      // What is on its way there goes by the size before.
      this.#cy.stop(true);
      this.#go(this.#wanted, false);
    } else this.#go({ view }, false);
  }

  fit(bounds: Bounds, isMoving: boolean): void {
    this.#cy.stop(true);
    this.#wanted = { bounds };
    this.#go(this.#wanted, isMoving);
  }

  setView(view: View): void {
    this.#cy.stop(true);
    this.#wanted = this.#isEmpty ? { view } : null;
    this.#go({ view }, false);
  }

  moveBy(dx: number, dy: number): void {
    this.#cy.stop(true);
    this.#wanted = null;
    this.#cy.panBy({ x: dx, y: dy });
  }

  /** Around a place of the window; without one, around its middle. */
  zoomAt(factor: number, at: { readonly x: number; readonly y: number } = { x: this.#width / 2, y: this.#height / 2 }, isMoving = false): void {
    const [cy, pan, before] = [this.#cy, this.#cy.pan(), this.#cy.zoom()];
    cy.stop(true);
    this.#wanted = null;
    const zoom = Math.min(Math.max(before * factor, cy.minZoom()), MAX_ZOOM);
    const scale = zoom / before;
    this.#apply(zoom, { x: at.x - (at.x - pan.x) * scale, y: at.y - (at.y - pan.y) * scale }, isMoving);
  }

  /** Moves the window if a place of the map is not in it. */
  reveal(x: number, y: number): void {
    const [pan, zoom] = [this.#cy.pan(), this.#cy.zoom()];
    const [px, py] = [x * zoom + pan.x, y * zoom + pan.y];
    if (px >= 2 * MARGIN_PX && py >= 2 * MARGIN_PX && px <= this.#width - 2 * MARGIN_PX && py <= this.#height - 2 * MARGIN_PX) return;
    this.#wanted = null;
    this.#apply(zoom, { x: this.#width / 2 - x * zoom, y: this.#height / 2 - y * zoom }, true);
  }

  get #isEmpty(): boolean {
    return this.#width === 0 || this.#height === 0;
  }

  #measure(): void {
    [this.#width, this.#height] = [this.#cy.width(), this.#cy.height()];
  }

  #go(wanted: { readonly bounds: Bounds } | { readonly view: View }, isMoving: boolean): void {
    if (this.#isEmpty) return;
    const { x, y, zoom } = 'view' in wanted ? wanted.view : this.#viewOf(wanted.bounds);
    if ('bounds' in wanted) this.#cy.minZoom(Math.min(zoom * SMALLEST_OF_FIT, 0.5));
    this.#apply(zoom, { x: this.#width / 2 - x * zoom, y: this.#height / 2 - y * zoom }, isMoving);
  }

  /** Never larger than it is made for. */
  #viewOf({ left, top, right, bottom }: Bounds): View {
    const [width, height] = [Math.max(this.#width - 2 * MARGIN_PX, 1), Math.max(this.#height - 2 * MARGIN_PX, 1)];
    const zoom = Math.min(width / Math.max(right - left, 1), height / Math.max(bottom - top, 1), LARGEST_FIT);
    return { x: (left + right) / 2, y: (top + bottom) / 2, zoom };
  }

  #apply(zoom: number, pan: { x: number; y: number }, isMoving: boolean): void {
    if (isMoving && !this.#isStill) this.#cy.animate({ zoom, pan }, { duration: MOVE_MS, easing: 'ease-out-cubic' });
    else this.#cy.viewport({ zoom, pan });
  }
}

const LARGEST_FIT = 1.25;
