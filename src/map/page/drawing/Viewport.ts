import type cytoscape from 'cytoscape';
import type { Padding } from '../MapDrawing.ts';
import type { View } from '../MapState.ts';
import type { Area } from './FreeSpace.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the map's 0, 0 is in the window, and pixels to a unit of the map. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface ViewportParts {
  readonly cy: cytoscape.Core;
  /** What Cytoscape paints on. */
  readonly stage: HTMLElement;
  readonly isStill: boolean;
  /** The window shows something else of the map. */
  readonly onMove: () => void;
  /** It has not moved for a while. */
  readonly onRest: () => void;
}

type BoundsAt = (zoom: number) => Area;

const MAX_ZOOM = 4;
/** All of a map is not shown larger than so. */
const LARGEST_FIT = 1.25;
/** From so much smaller than all of the map. */
const SMALLEST_OF_FIT = 0.5;
const FIT_STEPS = 4;
/** A map that would have to be smaller than so for its names is shown without the ends of them. */
const LEAST_OF_WHOLE = 0.7;
/** Around all of a map. */
export const MARGIN_PX = 24;
const MOVE_MS = 250;
const REST_MS = 140;
/** Painting may take so large a part of the time while the map moves. */
const PAINT_PART = 0.25;
const PAINT_EVERY_MS = 120;

/**
 * Which part of the map is in the window; it may be told before the window has a size. A small map is painted anew for each frame of a movement. What is painted of a large
 * one is moved by the browser, as a picture, and painted anew now and then and when the movement ends: so it moves smoothly however long painting takes.
 */
export class Viewport {
  readonly #parts: ViewportParts;
  #pose: Pose = { x: 0, y: 0, zoom: 1 };
  /** As what is on the stage was painted. */
  #painted: Pose = { x: 0, y: 0, zoom: 1 };
  #width = 0;
  #height = 0;
  #smallest = 0.05;
  /** What the window is to show once it has a size, or has another; null: what it shows. */
  #wanted: { readonly bounds: BoundsAt } | { readonly view: View } | null = null;
  #padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
  #isLarge = false;
  #askedAt = 0;
  #paintMs = 0;
  #restTimer = 0;
  #paintTimer = 0;
  #flight = 0;

  constructor(parts: ViewportParts) {
    this.#parts = parts;
    this.#measure();
    parts.cy.on('render', this.#onPaint);
  }

  get pose(): Pose {
    return this.#pose;
  }

  get view(): View {
    if (this.#wanted !== null && 'view' in this.#wanted) return this.#wanted.view;
    const { x, y, zoom } = this.#pose;
    return { x: (this.#width / 2 - x) / zoom, y: (this.#height / 2 - y) / zoom, zoom };
  }

  /** Whether what is shown takes too long to be painted for each frame. */
  set isLarge(isLarge: boolean) {
    this.#isLarge = isLarge;
    this.#paint();
  }

  /** What lies over the edges of the window; `fit` keeps clear of it. */
  set padding(padding: Padding) {
    this.#padding = padding;
    if (this.#wanted !== null && !this.#isEmpty) this.#show(this.#wanted, true);
  }

  onMap({ x, y }: Point): Point {
    return { x: (x - this.#pose.x) / this.#pose.zoom, y: (y - this.#pose.y) / this.#pose.zoom };
  }

  /** The window has another size: the middle stays in the middle, a map that was whole is whole again. */
  resize(): void {
    const wanted = this.#wanted ?? { view: this.view };
    this.#parts.cy.resize();
    this.#measure();
    if (!this.#isEmpty) this.#show(wanted, false);
    this.#paint();
  }

  /** `bounds`: what is to be in the window, at a zoom. */
  fit(bounds: BoundsAt, isMoving: boolean): void {
    this.#wanted = { bounds };
    if (!this.#isEmpty) this.#show(this.#wanted, isMoving);
  }

  setView(view: View): void {
    this.#wanted = this.#isEmpty ? { view } : null;
    if (!this.#isEmpty) this.#show({ view }, false);
  }

  moveBy(dx: number, dy: number): void {
    this.#wanted = null;
    const { x, y, zoom } = this.#pose;
    this.#go({ x: x + dx, y: y + dy, zoom }, false);
  }

  /** Around a place of the window; without one, around its middle. */
  zoomAt(factor: number, at: Point = { x: this.#width / 2, y: this.#height / 2 }, isMoving = false): void {
    this.#wanted = null;
    const { x, y, zoom: before } = this.#pose;
    const zoom = this.#within(before * factor);
    const scale = zoom / before;
    this.#go({ x: at.x - (at.x - x) * scale, y: at.y - (at.y - y) * scale, zoom }, isMoving);
  }

  /** Moves the window if a place of the map is not well within it; true: it does. */
  reveal(place: Point): boolean {
    const { x, y, zoom } = this.#pose;
    const [left, top] = [place.x * zoom + x, place.y * zoom + y];
    const margin = 2 * MARGIN_PX;
    if (left >= margin && top >= margin && left <= this.#width - margin && top <= this.#height - margin) return false;
    this.#wanted = null;
    this.#go({ x: this.#width / 2 - place.x * zoom, y: this.#height / 2 - place.y * zoom, zoom }, true);
    return true;
  }

  destroy(): void {
    clearTimeout(this.#restTimer);
    clearTimeout(this.#paintTimer);
    cancelAnimationFrame(this.#flight);
    this.#parts.cy.off('render', this.#onPaint);
  }

  get #isEmpty(): boolean {
    return this.#width === 0 || this.#height === 0;
  }

  #measure(): void {
    [this.#width, this.#height] = [this.#parts.cy.width(), this.#parts.cy.height()];
  }

  #within(zoom: number): number {
    return Math.min(Math.max(zoom, this.#smallest), MAX_ZOOM);
  }

  #show(wanted: { readonly bounds: BoundsAt } | { readonly view: View }, isMoving: boolean): void {
    const { x, y, zoom: asked } = 'view' in wanted ? wanted.view : this.#viewOf(wanted.bounds);
    if ('bounds' in wanted) this.#smallest = Math.min(asked * SMALLEST_OF_FIT, 0.5);
    const zoom = this.#within(asked);
    this.#go({ x: this.#width / 2 - x * zoom, y: this.#height / 2 - y * zoom, zoom }, isMoving);
  }

  #viewOf(bounds: BoundsAt): View {
    const whole = this.#viewInto(bounds(1));
    let view = whole;
    // What keeps its size on the screen takes the more of the map the smaller that gets.
    for (let i = 0; i < FIT_STEPS; i++) view = this.#viewInto(bounds(view.zoom));
    return view.zoom < whole.zoom * LEAST_OF_WHOLE ? whole : view;
  }

  #viewInto({ left, top, right, bottom }: Area): View {
    const { top: above, right: after, bottom: below, left: before } = this.#padding;
    const [width, height] = [Math.max(this.#width - before - after - 2 * MARGIN_PX, 1), Math.max(this.#height - above - below - 2 * MARGIN_PX, 1)];
    const zoom = Math.min(width / Math.max(right - left, 1), height / Math.max(bottom - top, 1), LARGEST_FIT);
    return { x: (left + right + (after - before) / zoom) / 2, y: (top + bottom + (below - above) / zoom) / 2, zoom };
  }

  #go(to: Pose, isMoving: boolean): void {
    cancelAnimationFrame(this.#flight);
    if (isMoving && !this.#parts.isStill) this.#fly(this.#pose, to, performance.now());
    else this.#set(to);
  }

  #fly(from: Pose, to: Pose, start: number): void {
    this.#flight = requestAnimationFrame(() => {
      const passed = Math.min((performance.now() - start) / MOVE_MS, 1);
      const part = 1 - (1 - passed) ** 3;
      const between = (a: number, b: number) => a + (b - a) * part;
      this.#set({ x: between(from.x, to.x), y: between(from.y, to.y), zoom: between(from.zoom, to.zoom) });
      if (passed < 1) this.#fly(from, to, start);
    });
  }

  #set(pose: Pose): void {
    this.#pose = pose;
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => {
      this.#paint();
      this.#parts.onRest();
    }, REST_MS);
    if (this.#isLarge) {
      this.#shift();
      this.#paintTimer ||= setTimeout(() => this.#paint(), Math.max(PAINT_EVERY_MS, this.#paintMs / PAINT_PART));
    } else this.#paint();
    this.#parts.onMove();
  }

  /** Has what is in the window painted before the next frame. */
  #paint(): void {
    clearTimeout(this.#paintTimer);
    this.#paintTimer = 0;
    const { x, y, zoom } = this.#pose;
    this.#askedAt = performance.now();
    this.#parts.cy.viewport({ zoom, pan: { x, y } });
  }

  readonly #onPaint = (): void => {
    const { cy } = this.#parts;
    this.#painted = { ...cy.pan(), zoom: cy.zoom() };
    if (this.#askedAt > 0) this.#paintMs = performance.now() - this.#askedAt;
    this.#askedAt = 0;
    this.#shift();
  };

  /** Moves what is painted to where it belongs now. */
  #shift(): void {
    const [{ x, y, zoom }, painted] = [this.#pose, this.#painted];
    const scale = zoom / painted.zoom;
    const isThere = scale === 1 && x === painted.x && y === painted.y;
    this.#parts.stage.style.transform = isThere ? '' : `matrix(${scale}, 0, 0, ${scale}, ${x - painted.x * scale}, ${y - painted.y * scale})`;
  }
}
